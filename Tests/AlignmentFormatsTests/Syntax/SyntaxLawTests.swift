import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

@Suite("Laws of reading and writing")
struct SyntaxLawTests {
  @Test("Reading what was written gives the values back", arguments: [1, 2, 3, 4] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var trees = NastyTrees(seed: seed)
    for number in 0..<400 {
      let tree = trees.tree()
      if tree.isNothing { continue }
      for (form, name) in [(DocumentWriter.Form.yaml, "a.yaml"), (.json, "a.json"), (.compactJSON, "a.json")]
      {
        let text = DocumentWriter(form).text(of: tree)
        #expect(values(text, name) == .success(tree.inBlocks), "seed \(seed), tree \(number):\n\(text)")
      }
    }
  }

  @Test("Every nasty text survives alone, as a key, in a list, in brackets and in braces")
  func everyText() {
    for text in NastyTrees.texts {
      let scalar = DocumentValue.scalar(text)
      for tree: DocumentValue in [
        scalar, .block([scalar]), .flow([scalar, scalar]), .block([DocumentValue.Entry(text, scalar)]),
        .flow([DocumentValue.Entry(text, .flow([scalar]))]), .block([.block([scalar])]),
      ] {
        let written = DocumentWriter(.yaml).text(of: tree)
        #expect(values(written, "a.yaml") == .success(tree.inBlocks), "\(written)")
      }
    }
  }

  @Test("Writing what was read changes nothing the second time")
  func stable() throws {
    var trees = NastyTrees(seed: 7)
    for _ in 0..<200 {
      let tree = trees.tree()
      if tree.isNothing { continue }
      let first = DocumentWriter(.yaml).text(of: tree.inBlocks)
      let again = try parseDocument(bytes: Array(first.utf8), name: "a.yaml")
      #expect(DocumentWriter(.yaml).text(of: DocumentValue(again)) == first)
    }
  }

  @Test("Damaged files are read or refused with a place, never worse", arguments: [11, 12, 13] as [UInt64])
  func mutations(seed: UInt64) {
    var random = SyntaxRandom(seed: seed)
    var read = 0
    for number in 0..<2_000 {
      let isJSON = number % 3 == 0
      let name = isJSON ? "a.json" : "a.yaml"
      let bytes = damaged(Array((isJSON ? sampleJSON : sampleYAML).utf8), &random)
      do throws(Diagnostics) {
        let root = try parseDocument(bytes: bytes, name: name)
        read += 1
        let value = DocumentValue(root)
        let text = DocumentWriter(.yaml).text(of: value)
        if !value.isNothing {
          #expect(values(text, "a.yaml") == .success(value), "seed \(seed), file \(number)")
        }
      } catch {
        #expect(error.errorCount == 1 && error.all[0].place?.file == name, "seed \(seed), file \(number)")
        #expect(error.rendering().contains(": error: "), "seed \(seed), file \(number)")
      }
    }
    #expect(read > 100 && read < 1_900, "seed \(seed): \(read) were read")
  }

  private enum Outcome: Equatable {
    case success(DocumentValue)
    case failure(String)
  }

  private func values(_ text: String, _ name: String) -> Outcome {
    do throws(Diagnostics) {
      return .success(DocumentValue(try parseDocument(bytes: Array(text.utf8), name: name)))
    } catch {
      return .failure(error.rendering())
    }
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SyntaxRandom) -> [UInt8] {
    var bytes = bytes
    let signs = Array("-?:,[]{}#&*!|>'\"%@` \n\t\\x~<=.\r\u{7f}é".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, position + Int.random(in: 1...12, using: &random))
      let sign = signs.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[position] = sign
      case 1, 2: bytes.insert(sign, at: position)
      case 3: bytes.removeSubrange(position..<end)
      case 4:
        bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: if position > 20 { bytes.removeSubrange(position...) }
      }
    }
    return bytes
  }

  private let sampleYAML = """
    entente: 1   # version
    title: "Korea \\u2014 neighbours"
    sources: &s
      ap: {title: 'it''s', published: 2024-01-19}
    actors:
      조선:
        aliases: [DPRK, the North]
        exists: 1948-09-09/..
    ties:
      - arms-transfer: PRK -> RUS
        note: |
          one
            two
        claims:
        - alleges: [USA, KOR]
          at: >-
            folded
            text
      - {summit: A -- B, date: '1984?'}
      - ? long key
        : *s

    """

  private let sampleJSON = #"""
    {"entente": 1, "title": "Korea \u2014 \ud83d\ude00", "actors": {"조선": {"aliases": ["DPRK", "N"], "x": null}},
     "ties": [{"arms-transfer": "PRK -> RUS", "weight": -1.5e3, "mutual": false}, [], {}]}
    """#
}
