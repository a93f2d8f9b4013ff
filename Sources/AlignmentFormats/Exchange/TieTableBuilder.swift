import AlignmentModel

/// Makes a table of ties row by row, for readers of files that are not tables: plain ties of theirs cost as little
/// as rows of a table.
struct TieTableBuilder {
  private var table: TieTable
  private var part = TieTable.Part()
  private var kinds: [String: UInt16] = [:]
  private var actors: [String: UInt32] = [:]
  private var texts: [String: UInt32] = [:]
  private var (hasWeight, hasNote, hasSources, hasID) = (false, false, false, false)

  init(name: String) { table = TieTable(name: name) }

  /// How many rows there are.
  var count: Int { part.count }

  /// The actors that have a number, in order of it.
  var actorNames: [TieTable.Name] { table.actors }

  /// The kinds that have a number, in order of it.
  var kindNames: [TieTable.Name] { table.kinds }

  /// A plain tie.
  struct Row {
    /// A number of ``TieTableBuilder/kind(_:label:)``.
    var kind: UInt16
    /// Numbers of ``TieTableBuilder/actor(_:label:)``.
    var from: UInt32
    var to: UInt32
    /// Whether both ends hold it alike; nil where the kind decides.
    var mutual: Bool?
    var time: Time
    var weight: Double?
    var note: String?
    var id: String?
    /// Ids of sources.
    var sources: [String] = []
    /// Where it was written; 0 where that is not known.
    var line = 0
  }

  /// When a plain tie holds.
  enum Time {
    /// From a start to an end, each by itself.
    case spell(SpellSide, startText: String, SpellSide, endText: String)
    /// An event of one day, perhaps not known to the day.
    case event(EventDate.Occurrence)

    /// No day is written.
    static let unwritten = Time.spell(.blank, startText: "", .open, endText: "..")
  }

  /// The number of an actor. O(1).
  ///
  /// - Parameters:
  ///   - id: an id that a graph file can hold.
  ///   - label: what was written, where it is not that.
  mutating func actor(_ id: String, label: String? = nil) -> UInt32 {
    if let number = actors[id] { return number }
    let number = UInt32(truncatingIfNeeded: table.actors.count)
    actors[id] = number
    table.actors.append(.init(id, label: label == id ? nil : label))
    return number
  }

  /// The number of a kind; nil when there are more than a graph can have. O(1).
  mutating func kind(_ id: String, label: String? = nil) -> UInt16? {
    if let number = kinds[id] { return number }
    guard table.kinds.count < DraftCheck.mostKinds else { return nil }
    let number = UInt16(truncatingIfNeeded: table.kinds.count)
    kinds[id] = number
    table.kinds.append(.init(id, label: label == id ? nil : label))
    return number
  }

  /// Says what an actor is called, once it is known.
  mutating func call(_ actor: UInt32, _ label: String) {
    let id = table.actors[Int(actor)].id
    table.actors[Int(actor)].label = label == id ? nil : label
  }

  /// The id of an actor of a number.
  func actorID(_ number: UInt32) -> String { table.actors[Int(number)].id }
  /// The id of a kind of a number.
  func kindID(_ number: UInt16) -> String { table.kinds[Int(number)].id }
  /// The ids of all actors.
  var actorIDs: [String] { table.actors.map(\.id) }
  /// The written ids of ties.
  var writtenIDs: [String] { part.id.lazy.filter { $0 != TieTable.noText }.map { self.table.texts[Int($0)] } }

  /// Adds a row; false, and nothing is added, when the spell must end before it begins. O(1).
  @discardableResult
  mutating func add(_ row: Row) -> Bool {
    guard let times = times(row.time) else { return false }
    let number = UInt32(truncatingIfNeeded: part.count)
    if row.line > 0 { note(line: row.line, of: number) }
    part.kind.append(row.kind)
    part.from.append(row.from)
    part.to.append(row.to)
    part.first.append(times.bounds.firstEarliest.number)
    part.last.append(times.bounds.lastLatest.number)
    var flags = times.flags
    if let mutual = row.mutual { flags.insert(mutual ? .mutual : .directed) }
    if !times.bounds.isExact || times.start != TieTable.noText || times.end != TieTable.noText {
      flags.insert(.inexact)
      part.dates.append(
        .init(
          row: number, firstLatest: times.bounds.firstLatest.number,
          lastEarliest: times.bounds.lastEarliest.number, start: times.start, end: times.end))
    }
    part.flags.append(flags.rawValue)
    part.weight.append(row.weight ?? .nan)
    part.note.append(row.note.map { text($0) } ?? TieTable.noText)
    part.id.append(row.id.map { text($0) } ?? TieTable.noText)
    let sources =
      row.sources.count < 2 ? row.sources.first : Set(row.sources).sorted().joined(separator: ";")
    part.sources.append(sources.map { text($0) } ?? TieTable.noText)
    hasWeight = hasWeight || row.weight != nil
    hasNote = hasNote || row.note != nil
    hasID = hasID || row.id != nil
    hasSources = hasSources || sources != nil
    return true
  }

  /// The table; nil when it has no row.
  consuming func finish() -> TieTable? {
    guard part.count > 0 else { return nil }
    if !hasWeight { part.weight = [] }
    if !hasNote { part.note = [] }
    if !hasID { part.id = [] }
    if !hasSources { part.sources = [] }
    table.parts = [part]
    return table
  }
}

extension TieTableBuilder {
  private struct Times {
    var bounds: Bounds
    var flags: TieFlags = []
    var start = TieTable.noText
    var end = TieTable.noText
  }

  private mutating func times(_ time: Time) -> Times? {
    switch time {
    case .spell(let start, let startText, let end, let endText):
      guard let bounds = Bounds(from: start, to: end) else { return nil }
      var times = Times(bounds: bounds)
      if start.kind == .open { times.flags.insert(.openStart) }
      if start.kind == .blank { times.flags.insert(.blankStart) }
      if end.kind == .open { times.flags.insert(.openEnd) }
      if end.kind == .blank { times.flags.insert(.blankEnd) }
      if start.kind == .written, start.plainDay == nil { times.start = text(startText) }
      if end.kind == .written, end.plainDay == nil { times.end = text(endText) }
      return times
    case .event(let occurrence):
      var times = Times(bounds: occurrence.bounds, flags: .event)
      let (bounds, day) = (occurrence.bounds, occurrence.bounds.firstEarliest)
      let isPlain = bounds.isOneDay && day.isBounded && day.description == occurrence.text
      if !isPlain { times.start = text(occurrence.text) }
      return times
    }
  }

  private mutating func text(_ text: String) -> UInt32 {
    if let number = texts[text] { return number }
    let number = UInt32(truncatingIfNeeded: table.texts.count)
    texts[text] = number
    table.texts.append(text)
    return number
  }

  private mutating func note(line: Int, of row: UInt32) {
    if let last = part.lines.last, Int(last.line) + Int(row - last.row) == line { return }
    part.lines.append(.init(row: row, line: UInt32(clamping: line)))
  }
}
