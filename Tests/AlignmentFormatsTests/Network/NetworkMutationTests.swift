import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("GEXF and GraphML: files that are broken")
struct NetworkMutationTests {
  private static let scraps = [
    "<", ">", "\"", "&", "&lt;", "]]>", "<![CDATA[", "<!--", "-->", "<edge source=\"A\" target=\"A\"/>",
    "<node/>",
    "<attvalue/>", "start=\"2020\"", "end=\"1000\"", "{", "}", "\u{0}", "..", "2018-13-45", "entente_tie",
    "<!DOCTYPE a [", "</graph>", "<graph>", "1e999", "김",
  ]

  private func mutate(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(in: 1...4) where !bytes.isEmpty {
      let place = random.number(in: 0...bytes.count - 1)
      switch random.number(in: 0...5) {
      case 0: bytes[place] = UInt8(random.number(in: 0...255))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.number(in: 1...40)))
      case 2: bytes.insert(contentsOf: Array(random.pick(NetworkMutationTests.scraps).utf8), at: place)
      case 3: bytes = Array(bytes.prefix(place))
      case 4:
        let end = min(bytes.count, place + random.number(in: 1...200))
        bytes.insert(contentsOf: bytes[place..<end], at: random.number(in: 0...bytes.count - 1))
      default: bytes[place] = bytes[random.number(in: 0...bytes.count - 1)]
      }
    }
    return bytes
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `no change of a file ends the program`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let graph = seed % 2 == 0 ? try CompiledSamples.small() : try GraphGenerator.draft(seed: seed).validated()
    for form in Networks.forms {
      let bytes = Networks.bytes(.graph(graph), form).bytes
      for round in 0..<150 {
        let mutant = mutate(bytes, using: &random)
        let reading = AlignmentGraph.reading([(bytes: mutant, name: Networks.name(form))])
        let isTold = reading.graph != nil || reading.diagnostics.hasErrors
        #expect(isTold, "seed \(seed), \(form), round \(round)")
        if let graph = reading.graph { _ = Timeline(graph).snapshot(on: "2018-01-06").ties.count }
      }
    }
  }

  @Test func `a few bytes do not make millions of ties or take minutes`() throws {
    let parties = (0..<20_000).map { "a\($0)" }.joined(separator: ", ")
    let keys = (0..<5_000).map {
      "<key id=\"k\($0)\" for=\"edge\" attr.name=\"x\($0)\"><default>v</default></key>"
    }.joined()
    let edges = String(repeating: "<edge source=\"A\" target=\"B\"/>", count: 5_000)
    let files = [
      "<key id=\"t\" for=\"edge\" attr.name=\"entente_tie\"/><graph edgedefault=\"directed\">"
        + "<edge source=\"A\" target=\"B\"><data key=\"t\">{\"count\":1,\"parties\":\"\(parties) -&gt; \(parties)b\"}"
        + "</data></edge></graph>",
      "<graph><hyperedge>\((0..<2_000).map { "<endpoint node=\"n\($0)\"/>" }.joined())</hyperedge></graph>",
      "\(keys)<graph edgedefault=\"directed\">\(edges)</graph>",
      "<graph edgedefault=\"directed\">"
        + (0..<5_000).map { "<node id=\"n\"><data key=\"d\($0)\">1</data></node>" }.joined() + "</graph>",
    ]
    let clock = ContinuousClock()
    for (number, file) in files.enumerated() {
      let took = clock.measure {
        let reading = Networks.reading("<graphml>\(file)</graphml>", .graphml)
        #expect(reading.graph != nil || reading.diagnostics.hasErrors)
      }
      #expect(took < .seconds(20), "file \(number) took \(took)")
    }
  }

  @Test func `a file that is cut short anywhere is told`() throws {
    let graph = try CompiledSamples.small()
    for form in Networks.forms {
      let bytes = Networks.bytes(.graph(graph), form).bytes
      for end in stride(from: 0, to: bytes.count - 12, by: 97) {
        let reading = AlignmentGraph.reading([(bytes: Array(bytes.prefix(end)), name: Networks.name(form))])
        #expect(reading.graph == nil && reading.diagnostics.hasErrors, "\(form) cut at \(end)")
      }
    }
  }
}
