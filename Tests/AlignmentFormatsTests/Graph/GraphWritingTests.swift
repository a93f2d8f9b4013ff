import AlignmentFormats
import AlignmentModel
import EntenteTestSupport
import Testing

@Suite("Writing a graph file")
struct GraphWritingTests {
  static let seeds: ClosedRange<UInt64> = 1...150

  @Test("Reading what was written gives the graph back", arguments: [DocumentWriter.Form.yaml, .json])
  func roundTrip(_ form: DocumentWriter.Form) throws {
    for seed in Self.seeds {
      let graph = try GraphGenerator.draft(seed: seed).validated()
      let text = GraphWriter.text(of: graph, as: form)
      let again = try AlignmentFormatsTests.graph(text, name: form == .json ? "a.json" : "a.yaml")
      #expect(again == graph, "seed \(seed)")
      #expect(GraphWriter.text(of: again, as: form) == text, "seed \(seed)")
    }
  }

  @Test("The order of a file never matters", arguments: [DocumentWriter.Form.yaml, .json])
  func order(_ form: DocumentWriter.Form) throws {
    for seed in Self.seeds {
      let draft = GraphGenerator.draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = draft
      shuffled.sources.shuffle(using: &random)
      shuffled.kinds.shuffle(using: &random)
      shuffled.actors.shuffle(using: &random)
      shuffled.entries.shuffle(using: &random)
      for index in shuffled.actors.indices {
        shuffled.actors[index].exists.shuffle(using: &random)
        shuffled.actors[index].names.shuffle(using: &random)
        shuffled.actors[index].holds.shuffle(using: &random)
        shuffled.actors[index].succeeds.shuffle(using: &random)
        shuffled.actors[index].members.shuffle(using: &random)
      }
      let (one, other) = (try draft.validated(), try shuffled.validated())
      #expect(one == other, "seed \(seed)")
      #expect(GraphWriter.text(of: one, as: form) == GraphWriter.text(of: other, as: form), "seed \(seed)")
      #expect(one.details.map(\.id) == other.details.map(\.id), "seed \(seed)")
    }
  }

  @Test("A shuffled file reads as the same graph")
  func shuffledFile() throws {
    let (head, ties) = try parts(of: excerpt)
    let turned = head + "ties:\n" + ties.reversed().joined()
    #expect(turned != excerpt)
    #expect(try graph(turned) == graph(excerpt))
    #expect(GraphWriter.text(of: try graph(turned)) == GraphWriter.text(of: try graph(excerpt)))
  }

  @Test("The excerpt is written sorted, and its dates as they were")
  func canonical() throws {
    let written = GraphWriter.text(of: try graph(excerpt))
    #expect(
      written.hasPrefix(
        """
        entente: 1
        title: Korea and its neighbours
        about: Coded from five analyses published in 2024 and 2025.
        coverage: 2018-01-01/2024-03-31
        sources:
          ap-2024-01:
            title: North Korean leader abandons reconciliation
            author: Kim Tong-hyung
            publisher: Associated Press
            published: '2024-01-19'
            based-on: [ap-wire]
            url: https://apnews.com/korea
            note: Read on the day.
          brief-2025:
            title: A brief
            published: '2025-01-10'
            describes: 2024-03

        """))
    #expect(
      written.contains(
        """
          - arms-transfer: PRK -> RUS
            during: 2023-08/..
            trend: rising
            roles: {against: [UKR], through: []}
            claims:
              - {alleges: [USA, KOR], source: ap-2024-01, at: paragraph 16}
              - {denies: [RUS, PRK], source: ap-2024-01}

        """))
    let kinds = written.split(separator: "\n").filter { $0.contains(" -- ") || $0.contains(" -> ") }
    #expect(
      kinds.map { $0.dropFirst(4).prefix { $0 != ":" } } == [
        "alignment", "arms-transfer", "denunciation", "liaison-office", "military-agreement", "sanctions",
        "security-cooperation", "summit",
      ])
  }

  @Test("What YAML 1.1 would read as something else is quoted, and dates with a question mark too")
  func quoting() throws {
    let graph = try graph(
      """
      entente: 1
      title: 'NO'
      about: '2024'
      actors:
        'NO': {name: '~', kind: state}
        SE: {name: Sweden, kind: state, exists: '1523-06-06?/..'}
      """)
    let written = GraphWriter.text(of: graph)
    #expect(
      written == """
        entente: 1
        title: 'NO'
        about: '2024'
        actors:
          'NO':
            name: '~'
            kind: state
          SE:
            name: Sweden
            kind: state
            exists: '1523-06-06?/..'

        """)
    #expect(try AlignmentFormatsTests.graph(written) == graph)
  }

  @Test("Hostile text in every place comes back as it was")
  func hostileText() throws {
    let texts = [
      "a: b", "- a", "#", "a #b", "'", "\"", "\\", "[a", "{a", "%a", "@a", "`a", "&a", "*a", "!a", "|", ">",
      "? a",
      " a ", "a\nb", "a\n\n b\n", "\t", "é", "조선", "👩‍👩‍👧", "\u{202e}abc", "true", "null", "0o17", "1_000",
      "2024-01-01",
      "---", "...", "<<", "=", "", "a\u{2028}b", "\u{feff}a",
    ]
    for text in texts {
      var draft = AlignmentGraph.Draft()
      draft.title = text
      draft.about = text
      var source = Source(id: "s")
      source.title = text
      source.note = text
      draft.sources = [source]
      var actor = AlignmentGraph.Actor(id: "A", name: text, kind: .state)
      actor.aliases = [text, "x"]
      actor.codes = ["cow": text]
      actor.note = text
      draft.actors = [actor, .init(id: "B", name: "B", kind: .state)]
      var tie = TieEntry("alliance", between: "A", and: "B")
      tie.note = text
      tie.evidence = Evidence(claims: [Claim(.states, by: [.author], source: "s", at: text)])
      draft.entries = [tie]
      let graph = try draft.validated()
      for form in [DocumentWriter.Form.yaml, .json] {
        let name = form == .json ? "a.json" : "a.yaml"
        let written = GraphWriter.text(of: graph, as: form)
        let read = AlignmentGraph.reading([(Array(written.utf8), name)])
        #expect(read.graph == graph, "\(text.debugDescription) as \(form): \(verdict(read))\(written)")
      }
    }
  }

  @Test("Weights come back to the last bit")
  func weights() throws {
    let weights: [Double] = [
      0, 1, -1, 0.1, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e16, 123_456_789_012, 1e-7,
    ]
    for weight in weights {
      var draft = AlignmentGraph.Draft()
      draft.actors = [.init(id: "A", name: "A", kind: .state), .init(id: "B", name: "B", kind: .state)]
      draft.entries = [TieEntry("alliance", between: "A", and: "B")]
      draft.entries[0].weight = weight
      let graph = try draft.validated()
      for (form, name) in [(DocumentWriter.Form.yaml, "a.yaml"), (.json, "a.json")] {
        let again = try AlignmentFormatsTests.graph(GraphWriter.text(of: graph, as: form), name: name)
        #expect(again.draft.entries[0].weight?.bitPattern == weight.bitPattern)
      }
    }
  }

  /// The text before the ties, and each tie.
  private func parts(of text: String) throws -> (head: String, ties: [String]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    let start = try #require(lines.firstIndex(of: "ties:\n"))
    var ties: [String] = []
    for line in lines[(start + 1)...] {
      if line.hasPrefix("  - ") { ties.append(line) } else { ties[ties.count - 1] += line }
    }
    return (lines[..<start].joined(), ties)
  }
}
