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

  private static func all(
    of descriptor: Int32, _ path: String, _ limit: Int, sized: Int
  ) throws(FileError) -> [UInt8] {
    let chunk = 1 << 20
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(sized, 0) + 1, limit, 1 << 30))
    var buffer = [UInt8](repeating: 0, count: min(chunk, max(sized + 1, 1 << 16)))
    while bytes.count <= limit {
      let count = try readSome(descriptor, path, into: &buffer, buffer.indices)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func unsafeClose(_ descriptor: Int32) -> Int32 {
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

  /// Writes a file whole or not at all: to a temporary file beside it, synced and renamed, so that a failed
  /// run leaves the old file as it was. A path that is no plain file, such as `/dev/stdout`, is written to.
  public static func write(_ text: String, to path: String) throws(FileError) {
    if isSpecial(path) { return try writeThrough(text, to: path) }
    let target = resolved(path)
    let temporary = "\(target).\(getpid()).\(UInt32.random(in: 0 ... .max)).part"
    let old = mode(of: target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old ?? 0o666)
    guard descriptor >= 0 else { throw FileError(.cannotCreate, path, reason()) }
    var done = false
    defer { if !done { unlink(temporary) } }
    do {
      defer { _ = unsafeClose(descriptor) }
      // Opening heeds the umask, which is for new files. Where rights cannot be set, as on some shares, the
      // text matters more.
      if let old { _ = fchmod(descriptor, old) }
      try put(text, into: descriptor, path)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(.writingFailed, path, reason()) }
    }
    guard rename(temporary, target) == 0 else { throw FileError(.cannotCreate, path, reason()) }
    done = true
  }

  /// A link stays a link: what it points at is replaced, or made when it is not there yet.
  private static func resolved(_ path: String) -> String {
    var path = path
    // As many links as Linux follows.
    for _ in 0..<40 {
      guard let next = destination(ofLink: path) else { return path }
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
      path = next.utf8.first == UInt8(ascii: "/") ? next : folder + next
    }
    return path
  }

  private static func destination(ofLink path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { memory, count in
      let capacity = memory.count
      let length = memory.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { readlink(path, $0, capacity) } ?? -1
      }
      count = max(0, length)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The permissions of the file that is replaced.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  private static func isSpecial(_ path: String) -> Bool {
    // `/dev/stdout` may stand for a plain file, which another program is writing to.
    if path.hasPrefix("/dev/") { return true }
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func writeThrough(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.cannotCreate, path, reason()) }
    defer { _ = unsafeClose(descriptor) }
    try put(text, into: descriptor, path)
  }

  /// Writes text to an open descriptor, such as 1 for standard output.
  public static func put(_ text: String, into descriptor: Int32, _ path: String) throws(FileError) {
    var copy = text
    let failure = copy.withUTF8 { Self.failure(ofPutting: UnsafeRawBufferPointer($0), into: descriptor, path) }
    if let failure { throw failure }
  }

  /// Writes bytes to an open descriptor, and tells why it could not.
  static func failure(
    ofPutting bytes: UnsafeRawBufferPointer, into descriptor: Int32, _ path: String
  ) -> FileError? {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafeWrite(descriptor, rest)
      if count < 0 {
        if errno == EINTR { continue }
        return FileError(.writingFailed, path, reason())
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return nil
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

  private static func reason() -> String { String(cString: strerror(errno)) }
}
