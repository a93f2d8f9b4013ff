extension Vocabulary {
  /// What is said and done against the other short of force.
  static let diplomaticHostility: [TieKind] = reproach + refusal + protests

  private static let reproach: [TieKind] = [
    TieKind(
      "denunciation", "denunciation", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} denounces {to}",
      cameo: ["11", "110", "111"], plover: ["ACCUSE", "ACCUSE-disapprove"]),
    TieKind(
      "accusation", "accusation", extends: "denunciation", .diplomatic, .hostile, .directed,
      "{from} accuses {to}",
      cameo: ["112", "1121", "1122", "1123", "1124", "1125"], plover: ["ACCUSE-allege"]),
    TieKind(
      "complaint", "official complaint", extends: "denunciation", .diplomatic, .hostile, .directed,
      "{from} lodges a complaint against {to}",
      cameo: ["114"], plover: ["ACCUSE-allege:diplomatic"]),
    TieKind(
      "opposition", "rallying of opposition", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} rallies others against {to}",
      cameo: ["113"]),
    TieKind(
      "enmity", "declared enmity", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} calls {to} its enemy"),
    TieKind(
      "rivalry", "rivalry", extends: "hostility", .diplomatic, .hostile, .mutual,
      "{from} and {to} are rivals"),
    TieKind(
      "territorial-dispute", "territorial dispute", extends: "hostility", .diplomatic, .hostile, .mutual,
      "{from} and {to} claim the same territory"),
    TieKind(
      "pressure", "pressure", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} puts pressure on {to}"),
    TieKind(
      "ultimatum", "ultimatum", extends: "threat", .diplomatic, .hostile, .directed,
      "{from} gives {to} an ultimatum",
      cameo: ["139"]),
    TieKind(
      "diplomatic-threat", "threat to relations", extends: "threat", .diplomatic, .hostile, .directed,
      "{from} threatens to reduce or break relations with {to}",
      cameo: ["1313", "134", "135", "136"], plover: ["THREATEN-relations:diplomatic", "THREATEN-expel"]),
  ]

  private static let refusal: [TieKind] = [
    TieKind(
      "rejection", "rejection", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} rejects dealings with {to}",
      cameo: [
        "12", "120", "121", "1211", "1212", "1213", "122", "1221", "1222", "1223", "1224",
        "123", "1231", "1232", "1233", "1234", "124", "1241", "1242", "1243", "1244", "1245", "1246",
        "125", "126", "127",
      ],
      plover: ["REJECT"]),
    TieKind(
      "veto", "veto", extends: "rejection", .diplomatic, .hostile, .directed,
      "{from} vetoes a proposal of {to}",
      cameo: ["129"]),
    TieKind(
      "defiance", "defiance", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} defies {to}",
      cameo: ["128"]),
    // CAMEO counts the guest who leaves with the host who expels, so 166 and its parts are only less contact.
    TieKind(
      "downgrade", "reduction of relations", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} reduces its relations with {to}",
      cameo: ["16", "160", "166", "1661", "1662", "1663"], plover: ["SANCTION", "SANCTION-expel"]),
    TieKind(
      "severance", "break of relations", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} breaks off relations or talks with {to}",
      cameo: ["161", "164", "165"], plover: ["SANCTION-withdraw"]),
    TieKind(
      "expulsion", "expulsion", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} expels people of {to}",
      cameo: ["174"], plover: ["COERCE-deport"]),
    TieKind(
      "demolition", "demolition of a shared site", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} demolishes a site shared with {to}"),
  ]

  private static let protests: [TieKind] = [
    TieKind(
      "protest", "protest", extends: "hostility", .diplomatic, .hostile, .directed,
      "{from} protests against {to}",
      cameo: [
        "14", "140", "141", "1411", "1412", "1413", "1414", "142", "1421", "1422", "1423", "1424",
        "143", "1431", "1432", "1433", "1434", "144", "1441", "1442", "1443", "1444",
      ],
      plover: ["PROTEST"]),
    TieKind(
      "riot", "riot", extends: "protest", .diplomatic, .hostile, .directed,
      "{from} riots against {to}",
      cameo: ["145", "1451", "1452", "1453", "1454"], plover: ["PROTEST-riot"]),
  ]
}
