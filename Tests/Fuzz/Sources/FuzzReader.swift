@_spi(Fuzzing) import AlignmentFormats
import Entente

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One input of libFuzzer: any bytes, read by the reader that `ENTENTE_FUZZ_READER` names.
///
/// A reader may refuse them, with at least one error, or make a graph of them, which then answers questions and comes
/// back from its own text and tables. Anything else is a fault, on which the process ends and the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Trial.reader.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Where libFuzzer begins; it has a `main` of its own, but the package manager wants that of the target.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ testOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The beginning of the program.
@_cdecl("FuzzReader_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { testOneInput($0, $1) }
}

/// What is tried.
enum Trial {
  /// The reader asked for; the process ends where there is none of that name.
  static let reader: Reader = {
    let name = getenv("ENTENTE_FUZZ_READER").map { String(cString: $0) } ?? ""
    if name == "folder" { return .folder }
    if let format = FileFormat(rawValue: name) { return .format(format) }
    print("no reader is called \"\(name)\"; it is one of \(Reader.names.joined(separator: ", "))")
    exit(64)
  }()
}

/// A reader, and how its inputs are handed to it.
enum Reader {
  case format(FileFormat)
  /// Tables of a folder, one after another, each after a line `%%% NAME`.
  case folder

  /// All that can be asked for.
  static var names: [String] { ["folder"] + FileFormat.allCases.map(\.rawValue) }

  func run(_ bytes: [UInt8]) {
    let reading: GraphReading
    switch self {
    case .format(let format):
      var options = ReadingOptions()
      options.format = format
      options.table.threads = 1
      options.checksWhole = bytes.count % 2 == 1
      options.table.skipsBadRows = bytes.count % 3 == 0
      // Checksums would let hardly any input through; whoever damages a file on purpose writes them anew.
      let bytes = format == .entente ? CompiledFile.resealed(bytes) : bytes
      reading = AlignmentGraph.reading([(bytes, "input")], options)
    case .folder:
      reading = AlignmentGraph.reading(tables: Reader.tables(bytes), named: "input")
    }
    check(reading)
  }

  /// The tables that an input stands for.
  private static func tables(_ bytes: [UInt8]) -> [String: [UInt8]] {
    var tables: [String: [UInt8]] = [:]
    var name = "ties.csv"
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "%%% ".utf8) {
        name = String(decoding: line.dropFirst(4), as: UTF8.self)
        tables[name] = []
      } else {
        tables[name, default: []] += Array(line) + [UInt8(ascii: "\n")]
      }
    }
    return tables
  }

  private func check(_ reading: GraphReading) {
    _ = reading.diagnostics.rendering()
    guard let graph = reading.graph else {
      demand(reading.diagnostics.hasErrors, "no graph, and nobody says why")
      return
    }
    demand(!reading.diagnostics.hasErrors, "a graph in spite of errors")
    if let timeline = reading.timeline(knownBy: nil, isIndexed: false) { ask(timeline) }
    // What was damaged on purpose and sealed again may contradict itself; it only has to do no harm.
    if case .format(.entente) = self { return }
    guard graph.tieCount <= 200, graph.actors.count <= 200 else { return }
    let tables = TableFolder.tables(of: graph)
    let again = AlignmentGraph.reading(tables: tables, named: "tables")
    demand(
      again.graph == graph,
      """
      the tables of a graph make another: \(again.diagnostics.rendering())
      \(GraphWriter.text(of: graph))
      \(again.graph.map { GraphWriter.text(of: $0) } ?? "none")
      """)
    guard graph.selfTieCount == 0 else { return }
    let text = GraphWriter.text(of: graph)
    let read = AlignmentGraph.reading([(Array(text.utf8), "text.yaml")])
    demand(
      read.graph.map { GraphWriter.text(of: $0) } == text,
      "the text of a graph makes another: \(read.diagnostics.rendering())")
  }

  /// Ends the process, saying why, where something is not so.
  private func demand(_ isSo: Bool, _ message: @autoclosure () -> String) {
    guard !isSo else { return }
    print("fault: \(message())")
    fflush(nil)
    abort()
  }

  private func ask(_ timeline: Timeline) {
    for day in [Day.unboundedPast, Day(number: 0), Day(number: 700_000), .unboundedFuture] {
      let snapshot = timeline.snapshot(on: day)
      _ = snapshot.ties.counts
      guard snapshot.ties.count <= 100 else { continue }
      for tie in snapshot.ties { _ = (tie.id, tie.status, tie.sources, tie.sentence) }
    }
    _ = timeline.diff(from: Day(number: 0), to: Day(number: 740_000)).unchangedCount
  }
}
