import AlignmentModel
import AlignmentTimeline

/// Dates as people write them.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// "19 January 2024"; years before 1 as "44 BC"; "an unknown day" for an unbounded one.
  static func words(_ day: Day) -> String {
    guard day.isBounded else { return "an unknown day" }
    let (year, month, dayOfMonth) = day.civil
    return "\(dayOfMonth) \(months[month - 1]) \(words(ofYear: year))"
  }

  /// An EDTF date in words, where it is a year, a month or a day, perhaps with a mark; else as written.
  static func words(_ text: String) -> String {
    var rest = text[...]
    let prefix: String
    switch rest.last {
    case "~": prefix = "about "
    case "?": prefix = "perhaps "
    case "%": prefix = "perhaps about "
    default: prefix = ""
    }
    if !prefix.isEmpty { rest = rest.dropLast() }
    return plainWords(String(rest)).map { prefix + $0 } ?? text
  }

  private static func plainWords(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      parts[0].count == 4, let year = Int(parts[0])
    else { return nil }
    let yearWords = words(ofYear: isNegative ? -year : year)
    guard parts.count > 1 else { return yearWords }
    guard let month = Int(parts[1]), months.indices.contains(month - 1) else { return nil }
    guard parts.count > 2 else { return "\(months[month - 1]) \(yearWords)" }
    return Int(parts[2]).map { "\($0) \(months[month - 1]) \(yearWords)" }
  }

  private static func words(ofYear year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BC" }

  /// "since August 2023", "19 September 2018 to 23 November 2023", "no known beginning".
  static func words(_ spell: Spell) -> String {
    if spell.isSingleDate { return "during \(words(spell.text))" }
    switch (spell.startText.map { words($0) }, spell.endText.map { words($0) }) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return "since \(start)" + (spell.end == .blank ? ", end not known" : "")
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return spell.end == .blank ? "dates not known" : "no known beginning"
    }
  }

  /// When a tie holds.
  static func words(_ tie: TieState) -> String {
    if tie.isEvent, let text = tie.timeText { return words(ofEvent: text) }
    if let spell = tie.spell { return words(spell) }
    return tie.pact.map { "while both belong to \($0)" } ?? "dates not known"
  }

  private static func words(ofEvent text: String) -> String {
    let words = words(text)
    if words == text && text.contains(where: { !$0.isASCIIDigit }) { return "on \(text)" }
    return words.first?.isASCIIDigit == true && text.count >= 10 ? "on \(words)" : "in \(words)"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
