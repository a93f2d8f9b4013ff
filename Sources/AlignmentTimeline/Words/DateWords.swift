public import AlignmentModel

/// Dates as an English sentence says them. What has no short English form stays as it was written.
public enum DateWords {
  /// "19 January 2024"; years before 1 by their BCE number.
  public static func words(_ day: Day) -> String {
    guard day.isBounded else { return "unknown" }
    return "\(day.dayOfMonth) \(month(day.month)) \(year(day.year))"
  }

  /// Adds the same to a text in the making, without making a string.
  package static func append(_ day: Day, to text: inout [UInt8]) {
    guard day.isBounded else {
      text.append(contentsOf: words(day).utf8)
      return
    }
    let (year, month, dayOfMonth) = day.civil
    text.append(number: dayOfMonth)
    text.append(UInt8(ascii: " "))
    text.append(contentsOf: self.month(month).utf8)
    text.append(UInt8(ascii: " "))
    text.append(number: year > 0 ? year : 1 - year)
    if year < 1 { text.append(contentsOf: " BCE".utf8) }
  }

  /// Adds the words of exact days, both counted: "since 1 August 2023", "1 August 2023 to 2 May 2024", of an event its
  /// day.
  package static func append(
    exactDays first: Day, _ last: Day, isEvent: Bool, to text: inout [UInt8]
  ) {
    if isEvent { return append(first, to: &text) }
    if last == .unboundedFuture {
      text.append(contentsOf: "since ".utf8)
      return append(first, to: &text)
    }
    if first == last { text.append(contentsOf: "during ".utf8) }
    append(first, to: &text)
    guard first != last else { return }
    text.append(contentsOf: " to ".utf8)
    append(last, to: &text)
  }

  /// "19 January 2024", "August 2023", "about 1984", "autumn 2021", from EDTF.
  public static func words(edtf text: String) -> String {
    if let set = setWords(text) { return set }
    var core = text[...]
    let mark = core.last.flatMap(doubt)
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

  /// What a mark at the end of a date says; nil when it is none.
  private static func doubt(_ mark: Character) -> String? {
    switch mark {
    case "~": "about "
    case "?": "perhaps "
    case "%": "perhaps about "
    default: nil
    }
  }

  private static func plainWords(_ text: Substring) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 1, let decade = decadeWords(text) { return decade }
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

  /// "the 1990s" of `199X`, "the 1900s" of `19XX`.
  private static func decadeWords(_ text: Substring) -> String? {
    let digits = text.prefix { $0.isNumber }
    guard text.count == 4, digits.count == 2 || digits.count == 3,
      text.dropFirst(digits.count).allSatisfy({ $0 == "X" })
    else { return nil }
    return "the \(digits)\(String(repeating: "0", count: 4 - digits.count))s"
  }

  private static func group(_ number: Int, _ year: Int) -> String? {
    switch number {
    case 21...24: "\(seasons[number - 21]) \(self.year(year))"
    case 25...28: "\(seasons[number - 25]) \(self.year(year)) (northern)"
    case 29...32: "\(seasons[number - 29]) \(self.year(year)) (southern)"
    case 33...36: "\(ordinals[number - 33]) quarter of \(self.year(year))"
    case 37...39: "\(ordinals[number - 37]) third of \(self.year(year))"
    case 40...41: "\(ordinals[number - 40]) half of \(self.year(year))"
    default: nil
    }
  }

  /// "2018 or 2019", "27 April 2018 and 26 May 2018", "between 15 and 19 January 2024".
  private static func setWords(_ text: String) -> String? {
    guard let first = text.first, first == "[" || first == "{", text.hasSuffix("]") || text.hasSuffix("}")
    else {
      return nil
    }
    let members = text.dropFirst().dropLast().split(separator: ",").map {
      rangeWords($0, isOne: first == "[")
    }
    guard let last = members.last, members.count > 1 else { return members.first }
    return members.dropLast().joined(separator: ", ") + (first == "[" ? " or " : " and ") + last
  }

  private static func rangeWords(_ member: Substring, isOne: Bool) -> String {
    let ends = member.split(separator: ".", omittingEmptySubsequences: true).map { words(edtf: String($0)) }
    guard member.contains("..") else { return ends.joined(separator: " ") }
    if member.hasPrefix("..") { return "until \(ends.joined())" }
    guard ends.count == 2 else { return "\(ends.joined()) or later" }
    let start = withoutCommonEnd(ends[0], ends[1])
    return isOne ? "between \(start) and \(ends[1])" : "each from \(start) to \(ends[1])"
  }

  /// "15" of "15 January 2024" beside "19 January 2024".
  private static func withoutCommonEnd(_ left: String, _ right: String) -> String {
    let (one, other) = (left.split(separator: " "), right.split(separator: " "))
    guard one.count == 3, other.count == 3 else { return left }
    if one[1...] == other[1...] { return String(one[0]) }
    return one[2] == other[2] ? one[..<2].joined(separator: " ") : left
  }

  private static func year(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BCE" }
  private static func month(_ number: Int) -> String {
    (1...12).contains(number) ? months[number - 1] : "\(number)"
  }

  private static let ordinals = ["first", "second", "third", "last"]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
