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
