import AlignmentModel

/// In which respects two states of one tie differ.
enum TieDifference {
  /// The names of the properties, as in the JSON of a diff, in its order; empty when they say the same.
  static func between(_ left: TieState, _ right: TieState) -> [String] {
    var what: [String] = []
    func compare<Value: Equatable>(_ name: String, _ property: (TieState) -> Value) {
      if property(left) != property(right) { what.append(name) }
    }
    compare("kind", \.kind)
    compare("from", \.from)
    compare("to", \.to)
    compare("mutual", \.mutual)
    if left.timeText != right.timeText { what.append(left.isEvent ? "date" : "during") }
    compare("certainty", \.certainty)
    compare("status", \.status)
    compare("weight", \.weight)
    compare("trend", \.trend)
    compare("terms", \.terms)
    compare("roles", \.roles)
    compare("note", \.note)
    compare("claims", \.claims)
    if what.isEmpty { compare("bounds", \.bounds) }
    return what
  }
}
