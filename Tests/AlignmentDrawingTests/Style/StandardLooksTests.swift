import AlignmentModel
import Testing

@testable import AlignmentDrawing

@Suite("How kinds look")
struct StandardLooksTests {
  private let style = DrawingStyle.standard

  @Test("Every kind looks like its valence: warm and barred where hostile, and nowhere else")
  func valence() {
    for kind in Vocabulary.standard.kinds {
      let look = style.look(of: kind.id, in: .standard)
      #expect((look.head == .barred) == (kind.valence == .hostile), "\(kind.id)")
      if kind.valence != .neutral {
        #expect(look.dash.isEmpty == (kind.valence == .cooperative), "\(kind.id)")
      }
      let isNeutral = look == .neutral || look == .structure
      #expect(isNeutral == (kind.valence == .neutral), "\(kind.id)")
    }
  }

  @Test("A kind of one's own looks like the wider kind, unless it changes sides")
  func ownKinds() {
    let vocabulary = Vocabulary(with: [
      TieKind(id: "my-arms", label: "my arms", extends: "arms-transfer", valence: .cooperative),
      TieKind(id: "my-turn", label: "my turn", extends: "arms-transfer", valence: .hostile),
      TieKind(id: "my-own", label: "my own"),
    ])
    #expect(style.look(of: "my-arms", in: vocabulary) == .armed)
    #expect(style.look(of: "my-turn", in: vocabulary) == .quarrel)
    #expect(style.look(of: "my-own", in: vocabulary) == .neutral)
    #expect(style.look(of: "nobody-knows", in: vocabulary) == .neutral)
  }

  @Test("Looks of one valence differ in more than colour")
  func distinct() {
    let looks = Set(Vocabulary.standard.kinds.map { style.look(of: $0.id, in: .standard) })
    #expect(looks.count == 12)
    #expect(Set(looks.map(\.name)).count == 12)
    let shapes = looks.filter { $0.head == .barred }.map { "\($0.width) \($0.dash)" }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test("What is possible is thinner, paler and dotted; hostility keeps strokes, cooperation has dots")
  func possible() {
    let alliance = LineStroke(.alliance, isPossible: true, isFaded: false)
    let force = LineStroke(.force, isPossible: true, isFaded: false)
    #expect(alliance.width < LineLook.alliance.width && alliance.hasRoundCaps)
    #expect(force.width < LineLook.force.width && !force.hasRoundCaps)
    #expect(alliance.dash != force.dash && alliance.colour != LineLook.alliance.colour)
  }

  @Test("Leaders are told from states by their form")
  func actors() {
    #expect(style.look(of: .leader).shape == .pill)
    #expect(style.look(of: .state).shape != style.look(of: .leader).shape)
    #expect(style.look(of: .state).borderWidth > style.look(of: .organization).borderWidth)
  }

  @Test(
    "Colours mix; what is no colour stays",
    arguments: [
      ("#000000", 0.0, "#000000"), ("#000000", 1.0, "#ffffff"), ("#204060", 0.5, "#90a0b0"),
      ("red", 0.5, "red"),
    ])
  func mixing(colour: String, share: Double, mixed: String) {
    #expect(Colour.mixed(colour, with: "#ffffff", share) == mixed)
  }
}
