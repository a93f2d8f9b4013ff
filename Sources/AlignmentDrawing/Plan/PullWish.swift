import AlignmentModel

/// How near to each other actors want to be, so that allies stand together and blocs fall apart.
struct PullWish {
  let style: DrawingStyle
  let vocabulary: Vocabulary
  let figures: [ActorFigure]

  /// Two actors and what there is between them.
  struct Dyad {
    /// Places in ``figures``.
    let from: Int
    let to: Int
    let bond: Bond
    /// Of all its lines.
    let breadth: Double
  }

  /// A foe of an actor that has friends elsewhere stands no further off than this: it is in nobody's way.
  private static let loneFoeLength = 210.0
  private static let roomOfLine = 14.0

  func dyad(
    _ from: Int, _ to: Int, _ ties: [PlannedTie], shares: [PlannedTie: Double], breadth: Double
  ) -> Dyad {
    var bond = Bond()
    for tie in unique(ties) {
      let share = shares[tie] ?? TimeStretch.least
      bond.take(tie, share: share, style: style, vocabulary: vocabulary)
    }
    return Dyad(from: from, to: to, bond: bond, breadth: breadth)
  }

  func pulls(_ dyads: [Dyad]) -> [DrawingPlan.Pull] {
    var hasFriend = [Bool](repeating: false, count: figures.count)
    for dyad in dyads where !dyad.bond.isHostile {
      hasFriend[dyad.from] = true
      hasFriend[dyad.to] = true
    }
    let scale = scale(dyads.count)
    return dyads.map { dyad in
      let room = (figures[dyad.from].size.width + figures[dyad.to].size.width) / 4
      var length = dyad.bond.length(office: style.structuralLook.length) * scale
      length += room + Self.roomOfLine * Double(dyad.bond.lines - 1)
      if dyad.bond.isHostile && hasFriend[dyad.from] != hasFriend[dyad.to] {
        length = min(length, Self.loneFoeLength * scale + room)
      }
      return DrawingPlan.Pull(
        from: dyad.from, to: dyad.to, length: length.rounded(), weight: dyad.bond.weight,
        breadth: dyad.breadth)
    }
  }

  /// Few actors have the room to stand further apart. Where each has many ties, lines come out longer than they
  /// want to be, so less is wanted of them.
  private func scale(_ dyads: Int) -> Double {
    let actors = Double(max(1, figures.count))
    let few = max(1, min(1.45, (36 / actors).squareRoot()))
    let each = 2 * Double(dyads) / actors
    return few * min(1, max(0.3, 3 / max(each, 0.1))).squareRoot().squareRoot()
  }
}
