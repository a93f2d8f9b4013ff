import AlignmentModel
import AlignmentTimeline

/// A tie in words: what, when, how sure, and who says so.
struct TieWords {
  let graph: AlignmentGraph

  /// One line for the sentence, one for dates, certainty and status, one for the speakers, one for the sources.
  func title(of tie: TieState) -> String {
    var lines = [tie.sentence, standing(tie)]
    if let note = tie.note { lines.append(note) }
    if tie.status != .unsourced { lines += [speakers(tie), sources(tie)].compactMap { $0 } }
    return lines.joined(separator: "\n")
  }

  private func standing(_ tie: TieState) -> String {
    // In a history it stands for no day in particular.
    let (sure, unsure) =
      tie.day == nil
      ? ("certain on some day", "possible on some days, certain on none")
      : ("certain", "possible: the dates leave it open")
    let certainty = tie.certainty == .certain ? sure : unsure
    let status = tie.status == .unsourced ? "no source" : tie.status.rawValue
    return "\(tie.timeInWords) · \(certainty) · \(status)"
  }

  private static let verbs: [(Stance, String)] = [
    (.states, "stated by"), (.alleges, "alleged by"), (.predicts, "predicted by"), (.doubts, "doubted by"),
    (.denies, "denied by"),
  ]

  private func speakers(_ tie: TieState) -> String? {
    let claims = tie.countingClaims
    let parts = Self.verbs.compactMap { stance, verb -> String? in
      let speakers = unique(
        claims.filter { $0.stance == stance }.flatMap { claim in
          claim.speakers.map { name(of: $0, in: claim) }
        })
      return speakers.isEmpty ? nil : "\(verb) \(speakers.joined(separator: ", "))"
    }
    guard let first = parts.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: "; ")
  }

  private func sources(_ tie: TieState) -> String? {
    let names = unique(tie.sources.map { SourceWords.name($0, in: graph) })
    guard !names.isEmpty else { return "No source is named" }
    return (names.count == 1 ? "Source: " : "Sources: ") + names.joined(separator: "; ")
  }

  private func name(of speaker: Speaker, in claim: Claim) -> String {
    switch speaker {
    case .author: SourceWords.name(claim.source, in: graph)
    case .actor(let id): graph.actor(id)?.name ?? id.rawValue
    }
  }
}

/// Sources in a few words.
enum SourceWords {
  /// "Associated Press 2024": publisher, else author, else title, and the year.
  static func name(_ id: String, in graph: AlignmentGraph) -> String {
    guard let source = graph.source(id) else { return id }
    return Direction.closed(source.shortName) + year(source, besides: source.shortName)
  }

  /// The same with a long name cut, the year kept: a title alone would fill a line.
  static func brief(_ id: String, in graph: AlignmentGraph) -> String {
    guard let source = graph.source(id) else { return id }
    let name = TextFitting(width: 300, size: 12).line(source.shortName)
    return Direction.closed(name) + year(source, besides: name)
  }

  /// Unless the name ends with it: "Convention of 1907".
  private static func year(_ source: Source, besides name: String) -> String {
    guard let published = source.published, published.earliest.isBounded else { return "" }
    let year = " \(published.earliest.year)"
    return name.hasSuffix(year) ? "" : year
  }
}

/// Each once, in the order they first come.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen = Set<Element>()
  return elements.filter { seen.insert($0).inserted }
}
