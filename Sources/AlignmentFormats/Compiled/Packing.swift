/// Writes values one after the other, as few bytes as they need; each text is written once.
///
/// Numbers are in base 128, least digit first, the high bit set on all bytes but the last.
struct Packer {
  private var body: [UInt8] = []
  private var texts: [UInt8] = []
  private var numbers: [ExactText: Int] = [:]

  /// A text by its bytes: letters that can be written in two ways are equal as `String`, and stay as they are here.
  private struct ExactText: Hashable {
    let text: String

    static func == (left: ExactText, right: ExactText) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }
    func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
  }

  /// All that was packed: the texts, then what speaks of them by number.
  var bytes: [UInt8] {
    var all: [UInt8] = []
    Packer.append(UInt64(numbers.count), to: &all)
    return all + texts + body
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func pack(_ number: Int) { Packer.append(UInt64(bitPattern: Int64(number)), to: &body) }

  mutating func pack(_ truth: Bool) { body.append(truth ? 1 : 0) }

  mutating func pack(_ number: Double) { body.append(number: number.bitPattern) }

  mutating func pack(_ day: Int32) { body.append(number: day) }

  mutating func pack(_ text: String) {
    let key = ExactText(text: text)
    if let known = numbers[key] { return pack(known) }
    pack(numbers.count)
    numbers[key] = numbers.count
    Packer.append(UInt64(text.utf8.count), to: &texts)
    texts += text.utf8
  }

  mutating func pack<Value>(_ value: Value?, _ each: (inout Packer, Value) -> Void) {
    pack(value != nil)
    if let value { each(&self, value) }
  }

  mutating func pack(_ text: String?) { pack(text) { $0.pack($1) } }

  mutating func pack<Value>(_ list: [Value], _ each: (inout Packer, Value) -> Void) {
    pack(list.count)
    for value in list { each(&self, value) }
  }

  mutating func pack(_ texts: [String]) { pack(texts) { $0.pack($1) } }

  mutating func pack<Value: Packed>(_ value: Value) { value.pack(into: &self) }
  mutating func pack<Value: Packed>(_ value: Value?) { pack(value) { $0.pack($1) } }
  mutating func pack<Value: Packed>(_ list: [Value]) { pack(list) { $0.pack($1) } }

  /// A case of an enumeration, by its word.
  mutating func pack<Choice: RawRepresentable>(word: Choice) where Choice.RawValue == String {
    pack(word.rawValue)
  }

  mutating func pack<Choice: RawRepresentable>(word: Choice?) where Choice.RawValue == String {
    pack(word?.rawValue)
  }

  /// A dictionary, in order of its keys.
  mutating func pack<Value>(byKey values: [String: Value], _ each: (inout Packer, Value) -> Void) {
    pack(values.sorted { $0.key < $1.key }) { packer, pair in
      packer.pack(pair.key)
      each(&packer, pair.value)
    }
  }
}

/// A value that can be packed and unpacked. Both stand side by side, so that they stay each other's inverse.
protocol Packed {
  func pack(into packer: inout Packer)
  init(from unpacker: inout Unpacker) throws(UnpackingFault)
}
