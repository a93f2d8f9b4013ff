import AlignmentModel

/// Weights, notes, sources and ids, and whether a tie is mutual.
extension TableWorker {
  mutating func readWeights() {
    guard plan.has(.weight) else { return }
    let (certain, unsure) = TableWorker.readPlainWeights(batch, buffer, &columns.weight)
    columns.hasWeight = certain > 0
    if unsure > 0 { readUnsureWeights() }
  }

  /// Says how many fields are plain numbers, and how many others are not empty.
  private static func readPlainWeights(
    _ batch: RowBatch, _ buffer: [UInt8], _ weights: inout [Double]
  ) -> (certain: Int, unsure: Int) {
    let range = batch.range(.weight)
    let text = buffer.span.bytes
    let starts = batch.starts.span.extracting(range)
    let lengths = batch.lengths.span.extracting(range)
    var weights = weights.mutableSpan
    var (certain, unsure) = (0, 0)
    for row in starts.indices {
      let length = Int(lengths[row])
      let weight = PlainDecimal.number(ByteLanes.load(text, Int(starts[row])), length: length)
      weights[row] = weight
      certain &+= weight.isNaN ? 0 : 1
      unsure &+= (weight.isNaN ? 1 : 0) & (length > 0 ? 1 : 0)
    }
    return (certain, unsure)
  }

  private mutating func readUnsureWeights() {
    for row in 0..<batch.count where columns.weight[row].isNaN && batch.wrong[row] == 0 {
      let field = trimmed(.weight, row)
      guard field.length > 0 else { continue }
      guard let weight = PlainDecimal.number(bytes(field)) else {
        batch.markWrong(row)
        continue
      }
      columns.weight[row] = weight
      columns.hasWeight = true
    }
  }

  mutating func readTexts() {
    if plan.has(.note) {
      for row in 0..<batch.count { columns.note[row] = text(.note, row) }
      columns.hasNote = columns.note[..<batch.count].contains { $0 != 0 }
    }
    if plan.has(.id) {
      for row in 0..<batch.count { columns.id[row] = text(.id, row) }
      columns.hasID = columns.id[..<batch.count].contains { $0 != 0 }
    }
    if plan.has(.sources) {
      for row in 0..<batch.count { columns.sources[row] = sources(row) }
      columns.hasSources = columns.sources[..<batch.count].contains { $0 != 0 }
    }
  }

  /// The number of a text; 0 where there is none.
  private mutating func text(_ column: TableColumn, _ row: Int) -> UInt32 {
    let written = batch.field(column, row)
    var field = column == .note && isQuoted(written) ? written : TableWorker.trimmed(written, in: buffer)
    if plan.isSafe { field = TableWorker.plain(field, in: buffer) }
    guard field.length > 0, batch.wrong[row] == 0 else { return 0 }
    let known = texts.find(field.start, field.length, in: buffer.span.bytes)
    if known != 0 { return known }
    guard FieldFault.ofText(bytes(field)) == nil else {
      batch.markWrong(row)
      return 0
    }
    return texts.insert(bytes(field))
  }

  /// A quoted field follows its quote, or was written anew behind the chunk.
  private func isQuoted(_ field: (start: Int, length: Int)) -> Bool {
    field.start >= splitterEnd || (field.start > 0 && buffer[field.start - 1] == UInt8(ascii: "\""))
  }

  private mutating func sources(_ row: Int) -> UInt32 {
    let field = trimmed(.sources, row)
    guard field.length > 0, batch.wrong[row] == 0 else { return 0 }
    if let known = lists.known(field.start, field.length, in: buffer.span.bytes) { return known }
    let list = bytes(field)
    guard FieldFault.ofText(list) == nil else {
      batch.markWrong(row)
      return 0
    }
    return lists.insert(list, texts: &texts)
  }

  mutating func readMutual() {
    guard plan.has(.mutual) else { return }
    for row in 0..<batch.count where batch.wrong[row] == 0 {
      let field = trimmed(.mutual, row)
      guard field.length > 0 else { continue }
      guard let truth = FieldFault.truth(bytes(field)) else {
        batch.markWrong(row)
        continue
      }
      columns.flags[row] |= truth ? TieFlags.mutual.rawValue : TieFlags.directed.rawValue
    }
  }
}
