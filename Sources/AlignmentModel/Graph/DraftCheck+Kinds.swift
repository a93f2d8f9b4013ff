extension DraftCheck {
  /// Keys of a graph file, which no kind may be named after, since a kind is a key there too. (`leads` and
  /// `succeeds` are both.)
  package static let reservedWords: Set<String> = [
    "entente", "title", "about", "coverage", "other", "sources", "kinds", "actors", "ties", "author",
    "publisher", "published", "based-on", "url", "describes", "label", "extends", "domain", "valence",
    "mutual",
    "codes", "name", "kind", "aliases", "exists", "names", "holds", "as", "office", "of", "binds", "members",
    "during", "date", "id", "claims", "source", "at", "as-of", "retracts", "states", "alleges", "denies",
    "predicts", "doubts", "roles", "trend", "phases", "terms", "weight", "note", "effects", "starts", "ends",
    "strengthens", "weakens", "suspends", "restores",
  ]

  /// Reports wrong kinds and makes the vocabulary out of the right ones.
  mutating func checkKinds() {
    var seen = Set<String>()
    let own = Set(draft.kinds.map(\.id))
    for kind in draft.kinds {
      if !seen.insert(kind.id).inserted { reportDuplicate("kind", kind.id, kind.origin) }
      checkName(kind)
      guard let parent = kind.extends, !own.contains(parent) else { continue }
      checkKind(parent, at: kind.origin.place(of: "extends"))
    }
    checkCircles(
      "extends",
      draft.kinds.map { ($0.id, $0.extends.map { [$0] } ?? [], $0.origin.place(of: "extends")) })
    vocabulary = draft.vocabulary
  }

  private mutating func checkName(_ kind: AlignmentGraph.KindDefinition) {
    if Vocabulary.standard[kind.id] != nil {
      warn(
        "built-in-kind", "\"\(kind.id)\" is a built-in kind already; the file's own counts",
        at: kind.origin.place(of: "id"), hint: "give yours another name; it may extend \"\(kind.id)\"")
    }
    if DraftCheck.reservedWords.contains(kind.id) {
      report(
        "reserved-word", "no kind may be called \"\(kind.id)\", which is a key of graph files",
        at: kind.origin.place(of: "id"), hint: "choose another name")
    }
    let isPlain = kind.id.unicodeScalars.allSatisfy { $0 != "," && !$0.properties.isWhitespace }
    if kind.id.isEmpty || !isPlain {
      let plain = kind.id.split { $0.isWhitespace || $0 == "," }.joined(separator: "-")
      report(
        "wrong-id", kind.id.isEmpty ? "a kind's id is empty" : "a kind's id holds no blank or comma",
        at: kind.origin.place(of: "id"), hint: plain.isEmpty ? "give it a name" : "write `\(plain)`")
    }
  }
}

extension AlignmentGraph.Draft {
  /// Built-in kinds and the draft's own; what a definition leaves out is its parent's. A kind without a
  /// parent is neutral, directed, of no domain.
  package var vocabulary: Vocabulary {
    if kinds.isEmpty { return .standard }
    let own = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [String: TieKind] = [:]
    for definition in kinds {
      var waiting = [definition]
      while let parent = waiting.last?.extends, known[parent] == nil, let more = own[parent],
        waiting.count <= kinds.count
      {
        waiting.append(more)
      }
      for each in waiting.reversed() {
        known[each.id] = each.kind(below: each.extends.flatMap { known[$0] ?? Vocabulary.standard[$0] })
      }
    }
    return Vocabulary(extending: .standard, with: known.values.sorted { $0.id < $1.id })
  }
}

extension AlignmentGraph.KindDefinition {
  func kind(below parent: TieKind?) -> TieKind {
    let mutual = self.mutual ?? parent?.mutual ?? false
    return TieKind(
      id: id, label: label, extends: extends, domain: domain ?? parent?.domain,
      valence: valence ?? parent?.valence ?? .neutral, mutual: mutual,
      codes: codes,
      sentence: Vocabulary.standard.sentenceForNewKind(label: label, mutual: mutual))
  }
}
