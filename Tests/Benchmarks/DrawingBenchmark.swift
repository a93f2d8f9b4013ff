import Entente
import Foundation

/// Times pictures of sixty months of a table of ties: the layout of all of them, and each for itself.
struct DrawingBenchmark {
  let timeline: Timeline
  let runs: Int
  let snapshots: [Snapshot]

  /// The first days of the months from January 2000 to December 2004.
  private static let days = (0..<60).map { month in
    Harness.day("\(2000 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-01")
  }

  init(path: String, runs: Int) throws {
    let timeline = Timeline(try AlignmentGraph(contentsOf: path))
    self.timeline = timeline
    self.runs = runs
    snapshots = Self.days.map { timeline.snapshot(on: $0) }
  }

  func run(_ bench: Bench) throws {
    bench.time("plan of all pictures", of: "DrawingPlan.swift", with: Array(0..<runs)) { _ in
      DrawingPlan(timeline).figures.count
    }
    let plan = DrawingPlan(timeline)
    bench.time("layout and routes", of: "Drawing.swift", with: Array(0..<runs), run: { _ in places(plan) })
    pictures(try plan.drawing(), bench)
    bench.time("sixty pictures and their layout", of: "Drawing.swift", with: Array(0..<runs)) { _ in
      everything()
    }
    let tied = snapshots.map { Double(Set($0.ties.flatMap { [$0.from, $0.to] }).count) }
    bench.record("count of actors in a picture", of: "Snapshot.swift", tied)
    bench.record("count of ties in a picture", of: "Snapshot.swift", snapshots.map { Double($0.ties.count) })
  }

  private func places(_ plan: DrawingPlan) -> Int {
    do { return try plan.drawing().placement.points.count } catch { return 0 }
  }

  /// From a timeline to the texts of all pictures.
  private func everything() -> Int {
    let snapshots = snapshots.map { timeline.snapshot(on: $0.on) }
    do {
      let drawing = try DrawingPlan(showing: snapshots, of: timeline.graph).drawing()
      return drawing.svgs(of: snapshots).reduce(0) { $0 + $1.text.utf8.count }
    } catch {
      return 0
    }
  }

  private func pictures(_ drawing: Drawing, _ bench: Bench) {
    bench.time("one picture, layout known", of: "SVGWriter.swift", with: snapshots) { snapshot in
      drawing.svg(of: snapshot).text.utf8.count
    }
    let bytes = snapshots.map { Double(drawing.svg(of: $0).text.utf8.count) }
    bench.record("bytes of a picture", of: "SVGWriter.swift", bytes)
  }
}
