extension Vocabulary {
  /// Force used, prepared, shown or threatened against the other.
  static let militaryHostility: [TieKind] = warfare + violence + menace

  private static let warfare: [TieKind] = [
    TieKind(
      "war", "war", extends: "hostility", .military, .hostile, .mutual,
      "{from} and {to} are at war"),
    TieKind(
      "war-declaration", "declaration of war", extends: "hostility", .military, .hostile, .directed,
      "{from} declares war on {to}"),
    // The roots and the codes that name a means too small for a kind of its own: all of them are attacks.
    TieKind(
      "attack", "attack", extends: "hostility", .military, .hostile, .directed,
      "{from} attacks {to}",
      cameo: [
        "18", "180", "182", "1821", "1822", "1823", "183", "1831", "1832", "1833", "19", "190", "193",
      ],
      plover: ["ASSAULT"]),
    TieKind(
      "invasion", "invasion", extends: "attack", .military, .hostile, .directed,
      "{from} invades {to}"),
    TieKind(
      "occupation", "occupation", extends: "hostility", .military, .hostile, .directed,
      "{from} occupies territory of {to}",
      cameo: ["192"], plover: ["COERCE-seize:military"]),
    TieKind(
      "annexation", "annexation", extends: "hostility", .military, .hostile, .directed,
      "{from} annexes territory of {to}"),
    TieKind(
      "shelling", "shelling", extends: "attack", .military, .hostile, .directed,
      "{from} shells {to}",
      cameo: ["194"]),
    TieKind(
      "air-strike", "air strike", extends: "attack", .military, .hostile, .directed,
      "{from} strikes {to} from the air",
      cameo: ["195"]),
    TieKind(
      "cyberattack", "cyberattack", extends: "attack", .military, .hostile, .directed,
      "{from} attacks {to} over computer networks"),
    TieKind(
      "wmd-attack", "attack with weapons of mass destruction", extends: "attack",
      .military, .hostile, .directed,
      "{from} attacks {to} with weapons of mass destruction",
      cameo: ["204", "2041", "2042"], plover: ["ASSAULT-unconventional"]),
    TieKind(
      "ceasefire-violation", "breach of a ceasefire", extends: "attack", .military, .hostile, .directed,
      "{from} breaks a ceasefire with {to}",
      cameo: ["196"], plover: ["ASSAULT:legal"]),
    TieKind(
      "blockade", "blockade", extends: "hostility", .military, .hostile, .directed,
      "{from} blockades {to}",
      cameo: ["191"], plover: ["COERCE-restrict:military"]),
  ]

  private static let violence: [TieKind] = [
    TieKind(
      "sabotage", "sabotage", extends: "attack", .military, .hostile, .directed,
      "{from} sabotages {to}"),
    TieKind(
      "assassination", "assassination", extends: "attack", .military, .hostile, .directed,
      "{from} kills or tries to kill a leading figure of {to}",
      cameo: ["185", "186"], plover: ["ASSAULT-assassinate"]),
    TieKind(
      "abduction", "abduction", extends: "attack", .military, .hostile, .directed,
      "{from} abducts or holds people of {to}",
      cameo: ["181", "184"], plover: ["ASSAULT-abduct"]),
    TieKind(
      "atrocity", "atrocity", extends: "attack", .military, .hostile, .directed,
      "{from} commits atrocities against {to}",
      cameo: ["20", "200", "201", "202", "203"], plover: ["ASSAULT-massacre", "ASSAULT-cleansing"]),
    TieKind(
      "insurgency", "insurgency", extends: "hostility", .military, .hostile, .directed,
      "{from} fights an insurgency against {to}"),
  ]

  private static let menace: [TieKind] = [
    TieKind(
      "threat", "threat", extends: "hostility", .military, .hostile, .directed,
      "{from} threatens {to}",
      cameo: ["13", "130", "131", "132", "1321", "1322", "1323", "1324", "133", "137"],
      plover: ["THREATEN"]),
    // Weapons of mass destruction are not always nuclear, so 1385 stays with the wider kind.
    TieKind(
      "threat-of-force", "threat of force", extends: "threat", .military, .hostile, .directed,
      "{from} threatens {to} with force",
      cameo: ["138", "1381", "1382", "1383", "1384", "1385"],
      plover: ["THREATEN-violence", "THREATEN-territory", "THREATEN-restrict:military"]),
    TieKind(
      "nuclear-threat", "nuclear threat", extends: "threat", .military, .hostile, .directed,
      "{from} threatens {to} with nuclear weapons"),
    TieKind(
      "weapons-test", "weapons test", extends: "hostility", .military, .hostile, .directed,
      "{from} tests weapons as a signal to {to}"),
    TieKind(
      "show-of-force", "show of force", extends: "hostility", .military, .hostile, .directed,
      "{from} makes a show of force against {to}",
      cameo: ["15", "150", "151", "153"], plover: ["MOBILIZE"]),
    TieKind(
      "mobilization", "mobilization", extends: "show-of-force", .military, .hostile, .directed,
      "{from} mobilizes or alerts its forces against {to}",
      cameo: ["152", "154"], plover: ["MOBILIZE-troops"]),
    TieKind(
      "provocation", "provocation", extends: "hostility", .military, .hostile, .directed,
      "{from} provokes {to}"),
    TieKind(
      "incursion", "incursion", extends: "provocation", .military, .hostile, .directed,
      "{from} crosses into territory claimed by {to}"),
    TieKind(
      "deterrence", "deterrence", extends: "hostility", .military, .hostile, .directed,
      "{from} arms or plans to deter {to}"),
  ]
}
