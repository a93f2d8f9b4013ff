import AlignmentFormats
import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

/// The graph files that come with Entente.
enum GraphFiles {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of the files in `Graphs`, sorted.
  static let names: [String] = {
    let folder = root.appendingPathComponent("Graphs").path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  static func path(_ name: String) -> String { root.appendingPathComponent("Graphs/\(name)").path }

  static func reading(_ name: String) throws -> GraphReading { try AlignmentGraph.reading([path(name)]) }
}

/// Korea and its neighbours, read once for all tests.
enum Korea {
  static let reading = Result { try AlignmentGraph(contentsOf: GraphFiles.path("korea.yaml")) }

  static var graph: AlignmentGraph { get throws { try reading.get() } }
  static var timeline: Timeline { get throws { Timeline(try graph) } }

  /// Every status there is, for tests that look at the whole file.
  static let everything: Selection = {
    var selection = Selection()
    selection.statuses = Set(Status.allCases)
    return selection
  }()

  /// The first day of every month of the coverage, its last day, and days on which much happens.
  static let days: [Day] = {
    let months = (2018...2024).flatMap { year in
      (1...12).compactMap { Day(year: year, month: $0, day: 1) }
    }
    let turns: [Day] = [
      "2018-09-19", "2018-10-01", "2022-05-09", "2022-05-10", "2023-11-22", "2023-11-23", "2024-01-15",
      "2024-01-19", "2024-03-31",
    ]
    return Set(months.filter { $0 <= "2024-03-31" } + turns).sorted()
  }()
}

extension Sequence<TieState> {
  /// The tie of an id.
  func tie(_ id: String) -> TieState? { first { $0.id == id } }
}
