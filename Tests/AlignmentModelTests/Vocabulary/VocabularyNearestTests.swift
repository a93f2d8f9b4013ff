import AlignmentModel
import Testing

@Suite("Kinds somebody may have meant")
struct VocabularyNearestTests {
  let vocabulary = Vocabulary.standard

  @Test(
    "The likeliest comes first",
    arguments: [
      ("arms-transfers", "arms-transfer"), ("alliance-defence", "defence-pact"), ("sanction", "sanctions"),
      ("defense-pact", "defence-pact"), ("Summit", "summit"), ("smumit", "summit"), ("labor", "labour"),
      ("military_exercise", "military-exercise"), ("joint exercise", "military-exercise"),
      ("entente", "entente-pact"), ("membership", "member"), ("nuclear", "nuclear-consultation"),
      ("armstransfer", "arms-transfer"), ("technology", "technology-transfer"),
    ])
  func first(word: String, kind: String) {
    #expect(vocabulary.nearest(to: word).first == kind)
  }

  @Test("A word of several kinds names them all")
  func several() {
    #expect(vocabulary.nearest(to: "arms") == ["arms-control", "arms-transfer"])
    #expect(vocabulary.nearest(to: "alliance-defence") == ["defence-pact", "alliance"])
    #expect(vocabulary.nearest(to: "nuclear") == ["nuclear-consultation", "nuclear-threat"])
  }

  @Test("No more than were asked for", arguments: [(-1, 0), (0, 0), (1, 1), (2, 2), (9, 4)])
  func limit(limit: Int, count: Int) {
    #expect(vocabulary.nearest(to: "military", limit: limit).count == count)
  }

  @Test(
    "Nothing is near to nothing or to nonsense",
    arguments: ["", "-", "  ", "qqqqqq", "{to}", "\u{301}", "日本"])
  func nothing(word: String) {
    #expect(vocabulary.nearest(to: word) == [])
  }

  @Test("A hostile word is answered at once", .timeLimit(.minutes(1)))
  func hostile() {
    let long = String(repeating: "arms-", count: 1_000_000)
    let marks = "a" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(vocabulary.nearest(to: long) == ["arms-control", "arms-transfer"])
    #expect(vocabulary.nearest(to: marks) == [])
  }

  @Test("Kinds of one's own are found too")
  func ownKinds() {
    let wider = Vocabulary(with: [TieKind(id: "liaison-office", label: "liaison office")])
    #expect(wider.nearest(to: "liason-office").first == "liaison-office")
    #expect(wider.nearest(to: "office") == ["holds-office", "liaison-office"])
  }
}
