import Entente

/// Times `Compiled/CompiledFile.swift`: writing a compiled graph, opening it, and its first answers.
struct CompiledFileBenchmark {
  let timeline: Timeline
  let path: String

  func run(_ bench: Bench) throws {
    let clock = ContinuousClock()
    let start = clock.now
    try CompiledFile.write(timeline, to: path)
    bench.record("compile", of: "CompiledFile", [clock.now - start])
    let days = (0..<21).map { Harness.day("1950-01-01").advanced(by: $0 * 1_300) }
    let expected = days.map { timeline.activeTies(on: $0).count }
    bench.time(
      "open compiled, first snapshot as a view", of: "CompiledFile", with: days,
      check: { (answers: [Int]) in answers == expected },
      run: { day in
        (try? CompiledFile.open(path).timeline.activeTies(on: day).count) ?? -1
      }
    )
    bench.time(
      "open compiled, first snapshot into a buffer", of: "CompiledFile", with: days,
      check: { (answers: [Int]) in answers == expected },
      run: { day in
        var rows: [UInt32] = []
        (try? CompiledFile.open(path))?.timeline.snapshot(on: day, into: &rows)
        return rows.count
      }
    )
  }
}
