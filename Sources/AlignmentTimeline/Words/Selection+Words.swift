public import AlignmentModel

extension Selection {
  /// What the selection leaves out, for a caption: "only alliances; only ties that are certain". Nil when it
  /// leaves nothing out. A picture or a list that is cut out of its context must not look like the whole.
  public func words(in graph: AlignmentGraph) -> String? {
    let parts = [kindWords(graph.vocabulary), valenceWords, actorWords(graph), certaintyWords]
    let told = parts.compactMap { $0 }
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private func kindWords(_ vocabulary: Vocabulary) -> String? {
    kinds.map { "only " + list($0.map { vocabulary[$0]?.label ?? $0 }) }
  }

  private var valenceWords: String? {
    valences.map { chosen in
      "only \(list(Valence.allCases.filter(chosen.contains).map(\.rawValue))) ties"
    }
  }

  private var certaintyWords: String? {
    certainty.map { "only ties that are \($0.rawValue)" }
  }

  private func actorWords(_ graph: AlignmentGraph) -> String? {
    func names(_ ids: [ActorID]) -> String { list(ids.map { graph.actor($0)?.name ?? $0.rawValue }) }
    var parts: [String] = []
    if let actors { parts.append("only between \(names(actors))") }
    if let around { parts.append("only around \(names(around))" + (depth == 1 ? "" : ", \(depth) steps")) }
    if let top { parts.append("only the \(top) actors with most ties") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// "A, B and C"; of many the first and how many more.
  private func list(_ words: [String]) -> String {
    if words.count > 6 { return words.prefix(5).joined(separator: ", ") + " and \(words.count - 5) more" }
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
