import AlignmentModel
import Testing

@testable import AlignmentFormats

/// Reads a table by a mapping, both as they stand in a test.
func mapped(
  _ table: String, by mapping: String, skipsBadRows: Bool = false, rules: EventRules? = nil
) throws -> ForeignReading {
  let mapping = try TableMapping(bytes: Array(mapping.utf8), name: "own.mapping.yaml")
  return read(Array(table.utf8), by: mapping, skipsBadRows: skipsBadRows, rules: rules)
}

/// Reads a table of a data set that is known by its header.
func dataSet(_ table: String, skipsBadRows: Bool = false) throws -> ForeignReading {
  try dataSet(Array(table.utf8), skipsBadRows: skipsBadRows)
}

func dataSet(_ table: [UInt8], skipsBadRows: Bool = false) throws -> ForeignReading {
  let format = try #require(
    FileFormat.dataSet(first: Array(table.prefix(4_096))), "no data set has this header")
  let mapping = try #require(TableMapping.builtIn(format.rawValue))
  return read(table, by: mapping, skipsBadRows: skipsBadRows)
}

private func read(
  _ table: [UInt8], by mapping: TableMapping, skipsBadRows: Bool, rules: EventRules? = nil
) -> ForeignReading {
  var options = ReadingOptions()
  options.table.skipsBadRows = skipsBadRows
  options.rules = rules
  return MappedTableReader.read(table, name: "data.csv", by: mapping, options)
}

extension ForeignReading {
  /// The graph of it; what is wrong fails the test.
  var graph: AlignmentGraph {
    get throws {
      let draft = try #require(draft, "\(diagnostics.rendering())")
      let (graph, found) = draft.checked()
      return try #require(graph, "\(found.rendering())")
    }
  }

  /// All ties in words, `defence-pact cow-200 -- cow-235 ../..`, sorted.
  var ties: [String] { get throws { try graph.tieLines } }
}

extension AlignmentGraph {
  /// All ties in words, sorted: `defence-pact cow-200 -- cow-235 1816-01-01/.. + non-aggression-pact`.
  var tieLines: [String] {
    spelledOut().entries.map { entry in
      let arrow = entry.mutual ? "--" : "->"
      let parties = entry.groups.map { $0.map(\.rawValue).joined(separator: ", ") }.joined(
        separator: " \(arrow) ")
      let terms = entry.terms.isEmpty ? "" : " + \(entry.terms.joined(separator: ", "))"
      let weight = entry.weight.map { " weight \($0)" } ?? ""
      let note = entry.note.map { " (\($0))" } ?? ""
      return "\(entry.kind) \(parties) \(entry.time.text)\(terms)\(weight)\(note)"
    }.sorted()
  }
}

extension ForeignReading {
  /// Errors and warnings as they are printed.
  var verdict: String { diagnostics.rendering() + diagnostics.summary }
}
