extension TieEntry {
  /// The ties of an entry at an index: one a pair and one a day.
  func seeds(index: Int) -> [TieSeed] {
    let days = occurrences
    let pairs = self.pairs
    let tieBreak = self.tieBreak
    return pairs.flatMap { pair in
      days.map { day in
        TieSeed(
          kind: kind, from: pair.from, to: pair.to, bounds: day.bounds,
          flags: mutual ? day.flags.union(.mutual) : day.flags, teller: .entry(index), time: day.time,
          stem: stem(of: pair, day: day, alone: pairs.count == 1, dated: days.count > 1),
          hasWrittenID: id != nil, tieBreak: tieBreak, origin: origin)
      }
    }
  }

  /// One of the times an entry speaks of.
  struct Occurrence {
    var bounds: Bounds
    var flags: TieFlags
    var time: TieTime
    var start: String?
  }

  var occurrences: [Occurrence] {
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

  private var tieBreak: String {
    var parts = [time.text, id ?? "", note ?? "", weight.map { "\($0)" } ?? "", evidence.tieBreak]
    parts += terms + effects.map { "\($0.verb)\($0.target)" } + [trend?.rawValue ?? ""]
    parts += roles.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }
    parts += phases.map { phase in
      let values = "\(phase.weight.map { "\($0)" } ?? "")\(phase.trend?.rawValue ?? "")\(phase.note ?? "")"
      return "\(phase.during)\(values)\(phase.evidence.tieBreak)"
    }
    parts.append("\(groups)")
    return parts.joined(separator: "\u{1}")
  }

  /// Where an entry stands among others: by its first tie, whatever the order of the file.
  static func canonicallyPrecedes(_ left: TieEntry, _ right: TieEntry) -> Bool {
    guard let one = left.firstSeed, let other = right.firstSeed else {
      return left.firstSeed != nil && right.firstSeed == nil
    }
    return TieSeed.precedes(one, other) ?? (one.tieBreak < other.tieBreak)
  }

  private var firstSeed: TieSeed? { seeds(index: 0).min { TieSeed.precedes($0, $1) ?? false } }
}
