public import AlignmentModel

/// A row of a table as somebody wrote it: nothing but words and numbers.
public struct WrittenRow: Hashable, Sendable {
  /// The id of its kind.
  public var kind: String
  /// The first end, as written.
  public var from: String
  /// The second end, as written.
  public var to: String
  /// The day of an event; nil of a spell.
  public var date: String?
  /// The first day of a spell: a date, `..` or blank.
  public var start = ""
  /// The last day of a spell: a date, `..` or blank.
  public var end = ""
  /// Whether the row says of itself that it is mutual, or that it is not; nil when it leaves that to its kind.
  public var isSaidMutual: Bool?
  /// A number of the coder's own scale.
  public var weight: Double?
  /// A remark.
  public var note: String?
  /// What it rests on.
  public var sources: [String] = []
  /// The written id; nil when one is derived.
  public var id: String?

  /// A row without dates.
  public init(_ kind: String, _ from: String, _ to: String) {
    (self.kind, self.from, self.to) = (kind, from, to)
  }

  /// A row of a spell.
  public init(_ kind: String, _ from: String, _ to: String, _ start: String, _ end: String) {
    self.init(kind, from, to)
    (self.start, self.end) = (start, end)
  }

  /// Its day or its days as one text.
  public var timeText: String {
    if let date { return date }
    return start == end && WrittenRow.isPlain(start) ? start : "\(start)/\(end)"
  }

  /// Its days as they are read; nil when they cannot be.
  public var time: TieTime? {
    if date != nil { return (try? EventDate(parsing: timeText)).map { .date($0) } }
    return (try? Spell(parsing: timeText)).map { .during($0) }
  }

  /// What the text says; of an event, of its only day.
  public var bounds: Bounds? { time.flatMap { WrittenRow.bounds(of: $0) } }

  /// Whether both ends hold it alike.
  public func isMutual(in kinds: Vocabulary = .standard) -> Bool {
    isSaidMutual ?? kinds[kind]?.mutual ?? false
  }

  /// Its ends; of a mutual tie the lower id first.
  public func parties() -> (from: String, to: String) {
    isMutual() && to < from ? (to, from) : (from, to)
  }

  /// What an id derived from it begins with.
  public var stem: String {
    let (from, to) = parties()
    let start =
      date ?? (["", ".."].contains(self.start) ? nil : self.start)
    return "\(kind):\(from)\(isMutual() ? "--" : ">")\(to)" + (start.map { ":\($0)" } ?? "")
  }

  /// The entry of a graph file that says the same; nil when its days cannot be read.
  public var entry: TieEntry? {
    guard let time else { return nil }
    var entry = TieEntry(kind, [[ActorID(from)], [ActorID(to)]], mutual: isMutual(), time: time)
    (entry.id, entry.weight, entry.note) = (id, weight, note)
    entry.evidence = Evidence(sources: sources)
    return entry
  }

  /// Whether a text is a day, written as days are.
  static func isPlain(_ text: String) -> Bool {
    let isUsual = text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    // Rows are read as a whole, which tells whether there is such a day.
    if isUsual { return true }
    guard let bounds = (try? Spell(parsing: text))?.bounds else { return false }
    return bounds.firstEarliest == bounds.lastLatest && bounds.isExact
      && bounds.firstEarliest.description == text
  }
}

extension TieTable {
  /// The table of some rows, in so many parts. Names and texts are numbered in an order that is random.
  ///
  /// Rows whose days cannot be read are left out.
  public init(
    name: String, rows: [WrittenRow], parts: Int = 1, labels: [String: String] = [:],
    using random: inout SeededGenerator
  ) {
    self.init(name: name)
    let read = rows.compactMap { row in row.time.map { (row: row, time: $0) } }
      .filter { WrittenRow.bounds(of: $0.time) != nil }
    let readable = read.map(\.row)
    let kindIDs = Array(Set(readable.map(\.kind))).sorted().shuffled(using: &random)
    let actorIDs = Array(Set(readable.flatMap { [$0.from, $0.to] })).sorted().shuffled(using: &random)
    texts = Array(Set(readable.flatMap(\.texts))).sorted().shuffled(using: &random)
    kinds = kindIDs.map { Name($0, label: labels[$0]) }
    actors = actorIDs.map { Name($0, label: labels[$0]) }
    let numbers = Numbers(kindIDs, actorIDs, texts)
    var line = UInt32(2)
    let cuts = (1..<max(2, parts)).map { _ in random.number(in: 0...readable.count) }.sorted()
    let ends = (parts > 1 ? cuts : []) + [readable.count]
    var start = 0
    for end in ends {
      var part = Part()
      part.lines = [LineStart(row: 0, line: line)]
      for (row, time) in read[start..<end] { part.append(row, time, numbers) }
      self.parts.append(part)
      line += UInt32(end - start)
      start = end
    }
  }

  /// Names and texts by number.
  fileprivate struct Numbers {
    let kinds: [String: Int]
    let actors: [String: Int]
    let texts: [String: Int]

    init(_ kinds: [String], _ actors: [String], _ texts: [String]) {
      func numbered(_ words: [String]) -> [String: Int] {
        Dictionary(words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
      (self.kinds, self.actors, self.texts) = (numbered(kinds), numbered(actors), numbered(texts))
    }

    func text(_ text: String?) -> UInt32 { text.flatMap { texts[$0] }.map { UInt32($0) } ?? TieTable.noText }
  }
}

extension WrittenRow {
  fileprivate var sourceText: String? { sources.isEmpty ? nil : sources.joined(separator: ";") }

  /// The start or the day, where it is more than a plain day.
  fileprivate var startText: String? { WrittenRow.special(date ?? start) }
  fileprivate var endText: String? { date == nil ? WrittenRow.special(end) : nil }

  private static func special(_ text: String) -> String? {
    text.isEmpty || text == ".." || isPlain(text) ? nil : text
  }

  fileprivate var texts: [String] { [startText, endText, note, sourceText, id].compactMap(\.self) }

  fileprivate func flags(_ time: TieTime, _ bounds: Bounds) -> TieFlags {
    var flags: TieFlags = [.event]
    if case .during(let spell) = time { flags = TieFlags(spell) }
    if let isSaidMutual { flags.insert(isSaidMutual ? .mutual : .directed) }
    if !bounds.isExact || startText != nil || endText != nil { flags.insert(.inexact) }
    return flags
  }

  /// The bounds of a time of one tie.
  fileprivate static func bounds(of time: TieTime) -> Bounds? {
    switch time {
    case .during(let spell): spell.bounds
    case .date(let date): date.occurrences.count == 1 ? date.occurrences[0].bounds : nil
    }
  }
}

extension TieTable.Part {
  fileprivate mutating func append(_ row: WrittenRow, _ time: TieTime, _ numbers: TieTable.Numbers) {
    guard let bounds = WrittenRow.bounds(of: time) else { return }
    let flags = row.flags(time, bounds)
    let number = count
    kind.append(UInt16(numbers.kinds[row.kind] ?? 0))
    from.append(UInt32(numbers.actors[row.from] ?? 0))
    to.append(UInt32(numbers.actors[row.to] ?? 0))
    first.append(bounds.firstEarliest.number)
    last.append(bounds.lastLatest.number)
    self.flags.append(flags.rawValue)
    if flags.contains(.inexact) {
      dates.append(
        .init(
          row: UInt32(number), firstLatest: bounds.firstLatest.number,
          lastEarliest: bounds.lastEarliest.number, start: numbers.text(row.startText),
          end: numbers.text(row.endText)))
    }
    TieTable.Part.extend(&weight, row.weight ?? .nan, row.weight != nil, number, .nan)
    TieTable.Part.extend(&note, numbers.text(row.note), row.note != nil, number, TieTable.noText)
    TieTable.Part.extend(
      &sources, numbers.text(row.sourceText), row.sourceText != nil, number, TieTable.noText)
    TieTable.Part.extend(&id, numbers.text(row.id), row.id != nil, number, TieTable.noText)
  }

  /// A column stays empty until a row has something for it.
  private static func extend<Value>(
    _ column: inout [Value], _ value: Value, _ isThere: Bool, _ count: Int, _ none: Value
  ) {
    guard isThere || !column.isEmpty else { return }
    if column.isEmpty { column = Array(repeating: none, count: count) }
    column.append(value)
  }
}
