/// Spaces, dashes, small letters and dots where EDTF has something else.
extension DateAdvice {
  var aboutSpaces: DateError? {
    guard let place = firstRun(where: \.properties.isWhitespace) else { return nil }
    guard place != whole else { return DateError("there is no date here", at: whole, hint: Self.examples) }
    let message = "a date holds no spaces"
    let together = rewritten { $0.properties.isWhitespace ? "" : nil }
    if let error = error(message, at: place, write: together) { return error }
    let words = text.split { $0.isWhitespace }.map(String.init)
    if words.count == 2 { return error(message, at: place, write: "\(words[0])T\(words[1])") }
    let links = ["-", "\u{2013}", "\u{2014}", "to", "until", "till", "through", "..", "\u{2026}"]
    guard words.count == 3, links.contains(words[1]) else { return nil }
    return error(message, at: place, write: "\(words[0])/\(words[2])")
  }

  /// A long dash is a slash when it stands alone between two dates, and else a hyphen or a minus.
  var aboutDashes: DateError? {
    let isDash = { (scalar: Unicode.Scalar) in
      ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
    }
    guard let place = firstRun(where: isDash) else { return nil }
    let message = "\"\(string(place))\" is neither a hyphen nor a slash"
    let isLong = string(place) == "\u{2013}" || string(place) == "\u{2014}"
    let isAlone = text.unicodeScalars.count(where: isDash) == 1 && place.lowerBound > 0
    if isLong && isAlone, let error = error(message, at: place, write: rewritten { isDash($0) ? "/" : nil }) {
      return error
    }
    return error(message, at: place, write: rewritten { isDash($0) ? "-" : nil })
  }

  /// `202x`, and `202u` as drafts before 2019 had it.
  var aboutCapitals: DateError? {
    let isSmall = { (scalar: Unicode.Scalar) in "xyestzuU".unicodeScalars.contains(scalar) }
    guard let place = firstRun(where: isSmall) else { return nil }
    let proposal = rewritten { scalar in
      guard isSmall(scalar) else { return nil }
      return scalar.properties.lowercaseMapping == "u" ? "X" : scalar.properties.uppercaseMapping
    }
    let isDraft = string(place).lowercased().contains("u")
    let message = isDraft ? "an unknown digit is written X" : "\"\(string(place))\" is written as a capital"
    return error(message, at: place, write: proposal)
  }

  /// `A..B` for a spell, and `[A/B]` for a set.
  var aboutDots: DateError? {
    if bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "{") {
      guard let slash = firstRun(where: { $0 == "/" }) else { return nil }
      return error("a set holds no spells", at: slash, write: rewritten { $0 == "/" ? ".." : nil })
    }
    guard let dots = firstRun(where: { $0 == "." || $0 == "\u{2026}" }), dots.count > 1 else { return nil }
    let before = string(0..<dots.lowerBound)
    let after = string(dots.upperBound..<bytes.count)
    let proposal = (before.isEmpty ? ".." : before) + "/" + (after.isEmpty ? ".." : after)
    guard isDate(proposal) else { return nil }
    return DateError(
      "dots stand for an open end, or between two dates of a set", at: dots,
      hint: "write a spell with a slash: \(proposal)")
  }

  /// Several dates with nothing around them.
  var aboutCommas: DateError? {
    guard let comma = firstRun(where: { $0 == "," }), isDate("[\(text)]") else { return nil }
    return DateError(
      "several dates stand in brackets", at: comma,
      hint: "write [\(text)] for one of them, {\(text)} for each of them")
  }

  /// `1984u`, where a small letter stands that no capital helps.
  var aboutDrafts: DateError? {
    let letters = string(fault.offset..<fault.offset + fault.length)
    guard letters == "u" else { return nil }
    return DateError(
      fault.message, at: fault.offset..<fault.offset + fault.length,
      hint: "an unknown digit is X, and an uncertain date ends with ?")
  }

  /// Words that other programs have for no date, by themselves or as an end.
  var aboutKeywords: DateError? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var offset = 0
    for (index, side) in sides.enumerated() {
      let place = offset..<offset + side.utf8.count
      offset = place.upperBound + 1
      guard let keyword = Keyword(side) else { continue }
      let message = "\"\(side)\" is no date"
      guard sides.count == 2 else { return DateError(message, at: place, hint: keyword.hint) }
      var proposal = sides
      proposal[index] = keyword.replacement
      let written = proposal.joined(separator: "/")
      return error(message, at: place, write: written) ?? DateError(message, at: place, hint: keyword.hint)
    }
    return nil
  }

  enum Keyword {
    case today
    case open
    case unknown

    init?(_ text: String) {
      switch text.lowercased() {
      case "today", "now": self = .today
      case "open", "present", "ongoing", "current", "*": self = .open
      case "unknown", "none", "null", "nil", "na", "n.a.", "?", "-": self = .unknown
      default: return nil
      }
    }

    var replacement: String { self == .unknown ? "" : ".." }

    var hint: String {
      switch self {
      case .today: "write the day itself, like 2024-01-19"
      case .open: "an open end is two dots: A/.. or ../B"
      case .unknown: "what is not known is left blank: A/ or /B or /"
      }
    }
  }
}
