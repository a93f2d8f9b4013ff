/// Numbers for names, in the order in which they are first met: from 1, so that 0 is no name.
///
/// A name of up to seven bytes is its own key, with its length in the highest byte; of a longer one a hash is,
/// and its bytes are compared. A slot holds four bytes and keys stand in the order of their numbers, so that
/// names met often share the nearest memory. Hashes begin with random numbers, which no file can foresee.
struct NameTable: Sendable {
  /// The highest byte of the key of a long name: no length of a short one.
  private static let longTag: UInt64 = 0xFE << 56
  static let seed = UInt64.random(in: .min ... .max)
  static let factor = UInt64.random(in: .min ... .max) | 1
  static let salt = UInt64.random(in: .min ... .max)

  private let seed: UInt64
  private let factor: UInt64
  private let salt: UInt64
  /// Numbers by hash; 0 where there is none. A power of two, at least two thirds of it empty.
  private var slots: [UInt32]
  /// Keys by number; that of 0 is the key of no name.
  private var keys: [UInt64] = [.max]
  /// Where the bytes of each name end; those of 0 end at 0.
  private var ends: [Int] = [0]
  private var bytes: [UInt8] = []

  /// A table without names; with numbers of one's own all names can be made to have one hash.
  init(seed: UInt64 = NameTable.seed, factor: UInt64 = NameTable.factor, salt: UInt64 = NameTable.salt) {
    (self.seed, self.factor, self.salt) = (seed, factor, salt)
    slots = [UInt32](repeating: 0, count: 256)
  }

  /// The greatest number in use.
  var count: Int { keys.count - 1 }

  /// The bytes of a name by number.
  func name(_ number: Int) -> ArraySlice<UInt8> { bytes[ends[number - 1]..<ends[number]] }
}

extension NameTable {
  /// Finds the names of many fields at once.
  ///
  /// One pass makes the keys, one fetches numbers, one compares: none has to wait for what it fetched before it
  /// can go on, so that waiting for memory overlaps. Only names whose first slot is another's are sought alone.
  ///
  /// - Parameter keys: room for the key of each field.
  /// - Returns: how many are not known; their numbers are 0.
  func find(
    _ starts: Span<UInt32>, _ lengths: Span<UInt32>, in text: RawSpan,
    keys fieldKeys: inout MutableSpan<UInt64>, into numbers: inout MutableSpan<UInt32>
  ) -> Int {
    let (slots, keys, mask) = (slots.span, keys.span, slots.count &- 1)
    for row in starts.indices {
      let key = key(text, Int(starts[row]), Int(lengths[row]))
      fieldKeys[row] = key
      numbers[row] = UInt32(truncatingIfNeeded: Int(truncatingIfNeeded: hash(key)) & mask)
    }
    for row in starts.indices { numbers[row] = slots[Int(numbers[row])] }
    var unknown = 0
    for row in starts.indices {
      let (number, length) = (numbers[row], Int(lengths[row]))
      if keys[Int(number)] == fieldKeys[row],
        length <= 7 || isName(Int(number), text, Int(starts[row]), length)
      {
        continue
      }
      if number != 0 { numbers[row] = find(fieldKeys[row], Int(starts[row]), length, in: text).number }
      unknown &+= numbers[row] == 0 ? 1 : 0
    }
    return unknown
  }

  /// The number of a name; 0 when it is not known.
  func find(_ start: Int, _ length: Int, in text: RawSpan) -> UInt32 {
    find(key(text, start, length), start, length, in: text).number
  }

  /// The number of a name, which is a new one when it was not known. O(length).
  mutating func insert(_ start: Int, _ length: Int, in text: RawSpan) -> UInt32 {
    let key = key(text, start, length)
    let found = find(key, start, length, in: text)
    if found.number != 0 { return found.number }
    let number = UInt32(truncatingIfNeeded: keys.count)
    slots[found.slot] = number
    keys.append(key)
    for offset in start..<start + length {
      bytes.append(text.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
    }
    ends.append(bytes.count)
    if keys.count * 3 > slots.count { grow() }
    return number
  }

  /// The number of a name by itself.
  mutating func insert(_ name: some Collection<UInt8>) -> UInt32 {
    let padded = Array(name) + [UInt8](repeating: 0, count: ByteLanes.padding)
    return insert(0, name.count, in: padded.span.bytes)
  }

  /// The numbers, by the other's numbers, that this table has for the names of another.
  mutating func insert(all other: NameTable) -> [UInt32] {
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(other.count + 1)
    let text = other.bytes + [UInt8](repeating: 0, count: ByteLanes.padding)
    for number in 0..<other.count {
      let (start, end) = (other.ends[number], other.ends[number + 1])
      numbers.append(insert(start, end - start, in: text.span.bytes))
    }
    return numbers
  }
}

extension NameTable {
  private func find(
    _ key: UInt64, _ start: Int, _ length: Int, in text: RawSpan
  ) -> (slot: Int, number: UInt32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(key)) & mask
    while slots[slot] != 0 {
      let number = slots[slot]
      if keys[Int(number)] == key, length <= 7 || isName(Int(number), text, start, length) {
        return (slot, number)
      }
      slot = (slot + 1) & mask
    }
    return (slot, 0)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 1..<keys.count {
      var slot = Int(truncatingIfNeeded: hash(keys[number])) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> UInt64 {
    folded(key ^ seed, factor)
  }

  @inline(__always)
  private func key(_ text: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
    guard length > 7 else {
      return (ByteLanes.load(text, start) & ByteLanes.mask(length)) | (UInt64(length) &<< 56)
    }
    return longKey(text, start, length)
  }

  /// The key of a name of eight bytes or more: sixteen of them with each multiplication, after wyhash (Wang Yi).
  ///
  /// The last sixteen, or of a shorter name the first eight and the last eight, may have been taken already: so
  /// no byte is ever looked at alone.
  @inline(__always)
  private func longKey(_ text: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
    var hash = seed ^ (UInt64(truncatingIfNeeded: length) &* factor)
    let end = start &+ length
    var offset = start
    while offset &+ 16 < end {
      hash = folded(ByteLanes.load(text, offset) ^ salt, ByteLanes.load(text, offset &+ 8) ^ hash)
      offset &+= 16
    }
    let head = ByteLanes.load(text, length > 16 ? end &- 16 : start)
    hash = folded(head ^ salt, ByteLanes.load(text, end &- 8) ^ hash)
    return hash &>> 8 | NameTable.longTag
  }

  /// Both halves of a product in one.
  @inline(__always)
  private func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// Whether a number is that of a name of eight bytes or more, when their keys are equal.
  ///
  /// They nearly always are the same then: all is compared before that is asked, in the steps of ``longKey``.
  @inline(__always)
  private func isName(_ number: Int, _ text: RawSpan, _ start: Int, _ length: Int) -> Bool {
    guard number > 0, ends[number] - ends[number - 1] == length else { return false }
    let (known, first) = (bytes.span.bytes, ends[number - 1])
    var (offset, differences) = (0, UInt64(0))
    while offset &+ 16 < length {
      differences |= difference(known, first &+ offset, text, start &+ offset)
      differences |= difference(known, first &+ offset &+ 8, text, start &+ offset &+ 8)
      offset &+= 16
    }
    let head = length > 16 ? length &- 16 : 0
    differences |= difference(known, first &+ head, text, start &+ head)
    differences |= difference(known, first &+ length &- 8, text, start &+ length &- 8)
    return differences == 0
  }

  /// The bits in which eight bytes of two texts differ.
  @inline(__always)
  private func difference(_ one: RawSpan, _ offset: Int, _ other: RawSpan, _ otherOffset: Int) -> UInt64 {
    ByteLanes.load(one, offset) ^ ByteLanes.load(other, otherOffset)
  }
}
