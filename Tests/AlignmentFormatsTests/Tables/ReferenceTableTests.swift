import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

/// A reader of tables that is as plain as can be, to compare with: characters, strings, one row after another.
private struct PlainReader {
  /// Rows as lists of fields, with the line each begins on.
  static func rows(_ text: String) -> [(line: Int, fields: [String])] {
    var rows: [(line: Int, fields: [String])] = []
    var (fields, field, isQuoted, wasQuoted, line, start) = ([String](), "", false, false, 1, 1)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          field.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == "," || scalar == "\n" {
        fields.append(wasQuoted ? field : String(field[...].trimmed))
        (field, wasQuoted) = ("", false)
        guard scalar == "\n" else { continue }
        if fields != [""] { rows.append((start, fields)) }
        (fields, start) = ([], line)
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  /// What a row says; nil when it is wrong.
  static func row(_ fields: [String], header: [String], line: Int) -> TableRow? {
    guard fields.count == header.count else { return nil }
    let value = { (name: String) in header.firstIndex(of: name).map { fields[$0] } ?? "" }
    let (kind, from, to) = (value("kind"), value("from"), value("to"))
    guard ![kind, from, to].contains("") else { return nil }
    let end = value("end").isEmpty ? ".." : value("end")
    guard let spell = try? Spell(parsing: value("start") + "/" + end) else { return nil }
    var row = TableRow(kind: kind, from: from, to: to, bounds: spell.bounds, flags: [], line: line)
    for (index, written) in [value("start"), end].enumerated() where !["", ".."].contains(written) {
      let day = try? Day(parsing: written)
      row.texts[index] = day?.description == written ? "" : written
    }
    if spell.start == .blank { row.flags.insert(.blankStart) }
    if spell.start == .open { row.flags.insert(.openStart) }
    if spell.end == .open { row.flags.insert(.openEnd) }
    if !spell.bounds.isExact || row.texts != ["", ""] { row.flags.insert(.inexact) }
    if !value("weight").isEmpty {
      guard let weight = Double(value("weight")) else { return nil }
      row.weight = weight
    }
    switch value("mutual") {
    case "": break
    case "true": row.flags.insert(.mutual)
    case "false": row.flags.insert(.directed)
    default: return nil
    }
    row.note = value("note").isEmpty ? nil : value("note")
    return row
  }
}

@Suite("Tables made at random")
struct ReferenceTableTests {
  private static let values: [String: [String]] = [
    "kind": ["visit", "aid", "summit", "a-rather-long-kind-of-tie", "방문", ""],
    "from": ["A", "B", "USA", "kim-jong-un", "abcdefg", "abcdefgh", "abcdefghi", "김정은", "é", "x\"y", ""],
    "to": ["A", "PRK", "RUS", "vladimir-putin", "1234567", "12345678", "ё", "q\"\"", ""],
    "start": [
      "2020-01-01", "2020-02-29", "2021-02-29", "2020", "2020-05", "2020?", "..", "", "x", "20200101",
    ],
    "end": ["2022-01-01", "2019-12-31", "2022", "2022-05~", "..", "", "", "2022-13"],
    "weight": ["", "1", "2.5", "-3", "0.125", "12345678.9", "1e3", "x", "1.2.3"],
    "mutual": ["", "true", "false", "perhaps"],
    "note": ["", "plain", "with, comma", "with \"quotes\"", "two\nlines", " blanks ", "한국"],
    "other": ["", "x", "a,b", "\""],
  ]

  private func written(_ value: String, using random: inout SeededGenerator) -> String {
    let needsQuotes = value.contains { ",\"\n".contains($0) } || value.hasPrefix(" ")
    if needsQuotes || random.chance(10) {
      return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    return random.chance(5) ? " \(value)\t" : value
  }

  @Test("A table reads as the plainest reader reads it", arguments: 1...60)
  func reference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var header = ["kind", "from", "to", "start", "end"]
    header += random.some(of: ["weight", "mutual", "note", "other"], atMost: 4)
    header.shuffle(using: &random)
    var text = header.joined(separator: ",") + "\n"
    for _ in 0..<random.number(in: 0...120) {
      var fields = header.map { name in
        let values = ReferenceTableTests.values[name] ?? [""]
        // Most values are right, so that most rows are.
        return written(
          random.chance(92) ? values[random.number(in: 0...1)] : random.pick(values), using: &random)
      }
      if random.chance(2) { fields.append("x") }
      text += (random.chance(3) ? "\n" : "") + fields.joined(separator: ",") + "\n"
    }
    let rows = PlainReader.rows(text).dropFirst()
    let expected = rows.map { PlainReader.row($0.fields, header: header, line: $0.line) }
    let (threads, size) = (random.number(in: 1...3), random.number(in: 1...500))
    let reading = readTable(text, .with(skipsBadRows: true, threads: threads), chunkSize: size)
    let table = try #require(reading.table, "seed \(seed)")
    #expect(table.rows == expected.compactMap(\.self), "seed \(seed)")
    #expect(reading.skippedRows == expected.count { $0 == nil }, "seed \(seed)")
    #expect((readTable(text).table == nil) == expected.contains { $0 == nil }, "seed \(seed)")
    #expect(table.actors.count == Set(table.rows.flatMap { [$0.from, $0.to] }).count, "seed \(seed)")
    #expect(!reading.diagnostics.all.contains { $0.code == "wrong-row" }, "seed \(seed)")
  }
}
