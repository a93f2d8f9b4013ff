/// Days and civil dates of the proleptic Gregorian calendar, in whole numbers.
///
/// The method is Howard Hinnant's (2013, "chrono-Compatible Low-Level Date Algorithms"): a year is
/// reckoned from 1 March, so that the leap day is its last, and 400 years are always 146,097 days. It is
/// exact for every year used here; numbers are 64 bits wide so that years beyond ``Day`` can be compared.
enum CivilCalendar {
  /// Years are clamped to this before any day is reckoned: no day so far away fits in 32 bits, and no
  /// number made of it overflows. A multiple of 400, so that the clamped year is a leap year.
  static let farthestYear = 10_000_000

  private static let daysPerEra: Int64 = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  private static let epochOffset: Int64 = 719_468

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month, 1 to 12, in a leap year or another.
  static func length(ofMonth month: Int, leap: Bool) -> Int {
    switch month {
    case 2: leap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a civil day that exists.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int64 {
    let marchYear = Int64(year) - (month <= 2 ? 1 : 0)
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - epochOffset
  }

  /// The civil day that lies so many days after 1970-01-01.
  static func civil(_ number: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = number + epochOffset
    let era = (shifted >= 0 ? shifted : shifted - (daysPerEra - 1)) / daysPerEra
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5) + 1
    let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day)
  }

  /// The first day of a month counted from January of `year`; months beyond 12 run into later years.
  static func monthStart(year: Int, month: Int) -> Int64 {
    let (years, months) = dividedByTwelve(month - 1)
    return dayNumber(year: year + years, month: months + 1, day: 1)
  }

  /// The same day some months later or earlier, or the last day of a month too short for it.
  static func shifted(_ number: Int64, byMonths months: Int) -> Int64 {
    let from = civil(number)
    let (years, month) = dividedByTwelve(from.month - 1 + months)
    let year = from.year + years
    let last = length(ofMonth: month + 1, leap: isLeap(year))
    return dayNumber(year: year, month: month + 1, day: min(from.day, last))
  }

  private static func dividedByTwelve(_ months: Int) -> (years: Int, months: Int) {
    let years = months >= 0 ? months / 12 : (months - 11) / 12
    return (years, months - years * 12)
  }
}
