import AlignmentModel
import Testing

@Suite("Suggestions for a word that means nothing")
struct SuggestionTests {
  let codes = ["PRK", "KOR", "PRC", "USA", "JPN", "RUS"]

  @Test("The fewest slips come first, equals by their text")
  func slips() {
    #expect(Suggestion.nearest(to: "PKR", among: codes, limit: 3) == ["PRK"])
    #expect(Suggestion.nearest(to: "PRX", among: codes, limit: 3) == ["PRC", "PRK"])
    #expect(
      Suggestion.nearest(to: "vladimir-puttin", among: ["vladimir-putin", "vladimir-lenin"], limit: 3)
        == ["vladimir-putin"])
  }

  @Test("What begins with the word comes before what is misspelt, the shorter first")
  func prefixes() {
    let keys = ["during", "dur", "durable", "date", "dub"]
    #expect(Suggestion.nearest(to: "dur", among: keys, limit: 5) == ["dur", "during", "durable", "dub"])
  }

  @Test("Case does not count, and candidates come back as they are written")
  func cases() {
    #expect(Suggestion.nearest(to: "prk", among: codes, limit: 1) == ["PRK"])
    #expect(Suggestion.nearest(to: "ÉIRE", among: ["Éire"], limit: 1) == ["Éire"])
  }

  @Test(
    "A slip is a character too many, too few, wrong, or changed with its neighbour",
    arguments: [
      "sourcess", "soures", "sourdes", "soucres", "xsources", "ources", "sources",
    ])
  func kindsOfSlip(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["sources"], limit: 1) == ["sources"])
  }

  @Test(
    "The longer the word, the more slips it may have",
    arguments: [
      ("ab", "ax", false), ("abc", "abx", true), ("abcde", "abcxx", false), ("abcdef", "abcdxx", true),
      ("abcdefgh", "abcdexxx", false), ("abcdefghi", "abcdefxxx", true), ("abcdefghi", "abcdexxxx", false),
    ])
  func cutOff(word: String, candidate: String, near: Bool) {
    #expect(Suggestion.nearest(to: word, among: [candidate], limit: 1) == (near ? [candidate] : []))
  }

  @Test("Nothing is near to nothing, and no more is given than asked for")
  func limits() {
    #expect(Suggestion.nearest(to: "", among: codes, limit: 3) == [])
    #expect(Suggestion.nearest(to: "PRK", among: [], limit: 3) == [])
    #expect(Suggestion.nearest(to: "PRK", among: codes, limit: 0) == [])
    #expect(Suggestion.nearest(to: "PRK", among: codes, limit: -1) == [])
    #expect(Suggestion.nearest(to: "PRX", among: codes, limit: 1) == ["PRC"])
  }

  @Test("A candidate is named once, and the order they come in does not matter")
  func order() {
    let many = codes + codes.reversed() + codes
    #expect(Suggestion.nearest(to: "PRX", among: many, limit: 5) == ["PRC", "PRK"])
  }

  @Test("A word of 64 letters may be misspelt, a longer one is not guessed at")
  func longest() {
    let longest = String(repeating: "a", count: 64)
    #expect(Suggestion.nearest(to: longest, among: [longest + "b"], limit: 1) == [longest + "b"])
    #expect(Suggestion.nearest(to: longest + "a", among: [longest + "a"], limit: 1) == [])
  }

  @Test("Distances agree with the plain recurrence on generated words")
  func recurrence() {
    var random = Steps(state: 20_240_119)
    for _ in 0..<2000 {
      let word = random.word(length: 3 + random.below(8))
      let other = random.word(length: 1 + random.below(12))
      let allowed = word.count < 6 ? 1 : word.count < 9 ? 2 : 3
      let near = other.hasPrefix(word) || plainDistance(word, other) <= allowed
      #expect(
        Suggestion.nearest(to: word, among: [other], limit: 1) == (near ? [other] : []),
        "seed 20240119: \(word), \(other)")
    }
  }

  @Test("Long words and thousands of candidates are answered at once", .timeLimit(.minutes(1)))
  func hostile() {
    let long = String(repeating: "a", count: 1_000_000)
    let candidates = (0..<5000).map { "actor-with-a-long-name-\($0)" } + [long, long + "b"]
    #expect(Suggestion.nearest(to: long, among: candidates, limit: 3) == [])
    let near = Suggestion.nearest(to: "actor-wiht-a-long-name-77", among: candidates, limit: 1)
    #expect(near == ["actor-with-a-long-name-77"])
  }
}

/// Optimal string alignment, cell by cell, without band or cut-off.
private func plainDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first), Array(second))
  var cells = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : (j == 0 ? i : 0) } }
  for i in 1...a.count {
    for j in 1...b.count {
      let replaced = cells[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      cells[i][j] = min(replaced, cells[i][j - 1] + 1, cells[i - 1][j] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cells[i][j] = min(cells[i][j], cells[i - 2][j - 2] + 1)
      }
    }
  }
  return cells[a.count][b.count]
}

/// A plain generator with a known seed: the same words on every machine.
private struct Steps {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func word(length: Int) -> String {
    String((0..<length).map { _ in ["a", "b", "c"][below(3)] as Character })
  }
}
