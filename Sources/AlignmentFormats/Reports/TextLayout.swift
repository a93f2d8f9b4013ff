import AlignmentModel
import AlignmentTimeline

/// How a terminal shows text: plain, or with colours.
public struct TextStyle: Sendable, Hashable {
  /// Whether colours and faint text may be used.
  public var isColoured: Bool

  /// A style with or without colours.
  public init(isColoured: Bool) { self.isColoured = isColoured }
  /// Without colours, for files and pipes.
  public static let plain = TextStyle(isColoured: false)

  enum Ink: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  func ink(_ text: String, _ ink: Ink) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Adds what turns a terminal to an ink.
  func begin(_ ink: Ink?, _ buffer: inout [UInt8]) {
    if isColoured, let ink { buffer.append(contentsOf: "\u{1B}[\(ink.rawValue)m".utf8) }
  }

  /// Adds what turns it back.
  func end(_ ink: Ink?, _ buffer: inout [UInt8]) {
    if isColoured, ink != nil { buffer.append("\u{1B}[0m") }
  }
}

/// Rows of cells, padded so that columns stand below each other whatever the script.
enum TextTable {
  /// One row; its last cell is never padded.
  struct Row {
    var cells: [String]
    var ink: TextStyle.Ink?
    /// Lines below the row, indented.
    var remarks: [String] = []
  }

  /// Wider cells run over instead of moving all others to the right.
  static let widest = 58

  static func widths(of rows: [Row]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.cells.dropLast().enumerated() {
        let width = min(displayWidth(cell), TextTable.widest)
        if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
      }
    }
    return widths
  }

  /// A line below a row.
  static func remark(_ text: String, indent: String, _ style: TextStyle) -> String {
    "\n\(indent)    \(style.ink(text, .faint))"
  }

  static func text(_ row: Row, _ widths: [Int], indent: String, _ style: TextStyle) -> String {
    let cells = row.cells.enumerated().map { column, cell in
      column < row.cells.count - 1 ? cell.padded(to: widths[column]) : cell
    }
    let line = indent + cells.joined(separator: "  ")
    let shown = row.ink.map { style.ink(line, $0) } ?? line
    return shown + row.remarks.map { remark($0, indent: indent, style) }.joined() + "\n"
  }
}

extension Valence {
  /// The sign by which a line of text shows it.
  var sign: String {
    switch self {
    case .cooperative: "+"
    case .hostile: "-"
    case .neutral: "·"
    }
  }

  var ink: TextStyle.Ink? {
    switch self {
    case .cooperative: .blue
    case .hostile: .red
    case .neutral: nil
    }
  }
}

extension Double {
  /// A number as one writes it by hand: "3", not "3.0".
  var inWords: String { wholeInWords.map { "\($0)" } ?? "\(self)" }

  /// The whole number it is, if one would write it out.
  var wholeInWords: Int? {
    guard let whole = Int(exactly: self), abs(whole) < 1_000_000_000_000 else { return nil }
    return whole
  }
}
