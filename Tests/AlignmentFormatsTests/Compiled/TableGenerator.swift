import AlignmentModel
import EntenteTestSupport

/// Makes small tables in which much meets: exact, inexact, open and blank dates, events, weights, notes, sources,
/// written ids that look like derived ones, ties of an actor to itself, twins, names that cannot be ids.
struct TableGenerator {
  private var random: SeededGenerator
  private var table = TieTable(name: "ties.csv")
  private var part = TieTable.Part()
  /// Whether all days are of one month, so that an index of them is small.
  private let isOfOneMonth: Bool

  private init(seed: UInt64, ofOneMonth: Bool) {
    (random, isOfOneMonth) = (SeededGenerator(seed: seed), ofOneMonth)
  }

  static func table(seed: UInt64, rows: Int = 60, ofOneMonth: Bool = false) -> TieTable {
    var generator = TableGenerator(seed: seed, ofOneMonth: ofOneMonth)
    return generator.make(rows)
  }

  private mutating func make(_ rows: Int) -> TieTable {
    // Letters that can be written in two ways are kept as they were written.
    table.actors = [
      .init("PRK", label: "North Korea"), .init("KOR"), .init("김정은"), .init("\u{1100}\u{1161}"), .init("é"),
      .init("Brazil", label: "Citizen (Brazil)"), .init("S1"), .init("\u{1F600}"),
    ]
    table.kinds = [
      .init("summit"), .init("arms-transfer"), .init("leads"),
      isOfOneMonth ? .init("war") : .init("cameo-190", label: "use force"),
    ]
    table.texts = ["a note", "쪽지", "ap;reuters", "ap", ""]
    for row in 0..<rows { add(row) }
    table.parts = [part]
    return table
  }

  private mutating func add(_ row: Int) {
    part.kind.append(UInt16(random.number(in: 0...3)))
    part.from.append(UInt32(random.number(in: 0...7)))
    part.to.append(UInt32(random.number(in: 0...7)))
    part.weight.append(random.chance(30) ? Double(random.number(in: -3...9)) / 4 : .nan)
    part.note.append(random.chance(20) ? UInt32(random.number(in: 0...1)) : TieTable.noText)
    part.sources.append(random.chance(40) ? UInt32(random.number(in: 2...3)) : TieTable.noText)
    addID(row)
    addDays(row)
  }

  private mutating func addID(_ row: Int) {
    guard random.chance(15) else { return part.id.append(TieTable.noText) }
    part.id.append(UInt32(table.texts.count))
    table.texts.append(
      random.chance(50) ? "row-\(row)" : "summit:KOR--PRK:2018-0\(random.number(in: 1...9))#\(row)")
  }

  private mutating func addDays(_ row: Int) {
    let first = Day(number: Int32(random.number(in: isOfOneMonth ? 17_532...17_545 : 17_500...17_600)))
    let last = first.advanced(by: random.number(in: 0...(isOfOneMonth ? 15 : 60)))
    var flags: TieFlags = random.chance(20) ? .directed : random.chance(20) ? .mutual : []
    switch random.number(in: 0...9) {
    case 0: add(spell("../"), row, &flags)
    case 1: add(spell("\(first)/.."), row, &flags)
    case 2: add(spell("/\(last)"), row, &flags)
    case 3:
      flags.insert(.event)
      append(Bounds(firstEarliest: first, firstLatest: first, lastEarliest: first, lastLatest: first))
    case 4, 5: add(inexactSpell(), row, &flags)
    default: add(Spell(from: first, through: last), row, &flags)
    }
    part.flags.append(flags.rawValue)
  }

  private mutating func add(_ spell: Spell, _ row: Int, _ flags: inout TieFlags) {
    if spell.start == .open { flags.insert(.openStart) }
    if spell.start == .blank { flags.insert(.blankStart) }
    if spell.end == .open { flags.insert(.openEnd) }
    if spell.end == .blank { flags.insert(.blankEnd) }
    append(spell.bounds)
    guard !spell.bounds.isExact else { return }
    flags.insert(.inexact)
    part.dates.append(
      .init(
        row: UInt32(row), firstLatest: spell.bounds.firstLatest.number,
        lastEarliest: spell.bounds.lastEarliest.number, start: text(spell.startText), end: text(spell.endText)
      ))
  }

  private mutating func append(_ bounds: Bounds) {
    part.first.append(bounds.firstEarliest.number)
    part.last.append(bounds.lastLatest.number)
  }

  private mutating func inexactSpell() -> Spell {
    let ofOneMonth = ["2018-01-0X/2018-01-15", "2018-01-03~/2018-01-20", "2018-01-04?/2018-01-1X"]
    let others = ["2017-11/2018-02", "2017-12~/2018-03", "2018?/2019", "2017-12-XX/2018-04-02"]
    return spell(random.pick(isOfOneMonth ? ofOneMonth : others))
  }

  private func spell(_ text: String) -> Spell { (try? Spell(parsing: text)) ?? .unknown }

  /// The number of a text; none of a plain day, which its number says.
  private mutating func text(_ text: String?) -> UInt32 {
    guard let text, (try? Day(parsing: text)) == nil else { return TieTable.noText }
    table.texts.append(text)
    return UInt32(table.texts.count - 1)
  }
}
