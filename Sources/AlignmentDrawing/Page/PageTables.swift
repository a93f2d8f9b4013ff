import AlignmentModel
import AlignmentTimeline

/// What a page names by number: each thing is told once, however many ties speak of it.
struct PageTable<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a thing, which is a new one where it was not named before.
  mutating func number(of key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// The number of a thing that was named before.
  func known(_ key: Key) -> Int? { numbers[key] }
}

/// The tables of a page, filled while its ties are written.
struct PageTables {
  let graph: AlignmentGraph
  let style: DrawingStyle
  var actors = PageTable<ActorID>()
  var kinds = PageTable<String>()
  var looks = PageTable<LineLook>()
  var sources = PageTable<String>()
  var names = PageTable<String>()

  mutating func kindsValue() -> PageValue {
    .list(kinds.keys.map { kind($0) })
  }

  private mutating func kind(_ id: String) -> PageValue {
    let definition = graph.vocabulary[id]
    return .object([
      "id": .text(id), "word": .text(XMLText.word(id)), "label": .text(definition?.label ?? id),
      "sentence": .text(definition?.sentence ?? "{from} – {to}: \(id)"),
      "valence": .text((definition?.valence ?? .neutral).rawValue),
      "look": .integer(looks.number(of: style.look(of: id, in: graph.vocabulary))),
      "structural": definition?.domain == .structural ? .flag(true) : .nothing,
      "covered": covered(id),
    ])
  }

  /// The days that the coverage names for a kind.
  private func covered(_ kind: String) -> PageValue {
    graph.coverage?.days(of: kind, in: graph.vocabulary).map(PageTables.days) ?? .nothing
  }

  static func days(_ days: ClosedRange<Day>) -> PageValue {
    .list(
      [days.lowerBound, days.upperBound].map { $0.isBounded ? .integer(Int($0.number)) : .nothing })
  }

  func sourcesValue(_ knowledge: PageKnowledge) -> PageValue {
    .list(
      sources.keys.map { id in
        let source = graph.source(id)
        let published = source?.published.map { DateWords.words(edtf: $0.text) }
        return .object([
          "id": .text(id), "name": .text(SourceWords.name(id, in: graph)),
          "brief": .text(SourceWords.brief(id, in: graph)), "title": .optional(source?.title),
          "author": .optional(source?.author), "publisher": .optional(source?.publisher),
          "published": .optional(published), "url": .optional(source?.link), "note": .optional(source?.note),
        ])
      })
  }
}
