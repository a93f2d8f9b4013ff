/// Renames the actors of a table, row by row where the days decide.
struct TableRenaming {
  /// Whom an actor may be, by its number: their lives and their numbers.
  var choices: [Int: [(life: LifeDays, number: Int)]] = [:]
  /// The names of the table, and after them those that its actors become.
  private(set) var names: [TieTable.Name]
  /// Who became whom on how many ends of ties, by number.
  private(set) var counts: [Int: [Int: Int]] = [:]
  /// Actors of which some rows speak on days that fit nobody.
  private(set) var staying = Set<Int>()
  /// How many ties would have gone from an actor to itself.
  private(set) var selfTies = 0
  private var numbers: [String: Int]
  /// Actors that entries beside the table speak of under the names they have in it.
  private let kept: Set<ActorID>

  init(_ table: TieTable, keeping kept: Set<ActorID>) {
    self.kept = kept
    names = table.actors
    numbers = Dictionary(
      table.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of an actor, which is added when the table does not name it.
  mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    numbers[id] = names.count
    names.append(TieTable.Name(id))
    return names.count - 1
  }

  /// The table with other names. O(rows).
  mutating func renamed(_ table: TieTable) -> TieTable {
    var table = table
    let isChosen = names.indices.map { choices[$0] != nil }
    for index in table.parts.indices { rename(&table.parts[index], isChosen) }
    compact(&table)
    return table
  }

  private mutating func rename(_ part: inout TieTable.Part, _ isChosen: [Bool]) {
    for row in 0..<part.count {
      let (from, to) = (Int(part.from[row]), Int(part.to[row]))
      guard isChosen[from] || isChosen[to] else { continue }
      let days = part.bounds(row).widest
      let (newFrom, newTo) = (isChosen[from] ? one(from, days) : from, isChosen[to] ? one(to, days) : to)
      guard (newFrom ?? from) != (newTo ?? to) || from == to else {
        selfTies += 1
        staying.formUnion([from, to].filter { isChosen[$0] })
        continue
      }
      for (old, new) in [(from, newFrom), (to, newTo)] where isChosen[old] {
        if let new { counts[old, default: [:]][new, default: 0] += 1 } else { staying.insert(old) }
      }
      part.from[row] = UInt32(truncatingIfNeeded: newFrom ?? from)
      part.to[row] = UInt32(truncatingIfNeeded: newTo ?? to)
    }
  }

  /// Whom an actor is on some days, as ``ActorChoice`` has it; nil where that fits none or several.
  private func one(_ number: Int, _ days: ClosedRange<Day>) -> Int? {
    guard let choices = choices[number] else { return number }
    let living = choices.filter { $0.life.touches(days) }
    guard living.count > 1 else { return living.first?.number }
    let throughout = living.filter { $0.life.contains(days) }
    return throughout.count == 1 ? throughout[0].number : nil
  }

  /// Names that are spoken of no more go; those of actors that entries speak of stay.
  private func compact(_ table: inout TieTable) {
    var isUsed = names.indices.map { number in
      number < table.actors.count
        && (choices[number] == nil || kept.contains(ActorID(names[number].id)))
    }
    for part in table.parts {
      for number in part.from { isUsed[Int(number)] = true }
      for number in part.to { isUsed[Int(number)] = true }
    }
    var places = [UInt32](repeating: 0, count: names.count)
    var left: [TieTable.Name] = []
    for (number, name) in names.enumerated() where isUsed[number] {
      places[number] = UInt32(truncatingIfNeeded: left.count)
      left.append(name)
    }
    table.actors = left
    for index in table.parts.indices {
      table.parts[index].from = table.parts[index].from.map { places[Int($0)] }
      table.parts[index].to = table.parts[index].to.map { places[Int($0)] }
    }
  }
}
