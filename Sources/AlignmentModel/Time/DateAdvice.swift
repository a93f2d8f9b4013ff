/// What a text that is no EDTF may have meant, for the hint of its error.
///
/// Only texts that failed come here, so it may take its time; still it looks at each a fixed number of times.
/// What it proposes has been read first: no hint leads to the next error.
struct DateAdvice {
  let bytes: [UInt8]
  let text: String
  /// What reading the text led to.
  let fault: DateError

  /// The error with a better account of what is wrong, if one is to be had.
  static func improved(_ fault: DateError, about bytes: [UInt8]) -> DateError {
    guard !bytes.isEmpty else { return fault }
    let advice = DateAdvice(bytes: bytes, text: String(decoding: bytes, as: UTF8.self), fault: fault)
    return advice.aboutSpaces ?? advice.aboutDashes ?? advice.aboutCapitals ?? advice.aboutKeywords
      ?? advice.aboutDots ?? advice.aboutCommas ?? advice.aboutNumbers ?? advice.aboutWords
      ?? advice.aboutDrafts ?? advice.aboutOneEnd ?? fault
  }

  /// Of an interval, what is to be said of the end at fault by itself.
  private var aboutOneEnd: DateError? {
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    guard let slash = slashes.first, slashes.count == 1, fault.offset != slash else { return nil }
    let end = fault.offset < slash ? 0..<slash : slash + 1..<bytes.count
    guard end.contains(fault.offset), fault.offset + fault.length <= end.upperBound else { return nil }
    var faultOfEnd = fault
    faultOfEnd.offset -= end.lowerBound
    var error = Self.improved(faultOfEnd, about: Array(bytes[end]))
    error.offset += end.lowerBound
    return error
  }

  static let examples = "write a day like 2024-01-19, a month like 2024-01 or a year like 2024"

  var whole: Range<Int> { 0..<bytes.count }

  func isDate(_ text: String) -> Bool {
    guard let expression = try? DateExpression(Array(text.utf8)) else { return false }
    guard case .interval(let start, let end) = expression else { return true }
    return (try? Bounds(from: start, to: end, text: text)) != nil
  }

  /// The error with a hint to write this instead, if that is a date.
  func error(_ message: String, at range: Range<Int>, write proposal: String) -> DateError? {
    isDate(proposal) ? DateError(message, at: range, hint: "write \(proposal)") : nil
  }

  /// The error about a date in another order or in words: what to write, or why it is no date either.
  func error(_ message: String, orWrongIn proposal: String) -> DateError {
    do {
      _ = try DateExpression(Array(proposal.utf8))
      return DateError(message, at: whole, hint: "write \(proposal)")
    } catch {
      return DateError(error.message, at: whole, hint: "write a day like 2024-01-19")
    }
  }

  /// The bytes of the first characters in a row that fit.
  func firstRun(where fits: (Unicode.Scalar) -> Bool) -> Range<Int>? {
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      if fits(scalar) {
        start = start ?? offset
      } else if let start {
        return start..<offset
      }
      offset += UTF8.width(scalar)
    }
    return start.map { $0..<offset }
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text with some characters written otherwise.
  func rewritten(_ replacement: (Unicode.Scalar) -> String?) -> String {
    text.unicodeScalars.reduce(into: "") { text, scalar in
      text += replacement(scalar) ?? String(scalar)
    }
  }
}
