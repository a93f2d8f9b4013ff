extension Vocabulary {
  /// News, culture and knowledge about the other.
  static let information: [TieKind] = [
    TieKind(
      "propaganda", "propaganda", extends: "hostility", .informational, .hostile, .directed,
      "{from} spreads propaganda against {to}"),
    TieKind(
      "censorship", "suppression of media", extends: "hostility", .informational, .hostile, .directed,
      "{from} suppresses the media of {to}"),
    TieKind(
      "espionage", "espionage", extends: "hostility", .informational, .hostile, .directed,
      "{from} spies on {to}"),
    TieKind(
      "interference", "interference", extends: "hostility", .informational, .hostile, .directed,
      "{from} interferes in the politics of {to}"),
    TieKind(
      "cultural-influence", "cultural influence", .informational, .neutral, .directed,
      "{from} influences the culture of {to}"),
    TieKind(
      "cultural-exchange", "cultural exchange", extends: "cooperation", .informational, .cooperative, .mutual,
      "{from} and {to} exchange culture, sport or students"),
  ]
}
