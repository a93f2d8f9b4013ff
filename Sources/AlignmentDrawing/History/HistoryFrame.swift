import AlignmentModel

/// The measures of the picture of a history: where its words, rows, axis and legend stand.
struct HistoryFrame: Sendable {
  static let width = 1200.0
  static let margin = 26.0
  /// Of the words to the left of the bars.
  static let labelWidth = 392.0
  static let headingHeight = 30.0
  static let sectionGap = 16.0
  /// Between rows of different looks.
  static let lookGap = 7.0
  /// For the signs of doubt, between words and bars.
  private static let signWidth = 30.0
  /// Beside the axis, for what goes on beyond it.
  private static let gutter = 12.0
  private static let axisHeight = 22.0

  struct PlacedRow: Sendable {
    let row: HistoryRow
    let top: Double
    /// Whether the row above it has another look.
    let beginsLook: Bool

    var bottom: Double { top + row.height }
    /// Of bar and diamond.
    var middle: Double { top + 8 }
    /// Of the dots.
    var voices: Double { top + 20 }
  }

  struct PlacedSection: Sendable {
    let heading: String
    let top: Double
    let rows: [PlacedRow]

    var rowsTop: Double { top + HistoryFrame.headingHeight }
    /// Of the room below the last row half is left.
    var bottom: Double { rows.last.map { $0.bottom - 3 } ?? rowsTop }
  }

  let titleLines: [String]
  let subtitle: String?
  let restrictionLines: [String]
  let smallLines: [String]
  let axis: TimeAxis
  let ticks: TimeTicks
  let sections: [PlacedSection]
  /// Where the marks of the axis are named once more, below all rows.
  let axisTop: Double?
  let legendTop: Double
  let legendLayout: LegendLayout
  let footTop: Double
  let sourceLines: [String]
  let height: Double

  static var inner: Double { width - 2 * margin }
  static var chartLeft: Double { margin + labelWidth + signWidth }
  static var chartRight: Double { width - margin }
  static var signs: Double { chartLeft - signWidth / 2 + 2 }

  init(_ content: HistoryContent, legend: Legend) {
    let inner = Self.inner
    titleLines = TextFitting(width: inner, size: 23, bold: true).lines(content.title)
    subtitle = content.subtitle.map { TextFitting(width: inner, size: 16).line($0) }
    restrictionLines =
      content.restriction.map { TextFitting(width: inner, size: 12, bold: true).lines($0) } ?? []
    smallLines = [content.counts, content.coverage].flatMap { text in
      TextFitting(width: inner, size: 12, mostLines: 3).lines(text)
    }
    axis = TimeAxis(
      days: content.days, left: Self.chartLeft + Self.gutter, right: Self.chartRight - Self.gutter)
    ticks = content.isDated ? TimeTicks(axis) : TimeTicks.none
    let head =
      Double(titleLines.count) * 28 + (subtitle == nil ? 0 : 21)
      + Double(restrictionLines.count + smallLines.count) * 16
    sections = Self.placed(content.sections, from: Self.margin + head + 14)
    let bottom = sections.last?.bottom ?? Self.margin + head
    axisTop = sections.isEmpty ? nil : bottom
    legendTop = (bottom + (sections.isEmpty ? 0 : Self.axisHeight) + 24).rounded(.up)
    legendLayout = LegendLayout(legend, width: inner)
    footTop = legendTop + legendLayout.height + (legend.columns.isEmpty ? 0 : 10)
    sourceLines = sections.isEmpty ? [] : SourceList(content.sources, width: Self.inner, mostLines: 4).lines
    height = (footTop + Double(sourceLines.count) * 16 + Self.margin * 0.6).rounded(.up)
  }

  private static func placed(_ sections: [HistoryContent.Section], from start: Double) -> [PlacedSection] {
    var top = start
    return sections.map { section in
      let placed = PlacedSection(
        heading: section.heading.rawValue, top: top, rows: rows(section.rows, from: top + headingHeight))
      top = placed.bottom + sectionGap
      return placed
    }
  }

  private static func rows(_ rows: [HistoryRow], from start: Double) -> [PlacedRow] {
    var top = start + 4
    var last: LineLook?
    return rows.map { row in
      let beginsLook = last.map { $0 != row.look } ?? false
      if beginsLook { top += lookGap }
      let placed = PlacedRow(row: row, top: top, beginsLook: beginsLook)
      (top, last) = (placed.bottom, row.look)
      return placed
    }
  }
}
