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
  private var madeSources = Set<String>()
  /// What the file is called in messages.
  let name: String
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

  /// What the file calls the actor of an id, where that is not the id. O(1).
  func writtenActor(_ id: String) -> String? { actorIDs.label(id) }

  /// What the file calls the kind of an id, where that is not the id. O(1).
  func writtenKind(_ id: String) -> String? { kindIDs.label(id) }

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

  /// Adds what a row cannot say. Its kind and its actors have numbers already; sources that only it names are made.
  mutating func add(_ entry: TieEntry) {
    draft.entries.append(entry)
    for source in entry.evidence.allClaims.map(\.source) where madeSources.insert(source).inserted {
      if !draft.sources.contains(where: { $0.id == source }) { draft.sources.append(Source(id: source)) }
    }
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
    nameWithoutRows()
    if let table = rows.finish() { draft.tables.append(table) }
    let diagnostics = Diagnostics(problems, sources: source.map { [$0] } ?? [])
    return ForeignReading(
      draft: diagnostics.hasErrors ? nil : draft, diagnostics: diagnostics, losses: losses)
  }

  /// Without rows there is no table to make the actors and kinds that are named.
  private mutating func nameWithoutRows() {
    guard rows.count == 0 else { return }
    let actors = Set(draft.actors.map(\.id.rawValue))
    for name in rows.actorNames where !actors.contains(name.id) {
      draft.actors.append(
        .init(id: ActorID(name.id), name: name.label ?? name.id, kind: ActorList.unknownKind))
    }
    let kinds = Set(draft.kinds.map(\.id))
    for name in rows.kindNames where Vocabulary.standard[name.id] == nil && !kinds.contains(name.id) {
      draft.kinds.append(.init(id: name.id, label: name.label ?? name.id))
    }
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

  /// What an id was made of; nil of one that was written as it is.
  func label(_ id: String) -> String? { bearers[id].flatMap { $0 == id ? nil : $0 } }

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
