import AlignmentModel

/// The measures that all pictures of a drawing have in common, so that nothing jumps from date to date.
struct PictureFrame: Sendable {
  static let margin = 26.0
  static let titleSize = 23.0
  static let dateSize = 16.0
  static let smallSize = 12.0
  static let smallLine = 16.0
  private static let narrowest = 860.0
  private static let mostSourceLines = 3
  private static let mostRestrictionLines = 2
  private static let mostReasonLines = 4

  let width: Double
  let titleLines: [String]
  /// For what the selection leaves out; 0 when it leaves nothing out.
  let restrictionLines: Int
  /// The lines below the counts.
  let coverageLines: Int
  /// For the reasons of what changed; 0 for pictures of days, and where the graph tells of none.
  let reasonLines: Int
  /// Where the graph begins.
  let graphTop: Double
  /// Below the graph, since above it they would move it.
  let reasonsTop: Double
  let legendTop: Double
  let legendLayout: LegendLayout
  let footTop: Double
  let sourceLines: Int
  let height: Double
  /// What is added to the places of a layout.
  let shift: PicturePoint

  init(plan: DrawingPlan, bounds: Box, isDiff: Bool) {
    width = max(Self.narrowest, (bounds.width + 2 * Self.margin).rounded(.up))
    let inner = width - 2 * Self.margin
    let titleFitting = TextFitting(width: inner, size: Self.titleSize, bold: true)
    titleLines = titleFitting.lines(plan.graph.title ?? "Actors and ties")
    restrictionLines = plan.restriction.map { Self.restriction($0, width: inner).count } ?? 0
    let smallFitting = TextFitting(width: inner, size: Self.smallSize, mostLines: 3)
    let texts = [PictureContent.coveredText(plan.graph), PictureContent.uncoveredText(plan.graph)]
    coverageLines = texts.map { smallFitting.lines($0).count }.max() ?? 1
    reasonLines = isDiff && plan.tellsReasons ? Self.mostReasonLines : 0
    let lines = 1 + restrictionLines + coverageLines
    let head = Double(titleLines.count) * 28 + 24 + Double(lines) * Self.smallLine
    graphTop = Self.margin + head + 16
    reasonsTop = (graphTop + bounds.height + 14).rounded(.up)
    let reasonsHeight = reasonLines > 0 ? Double(reasonLines) * Self.smallLine + 10 : 0
    legendTop = reasonsTop + 8 + reasonsHeight
    legendLayout = LegendLayout(LegendBuilder(unionOf: plan, isDiff: isDiff).legend, width: inner)
    footTop = legendTop + legendLayout.height + 10
    sourceLines = SourceList(plan.union.sources, width: inner, mostLines: Self.mostSourceLines).lines.count
    height = (footTop + Double(sourceLines) * Self.smallLine + Self.margin * 0.6).rounded(.up)
    shift = PicturePoint(x: (width - bounds.width) / 2 - bounds.left, y: graphTop - bounds.top)
  }

  var inner: Double { width - 2 * Self.margin }

  func coverage(_ text: String) -> [String] {
    TextFitting(width: inner, size: Self.smallSize, mostLines: coverageLines).lines(text)
  }

  /// A reason a line, with the number of those for which there is no room.
  func reasons(_ reasons: [String]) -> [String] {
    guard reasonLines > 0, !reasons.isEmpty else { return [] }
    let fitting = TextFitting(width: inner, size: Self.smallSize)
    let shown = reasons.count > reasonLines ? reasonLines - 1 : reasons.count
    let rest = reasons.count - shown
    let more = rest == 0 ? [] : ["and \(rest) more for which the graph gives a reason"]
    return (reasons.prefix(shown) + more).map { fitting.line($0) }
  }

  /// What the selection leaves out, in as many lines as are kept for it.
  func restriction(_ text: String) -> [String] {
    Array(Self.restriction(text, width: inner).prefix(restrictionLines))
  }

  private static func restriction(_ text: String, width: Double) -> [String] {
    TextFitting(width: width, size: smallSize, bold: true, mostLines: mostRestrictionLines).lines(text)
  }

  /// "Sources: …", with the number of those for which there is no room.
  func sources(_ names: [String]) -> [String] {
    SourceList(names, width: inner, mostLines: sourceLines).lines
  }
}
