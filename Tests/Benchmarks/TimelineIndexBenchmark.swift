import Entente

/// Times what `Index/TimelineIndex.swift` and `Index/IntervalIndex.swift` answer: what holds on a day, how many,
/// and what differs between two days.
struct TimelineIndexBenchmark {
  let timeline: Timeline
  let harness: Harness
  let hash: AnswerHash

  /// Days spread over the years in which the ties of the generator lie.
  private var days: [Day] {
    (0..<61).map { Day(number: Day(clamping: "1901-01-01", advancedBy: $0 * 740).number) }
  }

  func run(_ bench: Bench) {
    let file = "IntervalIndex"
    let days = days
    let held = Double(days.reduce(0) { $0 + timeline.count(on: $1).all }) / Double(days.count)
    bench.time("snapshot as a view", of: file, with: days, size: held) { timeline.activeTies(on: $0).count }
    var buffer: [UInt32] = []
    bench.time("snapshot into a buffer", of: file, with: days, size: held) { day in
      timeline.snapshot(on: day, into: &buffer)
      return buffer.count
    }
    bench.time("snapshot as a fresh array", of: file, with: days, size: held) { day in
      var fresh: [UInt32] = []
      timeline.snapshot(on: day, into: &fresh)
      return fresh.count
    }
    bench.time("snapshot in canonical order", of: "RowOrder", with: days, size: held) {
      timeline.activeTies(on: $0).inCanonicalOrder().count
    }
    bench.time("snapshot as a value", of: "SnapshotQuery", with: days, size: held) {
      timeline.snapshot(on: $0).ties.count
    }
    count(bench)
    diff(bench)
    plain(bench)
    let dates = harness.parameters.dates.map(Harness.day)
    bench.time(
      "snapshot, answers checked", of: file, with: dates,
      check: { (answers: [[UInt32]]) in
        harness.compare("snapshot") { answers.map(hash.ties) == harness.texts("snapshot") }
      },
      run: { day in
        var rows: [UInt32] = []
        timeline.snapshot(on: day, into: &rows)
        return rows
      }
    )
  }

  /// Compares a few answers with those found by looking at every tie.
  private func plain(_ bench: Bench) {
    let answers = PlainAnswers(graph: timeline.graph)
    let asked = [days[3], days[30], days[55], days[60]]
    bench.time(
      "all of it compared with a plain filter", of: "TimelineIndex", with: [0], warm: false,
      check: { (answers: [Bool]) in answers == [true] },
      run: { _ in
        answers.agree(with: timeline, on: asked)
          && answers.agree(with: timeline, from: asked[0], to: asked[2])
          && answers.agree(with: timeline, from: asked[2], to: asked[1])
      }
    )
  }

  private func count(_ bench: Bench) {
    let dates = harness.parameters.dates.map(Harness.day)
    let expected = (harness.expected["view_count"] as? [Int]) ?? []
    // A clock cannot see a single count, so a thousand are timed at once.
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var sum = 0
    for day in days {
      let start = clock.now
      for shift in 0..<1_000 { sum &+= timeline.count(on: day.advanced(by: shift & 7)).all }
      seconds.append((clock.now - start) / 1_000)
    }
    let isRight = harness.compare("view_count") {
      dates.map { timeline.count(on: $0).all } == expected && sum > 0
    }
    bench.record("count on a day", of: "IntervalIndex", seconds, isRight: isRight)
  }

  private func diff(_ bench: Bench) {
    var (began, ended): ([UInt32], [UInt32]) = ([], [])
    var random = SystemRandomNumberGenerator()
    let pairs = (0..<61).map { _ in
      (days.randomElement(using: &random) ?? days[0], days.randomElement(using: &random) ?? days[1])
    }
    bench.time("diff of two random days", of: "IntervalIndex", with: pairs) { pair in
      timeline.diff(from: pair.0, to: pair.1, began: &began, ended: &ended)
      return began.count + ended.count
    }
    let months = days.map { ($0, $0.advanced(by: 30)) }
    bench.time("diff of neighbouring months", of: "IntervalIndex", with: months) { pair in
      timeline.diff(from: pair.0, to: pair.1, began: &began, ended: &ended)
      return began.count + ended.count
    }
    bench.time("diff of neighbouring months as a value", of: "DayMatching", with: months) { pair in
      timeline.diff(from: pair.0, to: pair.1).began.count
    }
    let asked = harness.parameters.pairs.map { ($0.map(Harness.day)) }
    let expected = (harness.expected["diff"] as? [[[Any]]])?.map { $0.map { $0.map { "\($0)" } } } ?? []
    bench.time(
      "diff, answers checked", of: "IntervalIndex", with: asked,
      check: { (answers: [[[UInt32]]]) in
        harness.compare("diff") { answers.map { $0.map(hash.ties) } == expected }
      },
      run: { pair in
        timeline.diff(from: pair[0], to: pair[1], began: &began, ended: &ended)
        return [began, ended]
      }
    )
  }
}

extension Day {
  /// A day so many days after a written one.
  init(clamping text: String, advancedBy days: Int) { self = Harness.day(text).advanced(by: days) }
}
