import AlignmentModel

/// Reads chunks of a table, one after another, with tables of names of its own: one of these a thread.
struct TableWorker {
  /// The rows of one chunk.
  struct ChunkRows {
    var index: Int
    /// How many lines the chunk has.
    var lineCount: Int
    var part: TieTable.Part
  }

  let plan: TablePlan
  let mostRowsOfSets: Int
  private var splitter: RowSplitter
  var buffer: [UInt8] = []
  var batch = RowBatch()
  var columns = BatchColumns()
  var kinds = NameTable()
  var actors = NameTable()
  var texts = NameTable()
  var dates = DateTexts()
  var lists = SourceLists()
  /// The chunk that is being read, and its rows.
  var current = ChunkRows(index: 0, lineCount: 0, part: TieTable.Part())
  var done: [ChunkRows] = []
  var hasWeights = false
  /// How many rows are wrong, and what is wrong with the first of them.
  var wrongRows = 0
  var wrong: [TableFinding] = []
  /// Where an actor first has a tie to itself.
  var selfTie: TableSpot?
  /// Where a kind is first called what none may be called.
  var reserved: [TableFinding] = []
  var hasTooManyKinds = false
  /// What the numbers are in the table as a whole, once that is known.
  var numbers: TableNumbers?
  /// How many rows go from an actor to itself, once they have been renumbered.
  var selfTies = 0
  /// How many rows were made of sets of dates.
  var rowsOfSets = 0
  /// Where the chunk ends in the buffer.
  private(set) var splitterEnd = 0
  private var rowsPerByte = 1.0 / 40

  /// How many wrong rows are told; the others are counted.
  static let mostTold = 100

  init(_ plan: TablePlan, _ options: TableReader.Options) {
    self.plan = plan
    mostRowsOfSets = options.mostRowsOfSets
    splitter = RowSplitter(plan)
  }

  /// Reads chunks until there are none.
  mutating func run(_ queue: ChunkQueue) {
    while let chunk = queue.next(&buffer) {
      begin(chunk)
      while true {
        batch.removeAll()
        splitter.split(&buffer, into: &batch)
        if batch.count == 0 { break }
        readBatch()
      }
      finish(chunk)
    }
    buffer = []
  }

  private mutating func begin(_ chunk: Chunk) {
    splitterEnd = chunk.end
    splitter.begin(end: chunk.end, hasQuotes: chunk.hasQuotes)
    placeConstants()
    current = ChunkRows(index: chunk.index, lineCount: 0, part: TieTable.Part())
    hasWeights = false
    // A row has six bytes at least; one with a set of dates can make more rows, which no other need do.
    let likely = min(Int(Double(chunk.end) * rowsPerByte * 1.05), chunk.end / 6)
    reserve(likely + RowBatch.capacity)
  }

  /// What is not needed costs no memory: it is never touched.
  private mutating func reserve(_ count: Int) {
    current.part.kind.reserveCapacity(count)
    current.part.from.reserveCapacity(count)
    current.part.to.reserveCapacity(count)
    current.part.first.reserveCapacity(count)
    current.part.last.reserveCapacity(count)
    current.part.flags.reserveCapacity(count)
    if plan.has(.weight) { current.part.weight.reserveCapacity(count) }
  }

  private mutating func finish(_ chunk: Chunk) {
    current.lineCount = splitter.line
    if !hasWeights { current.part.weight = [] }
    rowsPerByte = Double(current.part.count + 1) / Double(chunk.end)
    done.append(current)
    current = ChunkRows(index: 0, lineCount: 0, part: TieTable.Part())
  }

  private mutating func readBatch() {
    columns.begin()
    readNames()
    readDates()
    readWeights()
    readTexts()
    readMutual()
    noteSelfTie()
    appendRows()
  }
}

extension TableWorker {
  /// A field without the blanks around it.
  func trimmed(_ column: TableColumn, _ row: Int) -> (start: Int, length: Int) {
    TableWorker.trimmed(batch.field(column, row), in: buffer, isSafe: plan.isSafe)
  }

  /// - Parameter isSafe: whether an apostrophe of ours goes too; see ``SafeCells``.
  static func trimmed(
    _ field: (start: Int, length: Int), in buffer: [UInt8], isSafe: Bool
  ) -> (start: Int, length: Int) {
    let (start, length) = trimmed(field, in: buffer)
    return isSafe ? plain((start, length), in: buffer) : (start, length)
  }

  /// A field without an apostrophe of ours.
  static func plain(_ field: (start: Int, length: Int), in buffer: [UInt8]) -> (start: Int, length: Int) {
    guard SafeCells.begins(buffer[field.start..<field.start + field.length]) else { return field }
    return (field.start + 1, field.length - 1)
  }

  static func trimmed(_ field: (start: Int, length: Int), in buffer: [UInt8]) -> (start: Int, length: Int) {
    var (start, length) = field
    while length > 0, buffer[start] == 0x20 || buffer[start] == 0x09 {
      (start, length) = (start + 1, length - 1)
    }
    while length > 0, buffer[start + length - 1] == 0x20 || buffer[start + length - 1] == 0x09 { length -= 1 }
    return (start, length)
  }

  func bytes(_ field: (start: Int, length: Int)) -> [UInt8] {
    Array(buffer[field.start..<field.start + field.length])
  }
}
