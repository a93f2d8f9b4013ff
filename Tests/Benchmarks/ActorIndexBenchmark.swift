import Entente

/// Times what `Index/ActorIndex.swift` answers: all ties of a dyad, the ties of an actor on a day.
struct ActorIndexBenchmark {
  let timeline: Timeline
  let harness: Harness
  let hash: AnswerHash

  private var graph: AlignmentGraph { timeline.graph }

  func run(_ bench: Bench) {
    dyads(bench)
    neighbours(bench)
  }

  private func dyads(_ bench: Bench) {
    // Dyads that exist, as often as they have ties, by their names; a look-up is too short for one clock tick, so
    // twenty-five are timed at once.
    var random = SystemRandomNumberGenerator()
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<200 {
      let asked = (0..<25).map { _ in
        let row = Int.random(in: 0..<graph.tieCount, using: &random)
        return (graph.actors.id(Int(graph.columns.from[row])), graph.actors.id(Int(graph.columns.to[row])))
      }
      var found = 0
      let start = clock.now
      for dyad in asked { found &+= timeline.rows(between: dyad.0, and: dyad.1).count }
      seconds.append((clock.now - start) / 25)
      precondition(found >= 25, "every dyad has a tie")
    }
    bench.record("history of a dyad, rows", of: "ActorIndex", seconds)
    let asked = harness.parameters.dyads.map { $0.map { ActorID($0) } }
    let expected =
      (harness.expected["dyad"] as? [[[Any]]])?.map {
        $0.map { $0.map { "\($0)" } }.sorted { $0.lexicographicallyPrecedes($1) }
      } ?? []
    bench.time(
      "history of a dyad, as ties", of: "HistoryQuery", with: asked,
      check: { (answers: [[TieState]]) in harness.compare("dyad") { answers.map(plain) == expected } },
      run: { Array(timeline.history(of: $0[0], with: $0[1])) }
    )
  }

  /// From, to, kind, first and last day, as the harness counts days.
  private func plain(_ ties: [TieState]) -> [[String]] {
    let zero = Harness.day("1900-01-01")
    return ties.map { tie in
      let end = tie.bounds.lastLatest.isBounded ? "\(zero.days(until: tie.bounds.lastLatest))" : "<null>"
      let numbers = [tie.from.rawValue, tie.to.rawValue, tie.kind].map { "\(Int($0.dropFirst()) ?? 0)" }
      return numbers + ["\(zero.days(until: tie.bounds.firstEarliest))", end]
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func neighbours(_ bench: Bench) {
    var rows: [UInt32] = []
    var random = SystemRandomNumberGenerator()
    let days = (0..<61).map { Harness.day("1950-01-01").advanced(by: $0 * 450) }
    let drawn = days.map { day in
      (Int(graph.columns.from[Int.random(in: 0..<graph.tieCount, using: &random)]), day)
    }
    bench.time("ties of an actor on a day", of: "ActorIndex", with: drawn) { asked in
      timeline.ties(ofActor: asked.0, on: asked.1, into: &rows)
      return rows.count
    }
    let hub = busiest()
    bench.time("ties of the busiest actor on a day", of: "ActorIndex", with: days) { day in
      timeline.ties(ofActor: hub, on: day, into: &rows)
      return rows.count
    }
    let asked = harness.parameters.nodes.map { (ActorID($0[0]), Harness.day($0[1])) }
    let expected = (harness.expected["neigh"] as? [[Int]]) ?? []
    bench.time(
      "neighbours, answers checked", of: "ActorIndex", with: asked,
      check: { (answers: [[Int]]) in harness.compare("neigh") { answers == expected } },
      run: { asked in
        guard let actor = graph.index(of: asked.0) else { return [] }
        timeline.ties(ofActor: actor, on: asked.1, into: &rows)
        let others = rows.map { row in
          let from = Int(graph.columns.from[Int(row)])
          return from == actor ? Int(graph.columns.to[Int(row)]) : from
        }
        return Set(others.map { Int(hash.number(ofActor: $0)) }).sorted()
      }
    )
  }

  private func busiest() -> Int {
    var ties = [Int](repeating: 0, count: graph.actors.count)
    for row in 0..<graph.tieCount {
      ties[Int(graph.columns.from[row])] += 1
      ties[Int(graph.columns.to[row])] += 1
    }
    return ties.indices.max { ties[$0] < ties[$1] } ?? 0
  }
}
