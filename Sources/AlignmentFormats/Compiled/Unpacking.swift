import AlignmentModel

/// What was packed cannot be read: bytes are missing, or mean nothing.
struct UnpackingFault: Error {}

/// Reads what ``Packer`` wrote. Whatever the bytes are, it reads them or throws, and makes nothing larger than they
/// warrant: each value of a list takes a byte at least.
struct Unpacker {
  private let bytes: [UInt8]
  private var position = 0
  private var words: [String] = []
  private var spells: [Int: Spell] = [:]
  private var dates: [Int: EventDate] = [:]
  private var expressions: [Int: EDTF] = [:]

  init(_ bytes: [UInt8]) throws(UnpackingFault) {
    self.bytes = bytes
    let count = try count()
    words.reserveCapacity(count)
    for _ in 0..<count {
      let length = try number()
      guard length >= 0, length <= bytes.count - position,
        let text = String(validating: bytes[position..<(position + length)], as: UTF8.self)
      else { throw UnpackingFault() }
      words.append(text)
      position += length
    }
  }

  /// - Throws: when bytes are left.
  func end() throws(UnpackingFault) {
    guard position == bytes.count else { throw UnpackingFault() }
  }

  private mutating func byte() throws(UnpackingFault) -> UInt8 {
    guard position < bytes.count else { throw UnpackingFault() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(UnpackingFault) -> Int {
    var (result, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      // The tenth byte holds the last of 64 bits.
      guard shift < 63 || byte <= 1 else { throw UnpackingFault() }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: result)) }
      shift += 7
    }
  }

  /// How many of something there are that takes a byte at least.
  private mutating func count() throws(UnpackingFault) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw UnpackingFault() }
    return count
  }

  /// A number from 0 to below a limit.
  mutating func number(below limit: Int) throws(UnpackingFault) -> Int {
    let number = try number()
    guard number >= 0, number < limit else { throw UnpackingFault() }
    return number
  }

  mutating func truth() throws(UnpackingFault) -> Bool { try number(below: 2) == 1 }

  private mutating func raw<Number: FixedWidthInteger>(_ type: Number.Type) throws(UnpackingFault) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.count - position else { throw UnpackingFault() }
    defer { position += size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: type) }
  }

  mutating func double() throws(UnpackingFault) -> Double { Double(bitPattern: try raw(UInt64.self)) }

  mutating func day() throws(UnpackingFault) -> Int32 { try raw(Int32.self) }

  mutating func text() throws(UnpackingFault) -> String { words[try number(below: words.count)] }

  mutating func optional<Value>(
    _ each: (inout Unpacker) throws(UnpackingFault) -> Value
  ) throws(UnpackingFault) -> Value? {
    try truth() ? try each(&self) : nil
  }

  mutating func optionalText() throws(UnpackingFault) -> String? {
    try optional { unpacker throws(UnpackingFault) in try unpacker.text() }
  }

  mutating func list<Value>(
    _ each: (inout Unpacker) throws(UnpackingFault) -> Value
  ) throws(UnpackingFault) -> [Value] {
    var values: [Value] = []
    for _ in 0..<(try count()) { values.append(try each(&self)) }
    return values
  }

  mutating func texts() throws(UnpackingFault) -> [String] {
    try list { unpacker throws(UnpackingFault) in try unpacker.text() }
  }

  mutating func value<Value: Packed>() throws(UnpackingFault) -> Value { try Value(from: &self) }

  mutating func optionalValue<Value: Packed>() throws(UnpackingFault) -> Value? {
    try optional { unpacker throws(UnpackingFault) in try Value(from: &unpacker) }
  }

  mutating func values<Value: Packed>() throws(UnpackingFault) -> [Value] {
    try list { unpacker throws(UnpackingFault) in try Value(from: &unpacker) }
  }

  mutating func word<Choice: RawRepresentable>() throws(UnpackingFault) -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text()) else { throw UnpackingFault() }
    return choice
  }

  mutating func optionalWord<Choice: RawRepresentable>() throws(UnpackingFault) -> Choice?
  where Choice.RawValue == String {
    try optional { unpacker throws(UnpackingFault) in try unpacker.word() }
  }

  mutating func byKey<Value>(
    _ each: (inout Unpacker) throws(UnpackingFault) -> Value
  ) throws(UnpackingFault) -> [String: Value] {
    var values: [String: Value] = [:]
    for _ in 0..<(try count()) {
      let key = try text()
      values[key] = try each(&self)
    }
    return values
  }
}

// MARK: - Dates, which many values share

extension Unpacker {
  mutating func spell() throws(UnpackingFault) -> Spell {
    let number = try number(below: words.count)
    if let known = spells[number] { return known }
    guard let spell = try? Spell(parsing: words[number]) else { throw UnpackingFault() }
    spells[number] = spell
    return spell
  }

  mutating func eventDate() throws(UnpackingFault) -> EventDate {
    let number = try number(below: words.count)
    if let known = dates[number] { return known }
    guard let date = try? EventDate(parsing: words[number]) else { throw UnpackingFault() }
    dates[number] = date
    return date
  }

  mutating func expression() throws(UnpackingFault) -> EDTF {
    let number = try number(below: words.count)
    if let known = expressions[number] { return known }
    guard let expression = try? EDTF(parsing: words[number]) else { throw UnpackingFault() }
    expressions[number] = expression
    return expression
  }
}
