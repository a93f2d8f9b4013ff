import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@Suite("Laws of diffs, histories and days of change")
struct DiffLawTests {
  static let graphs: UInt64 = 80

  @Test("A diff applied to the first snapshot gives the second")
  func applying() throws {
    var compared = 0
    for seed in 40_001...40_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      let days = Samples.days(of: draft, count: 8, using: &random)
      for (from, to) in zip(days, days.dropFirst()) {
        let selection = Samples.selection(of: draft, using: &random)
        let (first, second) = (timeline.snapshot(on: from, selection), timeline.snapshot(on: to, selection))
        let diff = timeline.diff(from: from, to: to, selection)
        let place = "\(Samples.place(seed, nil, selection)), from \(from) to \(to)"
        #expect(applied(diff, to: first.ties) == Set(second.ties), "\(place)")
        #expect(applied(diff, to: first.actors) == Set(second.actors), "\(place)")
        #expect(diff.unchanged.count + diff.changed.count + diff.ended.count == first.ties.count, "\(place)")
        compared += 1
      }
    }
    print("\(Self.graphs) generated graphs, \(compared) diffs applied")
  }

  private func applied(_ diff: SnapshotDiff, to ties: TieList) -> Set<TieState> {
    let gone = Set(diff.ended.map(\.id) + diff.changed.map(\.before.id))
    return Set(ties.filter { !gone.contains($0.id) } + diff.changed.map(\.after) + Array(diff.began))
  }

  private func applied(_ diff: SnapshotDiff, to actors: [ActorState]) -> Set<ActorState> {
    let gone = Set(diff.actorsEnded.map(\.id) + diff.actorsChanged.map(\.before.id))
    return Set(actors.filter { !gone.contains($0.id) } + diff.actorsChanged.map(\.after) + diff.actorsBegan)
  }

  @Test("A day does not differ from itself, nor a graph")
  func reflexivity() throws {
    for seed in 50_001...50_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      for day in Samples.days(of: draft, count: 3, using: &random) {
        let selection = Samples.selection(of: draft, using: &random)
        let diff = timeline.diff(from: day, to: day, selection)
        #expect(diff.isEmpty && diff.passing.isEmpty, "\(Samples.place(seed, nil, selection)), on \(day)")
      }
      #expect(SnapshotDiff(old: timeline, new: timeline, on: nil).isEmpty, "seed \(seed)")
    }
  }

  @Test("A diff backwards swaps what began and what ended")
  func backwards() throws {
    for seed in 60_001...60_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      let days = Samples.days(of: draft, count: 4, using: &random)
      for (from, to) in zip(days, days.dropFirst()) {
        let selection = Samples.selection(of: draft, using: &random)
        let (forth, back) = (
          timeline.diff(from: from, to: to, selection), timeline.diff(from: to, to: from, selection)
        )
        let place = "\(Samples.place(seed, nil, selection)), between \(from) and \(to)"
        #expect(forth.began.map(\.id) == back.ended.map(\.id), "\(place)")
        #expect(forth.ended.map(\.id) == back.began.map(\.id), "\(place)")
        #expect(forth.changed.map(\.what) == back.changed.map(\.what), "\(place)")
        #expect(forth.passing == back.passing, "\(place)")
      }
    }
  }

  @Test("The history of an actor holds every tie of its that some snapshot shows")
  func histories() throws {
    var found = 0
    for seed in 70_001...70_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      var selection = Selection()
      selection.groups = random.pick([.members, .pairs])
      selection.foldLeaders = random.chance(50)
      var histories: [ActorID: Set<String>] = [:]
      for actor in draft.actors {
        let ties = timeline.history(of: actor.id, selection)
        #expect(ties.allSatisfy { $0.from == actor.id || $0.to == actor.id }, "seed \(seed)")
        #expect(isSorted(ties.map(\.bounds.firstEarliest)), "seed \(seed), of \(actor.id)")
        histories[actor.id] = Set(ties.map(\.id))
      }
      for day in Samples.days(of: draft, using: &random) {
        for tie in timeline.snapshot(on: day, selection).ties {
          found += 1
          let isThere = [tie.from, tie.to].allSatisfy { histories[$0]?.contains(tie.id) == true }
          #expect(isThere, "\(Samples.place(seed, nil, selection)), on \(day): \(tie.id)")
        }
      }
    }
    print("\(Self.graphs) generated graphs, \(found) ties of snapshots found in histories")
  }

  private func isSorted(_ days: [Day]) -> Bool { zip(days, days.dropFirst()).allSatisfy { $0 <= $1 } }

  @Test("On a day that is no day of change, ties are those of the day before")
  func daysOfChange() throws {
    var compared = 0
    for seed in 80_001...80_000 + Self.graphs {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      let selection = Samples.selection(of: draft, using: &random)
      let changes = Set(timeline.days(ofChange: selection))
      for day in Samples.days(of: draft, using: &random) where !changes.contains(day) {
        compared += 1
        let before = timeline.snapshot(on: day.advanced(by: -1), selection).ties
        let now = timeline.snapshot(on: day, selection).ties
        #expect(before == now, "\(Samples.place(seed, nil, selection)), on \(day)")
      }
    }
    print("\(Self.graphs) generated graphs, \(compared) days without change")
  }
}
