import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Graphs in other people's forms, and back")
struct ForeignRoundTripTests {
  /// Forms that are read without another process.
  static let forms: [(format: ExportFormat, name: String)] = [
    (.nodeLink, "graph.json"), (.cytoscape, "graph.cyjs"), (.stix, "graph.stix.json"),
  ]

  private func back(_ graph: AlignmentGraph, _ form: (format: ExportFormat, name: String)) throws
    -> AlignmentGraph
  {
    let (text, _) = exported(.graph(graph), as: form.format)
    let reading = foreign(text, form.name)
    #expect(reading.losses.isEmpty, "\(form.format): \(reading.losses.flatMap { $0.losses.lines("taken") })")
    return try #require(reading.graph, "\(form.format): \(reading.diagnostics.rendering())")
  }

  @Test("The graphs that come with Entente come back the same", arguments: ForeignRoundTripTests.forms)
  func shipped(_ form: (format: ExportFormat, name: String)) throws {
    for graph in [try Shipped.korea.get(), try Shipped.europe.get()] {
      let returned = try back(graph, form)
      #expect(returned == graph)
      #expect(GraphWriter.text(of: returned) == GraphWriter.text(of: graph))
    }
  }

  @Test("Any graph comes back the same", arguments: ForeignRoundTripTests.forms)
  func generated(_ form: (format: ExportFormat, name: String)) throws {
    for seed in UInt64(1)...80 {
      let graph = try GraphGenerator.draft(seed: seed).validated()
      let returned = try back(graph, form)
      #expect(GraphWriter.text(of: returned) == GraphWriter.text(of: graph), "\(form.format), seed \(seed)")
    }
  }

  @Test(
    "Ties of tables come back the same, but for those of an actor to itself",
    arguments: ForeignRoundTripTests.forms)
  func tables(_ form: (format: ExportFormat, name: String)) throws {
    for seed in UInt64(1)...40 {
      let graph = try EntenteTestSupport.TableGenerator.mixture(seed: seed).whole(seed: seed).validated()
      let (text, _) = exported(.graph(graph), as: form.format)
      let returned = try #require(foreign(text, form.name).graph, "seed \(seed)")
      #expect(returned.tieCount == graph.tieCount, "\(form.format), seed \(seed)")
      #expect(GraphWriter.text(of: returned) == GraphWriter.text(of: graph), "\(form.format), seed \(seed)")
    }
  }

  @Test("Texts that mean something elsewhere come back as they are", arguments: ForeignRoundTripTests.forms)
  func hostile(_ form: (format: ExportFormat, name: String)) throws {
    let graph = try hostileGraph()
    #expect(try back(graph, form) == graph)
  }

  @Test(
    "A day comes back with the same ties, dates, claims and status", arguments: ForeignRoundTripTests.forms)
  func days(_ form: (format: ExportFormat, name: String)) throws {
    let timeline = Timeline(try Shipped.korea.get())
    for day: Day in ["2018-09-19", "2022-05-10", "2024-01-19"] {
      let snapshot = timeline.snapshot(on: day)
      let (text, losses) = exported(.snapshot(snapshot), as: form.format)
      let reading = foreign(text, form.name)
      let graph = try #require(reading.graph, "\(reading.diagnostics.rendering())")
      let returned = Timeline(graph).snapshot(on: day)
      #expect(returned == snapshot, "\(form.format) on \(day), \(losses)")
    }
  }

  @Test("What is derived is written for others, and not read twice")
  func derived() throws {
    let graph = try Shipped.korea.get()
    let (text, _) = exported(.graph(graph), as: .nodeLink)
    let derived = graph.details.count { detail in
      if case .entry = detail.teller { false } else { true }
    }
    #expect(text.split(separator: "\"entente_derived\"").count == derived + 1)
    #expect(try #require(foreign(text).graph).tieCount == graph.tieCount)
    #expect(try #require(foreign(text).graph).draft.entries.count == graph.draft.entries.count)
  }

  @Test("Readers end on whatever becomes of a file", arguments: ForeignRoundTripTests.forms)
  func mutations(_ form: (format: ExportFormat, name: String)) throws {
    let small = try GraphGenerator.draft(seed: 5).validated()
    for (number, graph) in [small, try hostileGraph()].enumerated() {
      let bytes = Array(exported(.graph(graph), as: form.format).text.utf8)
      let seed = UInt64(40 + number)
      var random = SeededGenerator(seed: seed)
      for round in 0..<120 {
        var changed = bytes
        for _ in 0..<random.number(in: 1...4) {
          let place = random.number(in: 0...changed.count - 1)
          switch random.number(in: 0...4) {
          case 0: changed[place] = UInt8(random.number(in: 0...255))
          case 1: changed.remove(at: place)
          case 2: changed.insert(random.pick(Array("{}[]\",:\\0-\u{7F}".utf8)), at: place)
          case 3: changed.removeSubrange(place..<min(changed.count, place + random.number(in: 1...60)))
          default: changed = Array(changed.prefix(max(1, place)))
          }
          if changed.isEmpty { changed = [0x7B] }
        }
        let reading = AlignmentGraph.reading([(changed, form.name)])
        #expect(
          reading.graph != nil || reading.diagnostics.hasErrors,
          "\(form.format), seed \(seed), round \(round)")
        _ = reading.diagnostics.rendering()
      }
    }
  }

  @Test(
    "A file cut short anywhere is an error or a smaller graph, never a trap",
    arguments: ForeignRoundTripTests.forms)
  func cut(_ form: (format: ExportFormat, name: String)) throws {
    let graph = try GraphGenerator.draft(seed: 9).validated()
    let bytes = Array(exported(.graph(graph), as: form.format).text.utf8)
    for count in stride(from: 0, to: bytes.count - 1, by: 61) {
      let reading = AlignmentGraph.reading([(Array(bytes.prefix(count)), form.name)])
      #expect(reading.diagnostics.hasErrors, "\(form.format), \(count) bytes")
    }
  }
}
