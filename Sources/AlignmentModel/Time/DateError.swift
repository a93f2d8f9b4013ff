/// A text that is no date, or not the kind of date that is wanted, with the place of the fault in it.
public struct DateError: Error, Hashable, Sendable {
  /// What is wrong, for the person who wrote the text: `there is no month 13`.
  public var message: String
  /// Where the fault begins: bytes of UTF-8 from the start of the text.
  public var offset: Int
  /// How many bytes of UTF-8 are at fault; 0 when something is missing at `offset`.
  public var length: Int
  /// What to write instead, if that can be told.
  public var hint: String?

  /// An error about `length` bytes from `offset`.
  public init(message: String, offset: Int, length: Int, hint: String? = nil) {
    self.message = message
    self.offset = offset
    self.length = length
    self.hint = hint
  }

  init(_ message: String, at range: Range<Int>, hint: String? = nil) {
    self.init(message: message, offset: range.lowerBound, length: range.count, hint: hint)
  }
}

extension DateError: CustomStringConvertible {
  /// Message and hint on one line.
  public var description: String {
    guard let hint else { return message }
    return "\(message) (\(hint))"
  }
}
