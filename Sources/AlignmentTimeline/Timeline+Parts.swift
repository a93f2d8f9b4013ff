package import AlignmentModel

// A timeline taken apart, and put together again without reckoning anything anew.
extension Timeline {
  /// All that was reckoned and indexed, of a timeline of all that is known; made now where it was not. Of one of a
  /// day of knowledge, nil.
  package var parts: TimelineParts? {
    guard knownBy == nil else { return nil }
    guard let days = index, let actors = actorIndex else {
      return Timeline(graph, knownBy: nil).parts
    }
    let (resolved, statuses, stretches) = (resolution.resolved, resolution.statuses, resolution.stretches)
    return TimelineParts(
      first: resolved.first, last: resolved.last, inexact: resolved.inexact,
      firstLatest: resolved.firstLatest, lastEarliest: resolved.lastEarliest, hasNever: resolved.hasNever,
      status: statuses.uniform, statusCodes: statuses.codes, stretchRows: stretches.rows,
      stretchEnds: stretches.ends, stretchFirst: stretches.first, stretchLast: stretches.last,
      shown: days.shown.parts, hidden: days.hidden.parts, actors: actors.parts)
  }

  /// A timeline put together from its parts. O(what the graph's draft tells).
  ///
  /// Columns may be wrong in what they hold, since a file can be damaged: questions then get wrong answers. Their
  /// lengths have to be right.
  package init(_ graph: AlignmentGraph, parts: TimelineParts) {
    let resolution = Resolution(
      graph,
      resolved: ResolvedBounds(
        first: parts.first, last: parts.last, inexact: parts.inexact, firstLatest: parts.firstLatest,
        lastEarliest: parts.lastEarliest, hasNever: parts.hasNever),
      statuses: StatusColumn(uniform: parts.status, codes: parts.statusCodes),
      stretches: RowStretches(
        rows: parts.stretchRows, ends: parts.stretchEnds, first: parts.stretchFirst, last: parts.stretchLast))
    self.init(
      graph, resolution,
      index: TimelineIndex(shown: TieIntervals(parts.shown), hidden: TieIntervals(parts.hidden)),
      actorIndex: ActorIndex(parts.actors))
  }
}

extension TieIntervals {
  fileprivate var parts: TimelineParts.Ties {
    TimelineParts.Ties(exact: exact.parts, possible: possible.parts, certain: certain.parts)
  }

  fileprivate init(_ parts: TimelineParts.Ties) {
    self.init(
      exact: IntervalIndex(parts.exact), possible: IntervalIndex(parts.possible),
      certain: IntervalIndex(parts.certain))
  }
}

extension IntervalIndex {
  fileprivate var parts: TimelineParts.Spells {
    TimelineParts.Spells(
      days: axis.days, begunBy: begunBy, endedBy: endedBy, startRows: startRows, startLasts: startLasts,
      endRows: endRows, endFirsts: endFirsts, positions: checkpoints.positions, offsets: checkpoints.offsets,
      endedOf: checkpoints.endedOf, held: checkpoints.rows)
  }

  fileprivate init(_ parts: TimelineParts.Spells) {
    axis = DayAxis(days: parts.days)
    (begunBy, endedBy) = (parts.begunBy, parts.endedBy)
    (startRows, startLasts) = (parts.startRows, parts.startLasts)
    (endRows, endFirsts) = (parts.endRows, parts.endFirsts)
    checkpoints = Checkpoints(
      positions: parts.positions, offsets: parts.offsets, endedOf: parts.endedOf, rows: parts.held)
  }
}

extension ActorIndex {
  fileprivate var parts: TimelineParts.Actors {
    TimelineParts.Actors(
      stretchOffsets: stretchOffsets, stretchStarts: stretchStarts, stretchEnds: stretchEnds,
      incomingOffsets: incomingOffsets, incomingRows: incomingRows, incomingFrom: incomingFrom,
      incomingFirst: incomingFirst, incomingLast: incomingLast)
  }

  fileprivate convenience init(_ parts: TimelineParts.Actors) {
    self.init(
      stretchOffsets: parts.stretchOffsets, stretchStarts: parts.stretchStarts,
      stretchEnds: parts.stretchEnds,
      incomingOffsets: parts.incomingOffsets, incomingRows: parts.incomingRows,
      incomingFrom: parts.incomingFrom, incomingFirst: parts.incomingFirst, incomingLast: parts.incomingLast)
  }
}
