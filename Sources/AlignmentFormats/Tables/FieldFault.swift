import AlignmentModel

/// Why a field is not what its column holds.
struct FieldFault {
  var code: String
  var message: String
  var hint: String?
  /// Which of the bytes of the field are at fault; nil for all of them.
  var range: Range<Int>?
}

// What is asked of fields when a name or a text is met for the first time, and again to tell what is wrong:
// one and the same, so that no row is refused without a reason.
extension FieldFault {
  /// The most bytes of a name.
  static let longestName = 4_096

  /// Why bytes are no name of a kind or an actor; nil when they are one.
  static func ofName(_ bytes: [UInt8], _ column: TableColumn) -> FieldFault? {
    if bytes.isEmpty {
      let what = column == .kind ? "the kind of the tie" : "the actor a tie goes \(column)"
      return FieldFault(code: "empty-field", message: "\(what) is missing", hint: "every row has one")
    }
    if bytes.count > longestName {
      return FieldFault(
        code: "long-name", message: "a name has at most \(longestName) bytes, and this has \(bytes.count)")
    }
    return ofText(bytes)
  }

  /// Why bytes are no text; nil when they are some.
  static func ofText(_ bytes: [UInt8]) -> FieldFault? {
    if let offset = bytes.firstIndex(where: { isControl(UInt32($0)) && $0 < 0x80 }) {
      return control(UInt32(bytes[offset]), offset..<offset + 1)
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = firstInvalidOffset(bytes)
      return FieldFault(
        code: "not-utf8", message: "the byte 0x\(hexadecimal(bytes[offset])) is no UTF-8",
        hint: "save the table as UTF-8", range: offset..<offset + 1)
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isControl(scalar.value) { return control(scalar.value, offset..<offset + width) }
      offset += width
    }
    return nil
  }

  private static func control(_ value: UInt32, _ range: Range<Int>) -> FieldFault {
    let found = controlCharacter(value, at: .nowhere)
    return FieldFault(code: found.code, message: found.message, hint: found.hint, range: range)
  }

  /// Why bytes are no weight; nil when they are one or there are none.
  static func ofWeight(_ bytes: [UInt8]) -> FieldFault? {
    if bytes.isEmpty || PlainDecimal.number(bytes) != nil { return nil }
    if let fault = ofText(bytes) { return fault }
    let text = String(decoding: bytes, as: UTF8.self)
    let pointed = bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    let isPointed = pointed != bytes && PlainDecimal.number(pointed) != nil
    return FieldFault(
      code: "not-a-number", message: "a weight is a finite decimal number, not \"\(shortened(text))\"",
      hint: isPointed
        ? "write \(String(decoding: pointed, as: UTF8.self))" : "leave it empty where there is none")
  }

  /// Why bytes are no truth value; nil when they are one or there are none.
  static func ofTruth(_ bytes: [UInt8], _ column: String = "mutual") -> FieldFault? {
    if bytes.isEmpty || truth(bytes) != nil { return nil }
    if let fault = ofText(bytes) { return fault }
    let text = String(decoding: bytes, as: UTF8.self)
    return FieldFault(
      code: "not-a-truth-value", message: "\(column) is true or false, not \"\(shortened(text))\"",
      hint: column == "mutual" ? "leave it empty for what is usual for the kind" : "write yes or no")
  }

  /// True, yes and 1; false, no and 0; what spreadsheets in German, French, Spanish and Italian write for a truth
  /// value; nil for all else.
  static func truth(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count <= 9 else { return nil }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "true", "yes", "1", "wahr", "vrai", "verdadero", "vero": return true
    case "false", "no", "0", "falsch", "faux", "falso": return false
    default: return nil
    }
  }

  /// Enough of a text to know it by.
  static func shortened(_ text: String) -> String {
    text.utf8.count > 60 ? String(text.prefix(60)) + "…" : text
  }
}
