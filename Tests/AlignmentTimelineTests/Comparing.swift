import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport

/// Ties of a timeline and of the oracle as lines of text that must be equal, and what differs between them.
enum Comparing {
  /// A derived id without the counter that tells equal ones apart.
  static func stem(_ id: String) -> String {
    guard let hash = id.firstIndex(of: "#") else { return id }
    return String(id[..<hash] + id[hash...].dropFirst().drop { $0.isNumber })
  }

  static func line(_ tie: TieState, detailed: Bool) -> String {
    let weight = tie.weight.map { "\($0)" } ?? "-"
    let trend = tie.trend?.rawValue ?? "-"
    var line = "\(stem(tie.id)) \(tie.kind) \(tie.from) \(tie.to) \(tie.certainty) \(tie.status)"
    line += " w\(weight) \(trend) '\(tie.note ?? "")' \(tie.mutual) \(tie.isEvent)"
    if detailed { line += claims(tie.claims) + " \(tie.witnesses)" }
    return line
  }

  static func line(_ row: OracleRow, _ oracle: Oracle, on day: Day, detailed: Bool) -> String {
    let tie = row.tie
    let phase = oracle.phase(of: tie, on: day)
    let weight = (phase?.weight ?? tie.entry?.weight).map { "\($0)" } ?? "-"
    let trend = (phase?.trend ?? tie.entry?.trend)?.rawValue ?? "-"
    let status = tie.status.map { "\($0)" } ?? "absent"
    var line = "\(stem(tie.stem))\(row.suffix) \(tie.kind) \(row.from) \(row.to) \(row.certainty) \(status)"
    line += " w\(weight) \(trend) '\(phase?.note ?? tie.note ?? "")' \(tie.mutual) \(tie.isEvent)"
    if detailed {
      var told: [Claim] = []
      for claim in tie.evidence.flatMap({ oracle.claims($0) }) where !told.contains(claim) {
        told.append(claim)
      }
      line += claims(told) + " \(oracle.witnesses(told.map(\.source)))"
    }
    return line
  }

  /// The outer bounds of an event, all four of a spell; inner bounds that lie beyond the outer ones say no more
  /// than these.
  static func boundsLine(_ tie: TieState) -> String {
    let bounds = tie.bounds
    guard !tie.isNever else { return "\(stem(tie.id)) never" }
    var line = "\(stem(tie.id)) \(bounds.firstEarliest) .. \(bounds.lastLatest)"
    if !tie.isEvent {
      line += ", from \(max(bounds.firstLatest, bounds.firstEarliest))"
      line += " to \(min(bounds.lastEarliest, bounds.lastLatest))"
    }
    return line + " \(tie.status)"
  }

  static func boundsLine(_ tie: OracleTie) -> String {
    guard let first = tie.possible.min, let last = tie.possible.max else { return "\(tie.stem) never" }
    var line = "\(tie.stem) \(DaySet.day(first)) .. \(DaySet.day(last))"
    if !tie.isEvent {
      let inner = tie.inner ?? (DaySet.after, DaySet.before)
      // Two memberships need not meet; then nothing is known of when both began or ended.
      let start = inner.firstLatest > last ? DaySet.after : max(inner.firstLatest, first)
      let end = inner.lastEarliest < first ? DaySet.before : min(inner.lastEarliest, last)
      line += ", from \(DaySet.day(start)) to \(DaySet.day(end))"
    }
    return line + " \(tie.status.map { "\($0)" } ?? "absent")"
  }

  private static func claims(_ claims: [Claim]) -> String {
    let told = claims.map { claim in
      "\(claim.stance?.rawValue ?? "retracts") \(claim.speakers.map(\.description)) \(claim.source)"
    }
    return " " + told.sorted().joined(separator: ", ")
  }

  /// How a snapshot differs from the oracle's; empty when it does not.
  static func differences(
    _ snapshot: Snapshot, _ oracle: Oracle, _ selection: Selection, detailed: Bool
  ) -> [String] {
    let expected = oracle.snapshot(on: snapshot.on, selection)
    let lines = expected.rows.map { line($0, oracle, on: snapshot.on, detailed: detailed) }
    var all = differences(snapshot.ties.map { line($0, detailed: detailed) }, lines)
    let names = expected.actors.map { "\($0) \(oracle.name(of: $0, on: snapshot.on))" }
    all += differences(snapshot.actors.map { "\($0.id) \($0.name)" }, names)
    if selection.around == nil, selection.top == nil, !selection.foldLeaders {
      all += differences(
        snapshot.leftOut.map { "left out: \($0.value) \($0.key)" }, leftOut(oracle, snapshot.on, selection))
    }
    if snapshot.covered != expected.covered { all.append("covered: \(snapshot.covered)") }
    return all
  }

  /// How many ties of each status would be shown if statuses were not asked for.
  private static func leftOut(_ oracle: Oracle, _ day: Day, _ selection: Selection) -> [String] {
    var whole = selection
    whole.statuses = Set(Status.allCases)
    let hidden = oracle.snapshot(on: day, whole).rows.compactMap(\.tie.status)
      .filter { !selection.statuses.contains($0) }
    return Dictionary(grouping: hidden) { $0 }.map { "left out: \($0.value.count) \($0.key)" }
  }

  /// What is in one list and not in the other, each as often as it is.
  static func differences(_ found: [String], _ expected: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for line in found { counts[line, default: 0] += 1 }
    for line in expected { counts[line, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }.keys.sorted().map { line in
      ((counts[line] ?? 0) > 0 ? "timeline alone: " : "oracle alone: ") + line
    }
  }
}
