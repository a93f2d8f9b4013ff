/// The style sheet of a history: other colours where the reader's system asks for dark ground. Its rules name the
/// picture, so that they leave alone what a page has around it.
struct HistoryDarkGround {
  let looks: [LineLook]
  let ground: GroundLook

  private var dark: String { StyleSheetText.safe(ground.darkColour) }

  var rules: String {
    "@media (prefers-color-scheme: dark) { \((surroundings + lines).joined(separator: " ")) }"
  }

  private var surroundings: [String] {
    [
      "#picture .ground, #picture .hollow { fill: \(dark) }",
      "#picture text { fill: \(StyleSheetText.safe(ground.darkText)) }",
      "#picture text.small, #picture .foot text, #picture .axis text { fill: \(StyleSheetText.safe(ground.darkQuietText)) }",
      "#picture .seam.halo { stroke: \(dark) }", "#picture .rule, #picture .grid { stroke: #31363d }",
      "#picture .grid.major { stroke: #4c535c }", "#picture .stretch { stroke: #9a9a9a }",
      "#picture .hatch { stroke: #4c535c }",
      "#picture .voice { fill: #c8c8c8; stroke: #c8c8c8 }", "#picture .voice.hollow { fill: \(dark) }",
    ]
  }

  private var lines: [String] {
    unique(looks).sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map { look in
      let (name, colour) = (StyleSheetText.safe(look.name), StyleSheetText.safe(look.darkColour))
      return "#picture .full.look-\(name), #picture text.look-\(name) { fill: \(colour) } "
        + "#picture .line.look-\(name), #picture .hollow.look-\(name) { stroke: \(colour) } "
        + "#picture .pale-event.look-\(name) { fill: \(Colour.mixed(colour, with: dark, 0.65)) }"
    }
  }
}
