import AlignmentModel
import Testing

@Suite("A vocabulary")
struct VocabularyTests {
  let standard = Vocabulary.standard

  @Test("A kind is itself and everything it extends, and nothing else")
  func isA() {
    #expect(standard.isA("arms-transfer", "arms-transfer"))
    #expect(standard.isA("arms-transfer", "military-support"))
    #expect(standard.isA("arms-transfer", "support"))
    #expect(standard.isA("arms-transfer", "cooperation"))
    #expect(!standard.isA("arms-transfer", "hostility"))
    #expect(!standard.isA("military-support", "arms-transfer"))
  }

  @Test("The wider kinds stand nearest first")
  func ancestors() {
    #expect(standard.ancestors(of: "arms-transfer") == ["military-support", "support", "cooperation"])
    #expect(standard.ancestors(of: "leads") == ["holds-office"])
    #expect(standard.ancestors(of: "cooperation") == [])
  }

  @Test("A kind takes its sub-kinds along, sorted")
  func descendants() {
    #expect(standard.descendants(of: "sanctions") == ["embargo", "sanctions"])
    #expect(
      standard.descendants(of: "talks") == ["reception", "summit", "talks", "telephone-call", "visit"])
    #expect(standard.descendants(of: "summit") == ["summit"])
  }

  @Test("Ancestors and descendants say the same")
  func agreement() {
    for kind in standard.kinds.map(\.id) {
      let below = standard.kinds.map(\.id).filter {
        $0 == kind || standard.ancestors(of: $0).contains(kind)
      }
      #expect(standard.descendants(of: kind) == below, "\(kind)")
    }
  }

  @Test("An unknown word is no kind of anything", arguments: ["", "arms", "Arms-Transfer", "arms-transfer "])
  func unknown(word: String) {
    #expect(standard[word] == nil)
    #expect(!standard.isA(word, word))
    #expect(!standard.isA("arms-transfer", word))
    #expect(standard.ancestors(of: word) == [])
    #expect(standard.descendants(of: word) == [])
  }

  @Test("New kinds stand beside the built-in ones, in order")
  func extending() {
    let office = TieKind(id: "liaison-office", label: "liaison office", extends: "diplomatic-channel")
    let wider = Vocabulary(with: [office])
    #expect(wider["liaison-office"] == office)
    #expect(wider.kinds.count == standard.kinds.count + 1)
    #expect(wider.kinds.map(\.id) == wider.kinds.map(\.id).sorted())
    #expect(
      wider.descendants(of: "diplomatic-channel") == ["diplomatic-channel", "hotline", "liaison-office"])
    #expect(standard["liaison-office"] == nil)
    #expect(Vocabulary(with: []) == standard)
  }

  @Test("Of two kinds with one id the later counts")
  func later() {
    let first = TieKind(id: "war", label: "first")
    let second = TieKind(id: "war", label: "second")
    let vocabulary = Vocabulary(with: [first, second])
    #expect(vocabulary["war"]?.label == "second")
    #expect(vocabulary.kinds.count == standard.kinds.count)
  }

  @Test("The order of unlike kinds does not matter")
  func order() {
    let kinds = ["c", "a", "b"].map { TieKind(id: $0, label: $0) }
    #expect(Vocabulary(with: kinds) == Vocabulary(with: kinds.reversed()))
  }

  @Test("A circle ends, and a parent that does not exist is left out")
  func circles() {
    let kinds = [
      TieKind(id: "a", label: "a", extends: "b"), TieKind(id: "b", label: "b", extends: "c"),
      TieKind(id: "c", label: "c", extends: "b"), TieKind(id: "self", label: "self", extends: "self"),
      TieKind(id: "lost", label: "lost", extends: "nowhere"),
    ]
    let vocabulary = Vocabulary(with: kinds)
    #expect(vocabulary.ancestors(of: "a") == ["b", "c"])
    #expect(vocabulary.ancestors(of: "b") == ["c"])
    #expect(vocabulary.ancestors(of: "self") == [])
    #expect(vocabulary.ancestors(of: "lost") == [])
    #expect(vocabulary.descendants(of: "b") == ["a", "b", "c"])
    #expect(vocabulary.isA("self", "self"))
  }
}
