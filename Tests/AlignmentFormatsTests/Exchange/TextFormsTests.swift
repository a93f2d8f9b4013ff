import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Forms that are only written")
struct TextFormsTests {
  private let small = """
    entente: 1
    title: Small
    coverage: 2018-01-01/2024-03-31
    sources:
      ap: {publisher: AP, title: A report, published: 2024-01-19, url: https://ap.example/1}
    actors:
      PRK: {name: North Korea, kind: state}
      RUS: {name: Russia, kind: state, exists: 1991-12-25/..}
      kim: {name: Kim, kind: leader, holds: [{leads: PRK, as: Leader, during: 2011-12-17/..}]}
    ties:
      - arms-transfer: PRK -> RUS
        during: 2023-08/..
        weight: 2
        claims:
          - {alleges: author, source: ap, at: page 1}
          - {denies: [RUS, PRK], source: ap}
      - summit: kim -- RUS
        date: 2023-09-13
        sources: [ap]
      - denunciation: RUS -> PRK
        during: /..
    """

  @Test func `Mermaid: shapes by kind, dots where possible, a cross where hostile, dates of a whole graph`()
    throws
  {
    let (text, losses) = exported(.graph(try graph(small)), as: .mermaid)
    #expect(
      text == """
        ---
        title: "Small"
        ---
        flowchart LR
          a0["North Korea"]
          a1["Russia"]
          a2(["Kim"])
          a0 -->|"arms transfer, since August 2023 (disputed)"| a1
          a1 -.-x|"denunciation, no known beginning"| a0
          a2 -->|"leads: Leader, since 17 December 2011"| a0
          a1 ---|"summit, 13 September 2023"| a2
          linkStyle 0,3 stroke:#1f5fa8,stroke-width:2px
          linkStyle 1 stroke:#b3261e,stroke-width:2px
          linkStyle 2 stroke:#666666,stroke-width:2px

        """)
    #expect(losses.contains("not kept: weights (1): that of arms-transfer:PRK>RUS:2023-08"))
  }

  @Test func `Cypher: one statement a line, days as dates, texts that cannot end a string`() throws {
    let (text, _) = exported(.graph(try graph(small)), as: .cypher)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.contains("MERGE (a:Actor {id: 'PRK'}) SET a:`State`, a.name = 'North Korea', a.kind = 'state';"))
    #expect(
      lines.contains {
        $0.hasPrefix(
          "MATCH (a:Actor {id: 'RUS'}), (b:Actor {id: 'kim'}) MERGE (a)-[r:`SUMMIT` {id: "
            + "'summit:RUS--kim:2023-09-13'}]->(b) SET r.kind = 'summit', r.label = 'summit', "
            + "r.valence = 'cooperative', r.mutual = true, r.on = '2023-09-13', r.start = date('2023-09-13'), "
            + "r.end = date('2023-09-13'), r.status = 'established'")
      })
    #expect(lines.contains { $0.contains("r.during = '2023-08/..', r.status = 'disputed', r.weight = 2.0") })
    for line in exported(.graph(try hostileGraph()), as: .cypher).text.split(separator: "\n") {
      guard !line.hasPrefix("//") else { continue }
      #expect(line.hasSuffix(";"))
      #expect(isBalanced(String(line)), "\(line)")
    }
  }

  /// Whether all strings and quoted names of a statement end, and no statement ends within.
  private func isBalanced(_ line: String) -> Bool {
    var quote: Character?
    var isEscaped = false
    for (place, character) in line.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if quote == "'", character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "`" {
        quote = character
      } else if character == ";", place != line.count - 1 {
        return false
      }
    }
    return quote == nil
  }

  @Test func `N-Quads: a graph a tie, mutual ones both ways, days with a type`() throws {
    let (text, _) = exported(.graph(try graph(small)), as: .quads)
    let lines = Set(text.split(separator: "\n").map(String.init))
    let (tie, kind) = ("<urn:entente:tie:summit:RUS--kim:2023-09-13>", "<urn:entente:kind:summit>")
    #expect(lines.contains("<urn:entente:actor:RUS> \(kind) <urn:entente:actor:kim> \(tie) ."))
    #expect(lines.contains("<urn:entente:actor:kim> \(kind) <urn:entente:actor:RUS> \(tie) ."))
    #expect(
      lines.contains(
        "\(tie) <urn:entente:start> \"2023-09-13\"^^<http://www.w3.org/2001/XMLSchema#date> ."))
    #expect(
      lines.contains(
        "<urn:entente:tie:arms-transfer:PRK%3ERUS:2023-08> <urn:entente:during> "
          + "\"2023-08/..\"^^<http://id.loc.gov/datatypes/edtf> ."))
    #expect(text.contains("<urn:entente:stance> \"denies\" .\n"))
    for line in exported(.graph(try hostileGraph()), as: .quads).text.split(separator: "\n") {
      #expect(line.hasPrefix("<urn:entente:") && line.hasSuffix(" ."))
    }
  }

  @Test func `Markdown: actors, ties by dyad with their dates, sources by number`() throws {
    let (text, _) = exported(.graph(try graph(small)), as: .markdown)
    #expect(
      text == """
        # Small

        Coverage: 1 January 2018 to 31 March 2024.

        ## Actors

        - **North Korea**, state
        - **Russia**, state; since 25 December 1991
        - **Kim**, leader

        ## North Korea – Russia

        - **North Korea sends arms to Russia, weight 2** since August 2023; disputed: AP alleges; Russia, North Korea deny [\\[1\\]](#source-1)
        - **Russia denounces North Korea** hostile; no known beginning; no source

        ## Russia – Kim

        - **summit** 13 September 2023; AP [\\[1\\]](#source-1)

        ## Offices, memberships, kin

        - **Kim leads North Korea as Leader** since 17 December 2011; no source

        4 ties among 3 actors.

        ## Sources

        1. <a id="source-1"></a>A report, AP, 2024-01-19 <https://ap.example/1>

        """)
    let hostile = exported(.graph(try hostileGraph()), as: .markdown).text
    #expect(!hostile.contains("<b>") && !hostile.contains("</script>"))
  }

  @Test func `Mermaid takes every text as text`() throws {
    let text = exported(.graph(try hostileGraph()), as: .mermaid).text
    for line in text.split(separator: "\n").dropFirst(3) {
      let outside = line.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(outside.count == 3 || outside.count == 1, "\(line)")
      #expect(!line.contains("<") && !line.contains("`"), "\(line)")
    }
  }

  @Test func `A change says what became of each tie`() throws {
    let timeline = Timeline(try graph(small))
    let diff = timeline.diff(from: "2023-01-01", to: "2023-09-13")
    #expect(exported(.diff(diff), as: .mermaid).text.contains("==>|\"began: arms transfer (disputed)\"|"))
    #expect(exported(.diff(diff), as: .cypher).text.contains("r.change = 'began'"))
    #expect(exported(.diff(diff), as: .quads).text.contains("<urn:entente:change> \"began\""))
    #expect(exported(.diff(diff), as: .nodeLink).text.contains("\"change\":\"unchanged\""))
    #expect(
      exported(.diff(diff), as: .stix).text.contains("\"labels\":[\"cooperative\",\"disputed\",\"began\"]"))
  }

  @Test func `Without anything in it a graph is still one, in every form`() throws {
    let graph = try graph("entente: 1\n")
    for format in ExportFormat.allCases {
      #expect(!exported(.graph(graph), as: format).text.isEmpty, "\(format)")
    }
    for form in ForeignRoundTripTests.forms {
      #expect(foreign(exported(.graph(graph), as: form.format).text, form.name).graph == graph)
    }
  }
}
