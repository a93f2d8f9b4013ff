// What is suspicious, but may be so: these are warnings.
extension DraftCheck {
  /// - Parameters:
  ///   - sorted: the draft in canonical order, to which the seeds refer.
  mutating func lint(_ sorted: AlignmentGraph.Draft, seeds: [TieSeed]) {
    for entry in sorted.entries where entry.evidence.isEmpty {
      warn(
        "no-source", "the tie has no source", at: entry.origin.place(of: "kind"),
        hint: "name one under `sources:`, or who says what under `claims:`")
    }
    lintDirections(sorted)
    lintLives(seeds)
    lintEffects(sorted)
    lintOpenEnds(seeds)
    lintTables(seeds)
    lintTwins(sorted)
    lintLateWitnesses(sorted)
    lintRoles(sorted)
    for actor in sorted.actors where actor.name.allSatisfy(\.isWhitespace) {
      warn(
        "empty-name", "the actor \"\(actor.id)\" has an empty name", at: actor.origin.place(of: "name"),
        hint: "leave `name` out to show the id")
    }
  }

  private mutating func lintDirections(_ sorted: AlignmentGraph.Draft) {
    for entry in sorted.entries {
      guard let kind = vocabulary[entry.kind], kind.mutual != entry.mutual else { continue }
      warn(
        "direction",
        entry.mutual
          ? "\"\(entry.kind)\" has a direction, and the tie is written as mutual"
          : "\"\(entry.kind)\" is mutual, and the tie is written with a direction",
        at: entry.origin.place(of: "kind"),
        hint: entry.mutual ? "write A -> B, or two ties when both do it" : "write A -- B")
    }
  }

  /// What goes on is certain for ever where nobody says until when it was looked.
  private mutating func lintOpenEnds(_ seeds: [TieSeed]) {
    let open = seeds.lazy.filter(\.isOpen)
    guard let coverage = draft.coverage else {
      if let first = open.first { warnOfOpenEnds(at: first.origin.place(of: "during")) }
      return
    }
    var told = Set<String>()
    for seed in open
    where coverage.days(of: seed.kind, in: vocabulary) == nil && told.insert(seed.kind).inserted {
      warnOfUncovered(seed.kind, at: seed.origin.place(of: "during"))
    }
  }

  mutating func warnOfOpenEnds(at place: Place?, where spot: String = "at the top") {
    warn(
      "no-coverage",
      "ties go on (`..`), and the graph does not say until when it was looked: they count as certain for ever",
      at: place, hint: "add `coverage: FIRST-DAY/LAST-DAY` \(spot)")
  }

  mutating func warnOfUncovered(_ kind: String, at place: Place?) {
    warn(
      "no-coverage",
      "the coverage does not speak of \"\(kind)\", so a tie that goes on (`..`) is certain for ever",
      at: place, hint: "add \"\(kind)\" or `other:` to the coverage")
  }

  /// A book that tells of a tie long after the days covered vouches for it until the book was printed.
  private mutating func lintLateWitnesses(_ sorted: AlignmentGraph.Draft) {
    guard let coverage = draft.coverage else { return }
    var told = Set<String>()
    for entry in sorted.entries {
      guard case .during(let spell) = entry.time, spell.end == .open,
        let last = coverage.days(of: entry.kind, in: vocabulary)?.upperBound
      else { continue }
      for claim in entry.evidence.allClaims where claim.stance?.affirms == true && claim.asOf == .source {
        guard let source = sources[claim.source], source.vouches(after: last) else { continue }
        warnOfLateWitness(source, &told)
      }
    }
    for table in draft.tables { lintLateWitnesses(of: table, coverage, &told) }
  }

  /// Any word may be a role, but one that is nearly a known one is probably a slip.
  private mutating func lintRoles(_ sorted: AlignmentGraph.Draft) {
    let known = ["against", "through"]
    for entry in sorted.entries {
      for role in entry.roles.keys.sorted() where !known.contains(role) {
        guard let near = Suggestion.nearest(to: role, among: known, limit: 1).first else { continue }
        warn(
          "unknown-role", "\"\(role)\" is no role of the format's own", at: entry.origin.place(of: "roles"),
          hint: "did you mean `\(near)`?")
      }
    }
  }

  private mutating func lintTwins(_ sorted: AlignmentGraph.Draft) {
    for (one, other) in zip(sorted.entries, sorted.entries.dropFirst()) where one == other {
      warn(
        "twin", "the same tie is written twice", at: other.origin.place(of: "kind"),
        hint: "take one away, or tell them apart by dates, sources or an `id:`")
    }
  }
}

// MARK: - Lives

extension DraftCheck {
  private mutating func lintLives(_ seeds: [TieSeed]) {
    let lives = draft.actors.filter { !$0.exists.isEmpty }.map { ($0.id, Life($0)) }
    let lifeOf = Dictionary(lives, uniquingKeysWith: { first, _ in first })
    for seed in seeds where !seed.flags.contains(.outlivesParties) && !seed.flags.contains(.pactPair) {
      for id in [seed.from, seed.to] {
        guard let life = lifeOf[id], let fault = life.fault(of: seed.bounds.ordered) else { continue }
        warn(
          "outside-life", "the tie \(fault)",
          at: seed.origin.place(of: seed.flags.contains(.event) ? "date" : "during"),
          hint: "correct the dates of one of them")
      }
    }
  }

  /// The days on which an actor can exist, reckoned once for all its ties.
  struct Life {
    let spells: [Bounds]
    let born: Day
    let gone: Day
    let name: String
    let words: String

    init(_ actor: AlignmentGraph.Actor) {
      spells = actor.exists.map(\.during.bounds)
      born = spells.map(\.firstEarliest).min() ?? .unboundedPast
      gone = spells.map(\.lastLatest).max() ?? .unboundedFuture
      name = actor.name == actor.id.rawValue ? "\(actor.id)" : "\(actor.id) (\(actor.name))"
      let texts = actor.exists.map(\.during.text)
      words = (texts.count > 4 ? texts.prefix(2) + ["…"] + texts.suffix(1) : texts[...]).joined(
        separator: ", ")
    }

    /// That a tie must hold on days on which the actor cannot exist.
    func fault(of tie: Bounds) -> String? {
      if tie.firstLatest.isBounded, tie.firstLatest < born {
        return "begins before \(name) exists (\(words))"
      }
      if tie.lastEarliest.isBounded, tie.lastEarliest > gone {
        return "goes on when \(name) exists no longer (\(words))"
      }
      guard !spells.contains(where: { $0.touches(tie) }) else { return nil }
      return "lies outside the days on which \(name) exists (\(words))"
    }
  }
}

extension TieSeed {
  /// Whether one of its ends is written `..`.
  var isOpen: Bool { !flags.isDisjoint(with: [.openEnd, .openStart]) && !flags.contains(.pactPair) }
}

extension Bounds {
  /// With the rules that a last day is never before a first: the latest first day is never after the latest
  /// last day, the earliest last day never before the earliest first day.
  public var ordered: Bounds {
    Bounds(
      firstEarliest: firstEarliest, firstLatest: min(firstLatest, lastLatest),
      lastEarliest: max(lastEarliest, firstEarliest), lastLatest: lastLatest)
  }

  /// Whether some day lies in the widest reading of both.
  func touches(_ other: Bounds) -> Bool {
    firstEarliest <= other.lastLatest && other.firstEarliest <= lastLatest
  }
}
