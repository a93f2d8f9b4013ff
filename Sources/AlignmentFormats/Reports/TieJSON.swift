import AlignmentModel
import AlignmentTimeline

/// Writes the ties of a list as JSON, one after the other.
///
/// Those of tables, of which there may be millions, are written straight from their columns; the others by way of
/// ``DocumentValue``. The text is the same.
struct TieJSON {
  private let ties: TieList
  private let graph: AlignmentGraph
  private let columns: TieColumns
  private let frame: TieFrame
  private var counters: TieIDs
  private var actors: ActorTexts
  /// By the number of the text that lists them in a table: claims, sources and witnesses.
  private var evidence: [Int: [UInt8]] = [:]

  /// So many lists of sources are kept.
  private static let mostEvidence = 1 << 12

  /// - Parameter indent: by how many the ties are indented.
  init(_ ties: TieList, in graph: AlignmentGraph, indent: Int) {
    (self.ties, self.graph) = (ties, graph)
    columns = graph.columns
    frame = TieFrame(graph, indent: indent)
    counters = TieIDs(graph)
    let list = graph.actors
    // Within the quotes that the frame has.
    actors = ActorTexts(list, isOfIDs: true) {
      Array(jsonString(list.id($0).rawValue).utf8.dropFirst().dropLast())
    }
  }

  /// Adds the text of a tie, as ``TieList/each(_:)`` hands it over.
  mutating func write(_ index: Int, _ tie: TieList.TableTie?, to buffer: inout [UInt8]) {
    guard let tie, Int(columns.kind[tie.row]) < frame.kinds.count else {
      var output = JSONOutput(isCompact: false)
      output.write(ties[index].json, indent: frame.indent)
      buffer.append(contentsOf: output.text.utf8)
      return
    }
    appendWhoAndWhat(tie.row, to: &buffer)
    appendTime(tie.row, columns.flags(tie.row), to: &buffer)
    buffer.append(contentsOf: frame.timeToBounds)
    append(tie.bounds, to: &buffer)
    buffer.append(contentsOf: frame.boundsToValence(tie))
    buffer.append(contentsOf: frame.kinds[Int(columns.kind[tie.row])].valenceToWeight)
    if let weight = graph.tableWeight(tie.row) {
      buffer.append(number: weight)
    } else {
      buffer.append("null")
    }
    buffer.append(contentsOf: frame.weightToNote)
    appendNote(tie.row, to: &buffer)
    appendEvidence(index, tie.row, to: &buffer)
    buffer.append(contentsOf: frame.closing)
  }

  // MARK: - Parts

  /// All before the time.
  private mutating func appendWhoAndWhat(_ row: Int, to buffer: inout [UInt8]) {
    let (kind, flags) = (frame.kinds[Int(columns.kind[row])], columns.flags(row))
    let (from, to) = (Int(columns.from[row]), Int(columns.to[row]))
    buffer.append(contentsOf: frame.opening)
    if let written = columns.remarks.ids.code(of: row) {
      append(text: written, to: &buffer)
    } else {
      buffer.append(contentsOf: kind.idStart)
      _ = actors.append(from, to: &buffer)
      if flags.contains(.mutual) { buffer.append("--") } else { buffer.append(">") }
      _ = actors.append(to, to: &buffer)
      appendEndOfID(row, to: &buffer)
    }
    buffer.append(contentsOf: kind.toFrom)
    _ = actors.append(from, to: &buffer)
    buffer.append(contentsOf: frame.fromTo)
    _ = actors.append(to, to: &buffer)
    buffer.append(
      contentsOf: frame.toTime[(flags.contains(.mutual) ? 1 : 0) + (flags.contains(.event) ? 2 : 0)])
  }

  /// Adds a text of the table, escaped.
  private func append(text number: Int, to buffer: inout [UInt8]) {
    let texts = columns.remarks.texts
    guard !texts.withBytes(of: number, { buffer.append(ifPlain: $0) }) else { return }
    buffer.append(contentsOf: jsonString(texts[number]).utf8.dropFirst().dropLast())
  }

  /// The first day, and the counter of one of several equal ids.
  private mutating func appendEndOfID(_ row: Int, to buffer: inout [UInt8]) {
    let first = Day(number: columns.first[row])
    if let text = columns.dates.texts(of: row).start {
      buffer.append(UInt8(ascii: ":"))
      append(text: text, to: &buffer)
    } else if first.isBounded {
      buffer.append(UInt8(ascii: ":"))
      first.append(to: &buffer)
    }
    let number = counters.number(of: row)
    guard number > 1 else { return }
    buffer.append(UInt8(ascii: "#"))
    buffer.append(number: number)
  }

  private func appendTime(_ row: Int, _ flags: TieFlags, to buffer: inout [UInt8]) {
    let (first, last) = (Day(number: columns.first[row]), Day(number: columns.last[row]))
    guard !flags.contains(.inexact), !columns.dates.rows.contains(row), first.isBounded else {
      buffer.append(contentsOf: graph.timeText(row).map { jsonString($0).utf8 } ?? "null".utf8)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    first.append(to: &buffer)
    if !flags.contains(.event), first != last {
      buffer.append(UInt8(ascii: "/"))
      if last.isBounded {
        last.append(to: &buffer)
      } else if !flags.contains(.blankEnd) {
        buffer.append("..")
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private func append(_ bounds: Bounds, to buffer: inout [UInt8]) {
    append(bounds.firstEarliest, to: &buffer)
    buffer.append(", ")
    append(bounds.firstLatest, to: &buffer)
    buffer.append(", ")
    append(bounds.lastEarliest, to: &buffer)
    buffer.append(", ")
    append(bounds.lastLatest, to: &buffer)
  }

  private func append(_ day: Day, to buffer: inout [UInt8]) {
    guard day.isBounded else { return buffer.append("null") }
    buffer.append(UInt8(ascii: "\""))
    day.append(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  private func appendNote(_ row: Int, to buffer: inout [UInt8]) {
    guard let note = columns.remarks.notes.code(of: row) else { return buffer.append("null") }
    buffer.append(UInt8(ascii: "\""))
    append(text: note, to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// What a tie of a table rests on, its list of sources tells alone.
  private mutating func appendEvidence(_ index: Int, _ row: Int, to buffer: inout [UInt8]) {
    guard let code = columns.remarks.sources.code(of: row) else {
      return buffer.append(contentsOf: frame.noEvidence)
    }
    if let known = evidence[code] { return buffer.append(contentsOf: known) }
    let tie = ties[index]
    let text = frame.evidence(claims: tie.claims, sources: tie.sources, witnesses: tie.witnesses)
    if evidence.count >= TieJSON.mostEvidence { evidence.removeAll(keepingCapacity: true) }
    evidence[code] = text
    buffer.append(contentsOf: text)
  }
}
