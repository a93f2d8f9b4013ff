import AlignmentModel

/// What date texts mean that are no plain days: each is read once, however many rows have it.
struct DateTexts: Sendable {
  /// A text as the start or the end of a spell.
  struct Side {
    var side: SpellSide
    /// The number of the text among those that are kept; 0 when the days say it all.
    var text: UInt32
  }

  /// A day of an event.
  struct Occurrence {
    var bounds: Bounds
    /// As ``Side/text``.
    var text: UInt32
  }

  private var sideNames = NameTable()
  /// By number; nil for a text that is no date.
  private var sides: [Side?] = [nil]
  private var eventNames = NameTable()
  /// By number; none for a text that is no date.
  private var events: [[Occurrence]] = [[]]

  /// The most bytes of two ends and the slash between them, as spells have it.
  static let longestSpell = 256

  /// What a text means as one end of a spell; nil when it means nothing.
  mutating func side(_ start: Int, _ length: Int, in text: [UInt8], texts: inout NameTable) -> Side? {
    let known = sideNames.find(start, length, in: text.span.bytes)
    if known != 0 { return sides[Int(known)] }
    guard length <= DateTexts.longestSpell else { return nil }
    _ = sideNames.insert(start, length, in: text.span.bytes)
    let bytes = Array(text[start..<start + length])
    sides.append(DateTexts.readSide(bytes, texts: &texts))
    return sides[sides.count - 1]
  }

  /// `/` says that nothing is known of an end, where an empty field would say that it is open.
  private static func readSide(_ bytes: [UInt8], texts: inout NameTable) -> Side? {
    if bytes == [UInt8(ascii: "/")] { return Side(side: .blank, text: 0) }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(UInt8(ascii: "/")),
      let side = try? SpellSide(parsing: text)
    else { return nil }
    let isPlain = side.kind != .written || side.plainDay != nil
    return Side(side: side, text: isPlain ? 0 : texts.insert(bytes))
  }

  /// The days that the date of an event means; none when it means nothing.
  mutating func event(_ start: Int, _ length: Int, in text: [UInt8], texts: inout NameTable) -> [Occurrence] {
    let known = eventNames.find(start, length, in: text.span.bytes)
    if known != 0 { return events[Int(known)] }
    guard length <= DateTexts.longestSpell else { return [] }
    _ = eventNames.insert(start, length, in: text.span.bytes)
    events.append(DateTexts.readEvent(Array(text[start..<start + length]), texts: &texts))
    return events[events.count - 1]
  }

  private static func readEvent(_ bytes: [UInt8], texts: inout NameTable) -> [Occurrence] {
    guard let text = String(validating: bytes, as: UTF8.self), let date = try? EventDate(parsing: text)
    else { return [] }
    return date.occurrences.map { occurrence in
      let (bounds, day) = (occurrence.bounds, occurrence.bounds.firstEarliest)
      let isPlain =
        bounds.isOneDay && day.isBounded && day.description.utf8.elementsEqual(occurrence.text.utf8)
      return Occurrence(bounds: bounds, text: isPlain ? 0 : texts.insert(Array(occurrence.text.utf8)))
    }
  }
}

extension Bounds {
  /// Whether it is one day that is known.
  var isOneDay: Bool { isExact && firstEarliest == lastLatest }
}
