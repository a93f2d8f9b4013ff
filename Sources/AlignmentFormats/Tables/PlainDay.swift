import AlignmentModel

/// Days written `2024-01-19`, which nearly all dates of a table are: read without a branch.
enum PlainDay {
  /// What stands for a text that is no such day: the number of no day that has four digits for its year.
  static let none = Int32.min

  /// The day of ten bytes as a number; ``none`` when they are no `YYYY-MM-DD` of a day that exists.
  ///
  /// - Parameters:
  ///   - head: the first eight of the bytes.
  ///   - tail: the last eight of them.
  @inline(__always)
  static func number(head: UInt64, tail: UInt64) -> Int32 {
    // Digits become their values, and the hyphens zero.
    let digits = head ^ 0x2D30_302D_3030_3030
    let last = (tail &>> 48) ^ 0x3030
    let isWrong =
      ((digits &+ 0x7F76_767F_7676_7676) | digits | (((last &+ 0x7676) | last) &<< 48))
      & 0x8080_8080_8080_8080
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let year = Int32(truncatingIfNeeded: ((pairs & 0xFF) &* 100) &+ ((pairs &>> 16) & 0xFF))
    let month = Int32(truncatingIfNeeded: (pairs &>> 40) & 0xFF)
    let day = Int32(truncatingIfNeeded: ((last & 0xFF) &* 10) &+ (last &>> 8))
    let isDay = exists(year, month, day)
    return isWrong == 0 && isDay ? number(year, month, day) : none
  }

  @inline(__always)
  private static func exists(_ year: Int32, _ month: Int32, _ day: Int32) -> Bool {
    // A year that 100 divides is a leap year when 16 divides it too.
    let isLeap = year & (year % 100 == 0 ? 15 : 3) == 0
    let length = month == 2 ? (isLeap ? 29 : 28) : 30 | ((month ^ (month &>> 3)) & 1)
    return UInt32(bitPattern: month &- 1) < 12 && UInt32(bitPattern: day &- 1) < UInt32(bitPattern: length)
  }

  /// As ``CivilCalendar`` has it, 400 years later, so that nothing is negative.
  @inline(__always)
  private static func number(_ year: Int32, _ month: Int32, _ day: Int32) -> Int32 {
    let isEarly: Int32 = month <= 2 ? 1 : 0
    let years = year &+ 400 &- isEarly
    let months = month &- 3 &+ (12 &* isEarly)
    let century = years / 100
    let leapDays = (years &>> 2) &- century &+ (century &>> 2)
    return (365 &* years) &+ leapDays &+ ((153 &* months &+ 2) / 5) &+ day &- 865_566
  }
}
