import AlignmentModel
import AlignmentTimeline

/// Puts a graph and its timeline together from sections. O(what the graph's draft tells), whatever the number of
/// ties: columns view the file.
struct CompiledReader {
  private let sections: SectionReader
  private let facts: CompiledFacts
  private var ties: Int { facts.tieCount }

  init(_ sections: SectionReader) throws(CompiledFault) {
    self.sections = sections
    facts = try sections.value("facts")
    guard facts.tieCount == 0 || (facts.actorCount > 0 && !facts.kindIDs.isEmpty) else {
      throw .damaged(sections.name, "it has ties without actors or kinds")
    }
  }

  func timeline() throws(CompiledFault) -> Timeline {
    let graph = try graph()
    return Timeline(graph, parts: try parts(graph.columns))
  }

  // MARK: - Graph

  private func graph() throws(CompiledFault) -> AlignmentGraph {
    let curated: CuratedPart = try sections.value("curated")
    return AlignmentGraph(
      storage: .init(
        draft: curated.draft, vocabulary: curated.draft.vocabulary, kindIDs: facts.kindIDs,
        columns: try columns(told: curated.details.count), details: curated.details,
        actors: try actors(curated.draft.actors), reservedIDs: ReservedIDs(try sections.texts("reserved"))))
  }

  private func columns(told: Int) throws(CompiledFault) -> TieColumns {
    let weight: Column<Double> = try sections.column("weight")
    return TieColumns(
      kind: try sections.column("kind", count: ties), from: try sections.column("from", count: ties),
      to: try sections.column("to", count: ties), first: try sections.column("first", count: ties),
      last: try sections.column("last", count: ties), flags: try sections.column("flags", count: ties),
      weight: weight.isEmpty ? weight : try sections.column("weight", count: ties), dates: try dates(),
      remarks: TieRemarks(
        ids: try sections.rowTexts("ids", of: ties), notes: try sections.rowTexts("notes", of: ties),
        sources: try sections.rowTexts("sources", of: ties), texts: try sections.texts("texts")),
      told: try sections.set("told", of: ties, count: told))
  }

  private func dates() throws(CompiledFault) -> InexactDates {
    let firstLatest: Column<Int32> = try sections.column("dates.first-latest")
    let count = firstLatest.count
    return InexactDates(
      rows: try sections.set("dates", of: ties, count: count), firstLatest: firstLatest,
      lastEarliest: try sections.column("dates.last-earliest", count: count),
      startText: try sections.column("dates.start-text", count: count),
      endText: try sections.column("dates.end-text", count: count))
  }

  private func actors(_ tellings: [AlignmentGraph.Actor]) throws(CompiledFault) -> ActorList {
    let count = facts.actorCount
    return ActorList(
      ids: try sections.texts("actor-ids", count: count),
      labels: try sections.rowTexts("actor-labels", of: count),
      labelTexts: try sections.texts("actor-label-texts"),
      told: try sections.set("actors-told", of: count, count: tellings.count), tellings: tellings,
      isInOrderOfBytes: facts.areIDsInOrderOfBytes)
  }

  // MARK: - Timeline

  private func parts(_ columns: TieColumns) throws(CompiledFault) -> TimelineParts {
    let firstLatest: Column<Int32> = try sections.column("resolved.first-latest")
    let stretchEnds: Column<UInt32> = try sections.column("stretches.ends")
    let stretchFirst: Column<Int32> = try sections.column("stretches.first")
    return TimelineParts(
      first: try resolved("resolved.first", or: columns.first),
      last: try resolved("resolved.last", or: columns.last),
      inexact: try inexact(firstLatest.count, or: columns.dates.rows), firstLatest: firstLatest,
      lastEarliest: try sections.column("resolved.last-earliest", count: firstLatest.count),
      hasNever: facts.hasNever, status: facts.status,
      statusCodes: try sections.column("status", count: facts.status == nil ? ties : 0),
      stretchRows: try sections.set("stretches", of: ties, count: stretchEnds.count),
      stretchEnds: stretchEnds, stretchFirst: stretchFirst,
      stretchLast: try sections.column("stretches.last", count: stretchFirst.count),
      shown: try spells("shown"), hidden: try spells("hidden"), actors: try actorIndex())
  }

  /// Days that are not stored apart are as written.
  private func resolved(_ section: String, or written: Column<Int32>) throws(CompiledFault) -> Column<Int32> {
    let stored: Column<Int32> = try sections.column(section)
    return stored.isEmpty ? written : try sections.column(section, count: ties)
  }

  private func inexact(_ count: Int, or written: RowSet) throws(CompiledFault) -> RowSet {
    let stored: Column<UInt64> = try sections.column("resolved.inexact.words")
    if stored.isEmpty, written.count == count { return written }
    return try sections.set("resolved.inexact", of: ties, count: count)
  }

  private func spells(_ name: String) throws(CompiledFault) -> TimelineParts.Ties {
    TimelineParts.Ties(
      exact: try tieSpells("\(name).exact"), possible: try tieSpells("\(name).possible"),
      certain: try tieSpells("\(name).certain"))
  }

  private func tieSpells(_ name: String) throws(CompiledFault) -> TimelineParts.Spells {
    let spells = TimelineParts.Spells(
      days: try sections.column("\(name).days"), begunBy: try sections.column("\(name).begun-by"),
      endedBy: try sections.column("\(name).ended-by"), startRows: try sections.column("\(name).start-rows"),
      startLasts: try sections.column("\(name).start-lasts"),
      endRows: try sections.column("\(name).end-rows"),
      endFirsts: try sections.column("\(name).end-firsts"),
      positions: try sections.column("\(name).positions"),
      offsets: try sections.column("\(name).offsets"), endedOf: try sections.column("\(name).ended-of"),
      held: try sections.column("\(name).held"))
    guard spells.fit else {
      throw .damaged(sections.name, "the sections `\(name)` do not have the lengths they should have")
    }
    return spells
  }

  private func actorIndex() throws(CompiledFault) -> TimelineParts.Actors {
    let offsets = facts.actorCount + 1
    let starts: Column<UInt32> = try sections.column("out.starts")
    return TimelineParts.Actors(
      stretchOffsets: try sections.column("out.offsets", count: offsets), stretchStarts: starts,
      stretchEnds: try sections.column("out.ends", count: starts.count),
      incomingOffsets: try sections.column("in.offsets", count: offsets),
      incomingRows: try sections.column("in.rows", count: ties),
      incomingFrom: try sections.column("in.from", count: ties),
      incomingFirst: try sections.column("in.first", count: ties),
      incomingLast: try sections.column("in.last", count: ties))
  }
}
