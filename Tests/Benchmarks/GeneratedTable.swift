import Entente
import Foundation

/// A table of ties like event and alliance data: few actors with many ties and many with few, twenty kinds, spells
/// from a day to decades, a fifth of them open, one in twenty of a single day. Seeded: the same table every time.
struct GeneratedTable {
  let ties: Int
  let actors: Int

  private let firstDay = Harness.day("1900-01-01")
  private let dayCount = 46_021

  /// Writes the table, and the questions asked of it.
  func write(table: String, parameters: String) throws {
    var random = Seeded(state: 1)
    guard FileManager.default.createFile(atPath: table, contents: nil),
      let file = FileHandle(forWritingAtPath: table)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    var text = "source,target,type,start,end,weight\n"
    let names = (0..<actors).map { "A" + padded($0, "\(actors - 1)".count) }
    let kinds = (0..<20).map { "T" + padded($0, 2) }
    let (actor, kind) = (Skewed(count: actors, flattening: 5), Skewed(count: 20, flattening: 2))
    var dyads: [[String]] = []
    for number in 0..<ties {
      let (from, to) = (actor.draw(&random), actor.draw(&random))
      let other = from == to ? (to + 1) % actors : to
      let spell = spell(&random)
      let weight = -log(random.unit()) - log(random.unit())
      text += "\(names[from]),\(names[other]),\(kinds[kind.draw(&random)]),\(spell),"
      text += String(format: "%.2f\n", weight + 0.01)
      if number % max(1, ties / 25) == 0, dyads.count < 25 { dyads.append([names[from], names[other]]) }
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
    try write(parameters, dyads, &random)
  }

  private func write(_ path: String, _ dyads: [[String]], _ random: inout Seeded) throws {
    func day() -> String {
      "\(firstDay.advanced(by: 18_262 + Int(random.unit() * Double(dayCount - 18_262))))"
    }
    let months = (2000...2025).flatMap { year in (1...12).map { "\(year)-\(padded($0, 2))-01" } }
    let questions: [String: Any] = [
      "dates": (0..<9).map { _ in day() }, "pairs": (0..<9).map { _ in [day(), day()].sorted() },
      "months": months, "dyads": dyads, "nodes": dyads.map { [$0[0], day()] },
    ]
    let data = try JSONSerialization.data(withJSONObject: questions, options: [.prettyPrinted])
    try data.write(to: URL(fileURLWithPath: path))
  }

  private func spell(_ random: inout Seeded) -> String {
    let start = Int(Double(dayCount) * pow(random.unit(), 0.7))
    let isDay = random.unit() < 0.05
    let isOpen = !isDay && random.unit() < 0.135
    let normal = sqrt(-2 * log(random.unit())) * cos(2 * .pi * random.unit())
    let length = isDay ? 0 : Int(min(1e6, exp(log(1_095) + 1.7 * normal))) + 1
    let end = start + length
    let last = isOpen || end >= dayCount ? "" : "\(firstDay.advanced(by: end))"
    return "\(firstDay.advanced(by: start)),\(last)"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return AnswerHash.mix(state)
  }

  /// Above 0, up to 1.
  mutating func unit() -> Double { (Double(next() >> 11) + 1) / 9_007_199_254_740_992 }
}

/// Numbers drawn by their rank, as names of people and places are used (Zipf 1935, Mandelbrot 1953).
private struct Skewed {
  private let sums: [Double]

  init(count: Int, flattening: Double) {
    var sum = 0.0
    sums = (0..<count).map { rank in
      sum += 1 / (Double(rank) + flattening)
      return sum
    }
  }

  func draw(_ random: inout Seeded) -> Int {
    let wanted = random.unit() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
