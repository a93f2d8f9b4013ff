import AlignmentModel

extension DrawingStyle {
  /// What the page has to know of a style beside looks and figures.
  var pageValue: PageValue {
    let all = Doubts(statuses)
    let doubts = [Doubt.none] + all.all
    return .object([
      "ground": ground.pageValue, "possible": possible.pageValue, "gap": .number(Badge.gap),
      "doubts": .list(doubts.map(\.pageValue)),
      "statuses": .list(
        Status.allCases.map { status in
          .list([
            .integer(doubts.firstIndex(of: all[status]) ?? 0), .integer(status.unreliability),
          ])
        }),
      "changes": .object([
        "began": changes.began.pageValue, "ended": changes.ended.pageValue,
        "changed": changes.changed.pageValue,
      ]),
    ])
  }
}

extension Doubt {
  /// Its statuses by their places among all.
  fileprivate var pageValue: PageValue {
    .object([
      "sign": .text(sign), "hollow": isHollow ? .flag(true) : .nothing,
      "dash": look?.dash.map { .list($0.map { .number($0) }) } ?? .nothing,
      "opacity": look.flatMap { $0.opacity < 1 ? .number($0.opacity) : nil } ?? .nothing,
      "statuses": .list(statuses.compactMap { Status.allCases.firstIndex(of: $0) }.map { .integer($0) }),
    ])
  }
}

extension PossibleLook {
  fileprivate var pageValue: PageValue {
    .object([
      "label": .text(label), "dash": .list(dash.map { .number($0) }),
      "barred": .list(barredDash.map { .number($0) }), "paleness": .number(paleness),
      "thinness": .number(thinness),
    ])
  }
}

extension ChangeLook {
  fileprivate var pageValue: PageValue { .object(["band": .text(band), "sign": .text(sign)]) }
}

extension GroundLook {
  fileprivate var pageValue: PageValue {
    .object([
      "colour": .text(colour), "text": .text(text), "quiet": .text(quietText), "faded": .text(faded),
    ])
  }

  /// What the page around the picture stands on; nil for the standard ground, which the page has of itself.
  var pageRules: String? {
    guard self != .standard else { return nil }
    let light = Self.rule(colour, text, quietText)
    return "\(light) @media screen and (prefers-color-scheme: dark) "
      + "{ \(Self.rule(darkColour, darkText, darkQuietText)) }"
  }

  private static func rule(_ colour: String, _ text: String, _ quiet: String) -> String {
    let safe = [colour, text, quiet].map { $0.filter { $0.isHexDigit || $0 == "#" } }
    return ":root { --ground: \(safe[0]); --ink: \(safe[1]); --quiet: \(safe[2]) }"
  }
}

/// The badges of a page, each once. They stand in its markup, from which the script copies them: what was checked when
/// it was read is never parsed again.
struct PageBadges {
  private let badges: [Badge]

  init(_ badges: [Badge]) { self.badges = unique(badges) }

  func number(of badge: Badge) -> Int? { badges.firstIndex(of: badge) }

  var markup: String {
    var writer = MarkupWriter()
    for badge in badges { FigureWriter.write(badge, at: nil, to: &writer) }
    return writer.text
  }
}
