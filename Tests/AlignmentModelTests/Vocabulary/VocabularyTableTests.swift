import Testing

@testable import AlignmentModel

@Suite("The table of built-in kinds")
struct VocabularyTableTests {
  let vocabulary = Vocabulary.standard
  let kinds = Vocabulary.standard.kinds

  /// Keys of a graph file. `leads` and `succeeds` are keys and kinds alike.
  static let keys: Set<String> = [
    "about", "actors", "against", "aliases", "alleges", "as", "as-of", "at", "author", "based-on", "between",
    "binds", "claims", "codes", "coverage", "date", "denies", "describes", "domain", "doubts", "during",
    "effects", "end", "ends", "entente", "exists", "extends", "from", "holds", "id", "kind", "kinds", "label",
    "members", "mutual", "name", "names", "note", "of", "office", "other", "phases", "predicts", "published",
    "publisher", "restores", "retracts", "roles", "source", "sources", "start", "starts", "states",
    "strengthens", "suspends", "terms", "through", "ties", "title", "to", "trend", "url", "valence",
    "weakens",
    "weight",
  ]

  /// Why a kind is of another valence than the kind it extends.
  static let otherValence = [
    "armistice": "stops the fighting and makes no friends",
    "ceasefire": "stops the fighting and makes no friends",
  ]

  @Test("An id is lower-case words with hyphens, and its kind has a label")
  func ids() {
    for kind in kinds {
      #expect(kind.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(kind.id)")
      #expect(!kind.label.isEmpty && kind.label == kind.label.lowercased(), "\(kind.id)")
    }
  }

  @Test("No id is a key of the graph file")
  func noKeys() {
    #expect(kinds.map(\.id).filter(Self.keys.contains) == [])
  }

  @Test("Ids and labels are given once, and kinds are sorted by id")
  func unique() {
    #expect(Vocabulary.rows.map(\.id).sorted() == kinds.map(\.id))
    #expect(Set(kinds.map(\.label)).count == kinds.count)
    #expect(kinds.map(\.id) == Set(kinds.map(\.id)).sorted())
  }

  @Test("Every parent exists, and the way up ends at a kind without one")
  func parents() {
    for kind in kinds {
      let line = [kind.id] + vocabulary.ancestors(of: kind.id)
      #expect(kind.extends.map { vocabulary[$0] != nil } ?? true, "\(kind.id)")
      #expect(line.last.flatMap { vocabulary[$0] }?.extends == nil, "\(line)")
    }
  }

  @Test("Every kind has a domain")
  func domains() {
    #expect(kinds.filter { $0.domain == nil }.map(\.id) == [])
  }

  @Test("A kind is of its parent's valence unless there is a reason")
  func valences() {
    for kind in kinds {
      guard let parent = kind.extends.flatMap({ vocabulary[$0] }) else { continue }
      #expect((kind.valence == parent.valence) == (Self.otherValence[kind.id] == nil), "\(kind.id)")
    }
    #expect(Self.otherValence.keys.filter { vocabulary[$0] == nil } == [])
  }

  @Test("Kinds without a parent are neutral, save the two everything else hangs on")
  func roots() {
    let roots = kinds.filter { $0.extends == nil && $0.valence != .neutral }
    #expect(roots.map(\.id) == ["cooperation", "hostility"])
  }

  @Test("What one does to the other may be part of what both do, never the reverse")
  func directions() {
    for kind in kinds where kind.mutual {
      #expect(kind.extends.flatMap { vocabulary[$0] }?.mutual ?? true, "\(kind.id)")
    }
  }

  @Test("A sentence names both ends once, in order, joined by `and` when they are alike")
  func sentences() {
    for kind in kinds {
      let text = kind.sentence
      #expect(text.ranges(of: "{from}").count == 1 && text.ranges(of: "{to}").count == 1, "\(text)")
      #expect(text.filter { "{}".contains($0) }.count == 4, "\(text)")
      #expect(text.hasPrefix("{from} and {to} ") == kind.mutual, "\(text)")
      #expect(text.hasPrefix("{from} ") && text.last != ".", "\(text)")
      #expect(!text.contains("  "), "\(text)")
    }
  }

  @Test("What one actor does is told in the third person, what two do in the plural")
  func verbs() {
    for kind in kinds {
      let words = kind.sentence.split(separator: " ")
      let verb = words[kind.mutual ? 3 : 1]
      #expect(verb.hasSuffix("s") != kind.mutual, "\(kind.sentence)")
    }
  }

  @Test(
    "A built-in kind reads as a sentence",
    arguments: [
      ("arms-transfer", "Aland sends arms to Borduria"),
      ("summit", "Aland and Borduria hold a summit"),
      ("leads", "Aland leads Borduria"),
      ("war", "Aland and Borduria are at war"),
      ("abduction", "Aland abducts or holds people of Borduria"),
    ])
  func reads(kind: String, sentence: String) {
    #expect(vocabulary[kind]?.sentence(from: "Aland", to: "Borduria") == sentence)
  }
}
