import AlignmentModel
import AlignmentTimeline

/// The lines of a history: when, what, who says so, and remarks below.
struct HistoryLines {
  private let ties: TieList
  private let style: TextStyle
  private var lines: TieLines
  private let widths: [Int]

  init(_ ties: TieList, in graph: AlignmentGraph, _ style: TextStyle) {
    (self.ties, self.style) = (ties, style)
    lines = TieLines(ties, in: graph)
    var columns = HistoryColumns(ties.inCanonicalOrder(), in: graph)
    widths = columns.widths()
  }

  /// Adds the lines of a tie, as ``TieList/each(_:)`` hands it over.
  mutating func append(_ index: Int, _ tie: TieList.TableTie?, to buffer: inout [UInt8]) {
    guard let tie else {
      let text = TextTable.text(ties[index].historyRow, widths, indent: "  ", style)
      return buffer.append(contentsOf: text.utf8)
    }
    let ink = lines.ink(tie)
    style.begin(ink, &buffer)
    buffer.append("  ")
    var start = buffer.count
    lines.appendTime(index, tie, to: &buffer)
    buffer.pad(from: start, to: widths[0])
    buffer.append("  ")
    start = buffer.count
    lines.appendHistoryTitle(index, tie, to: &buffer)
    buffer.pad(from: start, to: widths[1])
    buffer.append("  ")
    lines.appendSaying(index, tie, to: &buffer)
    style.end(ink, &buffer)
    if let note = lines.note(tie) {
      buffer.append(contentsOf: TextTable.remark(note, indent: "  ", style).utf8)
    }
    buffer.append(UInt8(ascii: "\n"))
  }
}

/// How wide the columns of a history are.
private struct HistoryColumns {
  private let ties: TieList
  private var lines: TieLines
  /// Of when and of what; who says so stands last.
  private var widest = [0, 0]

  init(_ ties: TieList, in graph: AlignmentGraph) {
    self.ties = ties
    lines = TieLines(ties, in: graph)
  }

  mutating func widths() -> [Int] {
    var cell: [UInt8] = []
    ties.each { index, tie in
      measure(index, tie, &cell)
      // No column grows beyond the widest.
      return widest.contains { $0 < TextTable.widest }
    }
    return widest
  }

  private mutating func measure(_ index: Int, _ tie: TieList.TableTie?, _ cell: inout [UInt8]) {
    guard let tie else {
      for (column, width) in TextTable.widths(of: [ties[index].historyRow]).enumerated() {
        widest[column] = max(widest[column], width)
      }
      return
    }
    lines.appendTime(index, tie, to: &cell)
    widen(0, &cell)
    lines.appendHistoryTitle(index, tie, to: &cell)
    widen(1, &cell)
  }

  private mutating func widen(_ column: Int, _ cell: inout [UInt8]) {
    widest[column] = max(widest[column], min(displayWidth(utf8: cell[...]), TextTable.widest))
    cell.removeAll(keepingCapacity: true)
  }
}

private let neverInWords = " (outside its parties' lives)"

extension TieLines {
  /// The title, and whether no day can hold the tie.
  fileprivate mutating func appendHistoryTitle(
    _ index: Int, _ tie: TieList.TableTie, to buffer: inout [UInt8]
  ) {
    appendTitle(index, tie, to: &buffer)
    if tie.bounds.firstEarliest > tie.bounds.lastLatest { buffer.append(contentsOf: neverInWords.utf8) }
  }
}

extension TieState {
  fileprivate var historyRow: TextTable.Row {
    let cells = [timeInWords, "\(valence.sign) \(title)\(isNever ? neverInWords : "")", sayingInWords]
    return TextTable.Row(
      cells: cells.map(\.singleLine), ink: valence.ink,
      remarks: phasesInWords + (note.map { [$0.singleLine] } ?? []))
  }

  private var phasesInWords: [String] {
    phases.map { phase in
      let parts = [
        phase.weight.map { "weight \($0.inWords)" }, phase.trend?.rawValue, phase.note,
      ].compactMap { $0 }
      return "\(DateWords.words(phase.during)): \(parts.joined(separator: ", "))".singleLine
    }
  }
}

extension [UInt8] {
  /// Adds blanks after a cell up to a width; none after one that is wider.
  fileprivate mutating func pad(from start: Int, to width: Int) {
    let missing = width - displayWidth(utf8: self[start...])
    if missing > 0 { append(contentsOf: repeatElement(0x20, count: missing)) }
  }
}
