import AlignmentModel

/// The marks of a time axis: as many round dates as there is room to name.
struct TimeTicks: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    let day: Day
    let place: Double
    /// "2018", "Apr", "15 Jan".
    let label: String
    /// The middle of the label: below the place, but for the sides of the axis.
    var labelPlace: Double
    /// Whether a greater unit of time begins with it: a year among months, a month among days.
    let isMajor: Bool
  }

  static let fontSize = 11.0
  /// Between two labels at least.
  private static let gap = 9.0

  /// From the left to the right.
  let ticks: [Tick]

  /// No marks, for an axis of no known dates.
  static let none = TimeTicks(ticks: [])

  private init(ticks: [Tick]) { self.ticks = ticks }

  init(_ axis: TimeAxis) {
    ticks = TimeStep.all.lazy.map { Self.ticks(axis, $0) }.first(where: Self.haveRoom) ?? []
  }

  /// How far labels may stand out at the sides.
  private static let overhang = 24.0

  static func width(_ tick: Tick) -> Double {
    TextMeasure.width(tick.label, size: fontSize, bold: tick.isMajor)
  }

  private static func haveRoom(_ ticks: [Tick]) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
      next.labelPlace - one.labelPlace >= (width(one) + width(next)) / 2 + gap
    }
  }

  private static func ticks(_ axis: TimeAxis, _ step: TimeStep) -> [Tick] {
    // Where a step would be many times too small there is no use in writing it out.
    guard axis.width / gap >= Double(axis.count) / step.days else { return [Tick.none, Tick.none] }
    let days = step.days(within: axis.days)
    let hasBefore = axis.days.lowerBound.year < 1
    return days.enumerated().map { number, day in
      let label = step.label(day, isFirst: number == 0, hasBefore: hasBefore)
      return tick(axis, day, label, isMajor: step.isMajor(day))
    }
  }

  private static func tick(_ axis: TimeAxis, _ day: Day, _ label: String, isMajor: Bool) -> Tick {
    let place = axis.start(of: day)
    var tick = Tick(day: day, place: place, label: label, labelPlace: place, isMajor: isMajor)
    let half = width(tick) / 2
    tick.labelPlace = max(axis.left - overhang + half, min(place, axis.right + overhang - half))
    return tick
  }
}

extension TimeTicks.Tick {
  /// Two of these never have room.
  fileprivate static let none = TimeTicks.Tick(
    day: .unboundedPast, place: 0, label: "", labelPlace: 0, isMajor: false)
}

/// From one mark of a time axis to the next.
enum TimeStep: Hashable, Sendable {
  /// On these days of every month.
  case days([Int])
  /// The first days of every so many months, counted from January.
  case months(Int)
  /// The first days of years whose number can be divided; before the first year by that of BCE.
  case years(Int)

  /// From the smallest to the greatest.
  static let all: [TimeStep] =
    [
      .days(Array(1...31)), .days(Array(stride(from: 1, through: 29, by: 2))), .days([1, 6, 11, 16, 21, 26]),
      .days([1, 11, 21]), .days([1, 16]), .months(1), .months(3), .months(6),
    ]
    + [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 50_000, 100_000]
    .map(TimeStep.years) + [200_000, 500_000, 1_000_000, 2_000_000].map(TimeStep.years)

  /// About how many days it is long.
  var days: Double {
    switch self {
    case .days(let days): 30.4 / Double(max(1, days.count))
    case .months(let months): Double(months) * 30.4
    case .years(let years): Double(years) * 365.2
    }
  }

  /// The marks within some days, in order.
  func days(within range: ClosedRange<Day>) -> [Day] {
    let years = range.lowerBound.year...range.upperBound.year
    let days: [Day]
    switch self {
    case .days(let numbers):
      days = years.flatMap { year in
        (1...12).flatMap { month in numbers.compactMap { Day(year: year, month: month, day: $0) } }
      }
    case .months(let step):
      days = years.flatMap { year in
        stride(from: 1, through: 12, by: step).compactMap { Day(year: year, month: $0, day: 1) }
      }
    case .years(let step):
      let places = Self.floor(years.lowerBound - 1, step)...Self.floor(years.upperBound, step)
      // The nought stands for the first year, which with a step of one comes by itself.
      let counted = places.map { $0 * step }.filter { step > 1 || $0 != 0 }
      days = counted.compactMap { Day(year: Self.year($0), month: 1, day: 1) }
    }
    return days.filter(range.contains)
  }

  /// The number before a year that can be divided, over the divisor.
  private static func floor(_ year: Int, _ step: Int) -> Int {
    (year >= 0 ? year : year - step + 1) / step
  }

  /// Of a year counted without a nought, as historians do: -500 is 500 BCE. In the place of the nought stands the
  /// first year.
  private static func year(_ counted: Int) -> Int {
    counted == 0 ? 1 : (counted < 0 ? counted + 1 : counted)
  }

  /// Whether a greater unit begins.
  func isMajor(_ day: Day) -> Bool {
    switch self {
    case .days: day.dayOfMonth == 1
    case .months: day.month == 1
    case .years: false
    }
  }

  /// - Parameters:
  ///   - isFirst: whether it is the first of the axis, and must tell its year whatever it is.
  ///   - hasBefore: whether the axis begins before the first year, so that those after it must be told apart.
  func label(_ day: Day, isFirst: Bool, hasBefore: Bool) -> String {
    let year = day.year > 0 ? "\(day.year)" + (hasBefore ? " CE" : "") : "\(1 - day.year) BCE"
    let month = Self.months[max(0, min(11, day.month - 1))]
    switch self {
    case .days:
      return "\(day.dayOfMonth) \(month)"
        + (isFirst || day.dayOfMonth == 1 && day.month == 1 ? " \(year)" : "")
    case .months: return day.month == 1 ? year : (isFirst ? "\(month) \(year)" : month)
    case .years: return year
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
}
