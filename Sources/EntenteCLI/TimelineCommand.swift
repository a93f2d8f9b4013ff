import ArgumentParser
import Entente

/// `entente timeline`: a page that shows all days.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "One page that shows every day, with a slider whose steps are the changes.",
    discussion: """
      The page is one file and loads nothing from anywhere. It compares two days, shows what could be known by a \
      day, focuses on actors and names every source. korea.html#on=2024-01-19&focus=PRK opens on that.

      entente timeline Graphs/korea.yaml -o korea.html
      entente timeline Graphs/korea.yaml --around PRK -o north-korea.html
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Which ties") var chosen: SelectionOptions
  @OptionGroup(title: "Drawing") var drawing: DrawingArguments
  @OptionGroup(title: "Output") var output: OutputOptions

  /// With more a page opens slowly, and its picture has long become a tangle.
  static let mostTies = 10_000

  func run() throws {
    _ = try output.format(among: [.html])
    let read = try input.input()
    let selection = try chosen.selection(in: [read.graph])
    let timeline = read.timeline(knownBy: try chosen.known(), isIndexed: true)
    try check(timeline, selection)
    let pictures = try drawing.pictures(of: timeline, selection)
    let progress = Progress("writing the page")
    let page = pictures.page(of: timeline, selection)
    progress.end()
    try output.put(page.text)
  }

  private func check(_ timeline: Timeline, _ selection: Selection) throws {
    // Of a large table not even the ties are listed that are too many.
    let count = timeline.graph.tieCount > Self.mostTies ? timeline.ties(selection).count : 0
    guard count > Self.mostTies else { return }
    throw Terminal.usage(
      "a page of \(count) ties would be slow; \(Self.mostTies) are the most",
      hint: "narrow it: --kinds alliance, --valence hostile")
  }
}
