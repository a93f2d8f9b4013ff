package import AlignmentFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes for another program to read, as an open file that has no name: whatever the program does and however it
/// ends, nobody waits for it to read, and nothing is left behind. Whoever makes one closes it: the number of a
/// descriptor keeps no object alive.
package struct HandedFile {
  /// Open at the first byte, not inherited by programs unless it is handed to them.
  package let descriptor: Int32

  /// A file with a text in it, in the folder for temporary files.
  package init(_ text: String) throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path = (folder.isEmpty ? "/tmp" : folder) + "/entente-XXXXXX"
    var name = path.utf8CString.map { $0 }
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(.cannotCreate, path, String(cString: strerror(errno))) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    do throws(FileError) {
      try FileBytes.put(text, into: descriptor, path)
    } catch {
      close()
      throw error
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  package func close() {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
