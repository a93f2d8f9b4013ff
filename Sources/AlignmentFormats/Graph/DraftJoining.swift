import AlignmentModel

/// Makes one draft of those of several files.
struct DraftJoining {
  private let rules: MatchingRules
  private(set) var draft: AlignmentGraph.Draft?
  private(set) var problems: [Diagnostic] = []
  /// What matching did, by file; without rules, what it might have done.
  private(set) var matches: [(file: String, notes: [MatchingNote])] = []

  init(_ rules: MatchingRules) { self.rules = rules }

  /// Adds drafts, in the order given; where actors are matched, those that tell most of their actors first, so that the
  /// order in which files are named does not decide what an actor is called.
  mutating func add(_ drafts: [(draft: AlignmentGraph.Draft, file: String)]) {
    guard !rules.isEmpty else {
      for (draft, file) in drafts { add(draft, file) }
      return
    }
    let told = drafts.enumerated().sorted { left, right in
      let (one, other) = (DraftJoining.rank(left.element.draft), DraftJoining.rank(right.element.draft))
      return one == other ? left.offset < right.offset : one < other
    }
    for (_, (draft, file)) in told { add(draft, file) }
    checkSchemes(drafts.map(\.draft))
  }

  /// A scheme that nobody has a code of is a misspelt word.
  private mutating func checkSchemes(_ drafts: [AlignmentGraph.Draft]) {
    let known = Set(drafts.flatMap { $0.actors.flatMap { $0.codes.keys.map { $0.lowercased() } } })
    for scheme in rules.schemes where !known.contains(scheme.lowercased()) {
      let near = Suggestion.nearest(to: scheme, among: known.sorted() + ["codes", "names"], limit: 1).first
      problems.append(
        Diagnostic(
          code: "unknown-scheme", "no actor has a code of the scheme \"\(scheme)\"",
          hint: near.map { "did you mean \($0)?" }
            ?? "the schemes are \(known.sorted().joined(separator: ", "))"))
    }
  }

  /// Graph files and folders tell of lives and aliases, other people's data of codes, tables of nothing.
  private static func rank(_ draft: AlignmentGraph.Draft) -> Int {
    if draft.actors.isEmpty { return 2 }
    return draft.actors.contains { !$0.aliases.isEmpty || !$0.names.isEmpty || !$0.members.isEmpty } ? 0 : 1
  }

  private mutating func add(_ more: AlignmentGraph.Draft, _ file: String) {
    guard let known = draft else {
      draft = more
      return
    }
    guard !rules.isEmpty else {
      if let note = more.actorsWithCodes(of: known) { matches.append((file, [note])) }
      problems += draft?.merge(more) ?? []
      return
    }
    let matched = more.matched(to: known, by: rules)
    problems += matched.problems
    problems += draft?.merge(matched.draft) ?? []
    if !matched.notes.isEmpty { matches.append((file, matched.notes)) }
  }
}
