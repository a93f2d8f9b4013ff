import AlignmentModel

/// Where a row has a date, and how it is written there.
struct MappedDate: Sendable {
  enum Parts: Sendable {
    case column(MappedColumn, DateForm)
    case columns(year: MappedColumn, month: MappedColumn?, day: MappedColumn?)
    /// A count of days, hours or minutes since a day.
    case count(MappedColumn, MappedClock)
    case constant(String)
  }

  var parts: Parts
  /// Cells that say nothing, besides those of the mapping.
  var unknown: Set<String> = []
  /// Where this column has this value, the end is open: `..`.
  var open: RowFilter?
  /// Where the data begin, or end: a start to this day, or an end from it on, is none of its own and reads as `..`.
  var censored: Day?

  var columns: [MappedColumn] {
    let own: [MappedColumn?] =
      switch parts {
      case .column(let column, _), .count(let column, _): [column]
      case .columns(let year, let month, let day): [year, month, day]
      case .constant: []
      }
    return (own + [open?.column]).compactMap(\.self)
  }
}

/// How a date is written in one cell: `YYYY-MM-DD`, `DD.MM.YYYY`, `YYYYMM`, or as Entente writes dates.
struct DateForm: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case year, month, day
    case mark(UInt8)
  }

  /// Nil for dates as Entente writes them (EDTF).
  let parts: [Part]?
  let text: String

  static let edtf = DateForm(parts: nil, text: "edtf")

  private init(parts: [Part]?, text: String) { (self.parts, self.text) = (parts, text) }

  /// Reads a form; nil when it is none: it has a year, and month and day once at most.
  init?(_ text: String) {
    if text == "edtf" {
      self = .edtf
      return
    }
    var parts: [Part] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      defer { last = byte }
      let part: Part
      switch byte {
      case UInt8(ascii: "Y"): part = .year
      case UInt8(ascii: "M"): part = .month
      case UInt8(ascii: "D"): part = .day
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "): part = .mark(byte)
      default: return nil
      }
      if byte == last, parts.last == part, part == .year || part == .month || part == .day { continue }
      parts.append(part)
    }
    func count(_ part: Part) -> Int { parts.count { $0 == part } }
    guard count(.year) == 1, count(.month) <= 1, count(.day) <= count(.month) else { return nil }
    self.init(parts: parts, text: text)
  }

  /// The parts of a date that is written so, each nil where `#` stands for it; nil when it is written otherwise.
  func read(_ bytes: ArraySlice<UInt8>) -> CivilParts? {
    guard let parts else { return nil }
    var civil = CivilParts()
    var rest = bytes
    for (index, part) in parts.enumerated() {
      if case .mark(let mark) = part {
        guard rest.first == mark else { return nil }
        rest.removeFirst()
        continue
      }
      // Without a mark behind it, a part has as many digits as it has in the form.
      var isFixed = false
      if index + 1 < parts.count { if case .mark = parts[index + 1] {} else { isFixed = true } }
      let width = part == .year ? 4 : 2
      let digits = rest.prefix(width).prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "#") }
      guard !digits.isEmpty, !isFixed || digits.count == width else { return nil }
      rest = rest.dropFirst(digits.count)
      let isUnknown = digits.allSatisfy { $0 == UInt8(ascii: "#") }
      guard isUnknown || !digits.contains(UInt8(ascii: "#")) else { return nil }
      let number = isUnknown ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      switch part {
      case .year: civil.year = number
      case .month: civil.month = number
      case .day: civil.day = number
      case .mark: break
      }
    }
    // What is behind the day is a time of day, and days are all that is reckoned with.
    let hasTime =
      (rest.first == 0x20 || rest.first == UInt8(ascii: "T"))
      && rest.dropFirst().first.map {
        (0x30...0x39).contains($0)
      } == true
    return rest.isEmpty || (hasTime && civil.day != nil) ? civil : nil
  }
}

/// Year, month and day, as far as they are known.
struct CivilParts: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// The date as it is written with us, and what it means; nil where there is no such day.
  func side() -> (side: SpellSide, text: String)? {
    guard let year, (0...9999).contains(year) else { return nil }
    guard let month else {
      // A day of which the month is not known is that day of any month.
      let text = CivilParts.padded(year, 4) + (day.map { "-XX-\(CivilParts.padded($0, 2))" } ?? "")
      return (try? SpellSide(parsing: text)).map { ($0, text) }
    }
    guard let day else {
      let text = "\(CivilParts.padded(year, 4))-\(CivilParts.padded(month, 2))"
      return (try? SpellSide(parsing: text)).map { ($0, text) }
    }
    guard let exact = Day(year: year, month: month, day: day) else { return nil }
    return (SpellSide(exact), "")
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
