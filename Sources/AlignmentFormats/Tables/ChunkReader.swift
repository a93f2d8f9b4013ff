/// Some whole rows of a table.
struct Chunk {
  /// Its number among the chunks of the table, from 0.
  var index: Int
  /// How many bytes it has; the last is a line end.
  var end: Int
  /// Whether any field may be quoted.
  var hasQuotes: Bool
}

/// Reads a table from beginning to end, in chunks of whole rows.
struct ChunkReader: Sendable {
  /// Why no more rows can be told apart.
  enum Failure: Sendable {
    case file(FileError)
    /// A quote that opens a field and is never closed, so many bytes after the last chunk.
    case openQuote(TableSpot)
    /// A row of more bytes than any may have.
    case longRow(TableSpot)
  }

  /// The most bytes that one row may have.
  static let mostRowBytes = 16 << 20

  private var source: ByteSource
  private let chunkSize: Int
  private let progress: (@Sendable (Double?) -> Void)?
  private var lastProgress = ContinuousClock.now
  private var separator = UInt8(ascii: ",")
  private var mostRowBytes = ChunkReader.mostRowBytes
  /// What has been read and belongs to the next chunk.
  private(set) var rest: [UInt8] = []
  private var isAtEnd = false
  private var index = 0
  private(set) var failure: Failure?

  init(_ source: ByteSource, chunkSize: Int, progress: (@Sendable (Double?) -> Void)? = nil) {
    self.source = source
    self.chunkSize = chunkSize
    self.progress = progress
  }

  /// Fills a buffer with the next rows and the padding behind them; nil when there are no more.
  mutating func fill(_ buffer: inout [UInt8]) -> Chunk? {
    guard failure == nil, !isAtEnd || !rest.isEmpty else { return nil }
    var cutter = RowCutter(separator: separator)
    var count = rest.count
    var target = max(step, count)
    // What fields of the last chunk were written anew behind it goes.
    buffer.removeLast(max(0, buffer.count - target - ByteLanes.padding))
    ChunkReader.make(&buffer, atLeast: target)
    buffer.replaceSubrange(rest.indices, with: rest)
    rest.removeAll(keepingCapacity: true)
    while true {
      do {
        try readOn(&buffer, &count, upTo: target)
      } catch {
        failure = .file(error)
        return nil
      }
      if isAtEnd { ChunkReader.endLine(&buffer, &count) }
      cutter.look(at: buffer.span, upTo: count, isAll: isAtEnd)
      if isAtEnd || cutter.lastEnd > 0 { break }
      guard count < mostRowBytes else { break }
      target = min(count + max(count, step), mostRowBytes)
    }
    return cut(&buffer, count, cutter)
  }

  private mutating func cut(_ buffer: inout [UInt8], _ count: Int, _ cutter: RowCutter) -> Chunk? {
    let end = cutter.lastEnd
    if end < count {
      let isTooLong = count - end >= mostRowBytes
      if isAtEnd || isTooLong {
        let text = buffer.span.extracting(0..<count)
        if let quote = cutter.openQuote {
          failure = .openQuote(TableSpot(at: quote, length: 1, in: text, chunk: index))
        } else {
          failure = .longRow(TableSpot(at: end, length: 1, in: text, chunk: index))
        }
      } else {
        rest += buffer[end..<count]
      }
    }
    ChunkReader.make(&buffer, atLeast: end)
    for offset in end..<end + ByteLanes.padding { buffer[offset] = 0 }
    defer { index += 1 }
    return end > 0 ? Chunk(index: index, end: end, hasQuotes: cutter.hasQuotes) : nil
  }

  /// How many bytes to read at once: no more than there are, where that is known, so that a small table takes
  /// little memory.
  private var step: Int {
    guard let size = source.size else { return chunkSize }
    return min(chunkSize, max(1 << 16, size - source.count + 1))
  }

  /// Reads until so many bytes are there or the source is at its end.
  private mutating func readOn(_ buffer: inout [UInt8], _ count: inout Int, upTo target: Int)
    throws(FileError)
  {
    ChunkReader.make(&buffer, atLeast: target)
    while count < target, !isAtEnd {
      let done = try source.read(into: &buffer, count..<target)
      if done == 0 { isAtEnd = true }
      count += done
    }
    tell()
  }

  private mutating func tell() {
    guard let progress else { return }
    let now = ContinuousClock.now
    guard isAtEnd || now - lastProgress > .milliseconds(50) else { return }
    lastProgress = now
    progress(source.size.map { $0 > 0 ? min(1, Double(source.count) / Double($0)) : 1 })
  }

  private static func make(_ buffer: inout [UInt8], atLeast count: Int) {
    let missing = count + ByteLanes.padding - buffer.count
    if missing > 0 { buffer += [UInt8](repeating: 0, count: missing) }
  }

  /// The last row ends too where its line end was left out.
  private static func endLine(_ buffer: inout [UInt8], _ count: inout Int) {
    guard count > 0, buffer[count - 1] != UInt8(ascii: "\n") else { return }
    make(&buffer, atLeast: count + 1)
    buffer[count] = UInt8(ascii: "\n")
    count += 1
  }
}

// MARK: - The header

extension ChunkReader {
  /// The first row that is not blank, with its line end, and how many lines come before what follows it.
  ///
  /// The first character decides, so that rows begin where the caller says.
  mutating func readHeader() throws(FileError) -> HeaderText {
    var header = HeaderText()
    while true {
      let isWhole = header.look(at: rest.span, isAll: isAtEnd)
      if isWhole || isAtEnd || rest.count >= ChunkReader.mostRowBytes { break }
      var count = rest.count
      let target = count + min(step, ChunkReader.mostRowBytes)
      var text = rest
      rest = []
      try readOn(&text, &count, upTo: target)
      text.removeLast(text.count - count)
      rest = text
    }
    header.take(from: &rest)
    return header
  }

  /// Says how fields are parted, which only the header tells, and how long a row may be.
  mutating func begin(separator: UInt8, mostRowBytes: Int) {
    (self.separator, self.mostRowBytes) = (separator, mostRowBytes)
  }
}
