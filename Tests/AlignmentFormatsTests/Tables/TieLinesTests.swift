import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Ties of tables in words")
struct TieLinesTests {
  private static let styles = [TextStyle.plain, TextStyle(isColoured: true)]

  private var everything: Selection {
    var selection = Selection()
    selection.statuses = Set(Status.allCases)
    return selection
  }

  /// Lists of ties of a graph: of days, of actors, of what came and went.
  private func lists(_ graph: AlignmentGraph, _ days: [Day]) -> [TieList] {
    let timeline = Timeline(graph)
    let passing = days.first.flatMap { first in
      days.last.map { timeline.diff(from: first, to: $0, everything).passing }
    }
    return days.prefix(6).map { timeline.snapshot(on: $0, everything).ties }
      + graph.actors.prefix(4).map { timeline.history(of: $0.id, everything) } + [passing].compactMap { $0 }
  }

  private func compareLines(_ ties: TieList, in graph: AlignmentGraph, _ place: String) -> Int {
    var told = 0
    for style in Self.styles {
      var lines = TieLines(ties, in: graph)
      ties.each { index, tie in
        var bytes: [UInt8] = []
        lines.appendLine(index, tie, style, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == TextReport.line(ties[index], style), "\(place)")
        told += tie == nil ? 0 : 1
        return true
      }
    }
    return told
  }

  /// As a history was put together when all of its lines were made before the first was written.
  private func whole(_ ties: TieList, _ style: TextStyle) -> String {
    let rows = ties.map { tie in
      let cells = [
        tie.timeInWords,
        "\(tie.valence.sign) \(tie.title)\(tie.isNever ? " (outside its parties' lives)" : "")",
        tie.sayingInWords,
      ]
      let phases = tie.phases.map { phase in
        let parts = [phase.weight.map { "weight \($0.inWords)" }, phase.trend?.rawValue, phase.note]
        return "\(DateWords.words(phase.during)): \(parts.compactMap { $0 }.joined(separator: ", "))"
      }
      return TextTable.Row(
        cells: cells.map(\.singleLine), ink: tie.valence.ink,
        remarks: (phases + (tie.note.map { [$0] } ?? [])).map(\.singleLine))
    }
    let widths = TextTable.widths(of: rows)
    return rows.map { TextTable.text($0, widths, indent: "  ", style) }.joined()
  }

  private func compareHistory(_ ties: TieList, in graph: AlignmentGraph, _ place: String) {
    for style in Self.styles {
      var lines = HistoryLines(ties, in: graph, style)
      var bytes: [UInt8] = []
      ties.each { index, tie in
        lines.append(index, tie, to: &bytes)
        return true
      }
      #expect(String(decoding: bytes, as: UTF8.self) == whole(ties, style), "\(place)")
    }
  }

  @Test func `What is written from the columns is what the ties say themselves`() throws {
    var told = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let made =
        seed % 2 == 0
        ? EntenteTestSupport.TableGenerator.mixture(seed: seed)
        : EntenteTestSupport.TableGenerator.tables(seed: seed)
      let graph = try made.whole(seed: seed).validated()
      for ties in lists(graph, made.edges) {
        told += compareLines(ties, in: graph, "seed \(seed)")
        compareHistory(ties, in: graph, "seed \(seed)")
      }
    }
    #expect(told > 500)
  }

  /// Names and labels that need an escape, have two readings on other days, or are wider than they are long.
  private func oddGraph() throws -> AlignmentGraph {
    var draft = try AlignmentGraph.Draft(
      yaml: #"""
        entente: 1
        sources:
          a: {publisher: "Agency\tA", published: 2020}
          b: {author: "다나카", published: 2021}
        kinds:
          pact-of-lines: {label: "pact\nof lines", mutual: true}
          plain: {label: "plain {to}"}
        actors:
          OLD: {name: "New Name", kind: state, names: [{name: "Old Name", during: 2000/2010-06}]}
          KOR: {name: "대한민국", kind: state}
          TAB: {name: "tab\there", kind: state}
          LIN: {name: "\nline", kind: state}
          TUR: {name: "\u202Eturned", kind: state}
        ties: []
        """#)
    let ends = [
      ("OLD", "KOR"), ("KOR", "OLD"), ("TAB", "RET"), ("RET", "LIN"), ("LIN", "TUR"), ("TUR", "P1"),
      ("Zürich", "e\u{301}"), ("a\"b", "c\\d"), ("OLD", "OLD"),
    ]
    var rows: [WrittenRow] = []
    for (number, kind) in ["pact-of-lines", "plain", "alliance", "war", "not-known"].enumerated() {
      for (place, (from, to)) in ends.enumerated() {
        var row = WrittenRow(kind, from, to, "200\(place)-03-0\(number + 1)", place % 3 == 0 ? "2012" : "")
        row.weight = [nil, 2, 2.5, 1e20, 0.125][place % 5]
        row.note = [nil, "note\n\u{1B}[2J", "넓은 말"][place % 3]
        row.sources = [[], ["a"], ["a", "b"]][place % 3]
        rows.append(row)
      }
    }
    var random = SeededGenerator(seed: 1)
    let labels = ["P1": "A \"plain\" \u{7}one", "RET": "return\r"]
    draft.tables = [TieTable(name: "odd.csv", rows: rows, parts: 1, labels: labels, using: &random)]
    return try draft.validated()
  }

  @Test func `Names and labels of all sorts are written as the ties say them`() throws {
    let graph = try oddGraph()
    let days: [Day] = ["2005-05-05", "2009-01-01", "2011-11-11"].compactMap { try? Day(parsing: $0) }
    var told = 0
    for ties in lists(graph, days) + graph.actors.map({ Timeline(graph).history(of: $0.id) }) {
      told += compareLines(ties, in: graph, "odd")
      compareHistory(ties, in: graph, "odd")
      var writer = TieJSON(ties, in: graph, indent: 4)
      ties.each { index, tie in
        var bytes: [UInt8] = []
        writer.write(index, tie, to: &bytes)
        var output = JSONOutput(isCompact: false)
        output.write(ties[index].json, indent: 4)
        #expect(String(decoding: bytes, as: UTF8.self) == output.text)
        return true
      }
    }
    #expect(told > 400)
  }

  @Test func `Names and lists of sources beyond those that are kept are made again`() throws {
    let count = 8_300
    var random = SeededGenerator(seed: 2)
    let rows = (0..<count).map { number in
      var row = WrittenRow("war", "북한\(number)", "남한\(number)", "2020-01-01", "")
      row.sources = ["s\(number)"]
      return row
    }
    var draft = AlignmentGraph.Draft()
    draft.tables = [TieTable(name: "many.csv", rows: rows, parts: 1, labels: [:], using: &random)]
    let graph = try draft.validated()
    let ties = Timeline(graph).ties()
    #expect(ties.count == count)
    var (lines, json) = (TieLines(ties, in: graph), TieJSON(ties, in: graph, indent: 0))
    for round in 1...2 {
      ties.each { index, tie in
        var (line, value): ([UInt8], [UInt8]) = ([], [])
        lines.appendLine(index, tie, .plain, to: &line)
        json.write(index, tie, to: &value)
        // Looking at all of them twice takes long, and what is kept changes only now and then.
        guard index % 97 == round else { return true }
        var output = JSONOutput(isCompact: false)
        output.write(ties[index].json, indent: 0)
        #expect(String(decoding: line, as: UTF8.self) == TextReport.line(ties[index], .plain))
        #expect(String(decoding: value, as: UTF8.self) == output.text)
        return true
      }
    }
  }
}
