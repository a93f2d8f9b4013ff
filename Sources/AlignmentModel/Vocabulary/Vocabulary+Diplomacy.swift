extension Vocabulary {
  /// The two widest kinds, which most others extend.
  static let general: [TieKind] = [
    TieKind(
      "cooperation", "cooperation", .diplomatic, .cooperative, .mutual,
      "{from} and {to} cooperate",
      cameo: ["05", "050", "06", "060"], plover: ["COOPERATE"]),
    TieKind(
      "hostility", "hostility", .diplomatic, .hostile, .mutual,
      "{from} and {to} are hostile to each other"),
  ]

  /// What governments do for and with one another by speaking.
  static let diplomacy: [TieKind] = meetings + relations + favours

  private static let meetings: [TieKind] = [
    TieKind(
      "talks", "talks", extends: "cooperation", .diplomatic, .cooperative, .mutual,
      "{from} and {to} hold talks",
      cameo: ["04", "040", "044", "046"], plover: ["CONSULT"]),
    TieKind(
      "summit", "summit", extends: "talks", .diplomatic, .cooperative, .mutual,
      "{from} and {to} hold a summit"),
    TieKind(
      "telephone-call", "telephone call", extends: "talks", .diplomatic, .cooperative, .mutual,
      "{from} and {to} speak by telephone",
      cameo: ["041"], plover: ["CONSULT-phone"]),
    TieKind(
      "visit", "visit", extends: "talks", .diplomatic, .cooperative, .directed,
      "{from} visits {to}",
      cameo: ["042"], plover: ["CONSULT-visit"]),
    // The same occasion told from the other side: read as a visit it would run the wrong way.
    TieKind(
      "reception", "reception", extends: "talks", .diplomatic, .cooperative, .directed,
      "{from} receives {to}",
      cameo: ["043"]),
    TieKind(
      "overture", "overture", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} makes overtures to {to}",
      cameo: ["036", "037", "038", "039"]),
    TieKind(
      "mediation", "mediation", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} mediates for {to}",
      cameo: ["045"]),
    TieKind(
      "message", "message", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} sends a message or a gift to {to}",
      cameo: ["018"]),
    TieKind(
      "declaration", "joint declaration", extends: "cooperation", .diplomatic, .cooperative, .mutual,
      "{from} and {to} declare a common position",
      cameo: ["019"]),
  ]

  private static let relations: [TieKind] = [
    TieKind(
      "recognition", "recognition", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} recognizes {to}",
      cameo: ["054"]),
    TieKind(
      "diplomatic-relations", "diplomatic relations", extends: "cooperation",
      .diplomatic, .cooperative, .mutual,
      "{from} and {to} have diplomatic relations"),
    TieKind(
      "diplomatic-channel", "channel of communication", extends: "cooperation",
      .diplomatic, .cooperative, .mutual,
      "{from} and {to} keep a channel of communication open"),
    TieKind(
      "hotline", "hotline", extends: "diplomatic-channel", .diplomatic, .cooperative, .mutual,
      "{from} and {to} keep a hotline open"),
    TieKind(
      "alignment", "alignment", extends: "cooperation", .diplomatic, .cooperative, .mutual,
      "{from} and {to} are aligned"),
    TieKind(
      "restraint", "restraint", .diplomatic, .neutral, .directed,
      "{from} holds {to} back"),
  ]

  private static let favours: [TieKind] = [
    TieKind(
      "support", "support", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} supports {to}"),
    TieKind(
      "diplomatic-support", "diplomatic support", extends: "support", .diplomatic, .cooperative, .directed,
      "{from} speaks in support of {to}",
      cameo: ["051", "052", "053"], plover: ["SUPPORT"]),
    TieKind(
      "protection", "diplomatic protection", extends: "diplomatic-support",
      .diplomatic, .cooperative, .directed,
      "{from} shields {to} from measures of others"),
    TieKind(
      "pledge", "pledge", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} makes a promise to {to}",
      cameo: [
        "03", "030", "031", "0311", "0312", "0313", "0314", "032", "033", "0331", "0332", "0333", "0334",
        "034", "0341", "0342", "0343", "0344",
        "035", "0351", "0352", "0353", "0354", "0355", "0356",
      ],
      plover: ["AGREE"]),
    TieKind(
      "concession", "concession", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} makes a concession to {to}",
      cameo: [
        "08", "080", "081", "0811", "0812", "0813", "0814", "082", "083", "0831", "0832", "0833", "0834",
      ],
      plover: ["CONCEDE", "RETREAT"]),
    TieKind(
      "access", "access", extends: "concession", .diplomatic, .cooperative, .directed,
      "{from} admits observers, aid or peacekeepers of {to}",
      cameo: ["086", "0861", "0862", "0863"], plover: ["RETREAT-access"]),
    TieKind(
      "apology", "apology", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} apologizes to {to}",
      cameo: ["055"]),
    TieKind(
      "forgiveness", "forgiveness", extends: "cooperation", .diplomatic, .cooperative, .directed,
      "{from} forgives {to}",
      cameo: ["056"]),
  ]
}
