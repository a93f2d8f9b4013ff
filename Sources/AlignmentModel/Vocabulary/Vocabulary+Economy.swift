extension Vocabulary {
  /// Goods, money and labour, given or withheld.
  static let economy: [TieKind] = [
    TieKind(
      "economic-cooperation", "economic cooperation", extends: "cooperation",
      .economic, .cooperative, .mutual,
      "{from} and {to} cooperate economically",
      cameo: ["061"], plover: ["COOPERATE:economic"]),
    TieKind(
      "trade", "trade", extends: "cooperation", .economic, .cooperative, .mutual,
      "{from} and {to} trade with each other"),
    TieKind(
      "aid", "aid", extends: "support", .economic, .cooperative, .directed,
      "{from} gives aid to {to}",
      cameo: ["07", "070", "071"], plover: ["AID", "AID:economic"]),
    TieKind(
      "humanitarian-aid", "humanitarian aid", extends: "aid", .economic, .cooperative, .directed,
      "{from} gives humanitarian aid to {to}",
      cameo: ["073"], plover: ["AID:humanitarian"]),
    TieKind(
      "loan", "loan", extends: "cooperation", .economic, .cooperative, .directed,
      "{from} lends money to {to}"),
    TieKind(
      "investment", "investment", extends: "cooperation", .economic, .cooperative, .directed,
      "{from} invests in {to}"),
    TieKind(
      "labour", "labour exports", extends: "cooperation", .economic, .cooperative, .directed,
      "{from} sends workers to {to}"),
    TieKind(
      "tourism", "tourism", extends: "cooperation", .economic, .cooperative, .directed,
      "{from} sends tourists to {to}"),
    TieKind(
      "sanctions-evasion", "help in evading sanctions", extends: "support",
      .economic, .cooperative, .directed,
      "{from} helps {to} evade sanctions"),
    TieKind(
      "sanctions-relief", "easing of sanctions", extends: "concession", .economic, .cooperative, .directed,
      "{from} eases sanctions on {to}",
      cameo: ["085"], plover: ["RETREAT-ease"]),
    TieKind(
      "dependence", "dependence", .economic, .neutral, .directed,
      "{from} depends on {to}"),
    TieKind(
      "sanctions", "sanctions", extends: "hostility", .economic, .hostile, .directed,
      "{from} imposes sanctions on {to}",
      cameo: ["163"], plover: ["COERCE-restrict:diplomatic"]),
    TieKind(
      "embargo", "embargo", extends: "sanctions", .economic, .hostile, .directed,
      "{from} places an embargo on {to}"),
    TieKind(
      "tariffs", "punitive tariffs", extends: "hostility", .economic, .hostile, .directed,
      "{from} raises tariffs against {to}"),
    TieKind(
      "aid-cut", "cut in aid", extends: "hostility", .economic, .hostile, .directed,
      "{from} cuts its aid to {to}",
      cameo: ["162", "1621", "1622", "1623"], plover: ["SANCTION-discontinue"]),
    TieKind(
      "economic-threat", "threat of economic measures", extends: "threat", .economic, .hostile, .directed,
      "{from} threatens {to} with economic measures",
      cameo: ["1311", "1312"], plover: ["THREATEN-restrict:economic"]),
  ]
}
