extension TextEncoding {
  /// A text in UTF-8.
  ///
  /// Where latin-1 is said, what is UTF-8 all the same stays as it is, for people save files anew, and lists that
  /// many hands have made have some of both: only bytes that are no UTF-8 are read as latin-1, with the letters that
  /// Windows has where latin-1 has none. O(bytes).
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .latin1, bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let length = byte < 0x80 ? 1 : TextEncoding.sequenceLength(bytes, offset)
      if length > 0 {
        text += bytes[offset..<offset + length]
        offset += length
        continue
      }
      let letter = byte < 0xA0 ? TextEncoding.windows[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(letter) { text += Array(String(Character(scalar)).utf8) }
      offset += 1
    }
    return text
  }

  /// How many bytes a character of more than one has that begins here; 0 where none does.
  private static func sequenceLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    let length: Int
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard offset + length <= bytes.count,
      String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
    else { return 0 }
    return length
  }

  /// The letters of Windows-1252 from 0x80 to 0x9F; where it has none, the character of this number.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
