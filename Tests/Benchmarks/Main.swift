import Entente
import Foundation

/// Times Entente on a table of ties, and checks its answers.
///
///     EntenteBenchmarks generate TIES ACTORS TABLE.csv PARAMETERS.json
///     EntenteBenchmarks TABLE.csv PARAMETERS.json EXPECTED.json COMPILED.entente RUNS
///     EntenteBenchmarks drawing TABLE.csv RUNS
///
/// Where EXPECTED.json is not there, answers are compared only with those found by looking at every tie.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 3, arguments[0] == "drawing" {
      let bench = Bench()
      try DrawingBenchmark(path: arguments[1], runs: Int(arguments[2]) ?? 5).run(bench)
      return try bench.printAll()
    }
    guard arguments.count == 5 else {
      print("usage: EntenteBenchmarks TABLE.csv PARAMETERS.json EXPECTED.json COMPILED.entente RUNS")
      exit(64)
    }
    if arguments[0] == "generate" {
      let table = GeneratedTable(ties: Int(arguments[1]) ?? 0, actors: max(2, Int(arguments[2]) ?? 0))
      return try table.write(table: arguments[3], parameters: arguments[4])
    }
    try run(arguments)
  }

  private static func run(_ arguments: [String]) throws {
    let harness = try Harness(parameters: arguments[1], expected: arguments[2])
    let bench = Bench()
    let loading = TableReaderBenchmark(path: arguments[0], runs: Int(arguments[4]) ?? 3)
    guard let timeline = try loading.run(bench) else {
      print("the table cannot be read")
      exit(65)
    }
    let hash = AnswerHash(timeline.graph)
    TimelineIndexBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    ActorIndexBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    SweepQueryBenchmark(timeline: timeline, harness: harness, hash: hash).run(bench)
    try CompiledFileBenchmark(timeline: timeline, path: arguments[3]).run(bench)
    try bench.printAll()
    if bench.all.contains(where: { $0.isRight == false }) { exit(1) }
  }
}
