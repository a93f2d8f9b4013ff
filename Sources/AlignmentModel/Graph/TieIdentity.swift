/// Gives every tie an id of its own.
struct TieIdentity {
  let draft: AlignmentGraph.Draft
  let seeds: [TieSeed]
  /// Written ids of ties of tables, for which all others step aside.
  var reserved: Set<String> = []

  /// Ids in the order of the seeds. Written ids stand; equal derived ones, and the equal ties of one written
  /// entry, are counted in order of end, then of text, and step aside for a written one.
  func ids() -> [String] {
    let written = Dictionary(grouping: seeds.lazy.filter(\.hasWrittenID).map(\.stem)) { $0 }
    let unique = Set(written.filter { $0.value.count == 1 && !reserved.contains($0.key) }.keys)
    var taken = unique.union(reserved)
    var ids = seeds.map(\.stem)
    let counted = seeds.indices.filter { !seeds[$0].hasWrittenID || !unique.contains(seeds[$0].stem) }
    let derived = Dictionary(grouping: counted) { seeds[$0].stem }
    for stem in derived.keys.sorted() {
      var number = 1
      for index in inOrderOfEnd(derived[stem] ?? []) {
        var id = number == 1 ? stem : "\(stem)#\(number)"
        while !taken.insert(id).inserted {
          number += 1
          id = "\(stem)#\(number)"
        }
        ids[index] = id
        number += 1
      }
    }
    return ids
  }

  private func inOrderOfEnd(_ alike: [Int]) -> [Int] {
    alike.count > 1 ? alike.sorted { endsEarlier(seeds[$0], seeds[$1]) } : alike
  }

  private func endsEarlier(_ left: TieSeed, _ right: TieSeed) -> Bool {
    if left.bounds.lastLatest != right.bounds.lastLatest {
      return left.bounds.lastLatest < right.bounds.lastLatest
    }
    if left.bounds.lastEarliest != right.bounds.lastEarliest {
      return left.bounds.lastEarliest < right.bounds.lastEarliest
    }
    return draft.tieBreak(left.teller) < draft.tieBreak(right.teller)
  }
}
