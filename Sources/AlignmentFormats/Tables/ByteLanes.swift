/// Eight bytes at a time in one word, the first of them lowest.
///
/// The tests are exact for the lowest byte that passes, which is the one that is asked for: a borrow can only
/// make a byte above it pass too. See Sean Anderson, "Bit Twiddling Hacks", and Mycroft (1987).
enum ByteLanes {
  /// A word of which every byte is this one.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is zero, exact up to the lowest.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// All bits of the first bytes of a word, at most seven.
  @inline(__always)
  static func mask(_ bytes: Int) -> UInt64 { (1 &<< (UInt64(truncatingIfNeeded: bytes) &* 8)) &- 1 }

  /// The eight bytes at an offset, wherever it lies.
  @inline(__always)
  static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    // No word has a bit pattern that is no number, and the span checks that all of it is there.
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// How many bytes of zero follow what is read, so that words can be loaded up to its end.
  static let padding = 16
}
