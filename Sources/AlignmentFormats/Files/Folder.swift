#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders that results are written to.
public enum Folder {
  /// Makes a folder, unless it is there; the one it is in must be.
  ///
  /// - Throws: ``FileError`` when it cannot be made, or is a file.
  public static func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    if isFolder(path) { return }
    throw FileError(
      .cannotCreate, path,
      reason == EEXIST ? "it is a file, and a folder is wanted" : String(cString: strerror(reason)))
  }

  /// Whether a path is that of a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder with all that is to be in it, or not at all: it is filled under another name beside its place.
  ///
  /// - Parameter body: fills the folder of a path.
  /// - Throws: ``FileError`` when it cannot be made or filled; nothing is left of it then.
  static func makeWhole(_ path: String, _ body: (String) throws(FileError) -> Void) throws(FileError) {
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max)).part"
    guard mkdir(temporary, 0o777) == 0 else { throw FileError(.cannotCreate, path, FileBytes.reason()) }
    do throws(FileError) {
      try body(temporary)
      guard rename(temporary, path) == 0 else { throw FileError(.cannotCreate, path, FileBytes.reason()) }
    } catch {
      for file in (try? files(in: temporary)) ?? [] { unlink("\(temporary)/\(file)") }
      rmdir(temporary)
      // What is told of is what was asked for.
      throw FileError(error.code, error.path.replacing(temporary, with: path), error.reason)
    }
  }

  /// The names of the files in a folder, and of the folders in it.
  ///
  /// - Throws: ``FileError`` when it cannot be opened or read.
  static func files(in path: String) throws(FileError) -> Set<String> {
    guard let folder = opendir(path) else { throw FileError(.cannotOpen, path, FileBytes.reason()) }
    defer { closedir(folder) }
    var names = Set<String>()
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.insert(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.readingFailed, path, FileBytes.reason()) }
    return names
  }

  /// Whether a folder has a plain file of a name, with something in it.
  public static func has(_ file: String, in path: String) -> Bool {
    var status = stat()
    return stat("\(path)/\(file)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }
}

/// Sums that tell texts apart, and are the same on every machine. Not meant to withstand anybody who wants two texts
/// to have one.
public enum TextSum {
  /// Sixteen digits (the checksum of compiled graphs). O(n), at the speed of memory.
  public static func of(_ text: String) -> String {
    var text = text
    let sum = text.withUTF8 { Checksum.of(UnsafeRawBufferPointer($0)) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
