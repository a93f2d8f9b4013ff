import AlignmentModel
import AlignmentTimeline

/// What the oracle says changed between two days.
struct OracleDiff {
  private(set) var began: [String] = []
  private(set) var ended: [String] = []
  private(set) var changed: [String] = []
  private(set) var unchanged: [String] = []
  private(set) var actorsBegan: [String] = []
  private(set) var actorsEnded: [String] = []
  private(set) var actorsChanged: [String] = []

  init(_ oracle: Oracle, from: Day, to: Day, _ selection: Selection) {
    let (before, after) = (oracle.snapshot(on: from, selection), oracle.snapshot(on: to, selection))
    for row in after.rows where !before.rows.contains(where: { $0.identity == row.identity }) {
      began.append(Comparing.line(row, oracle, on: to, detailed: false))
    }
    for row in before.rows {
      guard let match = after.rows.first(where: { $0.identity == row.identity }) else {
        ended.append(Comparing.line(row, oracle, on: from, detailed: false))
        continue
      }
      let what = OracleDiff.what(row, match, oracle, from, to)
      let line = Comparing.line(match, oracle, on: to, detailed: false)
      if what.isEmpty { unchanged.append(line) } else { changed.append("\(line) \(what)") }
    }
    actorsBegan = after.actors.filter { !before.actors.contains($0) }.map(\.rawValue)
    actorsEnded = before.actors.filter { !after.actors.contains($0) }.map(\.rawValue)
    actorsChanged = before.actors.filter(after.actors.contains).compactMap { id in
      let (old, new) = (oracle.name(of: id, on: from), oracle.name(of: id, on: to))
      return old == new ? nil : "\(id): \(old) > \(new)"
    }
  }

  private static func what(
    _ one: OracleRow, _ other: OracleRow, _ oracle: Oracle, _ from: Day, _ to: Day
  ) -> [String] {
    let entry = one.tie.entry
    let (before, after) = (oracle.phase(of: one.tie, on: from), oracle.phase(of: other.tie, on: to))
    var what: [String] = []
    if one.from != other.from { what.append("from") }
    if one.to != other.to { what.append("to") }
    if one.certainty != other.certainty { what.append("certainty") }
    if (before?.weight ?? entry?.weight) != (after?.weight ?? entry?.weight) { what.append("weight") }
    if (before?.trend ?? entry?.trend) != (after?.trend ?? entry?.trend) { what.append("trend") }
    if (before?.note ?? entry?.note) != (after?.note ?? entry?.note) { what.append("note") }
    return what
  }

  /// How a diff differs from this one.
  func differences(from diff: SnapshotDiff) -> [String] {
    func lines(_ ties: TieList) -> [String] { ties.map { Comparing.line($0, detailed: false) } }
    func named(_ name: String, _ found: [String], _ expected: [String]) -> [String] {
      Comparing.differences(found, expected).map { "\(name): \($0)" }
    }
    let changes = diff.changed.map { "\(Comparing.line($0.after, detailed: false)) \($0.what)" }
    let renamed = diff.actorsChanged.map { "\($0.before.id): \($0.before.name) > \($0.after.name)" }
    return named("began", lines(diff.began), began) + named("ended", lines(diff.ended), ended)
      + named("changed", changes, changed) + named("unchanged", lines(diff.unchanged), unchanged)
      + named("actors began", diff.actorsBegan.map(\.id.rawValue), actorsBegan)
      + named("actors ended", diff.actorsEnded.map(\.id.rawValue), actorsEnded)
      + named("actors changed", renamed, actorsChanged)
  }

  /// Ties of the plain selection that hold on a day between, and neither on the first nor on the last: stem
  /// and whether that is certain.
  static func passing(_ oracle: Oracle, from: Day, to: Day) -> [String] {
    let (low, high) = (DaySet.place(min(from, to)), DaySet.place(max(from, to)))
    let between = DaySet(low + 1, through: high - 1)
    return oracle.ties.compactMap { tie in
      guard let status = tie.status, Status.shownByDefault.contains(status), !tie.isPactPair else {
        return nil
      }
      guard !tie.possible.contains(low), !tie.possible.contains(high) else { return nil }
      guard !(tie.possible & between).isEmpty else { return nil }
      let isSure =
        tie.isEvent
        ? !tie.isQuestioned && tie.possible.isSubset(of: between) : !(tie.certain & between).isEmpty
      return "\(tie.stem) \(isSure ? Certainty.certain : .possible)"
    }
  }
}
