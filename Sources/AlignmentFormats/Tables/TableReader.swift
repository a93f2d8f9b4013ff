public import AlignmentModel
import Dispatch

/// What came of reading a table.
public struct TableReading: Sendable {
  /// The rows; nil when something is wrong with the table.
  public let table: TieTable?
  /// What is wrong, or should be looked at, with the lines it is about.
  public let diagnostics: Diagnostics
  /// How many wrong rows were left out, which happens only when that was asked for.
  public let skippedRows: Int
  /// The lines that are spoken of, and how to have others.
  var lines: TableLines

  init(table: TieTable?, diagnostics: Diagnostics, skippedRows: Int, lines: TableLines) {
    (self.table, self.diagnostics, self.skippedRows, self.lines) = (table, diagnostics, skippedRows, lines)
  }
}

/// Reads tables of ties: CSV after RFC 4180 in UTF-8, of any size.
///
/// The first row names the columns: `kind`, `from`, `to` and `start` and `end`, or `date` for events, or all
/// three; perhaps `id`, `mutual`, `weight`, `sources`, `note`; in any order, and others that are not taken.
/// Where it holds no comma, tabs or semicolons part the fields. An empty end is `..`, an empty start is unknown.
public enum TableReader {
  /// How a table is to be read.
  public struct Options: Sendable {
    /// The headers of the file by our names of columns: `["kind": "type"]`.
    public var columns: [String: String] = [:]
    /// What all ties have in common where no column says it, by our names of columns: `["kind": "arms-transfer"]`.
    /// A column of that name is then not taken.
    public var constants: [String: String] = [:]
    /// Whether rows that are wrong are left out with a warning. Else one of them makes the table unusable.
    public var skipsBadRows = false
    /// How many threads read, from 1.
    public var threads = 2
    /// The most rows that sets of dates may make. A text of twenty bytes can stand for a thousand.
    var mostRowsOfSets = DraftCheck.mostTies
    /// The most bytes of one row.
    var mostRowBytes = ChunkReader.mostRowBytes

    /// Columns under our own names, all rows right, two threads.
    public init() {}
  }

  /// How many bytes are read at once.
  static let chunkSize = 4 << 20

  /// Reads a table from a file, or from standard input when the path is `-`. O(bytes); the file is not kept.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: what it is called in messages.
  ///   - options: how it is to be read.
  ///   - progress: called on any of the threads, at most twenty times a second, with the part of a plain file
  ///     that has been read, from 0 to 1, and with nil where the size is not known.
  /// - Throws: ``FileError`` when the file cannot be opened or read.
  public static func read(
    _ path: String, name: String, _ options: Options, progress: (@Sendable (Double?) -> Void)? = nil
  ) throws(FileError) -> TableReading {
    let (descriptor, size) = try FileBytes.opened(path)
    defer { FileBytes.close(descriptor, of: path) }
    return try read(ByteSource(descriptor, path: path, size: size), name: name, options, progress: progress)
  }

  /// Reads a table from wherever its bytes come.
  static func read(
    _ source: ByteSource, name: String, _ options: Options, progress: (@Sendable (Double?) -> Void)? = nil
  ) throws(FileError) -> TableReading {
    try read(ChunkReader(source, chunkSize: chunkSize, progress: progress), name: name, options)
  }

  /// Reads a table that is in memory. O(bytes).
  public static func read(bytes: [UInt8], name: String, _ options: Options) -> TableReading {
    read(bytes: bytes, name: name, options, chunkSize: chunkSize)
  }

  /// The same in chunks of another size.
  static func read(bytes: [UInt8], name: String, _ options: Options, chunkSize: Int) -> TableReading {
    do {
      var reading = try read(ChunkReader(ByteSource(bytes), chunkSize: chunkSize), name: name, options)
      reading.lines.origin = .memory(bytes)
      return reading
    } catch {
      // Memory does not fail.
      return TableReading(
        table: nil, diagnostics: Diagnostics(Diagnostic(code: "reading-failed", error.description)),
        skippedRows: 0, lines: TableLines(name: name))
    }
  }

  private static func read(
    _ reader: ChunkReader, name: String, _ options: Options
  ) throws(FileError) -> TableReading {
    var reader = reader
    let text = try reader.readHeader()
    let header = TableHeader(text, name: name, mapping: options.columns, constants: options.constants)
    var assembly = TableAssembly(name: name, header: text, findings: header.findings)
    guard let plan = header.plan else { return assembly.reading }
    assembly.plan = plan
    reader.begin(separator: plan.separator, mostRowBytes: options.mostRowBytes)
    let queue = ChunkQueue(reader)
    var workers = (0..<max(1, options.threads)).map { _ in TableWorker(plan, options) }
    onAllThreads(&workers) { $0.run(queue) }
    if case .file(let error) = queue.failure { throw error }
    assembly.take(&workers, failure: queue.failure, options)
    return assembly.reading
  }

  /// Lets each worker do something on a thread of its own.
  static func onAllThreads(_ workers: inout [TableWorker], _ work: (inout TableWorker) -> Void) {
    workers.withUnsafeMutableBufferPointer { workers in
      // Each iteration touches the worker of its own number alone.
      nonisolated(unsafe) let workers = workers
      nonisolated(unsafe) let work = work
      DispatchQueue.concurrentPerform(iterations: workers.count) { work(&workers[$0]) }
    }
  }
}
