import AlignmentDrawing
import AlignmentModel

/// What a reader could not make out in pictures of a style: too little contrast, hostility without its bars.
struct StyleCheck {
  /// What a complaint is about.
  enum Subject: Hashable {
    case sheet, ground
    case look(String)
    case kind(String)
    case actor(String)
    case change(String)
  }

  let style: DrawingStyle
  let vocabulary: Vocabulary
  let places: [Subject: Place]

  /// Of lines and of text, after WCAG 2.1 (1.4.11 and 1.4.3).
  static let leastOfLines = 3.0
  static let leastOfText = 4.5

  var warnings: [Diagnostic] { lines + words + figures + changes + bars }

  private var lines: [Diagnostic] {
    style.looksByName.sorted { $0.key < $1.key }.flatMap { name, look in
      pairs(look.colour, look.darkColour, Self.leastOfLines, .look(name), "lines of the look \"\(name)\"")
    }
  }

  private var words: [Diagnostic] {
    let ground = style.ground
    return pairs(ground.text, ground.darkText, Self.leastOfText, .ground, "words")
      + pairs(ground.quietText, ground.darkQuietText, Self.leastOfText, .ground, "lesser words")
  }

  private func pairs(
    _ light: String, _ dark: String, _ least: Double, _ subject: Subject, _ what: String
  ) -> [Diagnostic] {
    [
      pair(light, style.ground.colour, least, subject, what + " on light ground"),
      pair(dark, style.ground.darkColour, least, subject, what + " on dark ground"),
    ].compactMap { $0 }
  }

  private func pair(
    _ colour: String, _ other: String, _ least: Double, _ subject: Subject, _ what: String
  ) -> Diagnostic? {
    let contrast = Colour.contrast(colour, other)
    guard contrast < least else { return nil }
    let (shown, wanted) = (StyleNumber.text((contrast * 10).rounded() / 10), StyleNumber.text(least))
    return warning(
      "low-contrast", "\(what) have a contrast of \(shown); \(wanted) can be made out by most", subject,
      hint: "\(colour) stands on \(other)")
  }

  private var figures: [Diagnostic] {
    let kinds = ActorKind.allCases.map { ($0.rawValue, style.look(of: $0)) } + [("other", style.plainActor)]
    return kinds.flatMap { name, look -> [Diagnostic] in
      guard places[.actor(name)] != nil || places[.ground] != nil else { return [] }
      let (text, dark) = (look.text ?? style.ground.text, look.darkText ?? style.ground.darkText)
      return [
        pair(text, look.fill, Self.leastOfText, .actor(name), "names in figures of \"\(name)\""),
        pair(
          dark, look.darkFill, Self.leastOfText, .actor(name),
          "names in figures of \"\(name)\" on dark ground"),
      ].compactMap { $0 }
    }
  }

  private var changes: [Diagnostic] {
    [("began", style.changes.began), ("ended", style.changes.ended), ("changed", style.changes.changed)]
      .compactMap { name, look in
        pair(
          look.sign, style.ground.colour, Self.leastOfText, .change(name),
          "signs of what \(name == "changed" ? "changed" : "has \(name)")")
      }
  }

  /// Bars are how hostility is told without colour. One complaint a look: of a kind that the sheet names, if there is
  /// one.
  private var bars: [Diagnostic] {
    let wrong = vocabulary.kinds.filter { kind in
      (style.look(of: kind.id, in: vocabulary).head == .barred) != (kind.valence == .hostile)
    }
    let byLook = Dictionary(grouping: wrong) { style.look(of: $0.id, in: vocabulary).name }
    return byLook.sorted { $0.key < $1.key }.compactMap { name, kinds in
      let named = kinds.first { places[.kind($0.id)] != nil }
      return (named ?? kinds.first).map { misleading($0, named == nil ? .look(name) : .kind($0.id)) }
    }
  }

  private func misleading(_ kind: TieKind, _ subject: Subject) -> Diagnostic {
    let isHostile = kind.valence == .hostile
    return warning(
      "misleading-head",
      "the kind \"\(kind.id)\" is \(kind.valence.rawValue), and its lines have \(isHostile ? "no bars" : "bars")",
      subject,
      hint: isHostile
        ? "give its look `head: barred`, by which hostility is told without colour"
        : "give its look another head: bars tell hostility")
  }

  private func warning(_ code: String, _ message: String, _ subject: Subject, hint: String) -> Diagnostic {
    let place = places[subject] ?? places[.ground] ?? places[.sheet]
    return Diagnostic(.warning, code: code, message, at: place, hint: hint)
  }
}
