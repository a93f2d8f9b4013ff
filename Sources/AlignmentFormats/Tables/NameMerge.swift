import AlignmentModel

/// Joins the names that several threads met into one list, each name once.
struct NameMerge {
  /// All names, by the numbers of the first table.
  private var all: NameTable
  /// For each thread, numbers in ``all`` by its own.
  private var maps: [[UInt32]]
  /// What comes out: each name once.
  private(set) var names: [TieTable.Name] = []
  /// Two names as written that would have one id.
  private(set) var clashes: [(String, String)] = []
  /// How many ids were made, and the first of them.
  private(set) var madeCount = 0
  private(set) var firstMade: TieTable.Name?

  /// Takes the tables of the threads.
  init(_ tables: [NameTable]) {
    all = tables.first ?? NameTable()
    maps = [[]]
    maps[0] = (0...all.count).map { UInt32(truncatingIfNeeded: $0) }
    for table in tables.dropFirst() { maps.append(all.insert(all: table)) }
  }

  /// Makes the list, of the names in use alone.
  ///
  /// - Parameters:
  ///   - used: for each thread, whether its names are in use, by number; nil when all are.
  ///   - makeID: the id of a name that graph files may not be able to write.
  mutating func finish(used: [[Bool]]?, makeID: (String) -> String) {
    let kept = used.map(keptNames)
    let numbers = number(kept, makeID: makeID)
    for thread in maps.indices {
      for index in maps[thread].indices { maps[thread][index] = numbers[Int(maps[thread][index])] }
    }
  }

  /// All of them as texts, which are kept byte for byte.
  mutating func takeTexts() -> [String] {
    let list = (1..<all.count + 1).map { String(decoding: all.name($0), as: UTF8.self) }
    for thread in maps.indices {
      for index in maps[thread].indices {
        let number = maps[thread][index]
        maps[thread][index] = number == 0 ? TieTable.noText : number - 1
      }
    }
    all = NameTable()
    return list
  }

  /// The numbers, from 0, of a thread's names by its own numbers.
  func map(_ thread: Int) -> [UInt32] { maps[thread] }

  private func keptNames(_ used: [[Bool]]) -> [Bool] {
    var kept = [Bool](repeating: false, count: all.count + 1)
    for (map, used) in zip(maps, used) {
      for (number, isUsed) in zip(map, used) where isUsed { kept[Int(number)] = true }
    }
    return kept
  }

  private mutating func number(_ kept: [Bool]?, makeID: (String) -> String) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: all.count + 1)
    var odd: [Int] = []
    names.reserveCapacity(all.count)
    for number in 1..<all.count + 1 where kept?[number] ?? true {
      guard MadeIDs.isPlain(all.name(number)) else {
        odd.append(number)
        continue
      }
      numbers[number] = UInt32(truncatingIfNeeded: names.count)
      names.append(TieTable.Name(String(decoding: all.name(number), as: UTF8.self)))
    }
    if !odd.isEmpty { add(odd, &numbers, makeID: makeID) }
    return numbers
  }

  /// Adds names that are not plain ASCII: two of them can be one text, and one can be that of a plain one.
  private mutating func add(_ odd: [Int], _ numbers: inout [UInt32], makeID: (String) -> String) {
    let written = odd.map { (number: $0, text: String(decoding: all.name($0), as: UTF8.self)) }
    var known = Dictionary(
      names.indices.map { (names[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    // In the order of their bytes, so that the same spelling is kept whoever met which first.
    let sorted = written.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    for name in sorted {
      let id = makeID(name.text)
      let isMade = id != name.text
      if let index = known[id] {
        numbers[name.number] = UInt32(truncatingIfNeeded: index)
        let other = names[index].label ?? names[index].id
        if other != name.text { clashes.append((other, name.text)) }
        continue
      }
      known[id] = names.count
      numbers[name.number] = UInt32(truncatingIfNeeded: names.count)
      names.append(TieTable.Name(id, label: isMade ? name.text : nil))
      guard isMade else { continue }
      madeCount += 1
      if firstMade == nil { firstMade = names.last }
    }
  }
}
