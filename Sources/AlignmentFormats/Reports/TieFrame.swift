import AlignmentModel
import AlignmentTimeline

/// What stands between the values of a tie in JSON, and is the same for many of them.
struct TieFrame {
  let indent: Int
  /// By kind.
  let kinds: [Kind]
  /// To the id.
  let opening: [UInt8]
  let fromTo: [UInt8]
  /// By whether it is mutual, and whether it is an event.
  let toTime: [[UInt8]]
  let timeToBounds: [UInt8]
  let weightToNote: [UInt8]
  let noEvidence: [UInt8]
  let closing: [UInt8]
  /// By certainty, then by status.
  private let boundsToValence: [[UInt8]]

  struct Kind {
    /// What its derived ids begin with.
    let idStart: [UInt8]
    /// From the id.
    let toFrom: [UInt8]
    let valenceToWeight: [UInt8]
  }

  init(_ graph: AlignmentGraph, indent: Int) {
    let between = ",\n" + String(repeating: " ", count: indent + 2)
    func key(_ name: String) -> String { between + "\"\(name)\": " }
    self.indent = indent
    kinds = graph.kindIDs.map { id in
      let (quoted, valence) = (jsonString(id), graph.vocabulary[id]?.valence ?? .neutral)
      return Kind(
        idStart: Array(quoted.dropFirst().dropLast().utf8) + [UInt8(ascii: ":")],
        toFrom: Array("\"\(key("kind"))\(quoted)\(key("from"))\"".utf8),
        valenceToWeight: Array("\(jsonString(valence.rawValue))\(key("weight"))".utf8))
    }
    opening = Array("{\(between.dropFirst())\"id\": \"".utf8)
    fromTo = Array("\"\(key("to"))\"".utf8)
    toTime = ["during", "date"].flatMap { time in
      [false, true].map { Array("\"\(key("mutual"))\($0)\(key(time))".utf8) }
    }
    timeToBounds = Array("\(key("bounds"))[".utf8)
    boundsToValence = TieFrame.certainties.flatMap { certainty in
      Status.allCases.map { status in
        let (sure, said) = (jsonString(certainty.rawValue), jsonString(status.rawValue))
        return Array("]\(key("certainty"))\(sure)\(key("status"))\(said)\(key("valence"))".utf8)
      }
    }
    weightToNote = Array("\(key("trend"))null\(key("terms"))[]\(key("roles")){}\(key("note"))".utf8)
    noEvidence = Array("\(key("claims"))[]\(key("sources"))[]\(key("witnesses"))0".utf8)
    closing = Array("\n\(String(repeating: " ", count: indent))}".utf8)
  }

  private static let certainties = [Certainty.certain, .possible]

  func boundsToValence(_ tie: TieList.TableTie) -> [UInt8] {
    let status = Status.allCases.firstIndex(of: tie.status) ?? 0
    return boundsToValence[(tie.certainty == .certain ? 0 : Status.allCases.count) + status]
  }

  /// From the note to the end.
  func evidence(claims: [Claim], sources: [String], witnesses: Int) -> [UInt8] {
    let entries: [(key: String, value: DocumentValue)] = [
      ("claims", .block(claims.map(\.json))), ("sources", .texts(sources)), ("witnesses", .number(witnesses)),
    ]
    return entries.reduce(into: []) { bytes, entry in
      var output = JSONOutput(isCompact: false)
      output.write(entry.value, indent: indent + 2)
      bytes += ",\n\(String(repeating: " ", count: indent + 2))\"\(entry.key)\": \(output.text)".utf8
    }
  }
}
