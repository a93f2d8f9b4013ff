import AlignmentModel

/// Something to tell about a table, before it is known on which line it is.
struct TableFinding: Sendable {
  var severity = Severity.error
  var code: String
  var message: String
  var hint: String?
  /// Where it is; nil for the table as a whole.
  var spot: TableSpot?

  init(
    _ severity: Severity = .error, code: String, _ message: String, at spot: TableSpot? = nil,
    hint: String? = nil
  ) {
    (self.severity, self.code, self.message, self.spot, self.hint) = (severity, code, message, spot, hint)
  }
}

/// Turns findings into diagnostics, now that it is known where each chunk begins.
struct TableReport {
  /// The number of the chunk that stands for the header.
  static let headerChunk = -1

  let name: String
  /// How many line ends come before the header.
  var linesBeforeHeader = 0
  /// How many come before each chunk.
  var linesBefore: [Int] = []
  private var all: [Diagnostic] = []
  private(set) var excerpts: [Int: SourceText.Excerpt] = [:]

  init(name: String) { self.name = name }

  /// The number of a line, from 1.
  func line(_ spot: TableSpot) -> Int {
    let before = linesBefore.indices.contains(spot.chunk) ? linesBefore[spot.chunk] : linesBeforeHeader
    return before + spot.line + 1
  }

  mutating func add(_ finding: TableFinding) {
    var place = Place.whole(name)
    if let spot = finding.spot {
      let line = line(spot)
      place = Place(file: name, line: line, column: spot.column, length: spot.length)
      if excerpts[line] == nil { excerpts[line] = spot.excerpt }
    }
    all.append(
      Diagnostic(finding.severity, code: finding.code, finding.message, at: place, hint: finding.hint))
  }

  /// All that was added, with the lines it is about.
  var diagnostics: Diagnostics {
    let lines = SourceText(name: name, lines: excerpts)
    return Diagnostics(all, sources: excerpts.isEmpty ? [] : [lines])
  }
}
