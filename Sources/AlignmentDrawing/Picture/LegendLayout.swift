/// Where the entries of a legend stand. Columns keep their places whatever a picture shows, so the frame is one.
struct LegendLayout: Sendable {
  struct Item: Sendable {
    let entry: Legend.Entry
    let lines: [String]
    let top: Double
    let left: Double
  }

  struct Title: Sendable {
    let text: String
    let top: Double
    let left: Double
  }

  static let sampleWidth = 44.0
  static let fontSize = 12.0
  static let lineHeight = 15.0
  private static let rowGap = 5.0
  private static let columnGap = 22.0
  private static let narrowest = 178.0
  private static let narrowActors = 150.0
  private static let mostLines = 4
  /// One more would leave the long lists of kinds too little room.
  private static let mostColumns = 4

  /// By columns, from the top.
  private let columns: [[Legend.Heading]]
  private let columnsPerRow: Int
  private let widths: [Double]
  private let rowHeights: [Double]

  /// - Parameter legend: the fullest one that any picture in the frame has.
  init(_ legend: Legend, width: Double) {
    let fitting = max(
      1, min(Self.mostColumns, Int((width + Self.columnGap) / (Self.narrowest + Self.columnGap))))
    var columns = Legend.Heading.allCases.filter { legend.columns[$0] != nil }.map { [$0] }
    let hasSignsBelow = columns.count > fitting && columns.count > 1 && columns.last == [.signs]
    if hasSignsBelow { columns.removeLast() }
    let perRow = max(1, min(fitting, columns.count))
    let widths = Self.widths(columns, perRow: perRow, within: width)
    if hasSignsBelow { columns[Self.shortest(columns, legend, widths)].append(.signs) }
    self.columns = columns
    columnsPerRow = perRow
    self.widths = widths
    let heights = Self.heights(columns, legend, widths)
    rowHeights = stride(from: 0, to: heights.count, by: perRow).map { first in
      heights[first..<min(first + perRow, heights.count)].max() ?? 0
    }
  }

  /// Of all rows, in points.
  var height: Double { rowHeights.reduce(0) { $0 + $1 } }

  /// The titles and items of a legend, the top of the first row being 0.
  func arranged(_ legend: Legend) -> (titles: [Title], items: [Item]) {
    var titles: [Title] = []
    var items: [Item] = []
    for (place, column) in columns.enumerated() {
      let first = place - place % columnsPerRow
      let left = widths[first..<place].reduce(0) { $0 + $1 + Self.columnGap }
      var top = rowHeights[..<(place / columnsPerRow)].reduce(0, +)
      for heading in column {
        guard let entries = legend.columns[heading] else { continue }
        titles.append(Title(text: heading.rawValue, top: top, left: left))
        var entryTop = top + Self.titleHeight
        for entry in entries {
          let lines = Self.lines(entry.words, widths[place])
          items.append(Item(entry: entry, lines: lines, top: entryTop, left: left))
          entryTop += Double(lines.count) * Self.lineHeight + Self.rowGap
        }
        top = entryTop + Self.headingGap
      }
    }
    return (titles, items)
  }

  /// Equal shares, but for the column of actors: its words are short, and the others need the room.
  private static func widths(
    _ columns: [[Legend.Heading]], perRow: Int, within width: Double
  ) -> [Double] {
    let share = (width + columnGap) / Double(perRow) - columnGap
    guard columns.count == perRow, columns.count > 1, columns.first == [.actors] else {
      return columns.map { _ in share }
    }
    let first = min(share, narrowActors)
    let rest = (width - first) / Double(perRow - 1) - columnGap
    return columns.map { $0 == [.actors] ? first : rest }
  }

  /// The column below which there is most room; the one of actors is too narrow for words.
  private static func shortest(
    _ columns: [[Legend.Heading]], _ legend: Legend, _ widths: [Double]
  ) -> Int {
    let heights = heights(columns, legend, widths)
    let wide = columns.indices.filter { columns[$0] != [.actors] }
    return wide.min { (heights[$0], -$0) < (heights[$1], -$1) } ?? columns.count - 1
  }

  private static func heights(
    _ columns: [[Legend.Heading]], _ legend: Legend, _ widths: [Double]
  ) -> [Double] {
    zip(columns, widths).map { column, width in column.reduce(0) { $0 + height($1, legend, width) } }
  }

  private static let titleHeight = lineHeight + 6
  private static let headingGap = 9.0

  private static func height(_ heading: Legend.Heading, _ legend: Legend, _ columnWidth: Double) -> Double {
    (legend.columns[heading] ?? []).reduce(titleHeight + headingGap) { sum, entry in
      sum + Double(lines(entry.words, columnWidth).count) * lineHeight + rowGap
    }
  }

  /// What does not fit is counted: "and 4 more".
  private static func lines(_ words: String, _ columnWidth: Double) -> [String] {
    let fitting = TextFitting(width: columnWidth - sampleWidth - 8, size: fontSize, mostLines: mostLines + 1)
    var parts = words.split(separator: ",", omittingEmptySubsequences: true).map(String.init)
    var lines = fitting.lines(words)
    var left = 0
    while lines.count > mostLines, parts.count > 1 {
      parts.removeLast()
      left += 1
      lines = fitting.lines(parts.joined(separator: ",") + " and \(left) more")
    }
    return Array(lines.prefix(mostLines))
  }
}
