import AlignmentModel

/// Finds actors in a text by their names and aliases.
struct NameFinder {
  private let actors: [AlignmentGraph.Actor]
  private let names: [ActorID: [[Character]]]

  init(_ graph: AlignmentGraph) {
    actors = Array(graph.actors)
    names = Dictionary(
      uniqueKeysWithValues: graph.actors.map { actor in
        (actor.id, ([actor.name] + actor.aliases).map { Array(Article.straightened($0)) })
      })
  }

  /// Whether a text names an actor. Of a person, a name does not count that is part of a longer name of
  /// another person, as "Kim" in "Kim Yo Jong".
  func names(_ id: ActorID, in text: String) -> Bool {
    let characters = Array(text)
    let found = places(of: id, in: characters)
    guard isPerson(id) else { return !found.isEmpty }
    let others = actors.filter { $0.kind.isPerson && $0.id != id }
      .flatMap { places(of: $0.id, in: characters) }
    return found.contains { place in
      !others.contains {
        $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound && $0.count > place.count
      }
    }
  }

  private func isPerson(_ id: ActorID) -> Bool { actors.contains { $0.id == id && $0.kind.isPerson } }

  private func places(of id: ActorID, in text: [Character]) -> [Range<Int>] {
    (names[id] ?? []).flatMap { name in
      text.indices.compactMap { start in place(of: name, at: start, in: text) }
    }
  }

  private static let endings = ["", "n", "ns", "ese", "s"].map(Array.init)

  /// The place of a name as a whole word, with or without an ending. Its first letter may be a capital.
  private func place(of name: [Character], at start: Int, in text: [Character]) -> Range<Int>? {
    guard text.count - start >= name.count, let first = name.first,
      text[start] == first || String(text[start]) == first.uppercased(),
      start == 0 || !isLetter(text[start - 1]),
      text[(start + 1)..<(start + name.count)].elementsEqual(name.dropFirst())
    else { return nil }
    let after = start + name.count
    for ending in NameFinder.endings {
      let end = after + ending.count
      guard end <= text.count, text[after..<end].elementsEqual(ending) else { continue }
      if end == text.count || !isLetter(text[end]) { return start..<end }
    }
    return nil
  }

  private func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
