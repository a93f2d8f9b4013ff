extension Vocabulary {
  /// Treaties, courts and police.
  static let law: [TieKind] = agreements + proceedings

  private static let agreements: [TieKind] = [
    TieKind(
      "treaty", "treaty", extends: "cooperation", .legal, .cooperative, .mutual,
      "{from} and {to} are parties to a treaty",
      cameo: ["057"]),
    TieKind(
      "peace-treaty", "peace treaty", extends: "treaty", .legal, .cooperative, .mutual,
      "{from} and {to} are parties to a peace treaty"),
    TieKind(
      "armistice", "armistice", extends: "treaty", .legal, .neutral, .mutual,
      "{from} and {to} are parties to an armistice"),
    TieKind(
      "trade-agreement", "trade agreement", extends: "treaty", .economic, .cooperative, .mutual,
      "{from} and {to} are parties to a trade agreement"),
    TieKind(
      "military-agreement", "military agreement", extends: "treaty", .military, .cooperative, .mutual,
      "{from} and {to} are parties to a military agreement"),
    TieKind(
      "arms-control", "arms control", extends: "military-agreement", .military, .cooperative, .mutual,
      "{from} and {to} have agreed to limit their arms"),
    TieKind(
      "judicial-cooperation", "judicial cooperation", extends: "cooperation", .legal, .cooperative, .mutual,
      "{from} and {to} cooperate in matters of law",
      cameo: ["063"], plover: ["COOPERATE:legal"]),
  ]

  private static let proceedings: [TieKind] = [
    TieKind(
      "asylum", "asylum", extends: "support", .legal, .cooperative, .directed,
      "{from} grants asylum to {to}",
      cameo: ["075"], plover: ["AID:asylum"]),
    TieKind(
      "release", "release", extends: "concession", .legal, .cooperative, .directed,
      "{from} releases people or property of {to}",
      cameo: ["084", "0841", "0842"], plover: ["RETREAT-release", "RETREAT-return"]),
    TieKind(
      "investigation", "investigation", .legal, .neutral, .directed,
      "{from} investigates {to}",
      cameo: ["09", "090", "091", "092", "093", "094"], plover: ["ACCUSE-investigate"]),
    TieKind(
      "lawsuit", "lawsuit", extends: "accusation", .legal, .hostile, .directed,
      "{from} takes {to} to court",
      cameo: ["115"]),
    TieKind(
      "judgement", "adverse judgement", extends: "hostility", .legal, .hostile, .directed,
      "{from} finds {to} guilty or liable",
      cameo: ["116"], plover: ["ACCUSE-disapprove:legal"]),
    TieKind(
      "arrest", "arrest", extends: "hostility", .legal, .hostile, .directed,
      "{from} arrests or detains people of {to}",
      cameo: ["173"], plover: ["COERCE-arrest"]),
    TieKind(
      "seizure", "seizure of property", extends: "hostility", .legal, .hostile, .directed,
      "{from} seizes or destroys property of {to}",
      cameo: ["171", "1711", "1712"], plover: ["COERCE-seize", "ASSAULT-seize"]),
    TieKind(
      "repression", "repression", extends: "hostility", .legal, .hostile, .directed,
      "{from} represses {to}",
      cameo: ["17", "170", "172", "1721", "1722", "1723", "1724", "175"], plover: ["COERCE"]),
  ]
}
