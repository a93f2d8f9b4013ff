import AlignmentModel

/// Kinds and actors: names to numbers.
extension TableWorker {
  mutating func readNames() {
    if TableWorker.find(.kind, batch, buffer, kinds, &columns.keys, &columns.kind) > 0 { takeNewKinds() }
    if TableWorker.find(.from, batch, buffer, actors, &columns.keys, &columns.from) > 0 {
      TableWorker.takeNewActors(.from, plan.isSafe, &batch, buffer, &actors, &columns.from)
    }
    if TableWorker.find(.to, batch, buffer, actors, &columns.keys, &columns.to) > 0 {
      TableWorker.takeNewActors(.to, plan.isSafe, &batch, buffer, &actors, &columns.to)
    }
  }

  private static func find(
    _ column: TableColumn, _ batch: RowBatch, _ buffer: [UInt8], _ table: NameTable, _ keys: inout [UInt64],
    _ numbers: inout [UInt32]
  ) -> Int {
    let range = batch.range(column)
    var room = keys.mutableSpan
    var output = numbers.mutableSpan
    return table.find(
      batch.starts.span.extracting(range), batch.lengths.span.extracting(range), in: buffer.span.bytes,
      keys: &room, into: &output)
  }

  private static func takeNewActors(
    _ column: TableColumn, _ isSafe: Bool, _ batch: inout RowBatch, _ buffer: [UInt8],
    _ actors: inout NameTable, _ numbers: inout [UInt32]
  ) {
    for row in 0..<batch.count where numbers[row] == 0 && batch.wrong[row] == 0 {
      guard let number = take(column, row, isSafe, batch, buffer, &actors) else {
        batch.markWrong(row)
        continue
      }
      numbers[row] = number
    }
  }

  private mutating func takeNewKinds() {
    for row in 0..<batch.count where columns.kind[row] == 0 && batch.wrong[row] == 0 {
      let count = kinds.count
      guard let number = TableWorker.take(.kind, row, plan.isSafe, batch, buffer, &kinds) else {
        batch.markWrong(row)
        continue
      }
      columns.kind[row] = number
      if kinds.count > count { check(kind: Int(number), row) }
    }
  }

  /// The number of the name in a field; nil when it is none.
  private static func take(
    _ column: TableColumn, _ row: Int, _ isSafe: Bool, _ batch: RowBatch, _ buffer: [UInt8],
    _ table: inout NameTable
  ) -> UInt32? {
    let field = trimmed(batch.field(column, row), in: buffer, isSafe: isSafe)
    let known = field.length == 0 ? 0 : table.find(field.start, field.length, in: buffer.span.bytes)
    if known != 0 { return known }
    let name = Array(buffer[field.start..<field.start + field.length])
    if FieldFault.ofName(name, column) != nil { return nil }
    return table.insert(field.start, field.length, in: buffer.span.bytes)
  }

  /// Looks at a kind that is met for the first time.
  private mutating func check(kind number: Int, _ row: Int) {
    guard kinds.count <= DraftCheck.mostKinds else {
      hasTooManyKinds = true
      kinds = NameTable()
      columns.kind[row] = 0
      return
    }
    let id = MadeIDs.id(ofKind: String(decoding: kinds.name(number), as: UTF8.self))
    guard DraftCheck.reservedWords.contains(id) else { return }
    reserved.append(
      TableFinding(
        code: "reserved-word", "no kind may be called \"\(id)\", which is a key of graph files",
        at: spot(of: .kind, row), hint: "give the kind another name in the table"))
  }

  /// The place of a field, for messages.
  func spot(of column: TableColumn, _ row: Int) -> TableSpot {
    let examination = RowExamination(plan, buffer, rowStart: Int(batch.rowStarts[row]))
    let range = examination.range(of: column)
    return TableSpot(
      at: range.lowerBound, length: range.count, in: buffer.span, rowStart: Int(batch.rowStarts[row]),
      line: Int(batch.lines[row]), chunk: current.index)
  }

  mutating func noteSelfTie() {
    guard selfTie == nil else { return }
    var count = 0
    for row in 0..<batch.count { count &+= columns.from[row] == columns.to[row] ? 1 : 0 }
    guard count > 0 else { return }
    let row = (0..<batch.count).first { columns.from[$0] == columns.to[$0] && batch.wrong[$0] == 0 }
    if let row { selfTie = spot(of: .from, row) }
  }
}
