import AlignmentModel

/// What explains the differences between two versions of a graph: effects that only the new one tells.
struct VersionTelling {
  let old: Resolution
  let new: Resolution

  /// By a tie's id, the ties of the new version whose effects name it, and which the old version did not have.
  func causes(_ matching: TieMatching) -> [String: [TieState]] {
    var causes: [String: [TieState]] = [:]
    guard !new.effects.isEmpty else { return causes }
    for tie in matching.began + matching.ended + matching.changed.map(\.after) {
      guard let target = tie.writtenID else { continue }
      let known = Set(telling(target, in: old).map(\.id))
      let fresh = telling(target, in: new).filter { !known.contains($0.id) && $0.id != tie.id }
      guard !fresh.isEmpty else { continue }
      causes[tie.id] = fresh.sorted { $0.bounds.firstEarliest < $1.bounds.firstEarliest }
    }
    return causes
  }

  /// The ties whose effects name an id, each once, but those only predicted, denied, doubted or retracted.
  private func telling(_ target: String, in resolution: Resolution) -> [TieState] {
    Set((resolution.effects[target] ?? []).map(\.row)).sorted().compactMap { row in
      guard resolution.status(row).map(Status.shownByDefault.contains) == true else { return nil }
      return TieState(resolution, row: row)
    }
  }
}
