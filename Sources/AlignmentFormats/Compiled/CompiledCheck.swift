public import AlignmentModel
import AlignmentTimeline

extension CompiledFile {
  /// Checks all of a compiled graph: every checksum, that its columns mean something, and that it is what compiling
  /// its contents anew gives. O(n log n), with as much memory again as the file has bytes.
  ///
  /// - Returns: nothing when all is right.
  /// - Throws: when the file cannot be read. What is wrong in it is not thrown but told.
  public static func verify(_ path: String) throws(FileError) -> Diagnostics {
    let memory = try FileMemory.of(path, mappedAbove: checkedWholeUpTo)
    return verify(memory, name: path == "-" ? "<stdin>" : path)
  }

  /// Checks bytes that are at hand.
  package static func verify(_ bytes: [UInt8], name: String) -> Diagnostics {
    verify(FileMemory(bytes), name: name)
  }

  static func verify(_ memory: FileMemory, name: String) -> Diagnostics {
    do {
      let sections = try SectionReader(memory, name: name)
      let damaged = sections.damagedSections()
      guard damaged.isEmpty else {
        return Diagnostics(damaged.map { sections.damaged($0).diagnostic })
      }
      let check = CompiledCheck(timeline: try CompiledReader(sections).timeline(), head: sections.head)
      return withExtendedLifetime(memory) {
        Diagnostics(check.faults().map { CompiledFault.damaged(name, $0).diagnostic })
      }
    } catch {
      return Diagnostics(error.diagnostic)
    }
  }
}

/// Looks for what is wrong in a compiled graph of which every section has its checksum: what a faulty program
/// wrote, or somebody by hand.
struct CompiledCheck {
  let timeline: Timeline
  /// The header and the table of sections.
  let head: UnsafeRawBufferPointer
  private var graph: AlignmentGraph { timeline.graph }
  private var columns: TieColumns { graph.columns }

  /// What is wrong, each in a few words. What goes deeper is looked for only where nothing is wrong on the surface.
  func faults() -> [String] {
    let numbers = wrongNumbers() + wrongSets() + wrongTexts()
    return numbers.isEmpty ? differences() : numbers
  }

  // MARK: - On the surface

  private func wrongNumbers() -> [String] {
    var faults: [String] = []
    func check(
      _ name: String, _ codes: Column<some FixedWidthInteger>, below limit: Int, orNone: Bool = false
    ) {
      let isRight = codes.withSpan { codes in
        codes.indices.allSatisfy { Int(codes[$0]) < limit || (orNone && codes[$0] == TieTable.noText) }
      }
      if !isRight { faults.append("the column `\(name)` holds a number that stands for nothing") }
    }
    check("kind", columns.kind, below: graph.kindIDs.count)
    check("from", columns.from, below: graph.actors.count)
    check("to", columns.to, below: graph.actors.count)
    let texts = columns.remarks.texts.count
    check("ids", columns.remarks.ids.codes, below: texts)
    check("notes", columns.remarks.notes.codes, below: texts)
    check("sources", columns.remarks.sources.codes, below: texts)
    check("dates.start-text", columns.dates.startText, below: texts, orNone: true)
    check("dates.end-text", columns.dates.endText, below: texts, orNone: true)
    check("actor-labels", graph.actors.labels.codes, below: graph.actors.labelTexts.count)
    return faults
  }

  private func wrongSets() -> [String] {
    let sets = [
      ("told", columns.told), ("dates", columns.dates.rows), ("ids", columns.remarks.ids.rows),
      ("notes", columns.remarks.notes.rows), ("sources", columns.remarks.sources.rows),
    ].map { ($0.0, $0.1, columns.count) }
    let ofActors = [("actor-labels", graph.actors.labels.rows), ("actors-told", graph.actors.told)]
      .map { ($0.0, $0.1, graph.actors.count) }
    return (sets + ofActors).filter { !isRight($0.1, of: $0.2) }.map {
      "the set `\($0.0)` is not counted right"
    }
  }

  private func isRight(_ set: RowSet, of total: Int) -> Bool {
    if set.isEmpty { return true }
    let counted = RowSet(words: set.words)
    let beyond = UInt64(total % 64)
    return counted == set && (beyond == 0 || set.words[set.words.count - 1] >> beyond == 0)
  }

  private func wrongTexts() -> [String] {
    let pools = [
      ("texts", columns.remarks.texts), ("actor-ids", graph.actors.ids),
      ("actor-label-texts", graph.actors.labelTexts), ("reserved", graph.storage.reservedIDs.texts),
    ]
    return pools.filter { !isRight($0.1) }.map { "the texts `\($0.0)` do not follow each other" }
  }

  private func isRight(_ texts: TextPool) -> Bool {
    texts.ends.withSpan { ends in
      guard ends.count > 0 else { return texts.bytes.isEmpty }
      for index in 1..<ends.count where ends[index - 1] > ends[index] { return false }
      return Int(ends[ends.count - 1]) == texts.bytes.count
    }
  }

  // MARK: - Deeper

  /// Makes graph and index anew out of what the file tells, and compares.
  private func differences() -> [String] {
    guard let again = graph.wholeDraft(named: "").checked().graph, again == graph,
      again.storage.reservedIDs == graph.storage.reservedIDs,
      again.actors.isInOrderOfBytes == graph.actors.isInOrderOfBytes
    else { return ["its ties are not what its contents come to"] }
    let fresh = Timeline(graph)
    fresh.prepare()
    guard let parts = fresh.parts, parts == timeline.parts else {
      return ["its index is not that of its ties"]
    }
    // All has its checksum: where the table is the same, all bytes are.
    return SectionWriter(graph, parts).head().elementsEqual(head)
      ? [] : ["it holds something that has no place in it"]
  }
}
