import AlignmentModel
import AlignmentTimeline

extension SectionWriter {
  /// All sections of a graph and its index.
  init(_ graph: AlignmentGraph, _ parts: TimelineParts) {
    self.init()
    add(
      "facts",
      CompiledFacts(
        tieCount: graph.tieCount, actorCount: graph.actors.count,
        areIDsInOrderOfBytes: graph.actors.isInOrderOfBytes, kindIDs: graph.kindIDs, status: parts.status,
        hasNever: parts.hasNever))
    add("curated", CuratedPart(graph))
    add(graph.columns)
    add(graph.actors)
    add("reserved", graph.storage.reservedIDs.texts)
    add(parts, besides: graph.columns)
    add("shown", parts.shown)
    add("hidden", parts.hidden)
    add(parts.actors)
  }

  private mutating func add(_ columns: TieColumns) {
    add("kind", columns.kind)
    add("from", columns.from)
    add("to", columns.to)
    add("first", columns.first)
    add("last", columns.last)
    add("flags", columns.flags)
    add("weight", columns.weight)
    add("told", columns.told)
    add("dates", columns.dates.rows)
    add("dates.first-latest", columns.dates.firstLatest)
    add("dates.last-earliest", columns.dates.lastEarliest)
    add("dates.start-text", columns.dates.startText)
    add("dates.end-text", columns.dates.endText)
    add("ids", columns.remarks.ids)
    add("notes", columns.remarks.notes)
    add("sources", columns.remarks.sources)
    add("texts", columns.remarks.texts)
  }

  private mutating func add(_ actors: ActorList) {
    add("actor-ids", actors.ids)
    add("actor-labels", actors.labels)
    add("actor-label-texts", actors.labelTexts)
    add("actors-told", actors.told)
  }

  /// What follows from the rules; days that are as written are not stored twice.
  private mutating func add(_ parts: TimelineParts, besides columns: TieColumns) {
    if parts.first != columns.first { add("resolved.first", parts.first) }
    if parts.last != columns.last { add("resolved.last", parts.last) }
    if parts.inexact != columns.dates.rows { add("resolved.inexact", parts.inexact) }
    add("resolved.first-latest", parts.firstLatest)
    add("resolved.last-earliest", parts.lastEarliest)
    add("status", parts.statusCodes)
    add("stretches", parts.stretchRows)
    add("stretches.ends", parts.stretchEnds)
    add("stretches.first", parts.stretchFirst)
    add("stretches.last", parts.stretchLast)
  }

  private mutating func add(_ name: String, _ ties: TimelineParts.Ties) {
    for (part, spells) in [("exact", ties.exact), ("possible", ties.possible), ("certain", ties.certain)] {
      let name = "\(name).\(part)"
      add("\(name).days", spells.days)
      add("\(name).begun-by", spells.begunBy)
      add("\(name).ended-by", spells.endedBy)
      add("\(name).start-rows", spells.startRows)
      add("\(name).start-lasts", spells.startLasts)
      add("\(name).end-rows", spells.endRows)
      add("\(name).end-firsts", spells.endFirsts)
      add("\(name).positions", spells.positions)
      add("\(name).offsets", spells.offsets)
      add("\(name).ended-of", spells.endedOf)
      add("\(name).held", spells.held)
    }
  }

  private mutating func add(_ actors: TimelineParts.Actors) {
    add("out.offsets", actors.stretchOffsets)
    add("out.starts", actors.stretchStarts)
    add("out.ends", actors.stretchEnds)
    add("in.offsets", actors.incomingOffsets)
    add("in.rows", actors.incomingRows)
    add("in.from", actors.incomingFrom)
    add("in.first", actors.incomingFirst)
    add("in.last", actors.incomingLast)
  }
}
