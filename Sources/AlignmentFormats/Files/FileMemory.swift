#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, mapped or read into memory of their own; given back when nobody has them any more.
///
/// Mapped bytes are those of the file as it is: who cuts a file short while it is mapped ends the program. Files
/// that ``WholeFile`` replaces stay what they were for those who have them open.
final class FileMemory: @unchecked Sendable {
  // Unchecked: nothing writes to the memory once it is there.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Columns of eight-byte numbers begin at a multiple of this.
  static let alignment = 64

  /// A copy of bytes at hand.
  init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: FileMemory.alignment)
    memory.copyBytes(from: bytes)
    (self.bytes, isMapped) = (UnsafeRawBufferPointer(memory), false)
  }

  private init(mapped: UnsafeRawBufferPointer) { (bytes, isMapped) = (mapped, true) }

  deinit {
    guard isMapped else { return bytes.deallocate() }
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// The bytes of a file, mapped when it is larger than a limit.
  static func of(_ path: String, mappedAbove limit: Int) throws(FileError) -> FileMemory {
    let (descriptor, size) = try FileBytes.opened(path)
    defer { FileBytes.close(descriptor, of: path) }
    if path != "-", let size, size > limit, let mapped = map(descriptor, size) { return mapped }
    return FileMemory(try FileBytes.all(of: descriptor, path, .max, sized: size ?? 0))
  }

  /// Nil where a file system does not map; its files are read.
  private static func map(_ descriptor: Int32, _ size: Int) -> FileMemory? {
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else {
      return nil
    }
    return FileMemory(mapped: UnsafeRawBufferPointer(start: start, count: size))
  }
}
