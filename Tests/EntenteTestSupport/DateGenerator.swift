import AlignmentModel

/// Makes dates of all sorts that lie close enough together to meet.
struct DateGenerator: Sendable {
  /// Days on which much happens; most dates lie on one of them or beside it.
  private let crossings: [Day]
  private let marks: Bool

  /// - Parameters:
  ///   - years: where dates lie, marks and open digits unheeded.
  ///   - marks: whether dates may bear `?`, `~`, `%` and open digits.
  init(years: ClosedRange<Int>, marks: Bool, using random: inout SeededGenerator) {
    self.marks = marks
    crossings = (0..<7).map { _ in
      Day(year: random.pick(Array(years)), month: random.number(in: 1...12), day: random.number(in: 1...28))
        ?? Day(number: 18_000)
    }
  }

  /// A day, most often one on which something else happens too.
  func day(using random: inout SeededGenerator) -> Day {
    random.pick(crossings).advanced(by: random.chance(60) ? 0 : random.number(in: -40...40))
  }

  /// A date of any precision as text.
  func date(using random: inout SeededGenerator) -> String {
    let day = day(using: &random)
    let text = plain(day, using: &random)
    guard marks, random.chance(20) else { return text }
    return marked(day, text, using: &random)
  }

  private func plain(_ day: Day, using random: inout SeededGenerator) -> String {
    let text = day.description
    switch random.number(in: 1...20) {
    case 1...13: return text
    case 14...16: return String(text.prefix(7))
    case 17: return String(text.prefix(4))
    case 18: return "\(text.prefix(4))-\(random.number(in: 21...24))"
    case 19: return "\(text.prefix(4))-\(random.number(in: 29...41))"
    default: return marks ? "\(text.prefix(8))\(random.pick(["XX", "1X", "0X"]))" : text
    }
  }

  private func marked(_ day: Day, _ text: String, using random: inout SeededGenerator) -> String {
    let parts = day.description.split(separator: "-")
    guard random.chance(20), parts.count == 3 else { return text + random.pick(["?", "~", "%", "?", "~"]) }
    return random.pick([
      "\(parts[0])-~\(parts[1])", "\(parts[0])-\(parts[1])-?\(parts[2])",
      "\(parts[0])~-\(parts[1])-\(parts[2])",
      "\(parts[0])-\(parts[1])-~\(parts[2])",
    ])
  }

  /// A spell of any sort; one that can end after it begins.
  func spell(using random: inout SeededGenerator) -> Spell {
    for _ in 0..<20 {
      if let spell = try? Spell(parsing: spellText(using: &random)) { return spell }
    }
    return .unknown
  }

  private func spellText(using random: inout SeededGenerator) -> String {
    if random.chance(12) { return date(using: &random) }
    let start = random.chance(75) ? date(using: &random) : random.pick(["..", "", ""])
    let end = random.chance(55) ? date(using: &random) : random.pick(["..", "..", ""])
    return "\(start)/\(end)"
  }

  /// A spell of which both ends are days.
  func exactSpell(using random: inout SeededGenerator) -> Spell {
    let (one, other) = (day(using: &random), day(using: &random))
    return Spell(from: min(one, other), through: max(one, other))
  }

  /// The date of an event, or of several.
  func event(using random: inout SeededGenerator) -> EventDate? {
    for _ in 0..<20 {
      if let date = try? EventDate(parsing: eventText(using: &random)) { return date }
    }
    return nil
  }

  private func eventText(using random: inout SeededGenerator) -> String {
    guard random.chance(20) else { return date(using: &random) }
    let (one, other) = (date(using: &random), date(using: &random))
    let (early, late) = (min(one, other), max(one, other))
    let day = day(using: &random)
    let range = "\(day)..\(day.advanced(by: random.number(in: 0...3)))"
    return random.pick([
      "[\(early),\(late)]", "{\(early),\(late)}", "{\(range)}", "[\(range)]", "[..\(late)]",
    ])
  }

  /// When a source was published, or what it describes.
  func sourceDate(using random: inout SeededGenerator) -> EDTF? {
    let text = random.chance(75) ? day(using: &random).description : date(using: &random)
    return try? EDTF(parsing: text)
  }

  /// One or two spells of a life that do not meet.
  func life(using random: inout SeededGenerator) -> [Spell] {
    guard random.chance(30) else { return [lifeSpell(using: &random)] }
    let days = (0..<4).map { _ in day(using: &random) }.sorted()
    guard days[1] < days[2] else { return [lifeSpell(using: &random)] }
    let late = random.chance(50) ? Spell(from: days[2], through: nil) : Spell(from: days[2], through: days[3])
    guard random.chance(30), let early = try? Spell(parsing: "../\(days[1])") else {
      return [Spell(from: days[0], through: days[1]), late]
    }
    return [early, late]
  }

  private func lifeSpell(using random: inout SeededGenerator) -> Spell {
    if random.chance(50), let open = try? Spell(parsing: "\(date(using: &random))/..") { return open }
    return spell(using: &random)
  }
}
