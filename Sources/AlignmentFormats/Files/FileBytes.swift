#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads and writes whole files.
public enum FileBytes {
  /// All bytes of a file; of standard input when the path is `-`.
  ///
  /// - Parameter limit: a file with more bytes is read no further than one byte beyond it.
  public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let (descriptor, size) = try opened(path)
    defer { close(descriptor, of: path) }
    return try all(of: descriptor, path, limit, sized: size ?? 0)
  }

  /// All bytes of a plain file: what is a folder, a pipe or a device is refused before a byte is read.
  ///
  /// - Parameter limit: a file with more bytes is read no further than one byte beyond it.
  package static func readPlain(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    // A pipe without a writer would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.cannotOpen, path, reason()) }
    defer { _ = unsafeClose(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(.cannotOpen, path, "it is no plain file")
    }
    return try all(of: descriptor, path, limit, sized: min(Int(status.st_size), limit))
  }

  /// A descriptor to read from, and how many bytes there are when it is a plain file.
  static func opened(_ path: String) throws(FileError) -> (descriptor: Int32, size: Int?) {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.cannotOpen, path, reason()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return (descriptor, nil) }
    if status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor, of: path)
      throw FileError(.cannotOpen, path, "it is a folder")
    }
    return (descriptor, status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil)
  }

  /// Closes what ``opened(_:)`` opened, and leaves standard input open.
  static func close(_ descriptor: Int32, of path: String) {
    if path != "-" { _ = unsafeClose(descriptor) }
  }

  /// Reads some more bytes into a part of a buffer, and says how many; 0 at the end.
  static func readSome(
    _ descriptor: Int32, _ path: String, into buffer: inout [UInt8], _ range: Range<Int>
  ) throws(FileError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { memory in
        unsafeRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: memory[range]))
      }
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(.readingFailed, path, reason()) }
    }
  }

  /// - Parameters:
  ///   - prefix: what was read before.
  ///   - isFree: whether what begins so may be longer than the limit.
  static func all(
    of descriptor: Int32, _ path: String, _ limit: Int, sized: Int, after prefix: [UInt8] = [],
    where isFree: ([UInt8]) -> Bool = { _ in false }
  ) throws(FileError) -> [UInt8] {
    let chunk = 1 << 20
    var bytes = prefix
    bytes.reserveCapacity(min(max(sized, 0) + 1, limit, 1 << 30))
    var buffer = [UInt8](repeating: 0, count: min(chunk, max(sized + 1, 1 << 16)))
    while bytes.count <= limit || isFree(bytes) {
      let count = try readSome(descriptor, path, into: &buffer, buffer.indices)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func unsafeClose(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  private static func unsafeRead(_ descriptor: Int32, _ memory: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, memory.baseAddress, memory.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, memory.baseAddress, memory.count)
    #else
      Darwin.read(descriptor, memory.baseAddress, memory.count)
    #endif
  }

  /// Writes a file whole or not at all, in UTF-8; see ``WholeFile``.
  public static func write(_ text: String, to path: String) throws(FileError) {
    try WholeFile.write(to: path) { descriptor throws(FileError) in try put(text, into: descriptor, path) }
  }

  /// Writes bytes to a file, whole or not at all; see ``WholeFile``.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try WholeFile.write(to: path) { descriptor throws(FileError) in try put(bytes, into: descriptor, path) }
  }

  /// Writes a file whole or not at all, piece by piece.
  public static func write(to path: String, _ body: (ByteSink) -> Void) throws(FileError) {
    try WholeFile.write(to: path) { descriptor throws(FileError) in
      let sink = ByteSink(descriptor: descriptor, named: path)
      body(sink)
      try sink.finish()
    }
  }

  /// Writes text to an open descriptor, such as 1 for standard output.
  public static func put(_ text: String, into descriptor: Int32, _ path: String) throws(FileError) {
    var copy = text
    let written: Result<Void, FileError> = copy.withUTF8 { bytes in
      Result { () throws(FileError) in try put(UnsafeRawBufferPointer(bytes), into: descriptor, path) }
    }
    try written.get()
  }

  /// Writes bytes to an open descriptor, such as 1 for standard output.
  public static func put(_ bytes: [UInt8], into descriptor: Int32, _ path: String) throws(FileError) {
    let written: Result<Void, FileError> = bytes.withUnsafeBytes { bytes in
      Result { () throws(FileError) in try put(bytes, into: descriptor, path) }
    }
    try written.get()
  }

  /// Writes bytes to an open descriptor.
  static func put(_ bytes: UnsafeRawBufferPointer, into descriptor: Int32, _ path: String) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafeWrite(descriptor, rest)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(.writingFailed, path, reason())
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  private static func unsafeWrite(_ descriptor: Int32, _ memory: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, memory.baseAddress, memory.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, memory.baseAddress, memory.count)
    #else
      Darwin.write(descriptor, memory.baseAddress, memory.count)
    #endif
  }

  static func reason() -> String { String(cString: strerror(errno)) }
}
