import AlignmentFormats
import AlignmentModel

// The values of a style sheet: colours, measures, dashes, words. What is wrong is told, and the value left out.
extension FieldReading {
  /// `#rrggbb`.
  mutating func colour(_ node: DocumentNode?, _ what: String) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    if let colour = ColourNames.parsed(text) { return colour }
    let near = Suggestion.nearest(to: text, among: ColourNames.names, limit: 1).first
    let hint = near.map { "did you mean `\($0)`?" } ?? "write '#1b6ca8' in quotes, '#18a', or a colour of CSS"
    wrong("not-a-colour", "\(what) cannot be \"\(text)\"", at: node.place, hint: hint)
    return nil
  }

  /// A number within a range, both ends counted.
  mutating func measure(
    _ node: DocumentNode?, _ what: String, _ range: ClosedRange<Double>, _ unit: String = " points"
  ) -> Double? {
    guard let node, let number = number(node, what) else { return nil }
    guard range.contains(number) else {
      let ends = "\(StyleNumber.text(range.lowerBound)) to \(StyleNumber.text(range.upperBound))"
      wrong("out-of-range", "\(what) is \(ends)\(unit), not \(node.scalar ?? "")", at: node.place)
      return nil
    }
    return number
  }

  /// Stroke and gap by turns; `none` for a line without gaps.
  mutating func dash(_ node: DocumentNode?, _ what: String, none: String = "none") -> [Double]? {
    guard let node else { return nil }
    if node.scalar == none { return [] }
    guard let items = node.sequence, !items.isEmpty, items.count <= 8, items.count.isMultiple(of: 2) else {
      wrong(
        "not-a-dash", "\(what) is a list of strokes and gaps by turns, or `\(none)`", at: node.place,
        hint: "write [7, 3] for strokes of 7 points and gaps of 3; at most 8 numbers")
      return nil
    }
    let lengths = items.compactMap { measure($0, "a stroke or gap", 0.1...100) }
    return lengths.count == items.count ? lengths : nil
  }

  /// A short text that can be shown.
  mutating func label(_ node: DocumentNode?, _ what: String, most: Int) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    guard text.count <= most, !text.unicodeScalars.contains(where: \.isUnshowable) else {
      wrong("wrong-text", "\(what) is one line of at most \(most) characters", at: node.place)
      return nil
    }
    return text
  }

  /// Says of every key without a value that it has none: in YAML a colour without quotes is a comment.
  mutating func refuseEmpty(_ fields: Fields) {
    for (key, place) in fields.empty {
      wrong(
        "no-value", "`\(key)` has no value", at: place,
        hint: "`#` begins a comment: write colours in quotes, '#1b6ca8'")
    }
  }
}

extension Unicode.Scalar {
  /// Controls, and what turns the direction of writing.
  var isUnshowable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}

/// Numbers as people write them.
enum StyleNumber {
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : "\(number)"
  }
}
