import Foundation

/// Seconds of several runs of one operation.
struct Measurement: Encodable {
  let operation: String
  /// The file of the engine whose work this is.
  let file: String
  let median: Double
  let min: Double
  let max: Double
  let runs: Int
  /// What one run does so many of: ties a snapshot holds, for figures per million.
  let size: Double?
  /// Whether the answers are those expected; nil where there is nothing to compare with.
  let isRight: Bool?
}

/// Collects measurements.
final class Bench {
  private(set) var all: [Measurement] = []
  private let clock = ContinuousClock()

  /// Runs an operation once to warm up and then with each argument, and prints what it took.
  ///
  /// - Parameters:
  ///   - keeping: how many answers are kept to be checked. Those of a sweep are large, and memory that was used
  ///     before is quicker to fill than fresh one: it should be there again.
  ///   - check: looks at the answers when all are timed.
  func time<Argument, Answer>(
    _ operation: String, of file: String, with arguments: [Argument], size: Double? = nil,
    warm: Bool = true, keeping: Int = .max, check: (([Answer]) -> Bool?)? = nil,
    run body: (Argument) -> Answer
  ) {
    if warm, let last = arguments.last { _ = body(last) }
    var seconds: [Double] = []
    var answers: [Answer] = []
    for argument in arguments {
      let start = clock.now
      let answer = body(argument)
      seconds.append(clock.now - start)
      if answers.count < keeping { answers.append(answer) }
    }
    record(operation, of: file, seconds, size: size, isRight: check.flatMap { $0(answers) })
  }

  /// Notes what was timed elsewhere.
  func record(
    _ operation: String, of file: String, _ seconds: [Double], size: Double? = nil, isRight: Bool? = nil
  ) {
    let sorted = seconds.sorted()
    guard let min = sorted.first, let max = sorted.last else { return }
    let measurement = Measurement(
      operation: operation, file: file, median: sorted[sorted.count / 2], min: min, max: max,
      runs: seconds.count, size: size, isRight: isRight)
    all.append(measurement)
    let verdict = isRight.map { $0 ? "" : "  WRONG" } ?? ""
    let isCount =
      operation.hasPrefix("bytes") || operation.hasPrefix("count") || operation.contains(" bytes ")
    let words = { (value: Double) in isCount ? String(format: "%.0f", value) : Self.words(value) }
    let text = "\(operation): \(words(measurement.median)) [\(words(min)) – \(words(max))]"
    FileHandle.standardError.write(Data("\(text), \(seconds.count) runs\(verdict)\n".utf8))
  }

  /// All measurements as JSON.
  func printAll() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(all), as: UTF8.self))
  }

  static func words(_ seconds: Double) -> String {
    switch seconds {
    case 1...: String(format: "%.2f s", seconds)
    case 1e-3...: String(format: "%.2f ms", seconds * 1e3)
    case 1e-6...: String(format: "%.2f µs", seconds * 1e6)
    default: String(format: "%.0f ns", seconds * 1e9)
    }
  }
}

extension Duration {
  fileprivate static func - (left: Duration, right: Duration) -> Double { (left - right).seconds }
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension ContinuousClock.Instant {
  static func - (left: Self, right: Self) -> Double { right.duration(to: left).seconds }
}

/// What the process takes.
enum Memory {
  /// Resident bytes now.
  static var resident: Double { field("VmRSS") }
  /// The most bytes that were resident.
  static var peak: Double { field("VmHWM") }

  private static func field(_ name: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    let words = line?.split { $0 == " " || $0 == "\t" }
    return (words?.dropFirst().first.flatMap { Double($0) } ?? 0) * 1024
  }
}
