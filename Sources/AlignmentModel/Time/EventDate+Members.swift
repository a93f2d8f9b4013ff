extension [SetMember] {
  /// One occurrence for each member, and for each unit of a range.
  func occurrences(in bytes: [UInt8]) throws(DateError) -> [EventDate.Occurrence] {
    var all: [EventDate.Occurrence] = []
    for member in self {
      try member.appendOccurrences(to: &all, bytes: bytes)
      guard all.count <= EventDate.mostOccurrences else { throw member.tooMany }
    }
    // A day that is named twice is one day.
    var seen = Set<String>()
    return all.filter { seen.insert($0.text).inserted }
  }
}

extension SetMember {
  var tooMany: DateError {
    DateError(
      "a set of events has at most \(EventDate.mostOccurrences) members", at: range,
      hint: "write during: A/B for something that goes on")
  }

  func appendOccurrences(
    to all: inout [EventDate.Occurrence], bytes: [UInt8]
  ) throws(DateError) {
    guard isRange else {
      guard let first else { return }
      let text = String(decoding: bytes[range], as: UTF8.self)
      all.append(.init(text: text, days: first.possibleDays, isUncertain: first.isUncertain))
      return
    }
    guard let first, let last else {
      throw DateError(
        "one event on each of endlessly many days", at: range,
        hint: "write [A..] or [..B] for one event on one of the days")
    }
    try expectPlain(first)
    try expectPlain(last)
    let unit = min(first.precision, last.precision)
    let units = Self.units(unit, from: first.first.low, through: last.last.high)
    guard units.count <= EventDate.mostOccurrences else { throw tooMany }
    for index in units { all.append(Self.occurrence(unit, index)) }
  }

  private func expectPlain(_ date: WrittenDate) throws(DateError) {
    guard [.day, .month, .year].contains(date.precision), !date.hasOpenDigits, date.marks.isEmpty else {
      throw DateError(
        "a range in {..} goes from one plain year, month or day to another", at: range,
        hint: "list its members")
    }
    guard Day(clamping: date.first.low).isBounded, Day(clamping: date.last.high).isBounded else {
      throw DateError("the range lies farther away than days can be counted", at: range)
    }
  }

  /// The numbers of all units from one day through another: day numbers, months since the year 0, or years.
  private static func units(
    _ unit: EDTF.Precision, from first: Int64, through last: Int64
  ) -> ClosedRange<Int64> {
    let (from, to) = (CivilCalendar.civil(first), CivilCalendar.civil(last))
    return switch unit {
    case .day: first...last
    case .month: Int64(from.year * 12 + from.month - 1)...Int64(to.year * 12 + to.month - 1)
    default: Int64(from.year)...Int64(to.year)
    }
  }

  private static func occurrence(_ unit: EDTF.Precision, _ index: Int64) -> EventDate.Occurrence {
    if unit == .day {
      let day = Day(clamping: index)
      return .init(text: day.description, days: (day, day), isUncertain: false)
    }
    let isMonth = unit == .month
    let firstMonth = isMonth ? Int(index) : Int(index) * 12
    let first = CivilCalendar.monthStart(year: 0, month: firstMonth + 1)
    let next = CivilCalendar.monthStart(year: 0, month: firstMonth + (isMonth ? 2 : 13))
    let civil = CivilCalendar.civil(first)
    let text = isMonth ? CalendarText.month(civil.month, of: civil.year) : CalendarText.year(civil.year)
    return .init(text: text, days: (Day(clamping: first), Day(clamping: next - 1)), isUncertain: false)
  }
}
