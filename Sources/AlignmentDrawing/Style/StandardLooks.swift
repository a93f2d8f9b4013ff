import AlignmentModel

// Cool colours and unbroken lines speak of cooperation; warm colours, broken lines and bars of hostility; greys,
// long strokes and no bars of neither, so that all are told apart without colour. Structure is a hair line. Every
// colour can be read as text on its ground (WCAG 2.1, 1.4.3), since plates have their signs in it.
extension LineLook {
  static let alliance = LineLook(
    name: "alliance", label: "alliance", colour: "#163a78", darkColour: "#8fb4f0", width: 3.4,
    head: .tip, length: 120, rank: 1)
  static let agreement = LineLook(
    name: "agreement", label: "agreements", colour: "#2f62b5", darkColour: "#86aef2", width: 2.2,
    head: .tip, length: 140, rank: 2)
  static let armed = LineLook(
    name: "military-support", label: "military support", colour: "#00695f", darkColour: "#4fd0c0", width: 2.6,
    head: .tip, length: 130, rank: 3)
  static let support = LineLook(
    name: "support", label: "support", colour: "#147f90", darkColour: "#59c4d6", width: 1.9,
    head: .tip, length: 135, rank: 4)
  static let economy = LineLook(
    name: "economy", label: "economy", colour: "#27844a", darkColour: "#79cf93", width: 1.9,
    head: .open, length: 150, rank: 5)
  static let diplomacy = LineLook(
    name: "diplomacy", label: "diplomacy", colour: "#2c79c1", darkColour: "#7fc0f5", width: 1.5,
    head: .tip, length: 150, rank: 6)
  static let force = LineLook(
    name: "force", label: "force", colour: "#8c0f14", darkColour: "#ff8a85", width: 3.2, dash: [10, 3.5],
    head: .barred, length: 260, rank: 7)
  static let threat = LineLook(
    name: "threat", label: "threats", colour: "#cc3311", darkColour: "#ff8f6b", width: 2.2, dash: [7, 3.5],
    head: .barred, length: 260, rank: 8)
  static let sanction = LineLook(
    name: "sanctions", label: "sanctions", colour: "#b35c00", darkColour: "#f0a94f", width: 1.9,
    dash: [9, 3, 2, 3], head: .barred, length: 260, rank: 9)
  static let quarrel = LineLook(
    name: "quarrel", label: "hostile words", colour: "#bb4a58", darkColour: "#f0939d", width: 1.5,
    dash: [5, 3], head: .barred, length: 260, rank: 10)
  static let neutral = LineLook(
    name: "neutral", label: "neutral", colour: "#5d5d5d", darkColour: "#bdbdbd", width: 1.4, dash: [12, 3],
    head: .open, length: 170, rank: 11)
  static let structure = LineLook(
    name: "structure", label: "structure", colour: "#747474", darkColour: "#9a9a9a", width: 1,
    head: .open, length: 66, rank: 12)
}

extension DrawingStyle {
  /// The style pictures have unless told otherwise: white ground, quiet figures, lines safe for readers who do
  /// not see colours and for print in grey.
  public static let standard = DrawingStyle(
    looks: standardLooks,
    plainLooks: [.cooperative: .diplomacy, .hostile: .quarrel, .neutral: .neutral],
    structuralLook: .structure,
    actors: standardActors,
    plainActor: ActorLook(
      shape: .rounded(3), fill: "#f5f3ee", darkFill: "#2a2822", border: "#7d7767", darkBorder: "#a39c88"),
    fontFamily: "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", \"DejaVu Sans\", sans-serif")

  private static let standardLooks: [String: LineLook] = [
    "alliance": .alliance,
    "treaty": .agreement, "security-cooperation": .agreement,
    "military-support": .armed,
    "support": .support, "concession": .support, "pledge": .support, "de-escalation": .support,
    "economic-cooperation": .economy, "trade": .economy, "loan": .economy, "investment": .economy,
    "labour": .economy, "tourism": .economy, "sanctions-evasion": .economy, "aid": .economy,
    "trade-agreement": .economy, "sanctions-relief": .economy,
    "cooperation": .diplomacy,
    "war": .force, "attack": .force, "occupation": .force, "annexation": .force, "blockade": .force,
    "insurgency": .force,
    "threat": .threat, "weapons-test": .threat, "show-of-force": .threat, "provocation": .threat,
    "deterrence": .threat,
    "sanctions": .sanction, "tariffs": .sanction, "aid-cut": .sanction, "economic-threat": .sanction,
    "hostility": .quarrel,
  ]

  private static let standardActors: [ActorKind: ActorLook] = [
    .state: ActorLook(
      shape: .rounded(7), fill: "#e6ecf3", darkFill: "#26323f", border: "#2c3e50", darkBorder: "#a9bccf",
      borderWidth: 1.7, fontSize: 14.5, bold: true, textWidth: 130, padding: PictureSize(width: 11, height: 8)
    ),
    .leader: ActorLook(
      shape: .pill, fill: "#ffffff", darkFill: "#1c1f24", border: "#3f3f3f", darkBorder: "#c4c4c4",
      borderWidth: 1.3, padding: PictureSize(width: 11, height: 5)),
    .person: person,
    .pact: ActorLook(
      shape: .chamfered(7), fill: "#eef5ea", darkFill: "#23301f", border: "#6c8a5d", darkBorder: "#95b785"),
    .group: loose, .movement: loose,
  ]

  private static let person = ActorLook(
    shape: .pill, fill: "#ffffff", darkFill: "#1c1f24", border: "#a8a8a8", darkBorder: "#808080",
    borderWidth: 0.9, padding: PictureSize(width: 11, height: 5))
  private static let loose = ActorLook(
    shape: .rounded(7), fill: "#fbfaf6", darkFill: "#24231f", border: "#8c8570", darkBorder: "#a39c88",
    borderDash: [4, 2.5])
}

extension DrawingStyle {
  /// The marks of doubt that pictures have unless told otherwise.
  public static let standardStatuses: [Status: StatusLook] = [
    .alleged: StatusLook(sign: "?"), .disputed: StatusLook(sign: "?"),
    .predicted: StatusLook(sign: "→"),
    .denied: StatusLook(sign: "×"), .doubted: StatusLook(sign: "×"), .retracted: StatusLook(sign: "×"),
  ]
}

extension PossibleLook {
  /// Thinner, paler and dotted; hostility in short strokes.
  public static let standard = PossibleLook(
    label: "dotted and pale", dash: [], barredDash: [3.5, 5], paleness: 0.22, thinness: 0.8)
}

extension ChangeLooks {
  /// Green for what began, violet for what ended, amber for what changed; the signs tell them apart without colour.
  public static let standard = ChangeLooks(
    began: ChangeLook(band: "#c4ebcd", sign: "#176b2f"), ended: ChangeLook(band: "#e4d6f4", sign: "#65309b"),
    changed: ChangeLook(band: "#f8e3a3", sign: "#8a5a00"))
}

extension GroundLook {
  /// White, and near black where dark is asked for.
  public static let standard = GroundLook(
    colour: "#ffffff", darkColour: "#15181c", text: "#141414", darkText: "#ececec", quietText: "#555555",
    darkQuietText: "#b4b4b4")
}
