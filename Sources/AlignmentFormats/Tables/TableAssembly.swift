import AlignmentModel

/// Puts together what the threads have read.
struct TableAssembly {
  private let name: String
  private let header: HeaderText
  private var findings: [TableFinding]
  private var report: TableReport
  private var table: TieTable?
  private var skippedRows = 0
  /// What the fields say.
  var plan: TablePlan?

  init(name: String, header: HeaderText, findings: [TableFinding]) {
    (self.name, self.header, self.findings) = (name, header, findings)
    report = TableReport(name: name)
    report.linesBeforeHeader = header.linesBefore
  }

  /// What comes of it.
  var reading: TableReading {
    var report = report
    for finding in findings { report.add(finding) }
    let diagnostics = report.diagnostics
    return TableReading(
      table: diagnostics.hasErrors ? nil : table, diagnostics: diagnostics, skippedRows: skippedRows,
      lines: TableLines(name: name, plan: plan, excerpts: report.excerpts))
  }

  /// Takes the rows and the findings of the threads.
  mutating func take(
    _ workers: inout [TableWorker], failure: ChunkReader.Failure?, _ options: TableReader.Options
  ) {
    countLines(workers)
    switch failure {
    case .openQuote(let spot): findings.append(.openQuote(spot))
    case .longRow(let spot): findings.append(.longRow(spot))
    case .file, nil: break
    }
    tellWrongRows(workers, areSkipped: options.skipsBadRows)
    tellKinds(workers)
    tellSets(workers, most: options.mostRowsOfSets)
    if findings.contains(where: { $0.severity == .error }) { return }
    join(&workers)
  }

  private mutating func countLines(_ workers: [TableWorker]) {
    let chunks = workers.flatMap { $0.done.map { ($0.index, $0.lineCount) } }.sorted { $0.0 < $1.0 }
    var before = header.linesThrough
    for (_, count) in chunks {
      report.linesBefore.append(before)
      before += count
    }
    // Of rows that could not be told apart.
    report.linesBefore.append(before)
  }

  private mutating func tellWrongRows(_ workers: [TableWorker], areSkipped: Bool) {
    let count = workers.reduce(0) { $0 + $1.wrongRows }
    guard count > 0 else { return }
    let first = workers.flatMap(\.wrong).sorted { left, right in
      (left.spot.map(report.line) ?? 0) < (right.spot.map(report.line) ?? 0)
    }.prefix(TableWorker.mostTold)
    for finding in first {
      var finding = finding
      finding.severity = areSkipped ? .warning : .error
      findings.append(finding)
    }
    let told = count > TableWorker.mostTold ? "; the first \(TableWorker.mostTold) are told" : ""
    guard areSkipped else {
      if !told.isEmpty {
        findings.append(TableFinding(code: "wrong-rows", "\(count) rows are wrong" + told))
      }
      return
    }
    skippedRows = count
    findings.append(
      TableFinding(
        .warning, code: "skipped-rows",
        (count == 1 ? "1 row is wrong and was left out" : "\(count) rows are wrong and were left out") + told)
    )
  }

  private mutating func tellKinds(_ workers: [TableWorker]) {
    var told = Set<String>()
    let reserved = workers.flatMap(\.reserved).sorted { left, right in
      (left.spot.map(report.line) ?? 0) < (right.spot.map(report.line) ?? 0)
    }
    for finding in reserved where told.insert(finding.message).inserted { findings.append(finding) }
    if workers.contains(where: \.hasTooManyKinds) { findings.append(.tooManyKinds) }
  }

  private mutating func tellSets(_ workers: [TableWorker], most: Int) {
    let count = workers.reduce(0) { $0 + $1.rowsOfSets }
    guard count > most else { return }
    findings.append(
      TableFinding(
        code: "too-many-ties",
        "the sets of dates make \(count) ties, and \(most) are the most",
        hint: "write a row for each event"))
  }
}

// MARK: - Rows

extension TableAssembly {
  private mutating func join(_ workers: inout [TableWorker]) {
    let names = mergeNames(&workers)
    var texts = NameMerge(workers.map(\.texts))
    let list = texts.takeTexts()
    guard !findings.contains(where: { $0.severity == .error }) else { return }
    let maps = workers.indices.map { thread in
      TableNumbers(
        kinds: names.kinds.map(thread), actors: names.actors.map(thread), texts: texts.map(thread),
        linesBefore: report.linesBefore)
    }
    for thread in workers.indices { workers[thread].numbers = maps[thread] }
    TableReader.onAllThreads(&workers) { $0.renumber() }
    tellSelfTies(workers)
    var table = TieTable(name: name)
    (table.kinds, table.actors, table.texts) = (names.kinds.names, names.actors.names, list)
    table.parts = workers.flatMap(\.done).sorted { $0.index < $1.index }.map(\.part).filter { $0.count > 0 }
    self.table = table
  }

  private mutating func mergeNames(_ workers: inout [TableWorker]) -> (kinds: NameMerge, actors: NameMerge) {
    // Only a row that is left out can have had a name that no other has.
    let used = workers.contains { $0.wrongRows > 0 } ? workers.map { $0.usedNames } : nil
    var kinds = NameMerge(workers.map(\.kinds))
    kinds.finish(used: used?.map(\.kinds), makeID: MadeIDs.id(ofKind:))
    var actors = NameMerge(workers.map(\.actors))
    actors.finish(used: used?.map(\.actors), makeID: MadeIDs.id(ofActor:))
    for index in workers.indices { workers[index].dropNames() }
    if kinds.names.count > DraftCheck.mostKinds { findings.append(.tooManyKinds) }
    tell(kinds, "kind")
    // Labels of built-in kinds are no ids: `Arms Transfer` is made `Arms-Transfer`, and nobody knows that.
    findings += MeantKinds.warnings(kinds.names.filter { $0.id != ($0.label ?? $0.id) }.compactMap(\.label))
    tell(actors, "actor")
    return (kinds, actors)
  }

  private mutating func tell(_ merge: NameMerge, _ what: String) {
    for (one, other) in merge.clashes.prefix(TableWorker.mostTold) {
      findings.append(
        TableFinding(
          code: "wrong-id", "the \(what)s \"\(one)\" and \"\(other)\" would have one id",
          hint: "give one of them another name, or both the same; ids hold no blank, comma or arrow"))
    }
    guard let example = merge.firstMade else { return }
    let count = merge.madeCount
    findings.append(
      TableFinding(
        .warning, code: "made-ids",
        "\(count) \(what)\(count == 1 ? " has a name that is" : "s have names that are") no id, like "
          + "\"\(example.label ?? example.id)\", which becomes \"\(example.id)\"",
        hint: "the name is kept as its label"))
  }

  private mutating func tellSelfTies(_ workers: [TableWorker]) {
    let count = workers.reduce(0) { $0 + $1.selfTies }
    guard count > 0 else { return }
    let spot = workers.compactMap(\.selfTie).min { report.line($0) < report.line($1) }
    findings.append(
      TableFinding(
        .warning, code: "self-tie",
        count == 1
          ? "a tie goes from an actor to itself" : "\(count) ties go from an actor to itself, first here",
        at: spot, hint: "a tie has two different ends; what one actor does alone is not a tie"))
  }
}

extension TableFinding {
  static let tooManyKinds = TableFinding(
    code: "too-many-kinds", "the table has more than \(DraftCheck.mostKinds) kinds, which are the most",
    hint: "is the column of kinds the right one?")
}
