/// Several months of a year that ISO 8601-2 writes as one number, 21 to 41.
struct SubYearGroup {
  /// The month it begins with, 1 to 12; the last of its months may lie in the next year.
  var firstMonth: Int
  var precision: EDTF.Precision

  /// The group of a number, or nil when the number is none.
  ///
  /// Winter begins in December of the year it is written with, in the north and, as June, in the south.
  init?(number: Int) {
    switch number {
    case 21...24: self.init(firstMonth: 3 * (number - 20), precision: .season)
    case 25...28: self.init(firstMonth: 3 * (number - 24), precision: .season)
    case 29, 30: self.init(firstMonth: 3 * (number - 26), precision: .season)
    case 31, 32: self.init(firstMonth: 3 * (number - 30), precision: .season)
    case 33...36: self.init(firstMonth: 3 * (number - 33) + 1, precision: .quarter)
    case 37...39: self.init(firstMonth: 4 * (number - 37) + 1, precision: .fourMonths)
    case 40, 41: self.init(firstMonth: 6 * (number - 40) + 1, precision: .halfYear)
    default: return nil
    }
  }

  private init(firstMonth: Int, precision: EDTF.Precision) {
    self.firstMonth = firstMonth
    self.precision = precision
  }

  func firstDay(in year: Int) -> Int64 {
    CivilCalendar.monthStart(year: year, month: firstMonth)
  }

  func lastDay(in year: Int) -> Int64 {
    CivilCalendar.monthStart(year: year, month: firstMonth + precision.months) - 1
  }
}
