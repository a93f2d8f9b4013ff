import AlignmentModel
import AlignmentTimeline

/// Writes Mermaid flowcharts, which many wikis and Markdown pages draw: https://mermaid.js.org/syntax/flowchart.html
struct MermaidWriter {
  private let sink: ByteSink
  private(set) var losses = Losses()

  init(_ sink: ByteSink) { self.sink = sink }

  /// Writes what holds on a day.
  mutating func write(_ snapshot: Snapshot) {
    sink.put("flowchart LR\n")
    var numbers: [ActorID: Int] = [:]
    let tied = Set(snapshot.ties.flatMap { [$0.from, $0.to] })
    for actor in snapshot.actors where tied.contains(actor.id) {
      numbers[actor.id] = numbers.count
      sink.put("  a\(numbers.count - 1)[\"\(MermaidWriter.escaped(actor.name))\"]\n")
    }
    for tie in snapshot.ties {
      guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
      let label = tie.kindDefinition?.label ?? tie.kind
      let line = tie.certainty == .certain ? (tie.mutual ? "---" : "-->") : (tie.mutual ? "-.-" : "-.->")
      sink.put("  a\(from) \(line)|\"\(MermaidWriter.escaped(label))\"| a\(to)\n")
    }
  }

  /// Text within quotes: what has a meaning there is written as its number.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", ";", "`": result += "#\(scalar.value);"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
