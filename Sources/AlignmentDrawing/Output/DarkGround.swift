import AlignmentModel
import AlignmentTimeline

/// The style sheet of a picture: other colours where the reader's system asks for dark ground, and broad unseen
/// strips along lines to point at. Its rules name the picture, so that they leave alone what a page has around it.
struct DarkGround {
  let style: DrawingStyle
  let looks: [LineLook]
  let kinds: Set<ActorKind>

  var rules: String {
    let inner = ground + figures + lines
    return Self.hits + " @media (prefers-color-scheme: dark) { \(inner.joined(separator: " ")) }"
  }

  /// Where style sheets are not heeded, a strip is drawn over its line as that is.
  private static let hits =
    "#picture .tie > :last-child { stroke-opacity: 0; stroke-width: 10; stroke-dasharray: none; pointer-events: stroke }"

  private var ground: [String] {
    let ground = StyleSheetText.safe(style.ground.darkColour)
    let (text, quiet) = (
      StyleSheetText.safe(style.ground.darkText), StyleSheetText.safe(style.ground.darkQuietText)
    )
    return [
      "#picture .ground, #picture rect.sign:not(.changed-sign), #picture .hollow { fill: \(ground) }",
      "#picture text { fill: \(text) }",
      "#picture .head text + text, #picture .foot text { fill: \(quiet) }",
      "#picture .halo { stroke: \(ground) }", "#picture .rule { stroke: #444a52 }",
      "#picture .band { stroke-opacity: .45 }", "#picture .faded { opacity: .35 }",
    ]
  }

  private var figures: [String] {
    ActorKind.allCases.filter(kinds.contains).map { kind in
      let look = style.look(of: kind)
      let (fill, border) = (StyleSheetText.safe(look.darkFill), StyleSheetText.safe(look.darkBorder))
      let text = look.darkText.map {
        " #picture .\(kind.rawValue) text:not(.halo) { fill: \(StyleSheetText.safe($0)) }"
      }
      return "#picture .\(kind.rawValue) .figure { fill: \(fill); stroke: \(border) }" + (text ?? "")
    }
  }

  private var lines: [String] {
    unique(looks).sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map { look in
      let (name, colour) = (StyleSheetText.safe(look.name), StyleSheetText.safe(look.darkColour))
      return "#picture .look-\(name) { stroke: \(colour) } #picture .look-\(name) [stroke=none], "
        + "#picture text.look-\(name) { fill: \(colour) } #picture text.look-\(name) { stroke: none }"
    }
  }
}
