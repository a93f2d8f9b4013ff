public import AlignmentModel

/// Dates as an English sentence says them. What has no short English form stays as it was written.
public enum DateWords {
  /// "19 January 2024"; years before 1 by their BCE number.
  public static func words(_ day: Day) -> String {
    guard day.isBounded else { return "unknown" }
    return "\(day.dayOfMonth) \(month(day.month)) \(year(day.year))"
  }

  /// "19 January 2024", "August 2023", "about 1984", "autumn 2021", from EDTF.
  public static func words(edtf text: String) -> String {
    if let set = setWords(text) { return set }
    var core = text[...]
    let mark = core.last.flatMap { marks[$0] }
    if mark != nil { core = core.dropLast() }
    guard let plain = plainWords(core) else { return text }
    return (mark ?? "") + plain
  }

  /// "since August 2023", "19 September 2018 to 23 November 2023", "no known beginning".
  public static func words(_ spell: Spell) -> String {
    guard spell.text.contains("/") else { return "during " + words(edtf: spell.text) }
    let start = spell.startText.map { words(edtf: $0) }
    let end = spell.endText.map { words(edtf: $0) }
    switch (start, end) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return spell.end == .open ? "since \(start)" : "from \(start), end unknown"
    case (nil, let end?): return spell.start == .open ? "until \(end)" : "until \(end), no known beginning"
    case (nil, nil): return spell.end == .open ? "no known beginning" : "dates unknown"
    }
  }

  /// Of a spell, or of an event's day.
  public static func words(_ time: TieTime) -> String {
    switch time {
    case .during(let spell): words(spell)
    case .date(let date): words(edtf: date.text)
    }
  }

  private static let marks: [Character: String] = ["~": "about ", "?": "perhaps ", "%": "perhaps about "]

  private static func plainWords(_ text: Substring) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]) else { return nil }
    let numbers = parts.dropFirst().map { $0.count == 2 ? Int($0) : nil }
    guard !numbers.contains(nil) else { return nil }
    let (first, second) = (numbers.first ?? nil, numbers.dropFirst().first ?? nil)
    guard let first else { return self.year(year) }
    guard let second else {
      return (1...12).contains(first) ? "\(month(first)) \(self.year(year))" : group(first, year)
    }
    return "\(second) \(month(first)) \(self.year(year))"
  }

  private static func group(_ number: Int, _ year: Int) -> String? {
    switch number {
    case 21...24: "\(seasons[number - 21]) \(self.year(year))"
    case 25...28: "\(seasons[number - 25]) \(self.year(year)) (northern)"
    case 29...32: "\(seasons[number - 29]) \(self.year(year)) (southern)"
    case 33...36: "quarter \(number - 32) of \(self.year(year))"
    case 37...39: "term \(number - 36) of \(self.year(year))"
    case 40...41: "half \(number - 39) of \(self.year(year))"
    default: nil
    }
  }

  private static func setWords(_ text: String) -> String? {
    guard let first = text.first, first == "[" || first == "{", text.hasSuffix("]") || text.hasSuffix("}")
    else {
      return nil
    }
    let members = text.dropFirst().dropLast().split(separator: ",").map { member in
      let ends = member.split(separator: ".", omittingEmptySubsequences: true).map { words(edtf: String($0)) }
      guard member.contains("..") else { return ends.joined(separator: " ") }
      if member.hasPrefix("..") { return "up to \(ends.joined())" }
      return ends.count == 2 ? "\(ends[0]) to \(ends[1])" : "\(ends.joined()) or later"
    }
    let one = members.count == 1 ? "some day from " : "one of "
    return (first == "[" ? one : "each of ") + members.joined(separator: ", ")
  }

  private static func year(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BCE" }
  private static func month(_ number: Int) -> String {
    (1...12).contains(number) ? months[number - 1] : "\(number)"
  }

  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
