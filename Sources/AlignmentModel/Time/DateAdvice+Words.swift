/// Dates in words: `19 January 2024`, `circa 1984`, `the 1980s`, `432 BCE`, `Q1 2024`.
extension DateAdvice {
  var aboutWords: DateError? {
    let separators = " ,.-'"
    let words = text.lowercased().split { separators.contains($0) || $0.isWhitespace }.map(String.init)
    guard !words.isEmpty, words.count <= 6, let parts = DateWords(words), parts.hasWords else { return nil }
    guard let date = parts.date else { return nil }
    let message = "a date is written in numbers"
    switch parts.side {
    case nil:
      return error(message, orWrongIn: date)
    case .before:
      guard isDate("../\(date)") else { return nil }
      return DateError(message, at: whole, hint: "write ../\(date) for a spell, [..\(date)] for an event")
    case .after:
      guard isDate("\(date)/..") else { return nil }
      return DateError(message, at: whole, hint: "write \(date)/.. for a spell, [\(date)..] for an event")
    }
  }
}

/// The words of a date, sorted out.
private struct DateWords {
  enum Side {
    case before
    case after
  }

  var side: Side?
  private var isApproximate = false
  private var isBeforeCommonEra = false
  private var isCommonEra = false
  private var isCentury = false
  private var decade: String?
  private var month: Int?
  /// A season or a quarter.
  private var group: Int?
  private var numbers: [String] = []

  /// Takes words in any order; nil when one means nothing here.
  init?(_ words: [String]) {
    for word in words {
      guard take(word) else { return nil }
    }
  }

  private mutating func take(_ word: String) -> Bool {
    if let month = CalendarText.month(named: word) { return Self.set(&self.month, to: month) }
    if let group = Self.groups[word] { return Self.set(&self.group, to: group) }
    switch word {
    case "c", "ca", "circa", "about", "around", "approximately": isApproximate = true
    case "bc", "bce": isBeforeCommonEra = true
    case "ad", "ce": isCommonEra = true
    case "century": isCentury = true
    case "before", "until": side = .before
    case "after", "since", "from": side = .after
    case "the", "of", "in", "on": break
    default: return takeNumber(word)
    }
    return true
  }

  private static let groups = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "q1": 33, "q2": 34, "q3": 35,
    "q4": 36,
  ]

  private static func set(_ part: inout Int?, to value: Int) -> Bool {
    defer { part = value }
    return part == nil
  }

  private mutating func takeNumber(_ word: String) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.utf8.count) else { return false }
    switch word.dropFirst(digits.count) {
    case "", "st", "nd", "rd", "th":
      numbers.append(String(digits))
      return true
    case "s" where digits.utf8.count == 4 && digits.hasSuffix("0") && decade == nil:
      decade = String(digits.dropLast()) + "X"
      return true
    default:
      return false
    }
  }

  /// The date the words make as EDTF, if they make one.
  var date: String? {
    guard let date = plainDate else { return nil }
    return isApproximate ? date + "~" : date
  }

  /// Whether there is any word among the numbers.
  var hasWords: Bool {
    month != nil || group != nil || decade != nil || side != nil
      || isApproximate || isCentury || isCommonEra || isBeforeCommonEra
  }

  private var plainDate: String? {
    let hasParts = month != nil || group != nil
    if let decade { return numbers.isEmpty && !hasParts ? decade : nil }
    if isCentury || isBeforeCommonEra || isCommonEra {
      guard numbers.count == 1, !hasParts, let number = Int(numbers[0]), number > 0 else { return nil }
      return isCentury ? century(number) : CalendarText.year(isBeforeCommonEra ? 1 - number : number)
    }
    guard let year = numbers.first(where: { $0.utf8.count == 4 }) else { return nil }
    let others = numbers.filter { $0 != year }
    if let group { return others.isEmpty && month == nil ? "\(year)-\(group)" : nil }
    guard let month else { return others.isEmpty ? year : nil }
    var text = year
    CalendarText.append(month, to: &text)
    if others.isEmpty { return numbers.count == 1 ? text : nil }
    guard others.count == 1, let day = Int(others[0]), others[0].utf8.count <= 2 else { return nil }
    CalendarText.append(day, to: &text)
    return text
  }

  /// The nineteenth is `18XX`.
  private func century(_ number: Int) -> String? {
    guard !isBeforeCommonEra, number <= 100 else { return nil }
    return (number <= 10 ? "0" : "") + "\(number - 1)XX"
  }
}
