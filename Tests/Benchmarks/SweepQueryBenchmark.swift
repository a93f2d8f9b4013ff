import Entente

/// Times `SweepQuery.swift`: the degree of every actor on the first days of all months of 26 years.
struct SweepQueryBenchmark {
  let timeline: Timeline
  let harness: Harness
  let hash: AnswerHash

  func run(_ bench: Bench) {
    let months = harness.parameters.months.map(Harness.day)
    let all = timeline.sweep(over: months)
    bench.time(
      "sweep of \(months.count) months, degree of every actor", of: "SweepQuery",
      with: Array(repeating: months, count: 7),
      keeping: 1,
      check: { (answers: [Sweep]) in
        harness.compare("sweep") {
          hash.degrees(answers[0], all: all) == (harness.expected["sweep"] as? [Any])?.map { "\($0)" }
        }
      },
      run: { timeline.sweep(over: $0, by: .actor) }
    )
    bench.time(
      "sweep of \(months.count) months, all ties", of: "SweepQuery", with: Array(repeating: months, count: 5)
    ) { timeline.sweep(over: $0).active[0] }
    bench.time(
      "sweep of \(months.count) months, by kind", of: "SweepQuery", with: Array(repeating: months, count: 5)
    ) { timeline.sweep(over: $0, by: .kind).active[0] }
  }
}
