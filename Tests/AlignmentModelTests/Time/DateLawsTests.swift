import AlignmentModel
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes EDTF texts that are right, and then spoils them.
private struct DateTextGenerator {
  var random: SeededGenerator

  mutating func chance(_ one: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < one
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }

  mutating func year() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "-" + padded(Int.random(in: 1...9999, using: &random), to: 4)
    case 1: return "Y" + String(Int.random(in: 10_000...9_000_000, using: &random))
    case 2:
      let mask = pick(["XXXX", "20XX", "201X", "1X24", "X000", "0XX4"])
      return mask
    default: return padded(Int.random(in: 0...9999, using: &random), to: 4)
    }
  }

  /// A date without marks.
  mutating func plainDate() -> String {
    let year = year()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return year
    case 1: return "\(year)-\(Int.random(in: 21...41, using: &random))"
    case 2: return "\(year)-\(padded(Int.random(in: 1...12, using: &random), to: 2))"
    case 3: return "\(year)-\(pick(["XX", "0X", "1X", "X2"]))-\(pick(["XX", "1X", "X5", "07"]))"
    default:
      let month = padded(Int.random(in: 1...12, using: &random), to: 2)
      return "\(year)-\(month)-\(padded(Int.random(in: 1...28, using: &random), to: 2))"
    }
  }

  mutating func date() -> String {
    plainDate() + (chance(1, in: 3) ? pick(["?", "~", "%"]) : "")
  }

  mutating func expression() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return date() + "/" + pick(["..", ""])
    case 1: return pick(["..", ""]) + "/" + date()
    case 2: return "[" + date() + "," + date() + "]"
    case 3: return "{" + date() + "," + date() + "..}"
    case 4: return "[.." + date() + "]"
    default: return date()
    }
  }

  /// A text with some of its characters changed, dropped, doubled or added.
  mutating func spoiled(_ text: String) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...characters.count, using: &random)
      let new = pick(Array("0123456789-/.,[]{}?~%XYESTZ:+ uxé–\u{0}W\u{1F5D3}"))
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < characters.count: characters[place] = new
      case 1 where place < characters.count: characters.remove(at: place)
      case 2 where place < characters.count: characters.insert(characters[place], at: place)
      default: characters.insert(new, at: place)
      }
    }
    return String(characters)
  }
}

@Suite("Laws of dates")
struct DateLawsTests {
  static let seeds: [UInt64] = [1914, 1945, 1989, 2024]

  @Test("What is written is kept, and no bound runs before the other", arguments: seeds)
  func textAndOrder(_ seed: UInt64) throws {
    var generator = DateTextGenerator(random: SeededGenerator(seed: seed))
    for _ in 0..<2_000 {
      let text = generator.expression()
      let date = try EDTF(parsing: text)
      #expect(date.text == text)
      #expect(date.earliest <= date.latest, "\(text)")
    }
  }

  @Test(
    "A spell's bounds are in order, and reading it as EDTF gives the same widest reading", arguments: seeds)
  func spellsAndExpressions(_ seed: UInt64) throws {
    var generator = DateTextGenerator(random: SeededGenerator(seed: seed))
    for _ in 0..<2_000 {
      let text = generator.expression()
      guard let spell = try? Spell(parsing: text) else {
        #expect(text.hasPrefix("[") || text.hasPrefix("{"), "\(text)")
        continue
      }
      let bounds = spell.bounds
      #expect(bounds.firstEarliest <= bounds.firstLatest, "\(text)")
      #expect(bounds.lastEarliest <= bounds.lastLatest, "\(text)")
      let date = try EDTF(parsing: text)
      #expect(bounds.firstEarliest == date.earliest && bounds.lastLatest == date.latest, "\(text)")
    }
  }

  @Test("A mark never narrows", arguments: seeds)
  func marksNeverNarrow(_ seed: UInt64) throws {
    var generator = DateTextGenerator(random: SeededGenerator(seed: seed))
    for _ in 0..<2_000 {
      let text = generator.plainDate()
      for ending in ["", "/..", "/"] {
        let plain = try Spell(parsing: text + ending).bounds
        for mark in ["~", "?", "%"] {
          let marked = try Spell(parsing: text + mark + ending).bounds
          if !isWithin(plain, marked) { Issue.record("\(text)\(mark)\(ending)") }
        }
      }
    }
  }

  private func isWithin(_ inner: Bounds, _ outer: Bounds) -> Bool {
    outer.firstEarliest <= inner.firstEarliest && inner.firstLatest <= outer.firstLatest
      && outer.lastEarliest <= inner.lastEarliest && inner.lastLatest <= outer.lastLatest
  }

  @Test("A date with X can be on no day that a date with digits for it cannot", arguments: seeds)
  func openDigitsHoldTheirDates(_ seed: UInt64) throws {
    var generator = DateTextGenerator(random: SeededGenerator(seed: seed))
    for _ in 0..<1_000 {
      let open = generator.pick([
        "1X24-XX-XX", "20XX-02-XX", "XXXX-X1-3X", "199X-1X-X1", "X9X4-02-29", "202X", "19XX-0X",
      ])
      let all = try Spell(parsing: open).bounds
      let exact = String(open.map { $0 == "X" ? generator.pick(Array("0123456789")) : $0 })
      guard let one = try? Spell(parsing: exact), exact.dropFirst(5).prefix(2) <= "12" else { continue }
      #expect(isWithin(one.bounds, all), "\(exact) in \(open)")
    }
  }

  @Test("Open digits reach exactly from the first to the last date they can be")
  func openDigitsAreTight() throws {
    for (year, month, day) in [
      ("202X", "02", "29"), ("2023", "XX", "31"), ("19X1", "X2", "3X"), ("20X0", "0X", "X9"),
    ] {
      let dates = digits(year).flatMap { year in
        digits(month).flatMap { month in
          digits(day).compactMap { try? Day(parsing: "\(year)-\(month)-\($0)") }
        }
      }
      let open = try EDTF(parsing: "\(year)-\(month)-\(day)")
      #expect(open.earliest == dates.min())
      #expect(open.latest == dates.max())
    }
  }

  /// All texts with a digit for each X.
  private func digits(_ pattern: String) -> [String] {
    pattern.reduce([""]) { texts, character in
      texts.flatMap { text in
        character == "X" ? (0...9).map { text + String($0) } : [text + String(character)]
      }
    }
  }

  @Test("No text traps, and every fault lies within it", arguments: seeds)
  func spoiledTexts(_ seed: UInt64) {
    var generator = DateTextGenerator(random: SeededGenerator(seed: seed))
    var refused = 0
    for round in 0..<6_000 {
      let text = generator.spoiled(generator.expression())
      if !isSound(text, { () throws(DateError) in _ = try EDTF(parsing: text) }) { refused += 1 }
      guard round.isMultiple(of: 6) else { continue }
      _ = isSound(text, { () throws(DateError) in _ = try Spell(parsing: text) })
      _ = isSound(text, { () throws(DateError) in _ = try EventDate(parsing: text) })
      _ = isSound(text, { () throws(DateError) in _ = try Day(parsing: text) })
    }
    #expect(refused > 1_000)
  }

  /// Whether a text is read; if not, its error must say something and point into it.
  private func isSound(_ text: String, _ read: () throws(DateError) -> Void) -> Bool {
    do {
      try read()
      return true
    } catch {
      let length = text.utf8.count
      if error.offset < 0 || error.length < 0 || error.offset + error.length > length || error.message.isEmpty
      {
        Issue.record("\(text.debugDescription): \(error)")
      }
      return false
    }
  }
}
