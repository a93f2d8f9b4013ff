// The lists of an actor's entry are sorted, so that the order in which they were written does not matter.

extension AlignmentGraph.Actor {
  /// The same actor with its spells, names, offices, predecessors and members in order.
  var inCanonicalOrder: AlignmentGraph.Actor {
    var actor = self
    actor.exists.sort { Written($0.during, $0.evidence, $0.note) < Written($1.during, $1.evidence, $1.note) }
    actor.names.sort { left, right in
      Written(left.during, left.evidence, left.note, left.name)
        < Written(right.during, right.evidence, right.note, right.name)
    }
    // An office without a name is written as one whose name is empty.
    for index in actor.holds.indices where actor.holds[index].title == "" { actor.holds[index].title = nil }
    actor.holds.sort { left, right in
      Written(left.during, left.evidence, left.note, "\(left.leads)\u{1}\(left.of)\u{1}\(left.title ?? "")")
        < Written(
          right.during, right.evidence, right.note, "\(right.leads)\u{1}\(right.of)\u{1}\(right.title ?? "")")
    }
    actor.succeeds.sort { left, right in
      left.predecessor == right.predecessor
        ? (left.date?.text ?? "", left.evidence.tieBreak, left.note ?? "")
          < (right.date?.text ?? "", right.evidence.tieBreak, right.note ?? "")
        : left.predecessor < right.predecessor
    }
    actor.members.sort { left, right in
      left.actor == right.actor
        ? Written(left.during, left.evidence, left.note) < Written(right.during, right.evidence, right.note)
        : left.actor < right.actor
    }
    return actor
  }
}

/// What is written of a spell: ordered by its days, then by its text and what stands beside it.
private struct Written: Comparable {
  let during: Spell
  let evidence: Evidence
  let note: String?
  let what: String

  init(_ during: Spell, _ evidence: Evidence, _ note: String?, _ what: String = "") {
    self.during = during
    self.evidence = evidence
    self.note = note
    self.what = what
  }

  static func < (left: Written, right: Written) -> Bool {
    Bounds.canonicallyPrecedes(left.during.bounds, right.during.bounds) ?? (left.rest < right.rest)
  }

  private var rest: String { [during.text, what, note ?? "", evidence.tieBreak].joined(separator: "\u{1}") }
}
