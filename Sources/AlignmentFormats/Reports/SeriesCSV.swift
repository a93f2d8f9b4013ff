public import AlignmentModel
public import AlignmentTimeline

/// Figures of many days as a table (RFC 4180): a line a day, or a line for each day and kind or actor.
public enum SeriesCSV {
  /// Writes the figures of a sweep.
  ///
  /// `certain` and `possible` are how many ties hold on the day; `began` and `ended` how many came or went since
  /// the line before, empty on the first day, of which that cannot be said. `covered` tells whether the graph
  /// speaks about the day at all: where it is `false`, no tie means no data. By kind or actor, those of which no
  /// day has a tie are left out, and the others have a line for every day.
  ///
  /// - Parameter covers: whether the graph speaks about a day, for a kind or for all that was asked.
  public static func write(
    _ sweep: Sweep, of graph: AlignmentGraph, covers: (Day, _ kind: String?) -> Bool, to sink: ByteSink
  ) {
    sink.put("date\(column(sweep.grouping)),certain,possible,began,ended,covered\r\n")
    let groups = shownGroups(sweep)
    for (step, day) in sweep.days.enumerated() {
      let coversAll = sweep.grouping == .kind ? true : covers(day, nil)
      for group in groups {
        guard sink.failure == nil else { return }
        let name = name(group, sweep.grouping, graph)
        let covered = sweep.grouping == .kind ? covers(day, graph.kindIDs[group]) : coversAll
        sink.put("\(day)\(name),\(figures(sweep, group, step)),\(covered)\r\n")
      }
    }
  }

  private static func column(_ grouping: Sweep.Grouping) -> String {
    switch grouping {
    case .all: ""
    case .kind: ",kind"
    case .actor: ",actor"
    }
  }

  private static func shownGroups(_ sweep: Sweep) -> [Int] {
    guard sweep.grouping != .all else { return [0] }
    return (0..<sweep.groupCount).filter { group in
      let places = sweep.place(group: group, step: 0)..<sweep.place(group: group + 1, step: 0)
      return places.contains { sweep.active[$0] > 0 }
    }
  }

  private static func name(_ group: Int, _ grouping: Sweep.Grouping, _ graph: AlignmentGraph) -> String {
    switch grouping {
    case .all: ""
    case .kind: "," + csvField(graph.kindIDs[group])
    case .actor: "," + csvField(graph.actors.id(group).rawValue)
    }
  }

  private static func figures(_ sweep: Sweep, _ group: Int, _ step: Int) -> String {
    let place = sweep.place(group: group, step: step)
    let (active, certain) = (sweep.active[place], sweep.certain[place])
    let moves = step == 0 ? "," : "\(sweep.began[place]),\(sweep.ended[place])"
    return "\(certain),\(active &- certain),\(moves)"
  }
}

/// A field of a CSV file, in quotes where it needs them.
func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
    return text
  }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
