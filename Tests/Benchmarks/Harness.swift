import Entente
import Foundation

/// What is asked, and what is right, from the files of the harness.
struct Harness {
  struct Parameters: Decodable {
    var dates: [String]
    var pairs: [[String]]
    var months: [String]
    var dyads: [[String]]
    var nodes: [[String]]
  }

  let parameters: Parameters
  let expected: [String: Any]

  init(parameters: String, expected: String) throws {
    self.parameters = try JSONDecoder().decode(
      Parameters.self, from: Data(contentsOf: URL(fileURLWithPath: parameters)))
    let data = try? Data(contentsOf: URL(fileURLWithPath: expected))
    self.expected = try data.flatMap { try JSONSerialization.jsonObject(with: $0) as? [String: Any] } ?? [:]
  }

  /// Whether the answers of an operation are those expected; nil where none are known.
  func compare(_ key: String, _ isRight: () -> Bool) -> Bool? { expected[key] == nil ? nil : isRight() }

  static func day(_ text: String) -> Day { (try? Day(parsing: text)) ?? .unboundedPast }
}

/// Hashes answers as the harness does, by the numbers in the names of actors and kinds: `A0012`, `T03`.
struct AnswerHash {
  private let graph: AlignmentGraph
  private let actors: [UInt64]
  private let kinds: [UInt64]

  init(_ graph: AlignmentGraph) {
    self.graph = graph
    actors = graph.actors.indices.map { UInt64(graph.actors.id($0).rawValue.dropFirst()) ?? 0 }
    kinds = graph.kindIDs.map { UInt64($0.dropFirst()) ?? 0 }
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  private static func hex(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  func number(ofActor index: Int) -> UInt64 { actors[index] }

  /// Of the ties of some rows: how many, and a sum over all.
  func ties(_ rows: [UInt32]) -> [String] {
    var sum: UInt64 = 0
    for row in rows {
      let (from, to) = (actors[Int(graph.columns.from[Int(row)])], actors[Int(graph.columns.to[Int(row)])])
      sum &+= Self.mix((from &* 1_000_003 &+ to) &* 32 &+ kinds[Int(graph.columns.kind[Int(row)])])
    }
    return ["\(rows.count)", Self.hex(sum)]
  }

  /// Of the degrees of all actors on all days.
  func degrees(_ sweep: Sweep, all: Sweep) -> [String] {
    var (total, hash): (UInt64, UInt64) = (0, 0)
    for actor in 0..<sweep.groupCount {
      for step in sweep.days.indices {
        let degree = UInt64(sweep.active[sweep.place(group: actor, step: step)])
        guard degree > 0 else { continue }
        total += degree
        hash &+= Self.mix(UInt64(step) &* 10_000_000 &+ actors[actor]) &* degree
      }
    }
    var (count, counts): (UInt64, UInt64) = (0, 0)
    for step in all.days.indices {
      let active = UInt64(all.active[step])
      count += active
      counts &+= Self.mix(UInt64(step) &* 10_000_000) &* active
    }
    return ["\(count)", Self.hex(counts), "\(total)", Self.hex(hash)]
  }
}

extension Harness {
  /// The expected answers of an operation, each as texts.
  func texts(_ key: String) -> [[String]] {
    (expected[key] as? [[Any]])?.map { $0.map { "\($0)" } } ?? []
  }
}
