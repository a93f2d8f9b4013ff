import AlignmentModel

@testable import AlignmentFormats

/// A row of a table with names and dates in words, so that tables can be compared that number them otherwise.
struct TableRow: Hashable, CustomStringConvertible {
  var kind: String
  var from: String
  var to: String
  var bounds: Bounds
  var flags: TieFlags
  var texts: [String] = ["", ""]
  var weight: Double?
  var note: String?
  var sources: String?
  var id: String?
  var line = 0

  var description: String {
    let dates = "\(bounds) \(texts) \(flags.rawValue)"
    return
      "\(line): \(id ?? "") \(kind) \(from) > \(to) \(dates) \(weight ?? .nan) \(note ?? "") \(sources ?? "")"
  }
}

extension TieTable {
  /// All rows in order.
  var rows: [TableRow] { parts.flatMap { part in (0..<part.count).map { row($0, of: part) } } }

  private func row(_ row: Int, of part: Part) -> TableRow {
    let first = Day(number: part.first[row])
    let last = Day(number: part.last[row])
    let flags = TieFlags(rawValue: part.flags[row])
    let dates = part.dates.first { Int($0.row) == row }
    return TableRow(
      kind: kinds[Int(part.kind[row])].id, from: actors[Int(part.from[row])].id,
      to: actors[Int(part.to[row])].id,
      bounds: Bounds(
        firstEarliest: first, firstLatest: dates.map { Day(number: $0.firstLatest) } ?? first,
        lastEarliest: dates.map { Day(number: $0.lastEarliest) } ?? last, lastLatest: last),
      flags: flags, texts: [text(dates?.start) ?? "", text(dates?.end) ?? ""],
      weight: part.weight.isEmpty || part.weight[row].isNaN ? nil : part.weight[row],
      note: text(part.note.isEmpty ? nil : part.note[row]),
      sources: text(part.sources.isEmpty ? nil : part.sources[row]),
      id: text(part.id.isEmpty ? nil : part.id[row]), line: part.line(of: row))
  }

  private func text(_ number: UInt32?) -> String? {
    guard let number, number != TieTable.noText else { return nil }
    return texts[Int(number)]
  }
}

extension TableReader.Options {
  static func with(
    _ columns: [String: String] = [:], skipsBadRows: Bool = false, threads: Int = 1
  ) -> TableReader.Options {
    var options = TableReader.Options()
    options.columns = columns
    options.skipsBadRows = skipsBadRows
    options.threads = threads
    return options
  }
}

func readTable(
  _ text: String, _ options: TableReader.Options = .with(), chunkSize: Int = TableReader.chunkSize
) -> TableReading {
  TableReader.read(bytes: Array(text.utf8), name: "ties.csv", options, chunkSize: chunkSize)
}

/// What a table says that is right, row by row.
func rows(_ text: String, _ options: TableReader.Options = .with()) -> [TableRow] {
  readTable(text, options).table?.rows ?? []
}

/// All that is said of a table, as people read it.
func said(_ text: String, _ options: TableReader.Options = .with()) -> String {
  readTable(text, options).diagnostics.rendering()
}
