import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("Names in a table")
struct NamesTableTests {
  @Test("Names that are one text are one actor, however they are composed")
  func canonicalEquivalence() throws {
    let text =
      "kind,from,to,date\nk,Caf\u{E9},\u{D55C}\u{AD6D},2024\nk,Cafe\u{301},\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8},2024\nk,K,\u{212A},2024\n"
    for threads in 1...2 {
      let table = try #require(readTable(text, .with(threads: threads), chunkSize: 40).table)
      #expect(table.actors.count == 3)
      #expect(table.rows.map(\.from) == ["Caf\u{E9}", "Caf\u{E9}", "K"])
      #expect(table.rows.map(\.to) == ["\u{D55C}\u{AD6D}", "\u{D55C}\u{AD6D}", "K"])
    }
  }

  @Test(
    "An actor that is called what means a source's own voice gets another id, so that its graph can be written"
  )
  func author() throws {
    let text = "kind,from,to,date\nk,author,B,2024\n"
    let name = try #require(readTable(text).table?.actors.first { $0.id != "B" })
    #expect(name.id == "author-1" && name.label == "author")
    let graph = try #require(AlignmentGraph.reading([(Array(text.utf8), "t.csv")]).graph)
    let written = Array(GraphWriter.text(of: graph).utf8)
    #expect(AlignmentGraph.reading([(written, "t.yaml")]).graph?.actor("author-1")?.name == "author")
  }

  @Test("A byte order mark within a table is no part of an id")
  func marks() throws {
    let table = try #require(readTable("kind,from,to,date\nk,\u{FEFF}A,B,2024\n").table)
    #expect(Set(table.actors.map(\.id)) == ["A", "B"])
    #expect(
      said("kind,from,to,date\nk,\u{FEFF}A,A,2024\n").contains(
        "error: the actors \"A\" and \"\u{FEFF}A\" would have one id"))
  }

  @Test("What no id holds becomes a hyphen, and the label keeps what was written")
  func madeIDs() {
    let reading = readTable(
      "kind,from,to,date\narms transfer,Citizen (Brazil),\"A, B > C\",2024\nk,--,\" > x\",2024\n")
    let table = reading.table
    #expect(
      Set(table?.actors ?? []) == [
        .init("Citizen-(Brazil)", label: "Citizen (Brazil)"), .init("A-B-C", label: "A, B > C"),
        .init("-", label: "--"), .init("x", label: "> x"),
      ])
    #expect(Set(table?.kinds ?? []) == [.init("arms-transfer", label: "arms transfer"), .init("k")])
    #expect(
      reading.diagnostics.rendering() == """
        ties.csv: warning: 1 kind has a name that is no id, like "arms transfer", which becomes "arms-transfer"
            hint: the name is kept as its label
        ties.csv: warning: 4 actors have names that are no id, like "--", which becomes "-"
            hint: the name is kept as its label

        """)
  }

  @Test("Two names that would have one id are an error, never one actor")
  func clashes() {
    #expect(
      said("kind,from,to,date\nk,North Korea,North-Korea,2024\n") == """
        ties.csv: error: the actors "North-Korea" and "North Korea" would have one id
            hint: give one of them another name, or both the same; ids hold no blank, comma or arrow

        """)
    #expect(
      said("kind,from,to,date\na b,X,Y,2024\n\"a,b\",X,Y,2024\n") == """
        ties.csv: warning: 1 kind has a name that is no id, like "a b", which becomes "a-b"
            hint: the name is kept as its label
        ties.csv: error: the kinds "a b" and "a,b" would have one id
            hint: give one of them another name, or both the same; ids hold no blank, comma or arrow

        """)
  }

  @Test("Names of any length are told apart")
  func lengths() throws {
    let names =
      (1...40).map { String(repeating: "x", count: $0) }
      + (1...40).map { String(repeating: "x", count: $0) + "y" }
    let text = "kind,from,to,date\n" + names.map { "k,\($0),\"\($0)\",2024\n" }.joined()
    let table = try #require(readTable(text).table)
    #expect(table.rows.map(\.from) == names && table.rows.map(\.to) == names)
    #expect(table.actors.count == Set(names).count)
    #expect(
      said("kind,from,to,date\nk,\(String(repeating: "x", count: 4_097)),B,2024\n").contains(
        "at most 4096 bytes"))
    #expect(rows("kind,from,to,date\nk,\(String(repeating: "x", count: 4_096)),B,2024\n").count == 1)
  }

  @Test("At most 60,000 kinds")
  func manyKinds() {
    let text = "kind,from,to,date\n" + (0..<60_001).map { "k\($0),A,B,2024-01-01\n" }.joined()
    #expect(said(text).hasPrefix("ties.csv: error: the table has more than 60000 kinds"))
    #expect(readTable(String(text.dropLast(23))).table?.kinds.count == 60_000)
  }
}
