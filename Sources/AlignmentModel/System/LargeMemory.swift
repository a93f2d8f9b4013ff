#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for large columns.
///
/// Columns of millions are looked at in places that follow from the data. With pages of 4 KiB nearly every look
/// waits for the address to be found; with those of 2 MiB, which Linux gives to whoever asks (madvise(2)), a sweep
/// over ten million ties takes a third of the time.
package enum LargeMemory {
  private static let hugePage = 2 << 20

  /// Memory for so many bytes, of no particular contents.
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    guard bytes >= hugePage else { return .allocate(byteCount: bytes, alignment: 64) }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: hugePage)
    #if os(Linux)
      // Advice alone: without huge pages it is memory all the same.
      madvise(memory, bytes, MADV_HUGEPAGE)
    #endif
    return memory
  }

  /// Gives memory that was freed in small pieces back to the system, where the C library keeps it for later:
  /// reading a large table leaves hundreds of megabytes.
  package static func giveBack() {
    #if canImport(Glibc)
      typealias Trim = @convention(c) (Int) -> Int32
      // The header that declares it is not in Swift's module of the library.
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(symbol, to: Trim.self)(0)
    #endif
  }
}
