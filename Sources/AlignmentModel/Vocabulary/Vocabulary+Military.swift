extension Vocabulary {
  /// Pacts about the use of force, and forces that work together.
  static let alliances: [TieKind] = [
    TieKind(
      "alliance", "alliance", extends: "cooperation", .military, .cooperative, .mutual,
      "{from} and {to} are allies"),
    TieKind(
      "defence-pact", "defence pact", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} have pledged to defend each other",
      cow: ["defense"], atop: ["defense"]),
    TieKind(
      "offence-pact", "offence pact", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} have pledged to join each other in attack",
      atop: ["offense"]),
    TieKind(
      "neutrality-pact", "neutrality pact", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} have pledged to stay neutral in each other's wars",
      cow: ["neutrality"], atop: ["neutral"]),
    TieKind(
      "non-aggression-pact", "non-aggression pact", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} have pledged not to attack each other",
      cow: ["nonaggression"], atop: ["nonagg"]),
    TieKind(
      "consultation-pact", "consultation pact", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} have pledged to consult in a crisis",
      atop: ["consul"]),
    // Not `entente`: that is the key of a graph file which holds its version.
    TieKind(
      "entente-pact", "entente", extends: "alliance", .military, .cooperative, .mutual,
      "{from} and {to} are bound by an entente",
      cow: ["entente"]),
    TieKind(
      "security-guarantee", "security guarantee", extends: "alliance", .military, .cooperative, .directed,
      "{from} guarantees the security of {to}"),
    TieKind(
      "security-cooperation", "security cooperation", extends: "cooperation",
      .military, .cooperative, .mutual,
      "{from} and {to} cooperate on security",
      cameo: ["062"], plover: ["COOPERATE:military"]),
    TieKind(
      "military-exercise", "joint exercise", extends: "security-cooperation",
      .military, .cooperative, .mutual,
      "{from} and {to} hold a joint exercise"),
    TieKind(
      "intelligence-sharing", "intelligence sharing", extends: "security-cooperation",
      .military, .cooperative, .mutual,
      "{from} and {to} share intelligence",
      cameo: ["064"], plover: ["COOPERATE:intelligence"]),
    TieKind(
      "nuclear-consultation", "nuclear consultation", extends: "security-cooperation",
      .military, .cooperative, .mutual,
      "{from} and {to} consult on nuclear weapons"),
    TieKind(
      "ceasefire", "ceasefire", extends: "cooperation", .military, .neutral, .mutual,
      "{from} and {to} observe a ceasefire",
      cameo: ["0871"], plover: ["RETREAT-ceasefire"]),
  ]

  /// What one side does with arms and troops for the other, or stops doing against it.
  static let militarySupport: [TieKind] = [
    TieKind(
      "military-support", "military support", extends: "support", .military, .cooperative, .directed,
      "{from} supports {to} militarily",
      cameo: ["072"], plover: ["AID:military"]),
    TieKind(
      "arms-transfer", "arms transfer", extends: "military-support", .military, .cooperative, .directed,
      "{from} sends arms to {to}"),
    TieKind(
      "technology-transfer", "technology transfer", extends: "military-support",
      .military, .cooperative, .directed,
      "{from} passes military technology to {to}"),
    TieKind(
      "troop-deployment", "troops in support", extends: "military-support",
      .military, .cooperative, .directed,
      "{from} sends troops to help {to}"),
    TieKind(
      "basing", "basing and port calls", extends: "military-support", .military, .cooperative, .directed,
      "{from} has bases or port calls in {to}"),
    TieKind(
      "training", "military training", extends: "military-support", .military, .cooperative, .directed,
      "{from} trains the forces of {to}"),
    TieKind(
      "peacekeeping", "peacekeeping", extends: "military-support", .military, .cooperative, .directed,
      "{from} sends peacekeepers to {to}",
      cameo: ["074"], plover: ["AID:peacekeeping"]),
    TieKind(
      "de-escalation", "de-escalation", extends: "cooperation", .military, .cooperative, .directed,
      "{from} eases its military pressure on {to}",
      cameo: ["087", "0872", "0873"], plover: ["RETREAT-disarm"]),
    TieKind(
      "withdrawal", "withdrawal of forces", extends: "de-escalation", .military, .cooperative, .directed,
      "{from} pulls its forces back from {to}",
      cameo: ["0874"], plover: ["RETREAT-withdraw"]),
  ]
}
