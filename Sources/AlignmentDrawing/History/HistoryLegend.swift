import AlignmentModel
import AlignmentTimeline

/// What a sign in the picture of a history looks like, for its legend.
enum HistorySample: Hashable, Sendable {
  case bar(LineLook)
  case possible(LineLook)
  case event(LineLook, isSure: Bool, isHollow: Bool)
  case beyond(LineLook, isSure: Bool)
  case doubt(Doubt, LineLook)
  case voice(affirms: Bool)
  case stretch(affirms: Bool)
  case uncovered
}

/// Finds what the legend of a history has to explain: what is drawn, and nothing else.
struct HistoryLegend {
  let content: HistoryContent

  var legend: Legend {
    var legend = Legend()
    let vocabulary = content.graph.vocabulary
    for section in content.sections {
      let looks = Dictionary(grouping: section.rows, by: \.look)
      let sorted = looks.sorted { ($0.key.rank, $0.key.name) < ($1.key.rank, $1.key.name) }
      legend.columns[section.heading] = sorted.map { look, rows in
        let kinds = Set(rows.map { vocabulary[$0.tie.kind]?.label ?? $0.tie.kind })
        return Legend.Entry(sample: .history(.bar(look)), words: Legend.words(of: look, kinds: kinds))
      }
    }
    let signs = spells + events + doubts + sides
    if !signs.isEmpty { legend.columns[.signs] = signs }
    return legend
  }

  private func entry(_ sample: HistorySample, _ words: String) -> Legend.Entry {
    Legend.Entry(sample: .history(sample), words: words)
  }

  private func look(where isMeant: (HistoryRow) -> Bool) -> LineLook? {
    content.rows.first(where: isMeant)?.look
  }

  private func shows(_ stretches: [ClosedRange<Day>]) -> Bool {
    stretches.contains { $0.overlaps(content.days) }
  }

  /// What a full bar is goes without saying.
  private var spells: [Legend.Entry] {
    let pale = look { row in
      !row.tie.isEvent
        && row.tie.possibleDays.contains { days in
          !row.tie.certainDays.contains { $0 == days } && days.overlaps(content.days)
        }
    }
    return [pale.map { entry(.possible($0), "pale and dotted: possible, dates unsure") }].compactMap { $0 }
  }

  private var events: [Legend.Entry] {
    let events = content.rows.filter { $0.tie.isEvent && shows($0.tie.possibleDays) }
    // One that leaves no doubt shows best what it is.
    func example(_ isSure: Bool) -> HistorySample? {
      let rows = events.filter { $0.tie.certainDays.isEmpty != isSure }
      return (rows.first { $0.doubt == .none } ?? rows.first).map {
        .event($0.look, isSure: isSure, isHollow: $0.doubt != .none)
      }
    }
    return [
      example(true).map { entry($0, "event") },
      example(false).map { entry($0, "event, on one of these days") },
    ].compactMap { $0 }
  }

  private var doubts: [Legend.Entry] {
    Doubts(content.style.statuses).all.compactMap { doubt in
      guard let look = look(where: { $0.doubt == doubt }) else { return nil }
      return entry(.doubt(doubt, look), "hollow: \(doubt.words)")
    }
  }

  private var sides: [Legend.Entry] {
    let rows = content.rows
    let beyond = rows.flatMap { row in Beyond.sides(of: row, content.days).map { (row, $0) } }
    let sure = beyond.first { $0.1.isSure && $0.0.doubt == .none }?.0.look
    let unsure = beyond.first { !$0.1.isSure }?.0.look
    return [
      sure.map { entry(.beyond($0, isSure: true), "also before or after the days shown") },
      unsure.map { entry(.beyond($0, isSure: false), "perhaps also before or after the days shown") },
    ].compactMap { $0 } + voices
      + [
        rows.contains { !$0.uncovered.isEmpty }
          ? entry(.uncovered, "outside the coverage: not looked at") : nil
      ].compactMap { $0 }
  }
}

extension HistoryLegend {
  /// What sources say, and of how many days.
  private var voices: [Legend.Entry] {
    let marked = content.rows.flatMap(\.voices).compactMap { voice in
      voice.marked(within: content.days).map {
        (affirms: voice.affirms, isLong: HistoryRow.Voice.isLong($0, within: content.days))
      }
    }
    let long = marked.first { $0.isLong && $0.affirms } ?? marked.first(where: \.isLong)
    return [
      marked.contains { $0.affirms && !$0.isLong }
        ? entry(.voice(affirms: true), "a source of that day says so") : nil,
      long.map { entry(.stretch(affirms: $0.affirms), "a source of one or all of these days") },
      marked.contains { !$0.affirms }
        ? entry(.voice(affirms: false), "a source doubts, denies or only expects it") : nil,
    ].compactMap { $0 }
  }
}

/// Draws a sample of the legend.
struct HistorySampleWriter {
  let sample: HistorySample
  let style: DrawingStyle
  let middle: PicturePoint

  private var left: Double { middle.x - LegendLayout.sampleWidth / 2 + 3 }
  private var right: Double { middle.x + LegendLayout.sampleWidth / 2 - 3 }

  func write(to writer: inout MarkupWriter) {
    switch sample {
    case .bar(let look):
      HistoryPaint(look: look, isHollow: false, style: style).bar(
        from: left, to: right, middle.y, to: &writer)
    case .possible(let look):
      HistoryPaint(look: look, isHollow: false, style: style).pale(
        from: left, to: right, middle.y, to: &writer)
    case .event(let look, let isSure, let isHollow):
      let paint = HistoryPaint(look: look, isHollow: isHollow, style: style)
      if !isSure { paint.whiskers(from: left, to: right, middle.y, to: &writer) }
      paint.diamond(at: middle, isSure: isSure, to: &writer)
    case .beyond(let look, let isSure):
      let paint = HistoryPaint(look: look, isHollow: false, style: style)
      paint.arrow(at: PicturePoint(x: middle.x - 6, y: middle.y), -1, isSure: isSure, to: &writer)
      paint.arrow(at: PicturePoint(x: middle.x + 6, y: middle.y), 1, isSure: isSure, to: &writer)
    case .doubt(let doubt, let look):
      HistoryPaint(look: look, isHollow: true, style: style).bar(
        from: left + 20, to: right, middle.y, to: &writer)
      DoubtPlate(doubt: doubt, look: look, ground: style.ground.colour).write(
        at: PicturePoint(x: left + 8, y: middle.y), to: &writer)
    case .voice(let affirms):
      HistoryPaint(look: .neutral, isHollow: false, style: style).dot(
        at: middle, affirms: affirms, to: &writer)
    case .stretch(let affirms):
      let paint = HistoryPaint(look: .neutral, isHollow: false, style: style)
      paint.stretch(from: left, to: right, middle.y, to: &writer)
      paint.dot(at: middle, affirms: affirms, to: &writer)
    case .uncovered:
      let box = Box(around: middle, PictureSize(width: right - left, height: 12))
      Hatching.write(box, to: &writer)
    }
  }
}

/// The sign of doubt beside a bar, as plates on lines bear it.
struct DoubtPlate {
  let doubt: Doubt
  let look: LineLook
  let ground: String

  static let height = 15.0

  /// What has no sign is told by its hollow bar alone.
  func write(at centre: PicturePoint, to writer: inout MarkupWriter) {
    guard !doubt.sign.isEmpty else { return }
    let size = doubt.sign.count > 1 ? "8" : "12"
    let half = Self.height / 2
    writer.leaf(
      "circle",
      [
        ("class", "sign hollow line look-\(look.name)"), ("cx", NumberText.text(centre.x)),
        ("cy", NumberText.text(centre.y)), ("r", NumberText.text(half)), ("fill", ground),
        ("stroke", look.colour), ("stroke-width", "1"),
      ])
    writer.element(
      "text",
      [
        ("class", "sign look-\(look.name)"), ("x", NumberText.text(centre.x)),
        ("y", NumberText.text(centre.y + 12 * 0.36)), ("font-size", size), ("font-weight", "bold"),
        ("text-anchor", "middle"), ("fill", look.colour),
      ], text: doubt.sign)
  }
}

/// Days of which the graph does not speak: hatched, so that no data does not look like no tie.
enum Hatching {
  static func define(to writer: inout MarkupWriter) {
    writer.open("defs", [])
    writer.open(
      "pattern",
      [
        ("id", "uncovered"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
        ("patternTransform", "rotate(45)"),
      ])
    writer.leaf(
      "path", [("class", "hatch"), ("d", "M0 0V6"), ("stroke", "#b9b9b9"), ("stroke-width", "1.4")])
    writer.close("pattern")
    writer.close("defs")
  }

  static func write(_ box: Box, to writer: inout MarkupWriter) {
    writer.leaf(
      "rect",
      [
        ("class", "uncovered"), ("x", NumberText.text(box.left)), ("y", NumberText.text(box.top)),
        ("width", NumberText.text(box.width)), ("height", NumberText.text(box.height)),
        ("fill", "url(#uncovered)"),
      ])
  }
}
