public import AlignmentModel

/// How many ties there were on each of many days: of all, of each kind or of each actor.
///
/// Figures stand by group, then by day: those of the first group on all days, then those of the second …
public struct Sweep: Sendable {
  /// What figures are told for.
  public enum Grouping: String, CaseIterable, Sendable, Hashable {
    /// One figure for all ties.
    case all
    /// A figure for each kind, by its index in ``AlignmentGraph/kindIDs``.
    case kind
    /// A figure for each actor, by its index in ``AlignmentGraph/actors``: its degree, the ties that go out and
    /// those that come in. A tie of an actor to itself counts twice.
    case actor
  }

  /// The days, ascending.
  public let days: [Day]
  /// What the figures are told for.
  public let grouping: Grouping
  /// How many groups there are.
  public let groupCount: Int
  /// How many ties are certain or possible.
  public let active: Column<Int32>
  private let laterCertain: Later<Column<Int32>>
  private let laterMoves: Later<Moves>

  /// What came and went, by group and day.
  struct Moves: Sendable {
    var began: Column<Int32>
    var ended: Column<Int32>
  }

  init(
    days: [Day], grouping: Grouping, groupCount: Int, active: Column<Int32>,
    certain: Later<Column<Int32>>, moves: Later<Moves>
  ) {
    self.days = days
    self.grouping = grouping
    self.groupCount = groupCount
    self.active = active
    laterCertain = certain
    laterMoves = moves
  }

  /// How many ties are certain, made when it is first asked for.
  public var certain: Column<Int32> { laterCertain.value }

  /// How many ties there are that were not there on the day before in the list; 0 on the first. Made when it is
  /// first asked for.
  public var began: Column<Int32> { laterMoves.value.began }

  /// How many ties are there no more that were there on the day before in the list; 0 on the first.
  public var ended: Column<Int32> { laterMoves.value.ended }

  /// Where the figure of a group on the day of a number stands. O(1).
  public func place(group: Int, step: Int) -> Int { group * days.count + step }
}

extension Timeline {
  /// How many ties of a selection held on each of some days.
  ///
  /// One pass over the ties, whatever the number of days; but where a selection asks what lies around actors, which
  /// actors have most ties, what leaders' ties count for or which events lie in the days before, it is a snapshot a
  /// day.
  ///
  /// - Parameter days: in any order; they are sorted, and each is told once.
  public func sweep(
    over days: [Day], by grouping: Sweep.Grouping = .all, _ selection: Selection = Selection()
  ) -> Sweep {
    let sorted = Set(days).sorted()
    let query = SweepQuery(self, over: sorted, by: grouping, selection)
    return query.sweep()
  }
}
