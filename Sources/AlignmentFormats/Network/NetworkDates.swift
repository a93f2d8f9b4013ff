import AlignmentModel

/// Reads the times of files that have dates, dates with a time of day, or numbers.
struct NetworkDates {
  /// A bound as a graph has it, and its text where it is no plain day.
  typealias Side = (side: SpellSide, text: String)

  private struct Key: Hashable {
    var text: String
    var isEnd: Bool
    var isOpen: Bool
  }

  private enum Reading {
    case side(SpellSide, String)
    case nothing
  }

  private var known: [Key: Reading] = [:]
  private var events: [String: [EventDate.Occurrence]] = [:]
  /// What was met that graphs have no place for, or have it otherwise.
  private(set) var timesOfDay: (count: Int, example: String) = (0, "")
  private(set) var openBounds: (count: Int, example: String) = (0, "")
  private(set) var yearNumbers: (count: Int, example: String) = (0, "")
  private(set) var otherNumbers: (count: Int, example: String) = (0, "")
  private(set) var unreadable: (count: Int, example: String) = (0, "")
  /// Whether numbers are years: only where all that the file has can be.
  let numbersAreYears: Bool

  init(numbersAreYears: Bool) { self.numbersAreYears = numbersAreYears }

  /// A bound of a spell; nil where nothing that can be read is written.
  mutating func side(_ range: Range<Int>, in arena: TextArena, isEnd: Bool, isOpen: Bool) -> Side? {
    let range = arena.trimmed(range)
    if !isOpen, range.count == 10, let day = Day(plain: arena.bytes.span.extracting(range)) {
      return (SpellSide(day), "")
    }
    guard !range.isEmpty else { return nil }
    return side(arena.text(range), isEnd: isEnd, isOpen: isOpen)
  }

  /// A bound of a spell by its text.
  mutating func side(_ text: String, isEnd: Bool, isOpen: Bool) -> Side? {
    guard let plain = plain(text, isEnd: isEnd, isOpen: isOpen) else { return nil }
    let key = Key(text: plain, isEnd: isEnd, isOpen: false)
    if let reading = known[key] {
      if case .side(let side, let text) = reading { return (side, text) }
      NetworkDates.count(&unreadable, text)
      return nil
    }
    guard known.count < 1_000_000, let side = try? SpellSide(parsing: plain) else {
      known[key] = .nothing
      NetworkDates.count(&unreadable, text)
      return nil
    }
    known[key] = .side(side, side.plainDay == nil ? plain : "")
    return (side, side.plainDay == nil ? plain : "")
  }

  /// The days of an event; none where nothing that can be read is written.
  mutating func event(_ text: String) -> [EventDate.Occurrence] {
    guard let plain = plain(text, isEnd: false, isOpen: false), plain != ".." else { return [] }
    if let known = events[plain] { return known }
    let occurrences = (try? EventDate(parsing: plain))?.occurrences ?? []
    if occurrences.isEmpty { NetworkDates.count(&unreadable, text) }
    if events.count < 1_000_000 { events[plain] = occurrences }
    return occurrences
  }

  /// The text as EDTF has it: without a time of day, a number as a year, an open bound moved by what it excludes.
  private mutating func plain(_ text: String, isEnd: Bool, isOpen: Bool) -> String? {
    let lower = text.lowercased()
    if lower.isEmpty || lower == "nan" || lower == "null" { return nil }
    if lower.hasSuffix("infinity") || lower == "inf" || lower == "-inf" { return ".." }
    var (date, hasTime) = (text, false)
    if let number = Double(text), !NetworkDates.isYear(text) {
      guard let year = year(number, text) else { return nil }
      date = year
    } else if NetworkDates.isYear(text) {
      if !numbersAreYears { return number(text) }
      NetworkDates.count(&yearNumbers, text)
    } else if let (day, isMidnight) = NetworkDates.parted(text) {
      (date, hasTime) = (day, !isMidnight)
      if hasTime { NetworkDates.count(&timesOfDay, text) }
      // Only the first instant of the day is left out: the day itself counts.
      if isOpen, isMidnight, !isEnd { hasTime = true }
    }
    guard isOpen else { return date }
    NetworkDates.count(&openBounds, text)
    return hasTime ? date : NetworkDates.moved(date, isEnd: isEnd)
  }

  private mutating func number(_ text: String) -> String? {
    NetworkDates.count(&otherNumbers, text)
    return nil
  }

  /// A number as a year.
  private mutating func year(_ number: Double, _ text: String) -> String? {
    guard numbersAreYears, number == number.rounded(), (1000...2999).contains(number) else {
      NetworkDates.count(&otherNumbers, text)
      return nil
    }
    NetworkDates.count(&yearNumbers, text)
    return String(Int(number))
  }

  /// Four digits from 1000 to 2999.
  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text.utf8.first == UInt8(ascii: "1") || text.utf8.first == UInt8(ascii: "2"))
  }

  /// The day of a date with a time of day, as it was written, and whether the time is midnight.
  private static func parted(_ text: String) -> (day: String, isMidnight: Bool)? {
    guard let mark = text.dropFirst(8).firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }) else {
      return nil
    }
    let day = String(text[..<mark])
    let time = text[text.index(after: mark)...]
    guard (try? Day(parsing: day)) != nil, time.utf8.count >= 2,
      time.utf8.allSatisfy({ (0x30...0x3A).contains($0) || "+-.,Zz".utf8.contains($0) })
    else { return nil }
    let clock = time.prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "," }
    return (day, clock.utf8.allSatisfy { !(0x31...0x39).contains($0) })
  }

  /// The unit before an end that is left out, or after such a start.
  private static func moved(_ date: String, isEnd: Bool) -> String {
    if isYear(date), let year = Int(date) { return String(year + (isEnd ? -1 : 1)) }
    guard let side = try? SpellSide(parsing: date), side.kind == .written else { return date }
    return isEnd ? side.earliest.advanced(by: -1).description : side.latest.advanced(by: 1).description
  }

  private static func count(_ counter: inout (count: Int, example: String), _ text: String) {
    if counter.count == 0 { counter.example = text }
    counter.count += 1
  }
}
