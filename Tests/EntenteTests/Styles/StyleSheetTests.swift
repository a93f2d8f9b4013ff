import Testing

@testable import AlignmentDrawing
@testable import Entente

@Suite("Style sheets")
struct StyleSheetTests {
  static func reading(_ sheet: String, vocabulary: Vocabulary = .standard) -> StyleReading {
    DrawingStyle.reading(Array(sheet.utf8), name: "my.yaml", vocabulary: vocabulary)
  }

  private func style(_ lines: String, vocabulary: Vocabulary = .standard) throws -> DrawingStyle {
    let reading = Self.reading("entente-style: 1\n" + lines, vocabulary: vocabulary)
    return try #require(reading.style, "\(reading.diagnostics.rendering())")
  }

  private func picture(_ style: DrawingStyle) throws -> String {
    let graph = AlignmentGraph.reading([(Array(StyledGraph.text.utf8), "two-camps.yaml")]).graph
    let timeline = Timeline(try #require(graph))
    return try timeline.drawing(style: style).svg(of: timeline.snapshot(on: "2024-01-19")).text
  }

  @Test func `The standard style that was printed is read as the standard style, and draws the same`() throws
  {
    let reading = Self.reading(DrawingStyle.standard.sheet)
    #expect(reading.diagnostics.rendering() == "")
    let style = try #require(reading.style)
    #expect(style == .standard)
    #expect(style.sheet == DrawingStyle.standard.sheet)
    #expect(try picture(style) == picture(.standard))
  }

  @Test func `A sheet that says nothing changes nothing`() throws {
    #expect(try style("") == .standard)
    #expect(try style("looks:\nkinds:\nactors:\n") == .standard)
  }

  @Test func `What a sheet changes is changed, and all else stays`() throws {
    let style = try style("looks: {force: {width: 5}}\nactors: {state: {bold: false}}")
    var expected = DrawingStyle.standard
    for (kind, look) in expected.looks where look.name == "force" {
      var look = look
      look.width = 5
      expected.looks[kind] = look
    }
    expected.actors[.state]?.bold = false
    #expect(style == expected)
    #expect(style != .standard)
  }

  @Test func `Every property can be said, and is printed again`() throws {
    let sheet = """
      ground: {colour: '#fff8e7', dark: black, text: '#222', dark-text: white, quiet-text: '#444', dark-quiet-text: silver}
      font: [Noto Sans KR, sans-serif]
      looks:
        force: {colour: '#900', dark: '#fbb', width: 4, dash: [9, 3], head: barred, label: arms, length: 250, rank: 3}
        my-own: {like: economy, colour: teal}
      kinds:
        trade: my-own
        summit: {dash: [3, 1], label: meetings}
      plain: {neutral: structure, structural: neutral}
      actors:
        state: {shape: chamfered, corner: 4, fill: '#eee', dark-fill: '#111', border: '#333', dark-border: '#ccc',
                border-width: 2, dash: [3, 2], text: '#00f', dark-text: '#aaf', font-size: 13, bold: false,
                text-width: 90, padding: [5, 4]}
        other: {shape: pill}
      statuses:
        disputed: {sign: '!', hollow: false, dash: [2, 2], opacity: 0.6}
      possible: {label: in dots, dash: [1, 3], barred-dash: dotted, paleness: 0.1, thinness: 0.9}
      changes:
        began: {band: '#cfc', sign: '#050'}
        ended: {band: '#ccf', sign: '#005'}
        changed: {band: '#ffc', sign: '#540'}
      """
    let style = try style(sheet)
    #expect(style.ground.colour == "#fff8e7" && style.ground.darkQuietText == "#c0c0c0")
    #expect(style.fontFamily == "\"Noto Sans KR\", sans-serif")
    #expect(
      style.looks["war"]
        == LineLook(
          name: "force", label: "arms", colour: "#990000", darkColour: "#ffbbbb", width: 4, dash: [9, 3],
          head: .barred, length: 250, rank: 3))
    #expect(style.looks["trade"]?.name == "my-own" && style.looks["trade"]?.colour == "#008080")
    #expect(style.looks["trade"]?.head == .open)
    #expect(style.looks["summit"]?.label == "meetings" && style.looks["summit"]?.dash == [3, 1])
    #expect(style.structuralLook == .neutral && style.plainLooks[.neutral] == .structure)
    let state = style.look(of: .state)
    #expect(state.shape == .chamfered(4) && state.padding == PictureSize(width: 5, height: 4))
    #expect(state.borderDash == [3, 2] && state.text == "#0000ff" && state.textWidth == 90)
    #expect(style.plainActor.shape == .pill)
    #expect(
      style.statuses[.disputed] == StatusLook(sign: "!", hollow: false, dash: [2, 2], opacity: 0.6))
    #expect(style.possible.barredDash == [] && style.possible.dash == [1, 3])
    #expect(style.changes.changed == ChangeLook(band: "#ffffcc", sign: "#554400"))
    #expect(Self.reading(style.sheet).style == style)
  }

  @Test func `A kind takes its look by name, with properties of its own, or from the wider kind`() throws {
    let vocabulary = Vocabulary(with: [
      TieKind(id: "my-arms", label: "my arms", extends: "arms-transfer", valence: .cooperative),
      TieKind(id: "my-guns", label: "my guns", extends: "my-arms", valence: .cooperative),
      TieKind(id: "my-turn", label: "my turn", extends: "my-arms", valence: .hostile),
    ])
    let style = try style(
      "kinds: {my-arms: {colour: '#005f56'}, my-guns: {width: 6}}", vocabulary: vocabulary)
    let (arms, guns) = (style.look(of: "my-arms", in: vocabulary), style.look(of: "my-guns", in: vocabulary))
    #expect((arms.name, arms.label, arms.colour, arms.width) == ("kind-my-arms", "my arms", "#005f56", 2.6))
    #expect((guns.name, guns.label, guns.colour, guns.width) == ("kind-my-guns", "my guns", "#005f56", 6))
    #expect(style.look(of: "my-turn", in: vocabulary).name == "quarrel")
    #expect(style.look(of: "arms-transfer", in: vocabulary) == .armed)
  }

  @Test func `Ids of kinds that could be anything make different names that are safe`() {
    let names = ["a b", "ab", "a-b", "a\"><b", "é", ""].map { LineLook.name(from: $0) }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    }
  }

  @Test func `A colour alone brings a dark one along that can be seen`() throws {
    let style = try style("looks: {alliance: {colour: maroon}}")
    let look = try #require(style.looks["alliance"])
    #expect(look.darkColour != LineLook.alliance.darkColour)
    #expect(Colour.contrast(look.darkColour, style.ground.darkColour) >= 6)
  }

  @Test func `Statuses that look alike are told as one, and others apart`() throws {
    #expect(
      Doubts(DrawingStyle.standardStatuses).all.map(\.words) == [
        "alleged or disputed", "predicted", "denied, doubted or retracted",
      ])
    let style = try style("statuses: {disputed: {sign: '≠'}, retracted: {sign: ↺}, denied: {sign: ↺}}")
    #expect(
      Doubts(style.statuses).all.map(\.words) == [
        "alleged", "disputed", "predicted", "denied or retracted", "doubted",
      ])
    #expect(Doubts(style.statuses)[.disputed].sign == "≠")
    #expect(Doubts(style.statuses)[.established] == .none)
  }

  @Test(arguments: [
    ("#ABC", "#aabbcc"), ("#1B6ca8", "#1b6ca8"), ("Teal", "#008080"), ("rebeccapurple", "#663399"),
  ])
  func `Colours are written in three ways`(_ text: String, _ colour: String) {
    #expect(ColourNames.parsed(text) == colour)
  }

  @Test(arguments: ["#12345", "#ggg", "rgb(1,2,3)", "url(#a)", "", "#", "colour", "red;", "#fff\u{0}"])
  func `What is no colour is none`(_ text: String) { #expect(ColourNames.parsed(text) == nil) }

  @Test func `CSS has 148 names of colours`() {
    #expect(ColourNames.names.count == 148)
    for name in ColourNames.names { #expect(ColourNames.parsed(name)?.utf8.count == 7, "\(name)") }
  }
}

/// A graph with ties of all valences, in doubt and without.
enum StyledGraph {
  static let text = """
    entente: 1
    title: Two camps
    coverage: 2018-01-01/2024-03-31
    sources:
      paper: {title: The Paper, published: 2024-01-19}
    actors:
      NOR: {name: Northland, kind: state}
      SOU: {name: Southland, kind: state}
      first-leader: {name: Ada First, kind: leader}
    ties:
      - alliance: NOR -- SOU
        during: 2018-01-01/..
      - arms-transfer: NOR -> SOU
        during: 2018-01-01/..
        claims: [{alleges: first-leader, source: paper}]
      - threat: first-leader -> SOU
        during: 2023/2024
    """
}
