import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("GEXF and GraphML of a day and of a difference")
struct NetworkSnapshotTests {
  private func timeline() throws -> Timeline {
    Timeline(try AlignmentGraph(contentsOf: CompiledSamples.korea))
  }

  /// What of a tie must come back.
  private func facts(_ tie: TieState) -> [String] {
    [
      tie.id, tie.kind, tie.from.rawValue, tie.to.rawValue, "\(tie.mutual)", tie.status.rawValue,
      tie.certainty.rawValue, "\(tie.bounds)", tie.weight.map { "\($0)" } ?? "", tie.note ?? "",
      "\(tie.claims.count)",
    ]
  }

  @Test(arguments: Networks.forms)
  func `ties of a day come back with ids, dates, claims and status`(form: ExportFormat) throws {
    let snapshot = try timeline().snapshot(on: "2024-01-19")
    let read = try Networks.graph(Networks.text(.snapshot(snapshot), form), form)
    #expect(read.tieCount == snapshot.ties.count)
    let again = Timeline(read).snapshot(on: "2024-01-19")
    // What actors' entries say is told by ties here, whose claims do not vouch for them in the same way.
    let told = Set(["leads", "holds-office", "member", "succeeds"])
    let before = snapshot.ties.filter { !told.contains($0.kind) && !$0.isPactPair }
    let after = again.ties.filter { tie in before.contains { $0.id == tie.id } }
    #expect(before.count > 50)
    #expect(after.map(facts) == before.map(facts))
    #expect(again.ties.map(\.id) == snapshot.ties.map(\.id))
    #expect(Set(again.actors.map(\.name)).isSuperset(of: snapshot.actors.map(\.name)))
  }

  @Test(arguments: Networks.forms)
  func `a difference says of each tie what became of it`(form: ExportFormat) throws {
    let diff = try timeline().diff(from: "2018-10-01", to: "2024-01-19")
    let text = Networks.text(.diff(diff), form)
    func count(_ change: String) -> Int {
      let mark =
        form == .gexf ? "for=\"change\" value=\"\(change)\"" : "<data key=\"e_change\">\(change)</data>"
      return text.components(separatedBy: mark).count - 1
    }
    #expect(count("began") == diff.began.count)
    #expect(count("ended") == diff.ended.count)
    #expect(count("changed") == diff.changed.count)
    #expect(count("unchanged") == diff.unchangedCount)
    let read = try Networks.graph(text, form)
    #expect(read.tieCount == diff.began.count + diff.ended.count + diff.changed.count + diff.unchangedCount)
  }

  @Test func `a tie folded to its states comes back between them`() throws {
    var selection = Selection()
    selection.foldLeaders = true
    let snapshot = try timeline().snapshot(on: "2023-09-13", selection)
    let read = try Networks.graph(Networks.text(.snapshot(snapshot), .gexf), .gexf)
    #expect(Timeline(read).ties().map(\.id).sorted() == snapshot.ties.map(\.id).sorted())
  }
}
