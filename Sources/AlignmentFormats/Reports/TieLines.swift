import AlignmentModel
import AlignmentTimeline

/// Says the ties of a list in words, one after the other, as bytes that a terminal may show.
///
/// For ties of tables, of which there may be millions, no string is made: names, dates and labels are put together
/// where they go. What is rare there is said by the tie itself; the text is the same.
struct TieLines {
  private let ties: TieList
  private let columns: TieColumns
  private let kinds: [Wording]
  private var names: ActorTexts
  private var sayings: [Saying: [UInt8]] = [:]

  /// So many words on who says so are kept.
  private static let mostSayings = 1 << 12

  /// What decides who says so: the number of the text that lists the sources, and the status.
  private struct Saying: Hashable {
    var sources: Int?
    var status: Status
  }

  init(_ ties: TieList, in graph: AlignmentGraph) {
    self.ties = ties
    columns = graph.columns
    kinds = graph.kindIDs.map { Wording($0, graph.vocabulary[$0]) }
    names = ActorTexts(graph.actors, isOfIDs: false) { index in
      // Whether a line feed follows a return is known only when all stands together.
      ties.name(of: index).flatMap { $0.hasLineEnd ? nil : Array($0.singleLine.utf8) }
    }
  }

  /// The ink of a tie's valence.
  func ink(_ tie: TieList.TableTie) -> TextStyle.Ink? { wording(tie.row)?.ink }

  private func wording(_ row: Int) -> Wording? {
    let kind = Int(columns.kind[row])
    return kind < kinds.count ? kinds[kind] : nil
  }

  /// Adds the sign and what the tie is, both ends named: "+ North Korea sends arms to Russia".
  mutating func appendTitle(_ index: Int, _ tie: TieList.TableTie, to buffer: inout [UInt8]) {
    let start = buffer.count
    let parts = wording(tie.row)?.parts(isMutual: columns.flags(tie.row).contains(.mutual))
    guard let parts, append(parts, tie.row, to: &buffer) else {
      buffer.removeSubrange(start...)
      let state = ties[index]
      buffer.append(contentsOf: "\(state.valence.sign) \(state.title)".singleLine.utf8)
      return
    }
  }

  private mutating func append(_ parts: [Wording.Part], _ row: Int, to buffer: inout [UInt8]) -> Bool {
    for part in parts {
      switch part {
      case .text(let text): buffer.append(contentsOf: text)
      case .from: guard names.append(Int(columns.from[row]), to: &buffer) else { return false }
      case .to: guard names.append(Int(columns.to[row]), to: &buffer) else { return false }
      }
    }
    return true
  }

  /// Adds when it held: "since 1 August 2023".
  func appendTime(_ index: Int, _ tie: TieList.TableTie, to buffer: inout [UInt8]) {
    let (flags, first) = (columns.flags(tie.row), Day(number: columns.first[tie.row]))
    guard !flags.contains(.inexact), first != .unboundedPast else {
      buffer.append(contentsOf: ties[index].timeInWords.singleLine.utf8)
      return
    }
    let last = Day(number: columns.last[tie.row])
    DateWords.append(exactDays: first, last, isEvent: flags.contains(.event), to: &buffer)
  }

  /// Adds who says so, which the sources tell alone.
  mutating func appendSaying(_ index: Int, _ tie: TieList.TableTie, to buffer: inout [UInt8]) {
    guard tie.status != .unsourced else { return buffer.append("no source") }
    let saying = Saying(sources: columns.remarks.sources.code(of: tie.row), status: tie.status)
    if let known = sayings[saying] { return buffer.append(contentsOf: known) }
    let text = Array(ties[index].sayingInWords.singleLine.utf8)
    if sayings.count >= TieLines.mostSayings { sayings.removeAll(keepingCapacity: true) }
    sayings[saying] = text
    buffer.append(contentsOf: text)
  }

  /// Adds the weight that the table gives.
  private func appendWeight(_ tie: TieList.TableTie, to buffer: inout [UInt8]) {
    guard tie.row < columns.weight.count else { return }
    let weight = columns.weight[tie.row]
    guard !weight.isNaN else { return }
    buffer.append(", weight ")
    if let whole = weight.wholeInWords { buffer.append(number: whole) } else { buffer.append(number: weight) }
  }

  /// Adds the tie on a line of its own, without columns; its index and what is known of it as
  /// ``TieList/each(_:)`` hands them over.
  mutating func appendLine(
    _ index: Int, _ tie: TieList.TableTie?, _ style: TextStyle, to buffer: inout [UInt8]
  ) {
    guard let tie else { return buffer.append(contentsOf: TextReport.line(ties[index], style).utf8) }
    let ink = tie.certainty == .certain ? ink(tie) : .faint
    style.begin(ink, &buffer)
    buffer.append("  ")
    appendTitle(index, tie, to: &buffer)
    appendWeight(tie, to: &buffer)
    buffer.append("  ")
    appendTime(index, tie, to: &buffer)
    if tie.certainty == .certain { buffer.append("  certain  ") } else { buffer.append("  possible  ") }
    appendSaying(index, tie, to: &buffer)
    style.end(ink, &buffer)
    buffer.append(UInt8(ascii: "\n"))
  }

  /// The remark of the table, on one line.
  func note(_ tie: TieList.TableTie) -> String? {
    columns.remarks.text(columns.remarks.notes, tie.row)?.singleLine
  }
}

/// How ties of a kind read, from the sign on.
struct Wording {
  enum Part {
    case text([UInt8])
    case from, to
  }

  let ink: TextStyle.Ink?
  private let mutual: [Part]?
  private let directed: [Part]?

  init(_ id: String, _ kind: TieKind?) {
    let valence = kind?.valence ?? .neutral
    ink = valence.ink
    let ends: [TieKind.SentencePart] = [.from, .text(" – "), .to]
    mutual = Wording.parts(valence, [.text("\(kind?.label ?? id), ")] + ends)
    directed = Wording.parts(valence, kind?.sentenceParts ?? ends + [.text(": \(id)")])
  }

  /// Nil where there are line ends in the words, of which it is known only when all stands together what becomes
  /// of them.
  func parts(isMutual: Bool) -> [Part]? { isMutual ? mutual : directed }

  private static func parts(_ valence: Valence, _ sentence: [TieKind.SentencePart]) -> [Part]? {
    let parts = [.text("\(valence.sign) ")] + sentence
    let hasLineEnd = parts.contains { part in
      guard case .text(let text) = part else { return false }
      return text.hasLineEnd
    }
    guard !hasLineEnd else { return nil }
    return parts.map { part in
      switch part {
      case .text(let text): .text(Array(String(text).singleLine.utf8))
      case .from: .from
      case .to: .to
      }
    }
  }
}

extension StringProtocol {
  fileprivate var hasLineEnd: Bool { utf8.contains { $0 == 0x0A || $0 == 0x0D } }
}
