package import AlignmentModel

/// All that a timeline has reckoned and indexed, as columns: to be stored, and lent by a file.
package struct TimelineParts: Sendable, Equatable {
  /// The earliest first day of each row after all rules.
  package var first: Column<Int32>
  /// The latest last day of each row after all rules.
  package var last: Column<Int32>
  /// The rows whose inner bounds are others than these.
  package var inexact: RowSet
  /// Their latest first days.
  package var firstLatest: Column<Int32>
  /// Their earliest last days.
  package var lastEarliest: Column<Int32>
  /// Whether there are rows that no day can hold.
  package var hasNever: Bool
  /// The status of all rows, where they have one and the same.
  package var status: Status?
  /// Else the status of each, by its place among all.
  package var statusCodes: Column<UInt8>
  /// The rows that are possible on several stretches of days.
  package var stretchRows: RowSet
  /// Where the stretches of each of these end.
  package var stretchEnds: Column<UInt32>
  /// The first day of each stretch.
  package var stretchFirst: Column<Int32>
  /// The last day of each stretch.
  package var stretchLast: Column<Int32>
  /// The days of ties that are shown unless asked for more.
  package var shown: Ties
  /// The days of all others.
  package var hidden: Ties
  /// The ties of each actor.
  package var actors: Actors

  /// Parts that somebody stored.
  package init(
    first: Column<Int32>, last: Column<Int32>, inexact: RowSet, firstLatest: Column<Int32>,
    lastEarliest: Column<Int32>, hasNever: Bool, status: Status?, statusCodes: Column<UInt8>,
    stretchRows: RowSet, stretchEnds: Column<UInt32>, stretchFirst: Column<Int32>, stretchLast: Column<Int32>,
    shown: Ties, hidden: Ties, actors: Actors
  ) {
    (self.first, self.last, self.inexact) = (first, last, inexact)
    (self.firstLatest, self.lastEarliest, self.hasNever) = (firstLatest, lastEarliest, hasNever)
    (self.status, self.statusCodes) = (status, statusCodes)
    (self.stretchRows, self.stretchEnds) = (stretchRows, stretchEnds)
    (self.stretchFirst, self.stretchLast) = (stretchFirst, stretchLast)
    (self.shown, self.hidden, self.actors) = (shown, hidden, actors)
  }

  /// What finds the ties of a day among some.
  package struct Ties: Sendable, Equatable {
    /// Those with exact days.
    package var exact: Spells
    /// The others, while they are possible.
    package var possible: Spells
    /// The others, while they are certain.
    package var certain: Spells

    /// Parts that somebody stored.
    package init(exact: Spells, possible: Spells, certain: Spells) {
      (self.exact, self.possible, self.certain) = (exact, possible, certain)
    }
  }

  /// What finds the spells that hold a day; see `IntervalIndex` for what each column means.
  package struct Spells: Sendable, Equatable {
    package var days: Column<Int32>
    package var begunBy: Column<UInt32>
    package var endedBy: Column<UInt32>
    package var startRows: Column<UInt32>
    package var startLasts: Column<Int32>
    package var endRows: Column<UInt32>
    package var endFirsts: Column<Int32>
    package var positions: Column<UInt32>
    package var offsets: Column<UInt64>
    package var endedOf: Column<UInt32>
    package var held: Column<UInt32>

    /// Parts that somebody stored.
    package init(
      days: Column<Int32>, begunBy: Column<UInt32>, endedBy: Column<UInt32>, startRows: Column<UInt32>,
      startLasts: Column<Int32>, endRows: Column<UInt32>, endFirsts: Column<Int32>,
      positions: Column<UInt32>, offsets: Column<UInt64>, endedOf: Column<UInt32>, held: Column<UInt32>
    ) {
      (self.days, self.begunBy, self.endedBy) = (days, begunBy, endedBy)
      (self.startRows, self.startLasts) = (startRows, startLasts)
      (self.endRows, self.endFirsts) = (endRows, endFirsts)
      (self.positions, self.offsets) = (positions, offsets)
      (self.endedOf, self.held) = (endedOf, held)
    }

    /// Whether the columns are as long as they have to be, so that no question asks for what is not there. O(1).
    package var fit: Bool {
      let count = days.count + 1
      return begunBy.count == count && endedBy.count == count && endedOf.count == count
        && startRows.count == startLasts.count && endRows.count == endFirsts.count && !positions.isEmpty
        && offsets.count == positions.count + 1
    }
  }

  /// What finds the ties of an actor; see `ActorIndex` for what each column means.
  package struct Actors: Sendable, Equatable {
    package var stretchOffsets: Column<UInt32>
    package var stretchStarts: Column<UInt32>
    package var stretchEnds: Column<UInt32>
    package var incomingOffsets: Column<UInt32>
    package var incomingRows: Column<UInt32>
    package var incomingFrom: Column<UInt32>
    package var incomingFirst: Column<Int32>
    package var incomingLast: Column<Int32>

    /// Parts that somebody stored.
    package init(
      stretchOffsets: Column<UInt32>, stretchStarts: Column<UInt32>, stretchEnds: Column<UInt32>,
      incomingOffsets: Column<UInt32>, incomingRows: Column<UInt32>, incomingFrom: Column<UInt32>,
      incomingFirst: Column<Int32>, incomingLast: Column<Int32>
    ) {
      (self.stretchOffsets, self.stretchStarts) = (stretchOffsets, stretchStarts)
      (self.stretchEnds, self.incomingOffsets) = (stretchEnds, incomingOffsets)
      (self.incomingRows, self.incomingFrom) = (incomingRows, incomingFrom)
      (self.incomingFirst, self.incomingLast) = (incomingFirst, incomingLast)
    }
  }
}
