public import AlignmentModel

/// Tables in which much meets: few actors and kinds, dates close together, of all sorts; rows alike, ids that look
/// like those of others.
public struct TableGenerator: Sendable {
  /// What was made.
  public struct Made: Sendable {
    /// What the graph file beside the tables says.
    public var draft = AlignmentGraph.Draft()
    /// The rows, by table.
    public var tables: [[WrittenRow]] = []
    /// What some names stand for.
    public var labels: [String: String] = [:]

    /// All rows.
    public var rows: [WrittenRow] { tables.flatMap(\.self) }

    /// The draft with its tables, each cut in so many parts at most, rows shuffled if asked for.
    public func whole(parts: Int = 3, shuffled: Bool = false, seed: UInt64) -> AlignmentGraph.Draft {
      var random = SeededGenerator(seed: seed)
      var draft = draft
      for (number, rows) in tables.enumerated() {
        let ordered = shuffled ? rows.shuffled(using: &random) : rows
        draft.tables.append(
          TieTable(
            name: "table-\(number).csv", rows: ordered, parts: random.number(in: 1...parts), labels: labels,
            using: &random))
      }
      return draft
    }

    /// All bounded days on which something written begins or ends.
    public var edges: [Day] {
      let all = rows.compactMap(\.bounds).flatMap {
        [$0.firstEarliest, $0.firstLatest, $0.lastEarliest, $0.lastLatest]
      }
      return Set(all).filter(\.isBounded).sorted()
    }
  }

  private var random: SeededGenerator
  private let texts: Texts
  private var made = Made()
  private var actors: [String] = []
  private var kinds: [String] = []

  private init(_ random: SeededGenerator, _ texts: Texts) { (self.random, self.texts) = (random, texts) }

  /// Tables alone, with some actors' lives, sources and a coverage beside them.
  public static func tables(seed: UInt64) -> Made {
    var random = SeededGenerator(seed: seed)
    let texts = Texts(using: &random)
    var generator = TableGenerator(random, texts)
    return generator.make()
  }

  /// A generated graph file, and tables that name some of its actors and others.
  public static func mixture(seed: UInt64) -> Made {
    var random = SeededGenerator(seed: seed &+ 77)
    let dates = DateGenerator(years: 2018...2023, marks: true, using: &random)
    var generator = TableGenerator(random, Texts(dates))
    generator.made.draft = GraphGenerator.draft(seed: seed)
    return generator.makeBeside()
  }

  private mutating func make() -> Made {
    let names = ["USA", "PRK", "대한민국", "Zürich", "c-5", "a", "북한", "RUS", "b", "AA"]
    actors = Array(names.shuffled(using: &random).prefix(random.number(in: 2...6)))
    kinds = ["alliance", "sanctions", "cameo-190", "war", "visit", "arms-transfer", "자료", "trade"]
      .shuffled(using: &random)
    kinds = Array(kinds.prefix(random.number(in: 1...4)))
    made.labels = ["c-5": "Citizen (5)", "AA": "Alpha Alpha", "cameo-190": "use of force", "자료": "data"]
    if random.chance(50) { makeLives() }
    if random.chance(50) { makeSources() }
    if random.chance(50) { made.draft.coverage = coverage() }
    makeTables(rows: 3...14)
    return made
  }

  private mutating func makeBeside() -> Made {
    let named = made.draft.actors.map(\.id.rawValue).shuffled(using: &random)
    actors = Array(named.prefix(3)) + Array(["T1", "T2", "대한민국"].shuffled(using: &random).prefix(2))
    kinds = ["arms-transfer", "alignment", "alliance", "summit", "sanctions", "war", "visit", "cameo-190"]
    if random.chance(30) { kinds.append("leads") }
    makeTables(rows: 2...8)
    return made
  }

  // MARK: - Beside the tables

  private mutating func makeLives() {
    for id in actors where random.chance(40) {
      var actor = AlignmentGraph.Actor(id: ActorID(id), name: "name of \(id)", kind: .state)
      actor.exists = life().map { AlignmentGraph.DatedSpell(during: $0) }
      made.draft.actors.append(actor)
    }
  }

  private mutating func life() -> [Spell] {
    let days = (0..<4).map { _ in texts.day(using: &random) }.sorted()
    guard random.chance(60), days[1] < days[2] else { return [spell()] }
    let last = random.chance(50) ? nil : Optional(days[3])
    return [Spell(from: days[0], through: days[1]), Spell(from: days[2], through: last)]
  }

  private mutating func makeSources() {
    for number in 1...3 {
      var source = Source(id: "s\(number)")
      let text = random.chance(60) ? texts.day(using: &random).description : texts.date(using: &random)
      source.published = random.chance(80) ? try? EDTF(parsing: text) : nil
      if random.chance(25) { source.describes = try? EDTF(parsing: texts.date(using: &random)) }
      made.draft.sources.append(source)
    }
  }

  private mutating func coverage() -> Coverage {
    guard random.chance(40) else { return Coverage(spell()) }
    let one = ["cooperation", "hostility", "sanctions", "alliance"].shuffled(using: &random)[0]
    return Coverage(byKind: [one: spell()], other: random.chance(50) ? spell() : nil)
  }

  private mutating func spell() -> Spell {
    for _ in 0..<20 {
      let (start, end) = (texts.day(using: &random), texts.day(using: &random))
      if start <= end { return Spell(from: start, through: random.chance(25) ? nil : end) }
    }
    return Spell(from: texts.day(using: &random), through: nil)
  }

  // MARK: - Rows

  private mutating func makeTables(rows: ClosedRange<Int>) {
    var ids = Set(made.draft.entries.compactMap(\.id))
    for _ in 0..<random.number(in: 1...3) {
      var table: [WrittenRow] = []
      for _ in 0..<random.number(in: rows) {
        let last = random.chance(30) ? table.last : nil
        table.append(last.map { twin(of: $0) } ?? row())
        giveID(&table[table.count - 1], among: table + made.rows, &ids)
      }
      made.tables.append(table)
    }
  }

  private mutating func row() -> WrittenRow {
    for _ in 0..<20 {
      var row = WrittenRow(random.pick(kinds), random.pick(actors), random.pick(actors))
      // Ties of an actor to itself are kept, and rare.
      if row.from == row.to, random.chance(70) { row.to = random.pick(actors) }
      if random.chance(30) {
        row.date = texts.event(using: &random)
      } else {
        row.start = random.chance(85) ? texts.date(using: &random) : random.pick(["", "", ".."])
        row.end = random.chance(65) ? texts.date(using: &random) : random.pick(["", "..", ".."])
      }
      guard row.bounds != nil else { continue }
      row.isSaidMutual = random.chance(25) ? random.chance(50) : nil
      row.weight = random.chance(25) ? Double(random.number(in: -1...3)) / 2 : nil
      row.note = random.chance(20) ? random.pick(["a note", "참고", "b"]) : nil
      row.sources = random.chance(30) ? random.some(of: ["s1", "s2", "s3", "made"], atMost: 2) : []
      return row
    }
    return WrittenRow(random.pick(kinds), actors[0], actors[1])
  }

  /// The same again, or nearly.
  private mutating func twin(of row: WrittenRow) -> WrittenRow {
    var twin = row
    twin.id = nil
    switch random.number(in: 1...6) {
    case 1: twin.weight = random.pick([nil, 0, 1, 1.5])
    case 2: twin.note = random.pick([nil, "a note", "z"])
    case 3: twin.sources = random.some(of: ["s1", "s2"], atMost: 2)
    case 4: (twin.from, twin.to) = (row.to, row.from)
    case 5: if row.date == nil { twin.end = random.pick(["", "..", row.end]) }
    default: break
    }
    return twin
  }

  /// An id of its own now and then: a plain one, one like that of another row, one like a counted one.
  private mutating func giveID(_ row: inout WrittenRow, among rows: [WrittenRow], _ ids: inout Set<String>) {
    guard random.chance(20) else { return }
    let other = random.pick(rows).stem
    let id = random.pick([
      "row-\(ids.count)", other, "\(other)#2", "\(other)#10", "\(other)!", "\(other)#2x", "아이디\(ids.count)",
    ])
    if ids.insert(id).inserted { row.id = id }
  }
}

/// Texts of dates of one graph.
private struct Texts: Sendable {
  private let crossings: [Day]
  private let dates: DateGenerator?

  /// As a generator of dates makes them.
  init(_ dates: DateGenerator) { (crossings, self.dates) = ([], dates) }

  /// Around a few days: in a few years, or all over time.
  init(using random: inout SeededGenerator) {
    dates = nil
    let isFar = random.chance(25)
    let years = isFar ? [-5_000_000, -431, 1914, 1915, 2025, 20_000] : [1914]
    crossings = (0..<6).map { _ in
      Day(year: random.pick(years), month: random.number(in: 1...12), day: random.number(in: 1...28))
        ?? Day(number: 0)
    }
  }

  func day(using random: inout SeededGenerator) -> Day {
    if let dates { return dates.day(using: &random) }
    return random.pick(crossings).advanced(by: random.chance(60) ? 0 : random.number(in: -20...20))
  }

  func date(using random: inout SeededGenerator) -> String {
    if let dates { return dates.date(using: &random) }
    let day = day(using: &random)
    guard (0...9999).contains(day.year) else { return day.description }
    let text = day.description
    switch random.number(in: 1...20) {
    case 1...12: return text
    case 13: return String(text.prefix(7))
    case 14: return String(text.prefix(4))
    case 15: return "\(text.prefix(4))~"
    case 16: return "\(text)?"
    case 17: return random.chance(30) ? "\(text.prefix(3))X" : "\(text.prefix(8))XX"
    case 18: return "\(text.prefix(7))%"
    case 19: return "\(text)~"
    default: return "\(text.prefix(4))-\(random.number(in: 21...24))"
    }
  }

  /// The date of one event.
  func event(using random: inout SeededGenerator) -> String {
    guard random.chance(15) else { return date(using: &random) }
    let (one, other) = (day(using: &random), day(using: &random))
    return random.pick(["[\(min(one, other)),\(max(one, other))]", "[\(one)]", "[..\(one)]"])
  }
}
