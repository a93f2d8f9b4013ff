import AlignmentModel
import Testing

@Suite("A kind of tie")
struct TieKindTests {
  let arms = TieKind(id: "arms", label: "arms", sentence: "{from} sends arms to {to}")

  @Test("Its sentence names the ends")
  func names() {
    #expect(arms.sentence(from: "North Korea", to: "Russia") == "North Korea sends arms to Russia")
  }

  @Test("A name that looks like a gap is not filled in")
  func hostileNames() {
    #expect(arms.sentence(from: "{to}", to: "{from}") == "{to} sends arms to {from}")
    #expect(arms.sentence(from: "{from}{to}", to: "") == "{from}{to} sends arms to ")
    #expect(arms.sentence(from: "{", to: "to}") == "{ sends arms to to}")
  }

  @Test("Gaps may stand in either order, be missing, or have other braces around them")
  func otherTemplates() {
    func read(_ sentence: String) -> String {
      TieKind(id: "x", label: "x", sentence: sentence).sentence(from: "A", to: "B")
    }
    #expect(read("{to} is sent arms by {from}") == "B is sent arms by A")
    #expect(read("{from} acts") == "A acts")
    #expect(read("nobody acts") == "nobody acts")
    #expect(read("") == "")
    #expect(read("{{from}} {too} {to") == "{A} {too} {to")
    #expect(read("{from}{to}{from}{to}") == "AB{from}{to}")
  }

  @Test("With a label alone it is neutral, directed, of no domain")
  func defaults() {
    let kind = TieKind(id: "liaison-office", label: "liaison office")
    #expect(kind.extends == nil && kind.domain == nil)
    #expect(kind.valence == .neutral)
    #expect(!kind.mutual)
    #expect(kind.codes == KindCodes())
    #expect(kind.sentence == "{from} to {to}: liaison office")
  }

  @Test("A label with braces in it does not disturb the names")
  func bracesInLabels() {
    let vocabulary = Vocabulary.standard
    let directed = vocabulary.sentenceForNewKind(label: "{from} to {to}", mutual: false)
    let mutual = vocabulary.sentenceForNewKind(label: "liaison office", mutual: true)
    let kind = TieKind(id: "x", label: "x", sentence: directed)
    #expect(kind.sentence(from: "A", to: "B") == "A to B: {from} to {to}")
    #expect(mutual == "{from} and {to}: liaison office")
  }
}
