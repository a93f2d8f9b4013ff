public import AlignmentModel
public import AlignmentTimeline

/// A compiled graph: columns with their index in a file that is mapped and not read, so that it opens in
/// milliseconds at any size. What people wrote is kept in it too; only the places where they wrote it are not.
public enum CompiledFile {
  /// Files up to this size are read and checked whole on opening: 16 MB. Of larger ones header, table and what
  /// people wrote are checked; the rest is by ``verify(_:)``. A damaged one can then give wrong answers, and never
  /// ends the program.
  public static let checkedWholeUpTo = 16 << 20

  /// Whether a file that begins so is a compiled graph, whole or not. Four bytes tell.
  public static func isCompiled(_ bytes: some Collection<UInt8>) -> Bool {
    let mark = CompiledHeader.magic.prefix(4)
    return !bytes.isEmpty && bytes.prefix(4).elementsEqual(mark.prefix(bytes.count))
  }

  /// Opens a compiled graph; `-` is standard input. O(what people wrote), and O(n) up to 16 MB.
  ///
  /// - Throws: ``GraphError``: that the file cannot be read, or that it is none, cut short, of a newer format or
  ///   damaged.
  public static func open(_ path: String) throws(GraphError) -> (graph: AlignmentGraph, timeline: Timeline) {
    try open(path, checkedWholeUpTo: checkedWholeUpTo)
  }

  /// - Parameter limit: larger files are mapped, and not checked whole.
  package static func open(
    _ path: String, checkedWholeUpTo limit: Int
  ) throws(GraphError) -> (graph: AlignmentGraph, timeline: Timeline) {
    let memory: FileMemory
    do { memory = try FileMemory.of(path, mappedAbove: limit) } catch { throw .file(error) }
    do {
      let timeline = try timeline(memory, name: path == "-" ? "<stdin>" : path, checkedWholeUpTo: limit)
      return (timeline.graph, timeline)
    } catch {
      throw .data(Diagnostics(error.diagnostic))
    }
  }

  /// Opens bytes that are at hand.
  package static func open(
    _ bytes: [UInt8], name: String, checkedWholeUpTo limit: Int = checkedWholeUpTo
  ) throws(Diagnostics) -> Timeline {
    do {
      return try timeline(FileMemory(bytes), name: name, checkedWholeUpTo: limit)
    } catch {
      throw Diagnostics(error.diagnostic)
    }
  }

  static func timeline(
    _ memory: FileMemory, name: String, checkedWholeUpTo limit: Int
  ) throws(CompiledFault) -> Timeline {
    let sections = try SectionReader(memory, name: name)
    if memory.bytes.count <= limit, let damaged = sections.firstDamagedSection() {
      throw sections.damaged(damaged)
    }
    return try CompiledReader(sections).timeline()
  }

  /// Compiles a timeline's graph, with the index it has, or one that is made now. The file is written whole or not
  /// at all. Of a timeline of a day of knowledge, all that is known is compiled.
  ///
  /// - Parameter path: `-` is standard output.
  public static func write(_ timeline: Timeline, to path: String) throws(FileError) {
    let parts = timeline.parts ?? Timeline(timeline.graph).parts
    guard let parts else { return }
    let writer = SectionWriter(timeline.graph, parts)
    func write(into descriptor: Int32) throws(FileError) {
      try writer.eachPiece { bytes throws(FileError) in try FileBytes.put(bytes, into: descriptor, path) }
    }
    if path == "-" { return try write(into: 1) }
    try WholeFile.write(to: path) { descriptor throws(FileError) in try write(into: descriptor) }
  }

  /// Compiles a graph. O(n log n).
  public static func write(_ graph: AlignmentGraph, to path: String) throws(FileError) {
    let timeline = Timeline(graph)
    timeline.prepare()
    try write(timeline, to: path)
  }

  /// The bytes of a compiled graph.
  package static func bytes(of timeline: Timeline) -> [UInt8] {
    var all: [UInt8] = []
    guard let parts = timeline.parts else { return all }
    SectionWriter(timeline.graph, parts).eachPiece { all += $0 }
    return all
  }
}
