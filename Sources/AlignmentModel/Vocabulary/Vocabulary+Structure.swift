extension Vocabulary {
  /// What actors are to one another, whatever they do.
  static let structure: [TieKind] = [
    TieKind(
      "holds-office", "holds office in", .structural, .neutral, .directed,
      "{from} holds office in {to}"),
    TieKind(
      "leads", "leads", extends: "holds-office", .structural, .neutral, .directed,
      "{from} leads {to}"),
    TieKind(
      "member", "member of", .structural, .neutral, .directed,
      "{from} is a member of {to}"),
    TieKind(
      "party", "party membership", extends: "member", .structural, .neutral, .directed,
      "{from} belongs to the party {to}"),
    TieKind(
      "kinship", "kinship", .structural, .neutral, .mutual,
      "{from} and {to} are relatives"),
    TieKind(
      "succeeds", "succeeds", .structural, .neutral, .directed,
      "{from} succeeds {to}"),
    TieKind(
      "ownership", "ownership", .structural, .neutral, .directed,
      "{from} owns {to}"),
    TieKind(
      "protectorate", "protectorate", .structural, .neutral, .directed,
      "{from} rules {to} as a protectorate or a colony"),
    TieKind(
      "border", "common border", .structural, .neutral, .mutual,
      "{from} and {to} share a border"),
  ]
}
