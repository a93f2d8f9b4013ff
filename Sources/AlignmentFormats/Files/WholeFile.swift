#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files so that nobody ever finds half of one.
enum WholeFile {
  /// A file that is written and has not yet taken its place.
  struct Staged {
    let path: String
    fileprivate let target: String
    fileprivate let temporary: String

    /// Puts it in its place.
    func settle() throws(FileError) {
      guard rename(temporary, target) == 0 else { throw FileError(.cannotCreate, path, FileBytes.reason()) }
    }

    func discard() { unlink(temporary) }

    /// Waits until its contents are on the disk.
    func sync() throws(FileError) {
      let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(.writingFailed, path, FileBytes.reason()) }
      defer { _ = FileBytes.unsafeClose(descriptor) }
      try WholeFile.sync(descriptor, path)
    }
  }

  /// Writes a file whole or not at all: to a temporary file beside it, synced and renamed, so that a failed
  /// run leaves the old file as it was. A path that is no plain file, such as `/dev/stdout`, is written to.
  ///
  /// - Parameter body: writes to a descriptor.
  static func write(
    to path: String, _ body: (Int32) throws(FileError) -> Void
  ) throws(FileError) {
    let staged = try stage(path) { descriptor throws(FileError) in
      try body(descriptor)
      try sync(descriptor, path)
    }
    guard let staged else { return }
    do {
      try staged.settle()
    } catch {
      staged.discard()
      throw error
    }
  }

  /// Writes a temporary file beside a path; nil where the path is no plain file and was written to.
  static func stage(
    _ path: String, _ body: (Int32) throws(FileError) -> Void
  ) throws(FileError) -> Staged? {
    if isSpecial(path) {
      try writeThrough(to: path, body)
      return nil
    }
    let target = resolved(path)
    let temporary = "\(target).\(getpid()).\(UInt32.random(in: 0 ... .max)).part"
    let old = mode(of: target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old ?? 0o666)
    guard descriptor >= 0 else { throw FileError(.cannotCreate, path, FileBytes.reason()) }
    defer { _ = FileBytes.unsafeClose(descriptor) }
    // Opening heeds the umask, which is for new files. Where rights cannot be set, as on some shares, the
    // contents matter more.
    if let old { _ = fchmod(descriptor, old) }
    do {
      try body(descriptor)
    } catch {
      unlink(temporary)
      throw error
    }
    return Staged(path: path, target: target, temporary: temporary)
  }

  private static func sync(_ descriptor: Int32, _ path: String) throws(FileError) {
    // EINVAL: what cannot be synced, such as a pipe, needs none.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileError(.writingFailed, path, FileBytes.reason())
    }
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

  private static func writeThrough(
    to path: String, _ body: (Int32) throws(FileError) -> Void
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.cannotCreate, path, FileBytes.reason()) }
    defer { _ = FileBytes.unsafeClose(descriptor) }
    try body(descriptor)
  }
}
