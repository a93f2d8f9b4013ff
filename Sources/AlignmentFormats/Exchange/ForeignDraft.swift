import AlignmentModel

/// Collects what a file in somebody else's form says, as a draft of a graph.
///
/// Names become ids: what no id can hold is replaced by hyphens, and the name is kept. Kinds that are not known are
/// made, neutral and directed, and so are actors. Plain ties become rows of a table, so that millions of them cost
/// little; what a row cannot say becomes an entry.
struct ForeignDraft {
  /// The draft so far; readers add actors, sources and a title to it as they like.
  var draft = AlignmentGraph.Draft()
  /// The plain ties so far.
  var rows: TieTableBuilder
  /// What a graph has no place for.
  var losses = Losses()
  private(set) var problems: [Diagnostic] = []
  private let name: String
  private var actorIDs = MadeIDTable(MadeIDs.id(ofActor:))
  private var kindIDs = MadeIDTable(MadeIDs.id(ofKind:))
  private var selfTies: (count: Int, first: Place?) = (0, nil)

  /// - Parameter name: what the file is called in messages.
  init(name: String) {
    self.name = name
    rows = TieTableBuilder(name: name)
  }

  /// The whole file, for problems that no line is to blame for.
  var place: Place { .whole(name) }

  /// The id of an actor for what a file calls it; always the same for the same text. O(1).
  mutating func actorID(_ written: String) -> ActorID { ActorID(actorIDs.id(written)) }

  /// The id of a kind for what a file calls it. O(1).
  mutating func kindID(_ written: String) -> String { kindIDs.id(written) }

  /// The number of an actor in ``rows``. O(1).
  mutating func actorNumber(_ written: String) -> UInt32 {
    rows.actor(actorIDs.id(written), label: written)
  }

  /// The number of a kind in ``rows``; nil, and an error is told, when there are too many. O(1).
  mutating func kindNumber(_ written: String) -> UInt16? {
    let number = rows.kind(kindIDs.id(written), label: written)
    if number == nil { report(TableFinding.tooManyKinds) }
    return number
  }

  /// Adds a plain tie; false, and nothing is added, when its spell must end before it begins.
  @discardableResult
  mutating func add(_ row: TieTableBuilder.Row) -> Bool {
    if row.from == row.to { noteSelfTie(line: row.line) }
    return rows.add(row)
  }

  /// Adds a problem.
  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  private mutating func report(_ finding: TableFinding) {
    let problem = Diagnostic(code: finding.code, finding.message, at: .whole(name), hint: finding.hint)
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func noteSelfTie(line: Int) {
    selfTies.count += 1
    if selfTies.count == 1 {
      selfTies.first = line > 0 ? Place(file: name, line: line, column: 1, length: 0) : .whole(name)
    }
  }

  /// What came of it.
  ///
  /// - Parameter source: the text, for messages that quote it.
  consuming func finish(source: SourceText? = nil) -> ForeignReading {
    tellMadeIDs()
    tellSelfTies()
    if let table = rows.finish() { draft.tables.append(table) }
    let diagnostics = Diagnostics(problems, sources: source.map { [$0] } ?? [])
    return ForeignReading(
      draft: diagnostics.hasErrors ? nil : draft, diagnostics: diagnostics, losses: losses)
  }

  private mutating func tellMadeIDs() {
    for (what, ids) in [("actor", actorIDs), ("kind", kindIDs)] {
      for (one, other) in ids.clashes.prefix(10) {
        problems.append(
          Diagnostic(
            code: "wrong-id", "the \(what)s \"\(one)\" and \"\(other)\" would have one id", at: .whole(name),
            hint: "give one of them another name, or both the same; ids hold no blank, comma or arrow"))
      }
      guard let first = ids.firstMade else { continue }
      let count = ids.madeCount
      problems.append(
        Diagnostic(
          .warning, code: "made-ids",
          "\(count) \(what)\(count == 1 ? " has a name that is" : "s have names that are") no id, like "
            + "\"\(first.written)\", which becomes \"\(first.id)\"", at: .whole(name),
          hint: "the name is kept as its label"))
    }
  }

  private mutating func tellSelfTies() {
    guard selfTies.count > 0 else { return }
    problems.append(
      Diagnostic(
        .warning, code: "self-tie",
        selfTies.count == 1
          ? "a tie goes from an actor to itself"
          : "\(selfTies.count) ties go from an actor to itself, first here",
        at: selfTies.first, hint: "a tie has two different ends; what one actor does alone is not a tie"))
  }
}

/// Ids by what a file calls things.
private struct MadeIDTable {
  private let make: (String) -> String
  private var ids: [String: String] = [:]
  /// Who bears an id first.
  private var bearers: [String: String] = [:]
  private(set) var clashes: [(String, String)] = []
  private(set) var madeCount = 0
  private(set) var firstMade: (written: String, id: String)?

  init(_ make: @escaping (String) -> String) { self.make = make }

  mutating func id(_ written: String) -> String {
    if let id = ids[written] { return id }
    let id = make(written)
    ids[written] = id
    if let bearer = bearers[id] { clashes.append((bearer, written)) } else { bearers[id] = written }
    if id != written {
      madeCount += 1
      if firstMade == nil { firstMade = (written, id) }
    }
    return id
  }
}
