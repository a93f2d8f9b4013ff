extension TieEntry {
  /// The ties of an entry at an index: one a pair and one a day.
  func seeds(index: Int) -> [TieSeed] {
    let days = occurrences
    let pairs = self.pairs
    return pairs.flatMap { pair in
      days.map { day in
        TieSeed(
          kind: kind, from: pair.from, to: pair.to, bounds: day.bounds,
          flags: mutual ? day.flags.union(.mutual) : day.flags, teller: .entry(index), time: day.time,
          stem: stem(of: pair, day: day, alone: pairs.count == 1, dated: days.count > 1),
          hasWrittenID: id != nil, origin: origin)
      }
    }
  }

  /// One of the times an entry speaks of.
  package struct Occurrence {
    var bounds: Bounds
    var flags: TieFlags
    var time: TieTime
    var start: String?
  }

  package var occurrences: [Occurrence] {
    switch time {
    case .during(let spell):
      return [
        Occurrence(bounds: spell.bounds, flags: TieFlags(spell), time: time, start: spell.startText)
      ]
    case .date(let date):
      return date.occurrences.map { Occurrence(bounds: $0.bounds, flags: .event, time: time, start: $0.text) }
    }
  }

  /// A written id serves as it stands for an entry of one tie; the ties of a larger entry add their pair and
  /// their day to it.
  private func stem(
    of pair: (from: ActorID, to: ActorID), day: Occurrence, alone: Bool, dated: Bool
  ) -> String {
    guard let id else {
      return TieSeed.stem(kind: kind, pair.from, pair.to, mutual: mutual, start: day.start)
    }
    let parties = alone ? "" : ":" + TieSeed.parties(pair.from, pair.to, mutual: mutual)
    return id + parties + (dated ? ":" + (day.start ?? "") : "")
  }

  /// The first of its ties in canonical order.
  var firstRank: TieRank? {
    let days = occurrences
    return pairs.flatMap { pair in
      days.map { TieRank(kind: kind, from: pair.from, to: pair.to, bounds: $0.bounds) }
    }.min { TieRank.precedes($0, $1) ?? false }
  }
}
