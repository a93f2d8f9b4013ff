public import AlignmentModel

/// Writes a whole graph as tables of a folder. Reading them gives an equal graph.
public enum TableFolder {
  /// Writes the tables, all of them or none. A folder that is not there is made; in one that is, files of other names
  /// stay, and tables of which the graph has nothing to say are written without rows where they were there before.
  ///
  /// - Throws: ``FileError`` when the folder or a file cannot be created or written.
  public static func write(_ graph: AlignmentGraph, to folder: String, _ style: CellStyle = .init())
    throws(FileError)
  {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let writer = FolderWriter(graph, style)
    guard Folder.isFolder(path) else {
      return try Folder.makeWhole(path) { new throws(FileError) in
        var batch = FileBatch()
        for table in FolderTable.allCases where writer.has(table) {
          try batch.add(to: "\(new)/\(table.file)") { writer.write(table, to: $0) }
        }
        try batch.commit()
      }
    }
    // A table that is there under a name in other letters is written there, or both would be.
    let old = FolderFiles(try Folder.files(in: path))
    var batch = FileBatch()
    for table in FolderTable.allCases where writer.has(table) || old.names[table] != nil {
      try batch.add(to: "\(path)/\(old.name(of: table))") { writer.write(table, to: $0) }
    }
    try batch.commit()
  }

  /// The tables by the names of their files. O(n).
  public static func tables(of graph: AlignmentGraph, _ style: CellStyle = .init()) -> [String: [UInt8]] {
    let writer = FolderWriter(graph, style)
    var files: [String: [UInt8]] = [:]
    for table in FolderTable.allCases where writer.has(table) {
      var bytes: [UInt8] = []
      let sink = ByteSink {
        bytes.append(contentsOf: $0)
        return nil
      }
      writer.write(table, to: sink)
      // Memory does not fail.
      try? sink.finish()
      files[table.file] = bytes
    }
    return files
  }
}

/// The tables of one graph.
struct FolderWriter {
  let graph: AlignmentGraph
  let style: CellStyle
  var draft: AlignmentGraph.Draft { graph.draft }
  /// What other tables call the rows that have claims or phases.
  let refs: RowRefs
  /// Actors of which nothing but a name is known, since only tables of ties name them: those whose name is not their
  /// id, and those that no other row speaks of.
  let namesAlone: [(id: String, name: String)]

  init(_ graph: AlignmentGraph, _ style: CellStyle) {
    (self.graph, self.style) = (graph, style)
    refs = RowRefs(graph)
    namesAlone = FolderWriter.namesAlone(of: graph)
  }

  private static func namesAlone(of graph: AlignmentGraph) -> [(id: String, name: String)] {
    let actors = graph.actors
    let untold = actors.indices.filter { actors.telling($0) == nil }
    guard !untold.isEmpty else { return [] }
    var isNamed = [Bool](repeating: false, count: actors.count)
    for id in NamedByRows(graph.draft).actors {
      if let index = actors.index(of: id) { isNamed[index] = true }
    }
    for column in [graph.columns.from, graph.columns.to] {
      column.withSpan { ends in
        for row in ends.indices where Int(ends[row]) < isNamed.count { isNamed[Int(ends[row])] = true }
      }
    }
    return untold.filter { !isNamed[$0] || actors.labels.code(of: $0) != nil }
      .map { (actors.id($0).rawValue, actors.name($0)) }
  }

  /// Whether some ties are rows of tables, of which nothing but a row is known.
  var hasRows: Bool { graph.columns.told.count < graph.tieCount }

  /// Whether a table has anything to say.
  func has(_ table: FolderTable) -> Bool {
    switch table {
    case .graph: draft.title != nil || draft.about != nil || draft.coverage != nil
    case .sources: !draft.sources.isEmpty
    case .kinds: !draft.kinds.isEmpty
    case .actors: !draft.actors.isEmpty || !namesAlone.isEmpty
    case .lives: draft.actors.contains { $0.exists.contains { FolderWriter.isTold($0.evidence, $0.note) } }
    case .names: draft.actors.contains { !$0.names.isEmpty }
    case .offices: draft.actors.contains { !$0.holds.isEmpty }
    case .members: draft.actors.contains { !$0.members.isEmpty }
    case .successions: draft.actors.contains { !$0.succeeds.isEmpty }
    // A folder without ties would be none.
    case .ties: !draft.entries.isEmpty || (!hasRows && draft.actors.isEmpty)
    case .plainTies: hasRows
    case .phases: draft.entries.contains { !$0.phases.isEmpty }
    case .claims: refs.hasClaims
    }
  }

  /// Spells of life with evidence or a note have a table of their own.
  static func isTold(_ evidence: Evidence, _ note: String?) -> Bool { !evidence.isEmpty || note != nil }

  func write(_ table: FolderTable, to sink: ByteSink) {
    switch table {
    case .graph: writeGraph(sink)
    case .sources: writeSources(sink)
    case .kinds: writeKinds(sink)
    case .actors: writeActors(sink)
    case .lives: writeLives(sink)
    case .names: writeNames(sink)
    case .offices: writeOffices(sink)
    case .members: writeMembers(sink)
    case .successions: writeSuccessions(sink)
    case .ties: writeTies(sink)
    case .plainTies: PlainTies(graph, style).write(to: sink)
    case .phases: writePhases(sink)
    case .claims: writeClaims(sink)
    }
  }

  /// Writes a table row by row.
  func rows(_ columns: [String], _ sink: ByteSink, _ body: (inout CellWriter) -> Void) {
    var writer = CellWriter(columns, to: sink, style)
    body(&writer)
    writer.finish()
  }
}

/// What rows without an id are called by the claims and phases that are about them.
struct RowRefs {
  /// By the number of an entry of the draft.
  private(set) var ofEntries: [Int: String] = [:]
  private var taken = Set<String>()
  private(set) var hasClaims = false
  private var counts: [String: Int] = [:]

  init(_ graph: AlignmentGraph) {
    for entry in graph.draft.entries {
      if let id = entry.id { taken.insert(id) }
      hasClaims =
        hasClaims || !entry.evidence.claims.isEmpty
        || entry.phases.contains { !$0.evidence.claims.isEmpty }
    }
    for actor in graph.draft.actors {
      let all =
        actor.exists.map(\.evidence) + actor.names.map(\.evidence) + actor.holds.map(\.evidence)
        + actor.members.map(\.evidence) + actor.succeeds.map(\.evidence)
      hasClaims = hasClaims || all.contains { !$0.claims.isEmpty }
    }
    // An entry is called what its first tie is, so that people recognize it.
    for detail in graph.details {
      guard case .entry(let index) = detail.teller, ofEntries[index] == nil else { continue }
      let entry = graph.draft.entries[index]
      guard entry.id == nil, !entry.evidence.claims.isEmpty || !entry.phases.isEmpty else { continue }
      ofEntries[index] = taken.insert(detail.id).inserted ? detail.id : free(detail.id)
    }
  }

  private mutating func free(_ stem: String) -> String {
    var number = 2
    while !taken.insert("\(stem)#\(number)").inserted { number += 1 }
    return "\(stem)#\(number)"
  }

  /// The ref of a row of another table: `office:3`. Asked in the same order for rows and for their claims, it is the
  /// same.
  mutating func next(_ what: String, _ evidence: Evidence) -> String? {
    guard !evidence.claims.isEmpty else { return nil }
    while true {
      counts[what, default: 0] += 1
      let ref = "\(what):\(counts[what] ?? 0)"
      if !taken.contains(ref) { return ref }
    }
  }
}
