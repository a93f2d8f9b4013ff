import ArgumentParser
import Entente

/// What `--columns` says: which header of a table stands for which of ours, `kind=type`, and what all ties have in
/// common, `kind==arms-transfer`. No header begins with `=`: a spreadsheet would take it for a formula.
struct ColumnOptions {
  /// The headers of the table by our names.
  private(set) var headers: [String: String] = [:]
  /// What all ties have in common, by our names.
  private(set) var constants: [String: String] = [:]

  init(parsing text: String) throws {
    for pair in text.split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { SelectionOptions.trimmed($0) }
      guard sides.count == 2, !sides.contains(""), sides[1] != "=" else {
        throw Terminal.usage(
          "--columns \(text): \"\(pair)\" is not two names joined by =",
          hint: "ours first, then that of the table: kind=type,from=source,to=target")
      }
      try add(sides[0], sides[1], in: text)
    }
    guard !headers.isEmpty || !constants.isEmpty else { throw Terminal.usage("--columns names no column") }
  }

  private mutating func add(_ name: String, _ value: String, in text: String) throws {
    try ColumnOptions.check(name, value, in: text)
    guard headers[name] == nil, constants[name] == nil else {
      throw Terminal.usage("--columns \(text): \"\(name)\" is named twice")
    }
    guard value.hasPrefix("=") else {
      headers[name] = value
      return
    }
    let constant = SelectionOptions.trimmed(value.dropFirst())
    if let fault = TableReader.faultOfConstant(constant, for: name) {
      throw Terminal.usage(
        "--columns \(text): \"\(constant)\" cannot be the \(name) of all ties: \(fault)")
    }
    constants[name] = constant
  }

  private static func check(_ name: String, _ value: String, in text: String) throws {
    let names = TableReader.columnNames
    guard !names.contains(name) else { return }
    let near = Suggestion.nearest(to: name, among: names, limit: 1).first
    let hint =
      near.map { "did you mean \($0)?" }
      ?? (names.contains(value)
        ? "ours first, then that of the table: \(value)=\(name)" : "it has \(names.joined(separator: ", "))")
    throw Terminal.usage("--columns \(text): a ties table has no column \"\(name)\"", hint: hint)
  }
}
