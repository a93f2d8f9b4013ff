#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a file holds: a text, a table of ties, a compiled graph, or what somebody else's form says; or what a folder
/// holds.
enum FileContents {
  case text([UInt8])
  case table(TableReading)
  case compiled(FileMemory)
  case foreign(ForeignReading)
  case folder(FolderContents)

  /// Reads a text no further than a limit, a table piece by piece, and maps a compiled graph that is large. What it
  /// is, the options say, else its first bytes and its name.
  static func of(
    _ path: String, named name: String, limit: Int, _ options: ReadingOptions
  ) throws(FileError) -> FileContents {
    if path != "-", Folder.isFolder(path) {
      if ICEWSFolder.isOne(path) { return .foreign(try ICEWSFolder.read(path, name: name, options)) }
      return .folder(try FolderReading.read(path, name: name, options))
    }
    let (descriptor, size) = try FileBytes.opened(path)
    defer { FileBytes.close(descriptor, of: path) }
    let first = try firstBytes(of: descriptor, path, isPlain: path != "-" && size != nil)
    if options.format == nil || options.format == .entente, CompiledFile.isCompiled(first.seen) {
      guard first.taken.isEmpty else {
        let all = try FileBytes.all(of: descriptor, path, .max, sized: size ?? 0, after: first.taken)
        return .compiled(FileMemory(all))
      }
      return .compiled(try FileMemory.of(path, mappedAbove: CompiledFile.checkedWholeUpTo))
    }
    if let mapping = options.mapping, DataSetReader.isMapped(name, first.seen, options) {
      let all = try FileBytes.all(of: descriptor, path, foreignLimit, sized: size ?? 0, after: first.taken)
      return .foreign(MappedTableReader.read(all, name: name, by: mapping, options))
    }
    switch format(name, first.seen, options) {
    case .csv:
      if FolderReading.isRich(first.seen, options.table) {
        let all = try FileBytes.all(
          of: descriptor, path, DocumentLimits.bytes, sized: size ?? 0, after: first.taken)
        if all.count <= DocumentLimits.bytes { return ties(all, named: name, options) }
        // What is too large to be read cell by cell is read as plain ties, and its other columns are told.
        return .table(
          try table(ByteSource(descriptor, path: path, size: size, after: all), path, name, options))
      }
      let source = ByteSource(descriptor, path: path, size: size, after: first.taken)
      return .table(try table(source, path, name, options, stamp: FileStamp(descriptor)))
    case .entente:
      let all = try FileBytes.all(of: descriptor, path, limit, sized: size ?? 0, after: first.taken)
      return .compiled(FileMemory(all))
    case .yaml, .json, nil:
      return .text(try FileBytes.all(of: descriptor, path, limit, sized: size ?? 0, after: first.taken))
    case .some(let format):
      let all = try FileBytes.all(of: descriptor, path, foreignLimit, sized: size ?? 0, after: first.taken)
      return .foreign(ForeignReader.read(all, name: name, as: format, options))
    }
  }

  /// What bytes at hand are.
  static func of(_ bytes: [UInt8], named name: String, _ options: ReadingOptions = .init()) -> FileContents {
    if CompiledFile.isCompiled(bytes) { return .compiled(FileMemory(bytes)) }
    if let mapping = options.mapping, DataSetReader.isMapped(name, Array(bytes.prefix(firstCount)), options) {
      return .foreign(MappedTableReader.read(bytes, name: name, by: mapping, options))
    }
    switch format(name, Array(bytes.prefix(firstCount)), options) {
    case .csv where FolderReading.isRich(Array(bytes.prefix(firstCount)), options.table):
      return ties(bytes, named: name, options)
    case .csv: return .table(TableReader.read(bytes: bytes, name: name, options.table))
    case .yaml, .json, .entente, nil: return .text(bytes)
    case .some(let format): return .foreign(ForeignReader.read(bytes, name: name, as: format, options))
    }
  }

  /// A table of ties that says more of them than plain ones have.
  private static func ties(_ bytes: [UInt8], named name: String, _ options: ReadingOptions) -> FileContents {
    .folder(FolderReading.contents(FolderReader.read(ties: bytes, name: name, options.table)))
  }

  private static func table(
    _ source: ByteSource, _ path: String, _ name: String, _ options: ReadingOptions, stamp: FileStamp? = nil
  ) throws(FileError) -> TableReading {
    var reading = try TableReader.read(source, name: name, options.table, progress: options.progress)
    // Standard input is not opened a second time, be it a plain file.
    if let stamp, path != "-" { reading.lines.origin = .file(path, stamp) }
    return reading
  }

  /// A table of plain ties in a file.
  static func table(
    _ path: String, name: String, _ options: TableReader.Options, progress: (@Sendable (Double?) -> Void)?
  ) throws(FileError) -> TableReading {
    let (descriptor, size) = try FileBytes.opened(path)
    defer { FileBytes.close(descriptor, of: path) }
    var reading = try TableReader.read(
      ByteSource(descriptor, path: path, size: size), name: name, options, progress: progress)
    if let stamp = FileStamp(descriptor) { reading.lines.origin = .file(path, stamp) }
    return reading
  }

  /// The most bytes of a file in somebody else's form.
  private static let foreignLimit = 1 << 30

  private static func format(
    _ name: String, _ first: [UInt8], _ options: ReadingOptions
  ) -> FileFormat? {
    if let format = options.format { return format }
    if let format = FileFormat.foreign(name: name, first: first) { return format }
    if let format = FileFormat(name: name), format != .entente { return format }
    return FileFormat.looksLikeTable(first) ? .csv : FileFormat(name: name)
  }

  /// How many bytes are looked at to tell what a file is.
  private static let firstCount = 4096

  /// The first bytes of a file: looked at where it is a plain one, taken out of a pipe.
  private static func firstBytes(
    of descriptor: Int32, _ path: String, isPlain: Bool
  ) throws(FileError) -> (seen: [UInt8], taken: [UInt8]) {
    var first = [UInt8](repeating: 0, count: firstCount)
    if isPlain {
      let count = first.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
      return (Array(first.prefix(max(0, count))), [])
    }
    // A pipe may give its bytes one by one: what is looked at is the whole first line, or all there is.
    var count = 0
    while count < first.count, !first[..<count].contains(0x0A) {
      let more = try FileBytes.readSome(descriptor, path, into: &first, count..<first.count)
      if more == 0 { break }
      count += more
    }
    let taken = Array(first.prefix(count))
    return (taken, taken)
  }
}
