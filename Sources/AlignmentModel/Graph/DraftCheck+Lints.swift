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
    lintEffects(sorted, seeds)
    lintOpenEnds(seeds)
    lintTwins(sorted)
    lintLateWitnesses(sorted)
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
    let open = seeds.filter {
      !$0.flags.isDisjoint(with: [.openEnd, .openStart]) && !$0.flags.contains(.pactPair)
    }
    guard let coverage = draft.coverage else {
      guard let first = open.first else { return }
      return warn(
        "no-coverage",
        "ties go on (`..`), and the graph does not say until when it was looked: they count as certain for ever",
        at: first.origin.place(of: "during"), hint: "add `coverage: FIRST-DAY/LAST-DAY` at the top")
    }
    var told = Set<String>()
    for seed in open
    where coverage.days(of: seed.kind, in: vocabulary) == nil && told.insert(seed.kind).inserted {
      warn(
        "no-coverage",
        "the coverage does not speak of \"\(seed.kind)\", so a tie that goes on (`..`) is certain for ever",
        at: seed.origin.place(of: "during"), hint: "add \"\(seed.kind)\" or `other:` to the coverage")
    }
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
        guard let source = sources[claim.source], let days = source.describedDays, days.earliest > last,
          told.insert(source.id).inserted
        else { continue }
        warn(
          "late-witness",
          "\"\(source.id)\" vouches for ties that go on (`..`) until \(days.earliest), after the days covered",
          at: source.origin.place(of: "published"),
          hint: "say which days it `describes:`, or give its claims an `as-of:`")
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
    for seed in seeds where !seed.flags.contains(.outlivesParties) && !seed.flags.contains(.pactPair) {
      for id in [seed.from, seed.to] {
        guard let actor = actors[id], !actor.exists.isEmpty else { continue }
        lintLife(of: actor, seed)
      }
    }
  }

  /// A tie that must hold on days on which a party cannot exist.
  private mutating func lintLife(of actor: AlignmentGraph.Actor, _ seed: TieSeed) {
    let bounds = seed.bounds.ordered
    let born = actor.exists.map(\.during.bounds.firstEarliest).min() ?? .unboundedPast
    let gone = actor.exists.map(\.during.bounds.lastLatest).max() ?? .unboundedFuture
    let life = actor.exists.map(\.during.text).joined(separator: ", ")
    let whom = actor.name == actor.id.rawValue ? "\(actor.id)" : "\(actor.id) (\(actor.name))"
    let field = seed.flags.contains(.event) ? "date" : "during"
    func tell(_ what: String) {
      warn(
        "outside-life", "the tie \(what) \(whom) exists (\(life))",
        at: seed.origin.place(of: field), hint: "correct the dates of one of them")
    }
    if bounds.firstLatest.isBounded, bounds.firstLatest < born {
      tell("begins before")
    } else if bounds.lastEarliest.isBounded, bounds.lastEarliest > gone {
      tell("goes on after")
    } else if !actor.exists.contains(where: { $0.during.bounds.touches(bounds) }) {
      tell("lies outside the days on which")
    }
  }
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

// MARK: - Effects

extension DraftCheck {
  private mutating func lintEffects(_ sorted: AlignmentGraph.Draft, _ seeds: [TieSeed]) {
    var boundsByEntry: [Int: [Bounds]] = [:]
    for seed in seeds {
      if case .entry(let index) = seed.teller {
        boundsByEntry[index, default: []].append(seed.bounds.ordered)
      }
    }
    let indexByID = Dictionary(
      sorted.entries.enumerated().compactMap { index, entry in entry.id.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (index, entry) in sorted.entries.enumerated() {
      for effect in entry.effects {
        guard let target = indexByID[effect.target], let causes = boundsByEntry[index],
          let results = boundsByEntry[target]
        else { continue }
        lint(effect, causes: causes, results: results)
      }
    }
  }

  private mutating func lint(_ effect: Effect, causes: [Bounds], results: [Bounds]) {
    let agrees = causes.contains { cause in results.contains { effect.verb.agrees(cause, with: $0) } }
    guard !agrees else { return }
    let what =
      switch effect.verb {
      case .starts: "does not begin then"
      case .ends: "does not end then"
      case .strengthens, .weakens, .suspends, .restores: "does not hold then"
      }
    warn(
      "effect-dates", "it \(effect.verb.rawValue) \"\(effect.target)\", which by its dates \(what)",
      at: effect.origin.place, hint: "the written dates decide; correct them or the effect")
  }
}

extension Effect.Verb {
  /// Whether dates allow that a cause had this effect, a day's grace given on either side.
  func agrees(_ cause: Bounds, with result: Bounds) -> Bool {
    let early = cause.firstEarliest.advanced(by: -1)
    let late = cause.lastLatest.advanced(by: 1)
    switch self {
    case .starts: return result.firstEarliest <= late && result.firstLatest >= early
    case .ends:
      return result.lastEarliest <= late && result.lastLatest >= early
    case .strengthens, .weakens, .suspends, .restores:
      return result.firstEarliest <= late && result.lastLatest >= early
    }
  }
}
