import AlignmentModel

/// Reads the dates of foreign files: EDTF, or a date with a time of day, of which the day in UTC is taken. Each text
/// is read once, however many ties have it.
struct ForeignDates {
  /// One end of a spell.
  struct Side {
    var side: SpellSide
    /// What is kept of what was written.
    var text: String
    var hasTimeOfDay = false
  }

  /// What a `during` says.
  enum During {
    /// Both ends by themselves.
    case ends(Side, Side)
    /// A single date that stands for all its days.
    case whole(Spell)
  }

  /// The days of an event.
  struct Event {
    var date: EventDate
    var hasTimeOfDay = false
  }

  private var sides: [String: Result<Side, DateError>] = [:]
  private var events: [String: Result<Event, DateError>] = [:]

  /// What a text means as the first or the last day of a spell.
  mutating func side(_ text: String) throws(DateError) -> Side {
    if let known = sides[text] { return try known.get() }
    let read = Result { () throws(DateError) in try ForeignDates.readSide(text) }
    sides[text] = read
    return try read.get()
  }

  private static func readSide(_ text: String) throws(DateError) -> Side {
    if let stamp = Timestamp(text.utf8) {
      return Side(side: SpellSide(stamp.day), text: "\(stamp.day)", hasTimeOfDay: stamp.hasTimeOfDay)
    }
    if text.contains("/") {
      throw DateError(message: "a first or last day is no interval", offset: 0, length: text.utf8.count)
    }
    return Side(side: try SpellSide(parsing: text), text: text)
  }

  /// What a text means as the day of an event.
  mutating func event(_ text: String) throws(DateError) -> Event {
    if let known = events[text] { return try known.get() }
    let read = Result { () throws(DateError) in
      if let stamp = Timestamp(text.utf8) {
        return Event(date: try EventDate(parsing: "\(stamp.day)"), hasTimeOfDay: stamp.hasTimeOfDay)
      }
      return Event(date: try EventDate(parsing: text))
    }
    events[text] = read
    return try read.get()
  }

  /// What a text means as a spell.
  mutating func during(_ text: String) throws(DateError) -> During {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let spell = try Spell(parsing: text)
      let day = SpellSide(spell.bounds.firstEarliest)
      guard spell.bounds.isOneDay, day.plainDay.map({ "\($0)" }) == text else { return .whole(spell) }
      return .ends(Side(side: day, text: text), Side(side: day, text: text))
    }
    let hasTimes = Timestamp(parts[0].utf8) != nil || Timestamp(parts[1].utf8) != nil
    do throws(DateError) {
      let (start, end) = (try side(String(parts[0])), try side(String(parts[1])))
      if hasTimes || Bounds(from: start.side, to: end.side) != nil { return .ends(start, end) }
    } catch {
      if hasTimes { throw error }
    }
    // What is wrong is best told of the whole.
    _ = try Spell(parsing: text)
    return .ends(try side(String(parts[0])), try side(String(parts[1])))
  }
}
