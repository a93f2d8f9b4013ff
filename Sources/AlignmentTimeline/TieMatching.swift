import AlignmentModel

/// Sets the ties of two snapshots against each other, by id.
struct TieMatching {
  /// The rows of the second list that the first has too, alike in all; told from the others before any id was asked for.
  private(set) var alike: [UInt32] = []
  private(set) var began: [TieState] = []
  private(set) var ended: [TieState] = []
  private(set) var changed: [TieChange] = []
  private(set) var unchanged: [TieState] = []

  init(_ before: TieList, _ after: TieList) {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    began = after.filter { old[$0.id] == nil }
    for tie in before {
      guard let match = new[tie.id] else {
        ended.append(tie)
        continue
      }
      let what = TieDifference.between(tie, match)
      if what.isEmpty || what == ["bounds"] && tie.resolution === match.resolution {
        unchanged.append(match)
      } else {
        changed.append(TieChange(before: tie, after: match, what: what))
      }
    }
  }

  /// The same for two graphs: what stands alike in the columns of both is not looked at tie by tie.
  init(versions before: TieList, _ after: TieList) {
    guard let old = before.placed, let new = after.placed,
      let comparing = RowComparing(old.resolution, new.resolution, new.moment)
    else {
      self.init(before, after)
      return
    }
    let outcome = comparing.compare(old.rows, new.rows)
    self.init(
      TieList(outcome.old, old.resolution, at: old.moment),
      TieList(outcome.new, new.resolution, at: new.moment))
    alike = outcome.alike
  }

  /// All that is alike in all, in canonical order.
  func unchanged(of after: TieList) -> TieList {
    guard !alike.isEmpty, let new = after.placed else { return TieList(unchanged) }
    let rows = (alike + unchanged.map { UInt32(truncatingIfNeeded: $0.row) }).sorted()
    return TieList(rows, new.resolution, at: new.moment)
  }

  /// Matches what is left by kind and parties, where one remains on each side: its id and its days were
  /// rewritten.
  mutating func matchRewritten() {
    func key(_ tie: TieState) -> [String] { [tie.kind, tie.from.rawValue, tie.to.rawValue, "\(tie.mutual)"] }
    let old = Dictionary(grouping: ended, by: key)
    let new = Dictionary(grouping: began, by: key)
    var matched = Set<String>()
    for (key, olds) in old {
      guard olds.count == 1, let news = new[key], news.count == 1 else { continue }
      let what = ["id"] + TieDifference.between(olds[0], news[0])
      changed.append(TieChange(before: olds[0], after: news[0], what: what))
      matched.formUnion([olds[0].id, news[0].id])
    }
    ended.removeAll { matched.contains($0.id) }
    began.removeAll { matched.contains($0.id) }
    changed.sort { $0.before.id < $1.before.id }
  }
}
