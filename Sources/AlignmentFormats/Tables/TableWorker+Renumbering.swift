import AlignmentModel

/// What the numbers of one thread are in the table as a whole.
struct TableNumbers: Sendable {
  var kinds: [UInt32]
  var actors: [UInt32]
  /// `TieTable.noText` for 0.
  var texts: [UInt32]
  /// How many line ends come before each chunk.
  var linesBefore: [Int]
}

extension TableWorker {
  /// Which names rows have, by number.
  var usedNames: (kinds: [Bool], actors: [Bool]) {
    var kinds = [Bool](repeating: false, count: self.kinds.count + 1)
    var actors = [Bool](repeating: false, count: self.actors.count + 1)
    for chunk in done {
      for number in chunk.part.kind { kinds[Int(number)] = true }
      for number in chunk.part.from { actors[Int(number)] = true }
      for number in chunk.part.to { actors[Int(number)] = true }
    }
    return (kinds, actors)
  }

  /// Gives up the tables of names, once they have been joined.
  mutating func dropNames() {
    (kinds, actors) = (NameTable(), NameTable())
    (dates, lists) = (DateTexts(), SourceLists())
  }

  /// Gives the rows the numbers and lines they have in the table as a whole.
  mutating func renumber() {
    guard let numbers else { return }
    for index in done.indices {
      let before = numbers.linesBefore[done[index].index]
      selfTies += TableWorker.renumber(&done[index].part, numbers, linesBefore: before)
    }
    texts = NameTable()
  }

  /// Says how many rows go from an actor to itself.
  private static func renumber(_ part: inout TieTable.Part, _ numbers: TableNumbers, linesBefore: Int) -> Int
  {
    renumber(&part.kind, numbers.kinds)
    renumber(&part.from, numbers.actors)
    renumber(&part.to, numbers.actors)
    renumber(&part.note, numbers.texts)
    renumber(&part.sources, numbers.texts)
    renumber(&part.id, numbers.texts)
    for index in part.dates.indices {
      part.dates[index].start = numbers.texts[Int(part.dates[index].start)]
      part.dates[index].end = numbers.texts[Int(part.dates[index].end)]
    }
    for index in part.lines.indices {
      part.lines[index].line = UInt32(clamping: Int(part.lines[index].line) + linesBefore + 1)
    }
    var selfTies = 0
    let (from, to) = (part.from.span, part.to.span)
    for row in from.indices { selfTies &+= from[row] == to[row] ? 1 : 0 }
    return selfTies
  }

  private static func renumber<Number: FixedWidthInteger>(_ column: inout [Number], _ numbers: [UInt32]) {
    let numbers = numbers.span
    var column = column.mutableSpan
    for row in column.indices { column[row] = Number(truncatingIfNeeded: numbers[Int(column[row])]) }
  }
}
