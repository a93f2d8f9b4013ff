import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@Suite("The days of a tie")
struct TieDaysTests {
  @Test func `A snapshot shows a tie on its days, as sure as they say, and on no others`() throws {
    var gaps = 0
    for seed in 1...120 as ClosedRange<UInt64> {
      let draft = GraphGenerator.draft(seed: seed)
      let timeline = Timeline(try draft.validated())
      var random = SeededGenerator(seed: seed)
      var selection = Selection()
      selection.statuses = Set(Status.allCases)
      let ties = timeline.ties(selection)
      gaps += ties.count { $0.possibleDays.count > 1 }
      for day in Samples.days(of: draft, count: 30, using: &random) {
        let shown = timeline.snapshot(on: day, selection).ties
        let possible = ties.filter { tie in tie.possibleDays.contains { $0.contains(day) } }
        let certain = ties.filter { tie in tie.certainDays.contains { $0.contains(day) } }
        #expect(Set(shown.map(\.id)) == Set(possible.map(\.id)), "seed \(seed), \(day)")
        #expect(
          Set(shown.filter { $0.certainty == .certain }.map(\.id)) == Set(certain.map(\.id)),
          "seed \(seed), \(day)")
      }
    }
    #expect(gaps > 0)
  }
}
