/// A number that tells whether bytes are what they were.
///
/// Four numbers run side by side, each of which takes every fourth word, as the lanes of xxHash do (Yann Collet,
/// 2012). Every step is a bijection of the running number, and of the word for a given number: so bytes that differ
/// in one word alone always give another sum, and others do but once in 2^64.
enum Checksum {
  /// Sums are of whole blocks of so many bytes.
  static let block = 64

  private static let odd: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let other: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The sum of bytes, filled up with zeros to a whole number of blocks. O(n), at the speed of memory.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { of([], then: bytes) }

  /// The sum of bytes and of those that follow them.
  ///
  /// - Precondition: the first are whole blocks.
  static func of(_ first: [UInt8], then bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = Lanes()
    first.withUnsafeBytes { lanes.add($0) }
    let whole = bytes.count / block * block
    lanes.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    guard whole < bytes.count else { return lanes.sum(of: first.count + whole) }
    var last = [UInt8](bytes[whole...])
    last += repeatElement(0, count: block - last.count)
    last.withUnsafeBytes { lanes.add($0) }
    return lanes.sum(of: first.count + whole + block)
  }

  private struct Lanes {
    private var (a, b, c, d) = (odd, other, ~odd, ~other)

    /// - Precondition: the bytes are whole blocks.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
      // Columns and mapped sections begin at a multiple of eight; what does not is copied.
      guard UInt(bitPattern: start) % 8 == 0 else {
        let copy = [UInt64](unsafeUninitializedCapacity: bytes.count / 8) { memory, count in
          UnsafeMutableRawBufferPointer(memory).copyMemory(from: bytes)
          count = bytes.count / 8
        }
        return copy.withUnsafeBytes { add($0) }
      }
      start.withMemoryRebound(to: UInt64.self, capacity: bytes.count / 8) { add($0, count: bytes.count / 8) }
    }

    private mutating func add(_ words: UnsafePointer<UInt64>, count: Int) {
      var (a, b, c, d) = (self.a, self.b, self.c, self.d)
      var index = 0
      while index < count {
        a = step(a, words[index])
        b = step(b, words[index &+ 1])
        c = step(c, words[index &+ 2])
        d = step(d, words[index &+ 3])
        index &+= 4
      }
      (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    @inline(__always)
    private func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
      let mixed = (lane ^ word) &* odd
      return mixed &<< 31 | mixed &>> 33
    }

    /// Each lane, given the others, and the length decide the sum.
    func sum(of count: Int) -> UInt64 {
      [a, b, c, d].reduce(UInt64(count) &* other) { sum, lane in
        let mixed = (sum ^ lane) &* odd
        return mixed ^ mixed &>> 32
      }
    }
  }
}
