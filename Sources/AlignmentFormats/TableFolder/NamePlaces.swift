import AlignmentModel

/// Where the rows of a folder first name actors and kinds, so that a slip of the pen can be told.
struct NamePlaces {
  /// What `actors.csv` lists.
  var listed = Set<ActorID>()
  private(set) var actors: [ActorID: Place] = [:]
  /// Of ties.
  private(set) var kinds: [String: Place] = [:]
  /// What treaties promise.
  private(set) var terms: [String: Place] = [:]

  /// Notes an actor; what stands in no cell, but holds for all rows, has no place.
  mutating func note(_ actor: ActorID, at place: Place?) {
    if let place { NamePlaces.keepFirst(actor, place, &actors) }
  }

  mutating func note(kind: String, at place: Place?) {
    if let place { NamePlaces.keepFirst(kind, place, &kinds) }
  }

  mutating func note(term: String, at place: Place) { NamePlaces.keepFirst(term, place, &terms) }

  /// Notes what a table of plain ties names, each actor at its first row. O(rows), and only where one is not listed.
  mutating func note(actorsOf table: TieTable) {
    let unlisted = table.actors.indices.filter { !listed.contains(ActorID(table.actors[$0].id)) }
    guard !unlisted.isEmpty else { return }
    let rows = NamePlaces.firstRows(of: unlisted, in: table) { part, row in
      [Int(part.from[row]), Int(part.to[row])]
    }
    for number in unlisted {
      note(ActorID(table.actors[number].id), at: rows[number] ?? .whole(table.name))
    }
  }

  mutating func note(kindsOf table: TieTable) {
    let unknown = table.kinds.indices.filter { Vocabulary.standard[table.kinds[$0].id] == nil }
    guard !unknown.isEmpty else { return }
    let rows = NamePlaces.firstRows(of: unknown, in: table) { part, row in [Int(part.kind[row])] }
    for number in unknown { note(kind: table.kinds[number].id, at: rows[number] ?? .whole(table.name)) }
  }

  /// The first rows that name some numbers; looking ends when all are found.
  private static func firstRows(
    of numbers: [Int], in table: TieTable, _ named: (TieTable.Part, Int) -> [Int]
  ) -> [Int: Place] {
    var missing = Set(numbers)
    var found: [Int: Place] = [:]
    for part in table.parts {
      for row in 0..<part.count {
        for number in named(part, row) where missing.remove(number) != nil {
          found[number] = Place(file: table.name, line: part.line(of: row), column: 1, length: 0)
        }
        if missing.isEmpty { return found }
      }
    }
    return found
  }

  private static func keepFirst<Name>(_ name: Name, _ place: Place, _ places: inout [Name: Place]) {
    if let known = places[name], known <= place { return }
    places[name] = place
  }
}
