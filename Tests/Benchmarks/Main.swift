import Entente
import Foundation

/// Times Entente on a table of ties, and checks its answers against those of the harness.
///
///     EntenteBenchmarks TABLE.csv PARAMETERS.json EXPECTED.json COMPILED.entente RUNS
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6 else {
      print("usage: EntenteBenchmarks TABLE.csv PARAMETERS.json EXPECTED.json COMPILED.entente RUNS")
      exit(64)
    }
    let harness = try Harness(parameters: arguments[2], expected: arguments[3])
    let bench = Bench()
    let loading = TableReaderBenchmark(path: arguments[1], runs: Int(arguments[5]) ?? 3)
    guard let timeline = try loading.run(bench) else {
      print("the table cannot be read")
      exit(65)
    }
    let hash = AnswerHash(timeline.graph)
    TimelineIndexBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    ActorIndexBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    SweepQueryBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(bench.all), as: UTF8.self))
    if bench.all.contains(where: { $0.isRight == false }) { exit(1) }
  }
}
