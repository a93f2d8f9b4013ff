import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A piece of memory for a large column, given back when nobody has it any more.
///
/// Columns of millions are looked at in places that follow from the data. With pages of 4 KiB nearly every look
/// waits for the address to be found; pages of 2 MiB, which Linux gives to whoever asks (madvise(2)), end that. And
/// fresh pages are cleared by the system before they are handed out, which takes longer than to fill them; so a few
/// pieces that were given back are kept for the next who asks, which halves the time of a sweep.
package final class LargeMemory: @unchecked Sendable {
  // Unchecked: who fills it does so before anybody else has it.
  /// Where it begins.
  package let start: UnsafeMutableRawPointer
  private let capacity: Int

  private static let hugePage = 2 << 20
  /// The most bytes that are kept for later.
  private static let mostKept = 384 << 20
  private static let kept = Mutex<[Kept]>([])

  private struct Kept: @unchecked Sendable {
    var start: UnsafeMutableRawPointer
    var capacity: Int
  }

  /// Memory for so many bytes, of no particular contents.
  package init(bytes: Int) {
    if bytes >= LargeMemory.hugePage, let kept = LargeMemory.take(bytes) {
      (start, capacity) = (kept.start, kept.capacity)
      return
    }
    capacity = bytes
    guard bytes >= LargeMemory.hugePage else {
      start = .allocate(byteCount: max(1, bytes), alignment: 64)
      return
    }
    start = .allocate(byteCount: bytes, alignment: LargeMemory.hugePage)
    #if os(Linux)
      // Advice alone: without huge pages it is memory all the same.
      madvise(start, bytes, MADV_HUGEPAGE)
    #endif
  }

  deinit {
    if capacity < LargeMemory.hugePage || !LargeMemory.keep(Kept(start: start, capacity: capacity)) {
      start.deallocate()
    }
  }

  /// Memory for so many elements, of no particular contents.
  package func bound<Element: BitwiseCopyable>(
    to type: Element.Type, count: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(
      start: start.bindMemory(to: Element.self, capacity: max(1, count)), count: count)
  }

  /// A kept piece that is large enough, and not much larger.
  private static func take(_ bytes: Int) -> Kept? {
    kept.withLock { kept in
      let fitting = kept.indices.filter { kept[$0].capacity >= bytes && kept[$0].capacity / 5 * 4 <= bytes }
      guard let best = fitting.min(by: { kept[$0].capacity < kept[$1].capacity }) else { return nil }
      return kept.remove(at: best)
    }
  }

  private static func keep(_ piece: Kept) -> Bool {
    kept.withLock { kept in
      guard kept.reduce(piece.capacity, { $0 + $1.capacity }) <= mostKept else { return false }
      kept.append(piece)
      return true
    }
  }

  /// Gives what is kept for later back to the system, and what the C library keeps of memory that was freed in
  /// small pieces: reading a large table leaves hundreds of megabytes.
  package static func giveBack() {
    let all = kept.withLock { kept in
      defer { kept = [] }
      return kept
    }
    for piece in all { piece.start.deallocate() }
    #if canImport(Glibc)
      typealias Trim = @convention(c) (Int) -> Int32
      // The header that declares it is not in Swift's module of the library.
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(symbol, to: Trim.self)(0)
    #endif
  }
}
