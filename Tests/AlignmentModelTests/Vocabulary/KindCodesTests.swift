import AlignmentModel
import Testing

@Suite("Codes of the built-in kinds")
struct KindCodesTests {
  let vocabulary = Vocabulary.standard

  @Test("A code belongs to one kind of its scheme", arguments: ["cow", "atop", "cameo", "plover"])
  func once(scheme: String) {
    let codes = vocabulary.kinds.flatMap { $0.codes[scheme] }
    #expect(!codes.isEmpty)
    #expect(codes.sorted() == Set(codes).sorted())
  }

  @Test("Alliance codes are the headers of the tables they stand in")
  func alliances() {
    let cow = vocabulary.kinds.flatMap(\.codes.cow)
    #expect(Set(cow) == ["defense", "neutrality", "nonaggression", "entente"])
    let atop = vocabulary.kinds.flatMap(\.codes.atop)
    #expect(Set(atop) == ["defense", "offense", "neutral", "nonagg", "consul"])
  }

  @Test(
    "A code finds its kind",
    arguments: [
      ("057", "cameo", "treaty"), ("190", "cameo", "attack"), ("163", "cameo", "sanctions"),
      ("01", "cameo", "statement"), ("10", "cameo", "demand"), ("010", "cameo", "statement"),
      ("043", "cameo", "reception"), ("entente", "cow", "entente-pact"),
      ("nonagg", "atop", "non-aggression-pact"),
      ("AID:military", "plover", "military-support"), ("CONSULT-visit", "plover", "visit"),
    ])
  func finds(code: String, scheme: String, kind: String) {
    #expect(vocabulary.kind(coded: code, in: scheme)?.id == kind)
  }

  @Test("Codes are text: what only looks like one finds nothing", arguments: ["1", "57", "0057", "", " 057"])
  func textOnly(code: String) {
    #expect(vocabulary.kind(coded: code, in: "cameo") == nil)
  }

  @Test("Codes of any scheme are kept")
  func otherSchemes() {
    let codes = KindCodes(byScheme: ["gdelt": ["190"], "cow": ["defense"], "atop": []])
    #expect(codes["gdelt"] == ["190"])
    #expect(codes.cow == ["defense"])
    #expect(codes.byScheme.keys.sorted() == ["cow", "gdelt"])
    #expect(codes["mid"] == [])
  }

  @Test(
    "Of CAMEO's codes only those that are no act between two actors have no kind",
    .enabled(if: ReferenceTables.cameo != nil, "the table of CAMEO codes is not beside the repository"))
  func cameo() throws {
    let known = try #require(ReferenceTables.cameo)
    let used = Set(vocabulary.kinds.flatMap(\.codes.cameo))
    #expect(known.count == 312)
    #expect(used.subtracting(known) == [])
    // To say nothing, and to think about what to do.
    #expect(known.subtracting(used) == ["011", "014"])
  }

  @Test(
    "Every PLOVER code is an event of its conversion table",
    .enabled(if: ReferenceTables.plover != nil, "the PLOVER table is not beside the repository"))
  func plover() throws {
    let events = try #require(ReferenceTables.plover)
    #expect(events.count > 90)
    for code in vocabulary.kinds.flatMap(\.codes.plover) {
      let halves = code.split(separator: ":").map(String.init)
      let words = halves[0].split(separator: "-", maxSplits: 1).map(String.init)
      let fits = events.contains { event in
        event[0] == words[0] && (words.count < 2 || event[1] == words[1])
          && (halves.count < 2 || event[2].split(separator: ";").first.map(String.init) == halves[1])
      }
      #expect(fits, "\(code)")
    }
  }
}
