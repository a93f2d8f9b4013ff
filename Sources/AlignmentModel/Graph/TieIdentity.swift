/// Gives every tie an id of its own.
struct TieIdentity {
  let draft: AlignmentGraph.Draft
  let seeds: [TieSeed]
  /// Written ids of ties of tables, for which all others step aside.
  var reserved: Set<String> = []

  /// Ids in the order of the seeds. Written ids stand; equal derived ones, and the equal ties of one written
  /// entry, are counted as those of tables are, see ``TwinCounting``, and step aside for a written one.
  func ids() -> [String] {
    let written = Dictionary(grouping: seeds.lazy.filter(\.hasWrittenID).map(\.stem)) { $0 }
    let unique = Set(written.filter { $0.value.count == 1 && !reserved.contains($0.key) }.keys)
    var taken = unique.union(reserved)
    var ids = seeds.map(\.stem)
    let counted = seeds.indices.filter { !seeds[$0].hasWrittenID || !unique.contains(seeds[$0].stem) }
    let derived = Dictionary(grouping: counted) { seeds[$0].stem }
    for stem in derived.keys.sorted() {
      let places = inOrderOfEnd(derived[stem] ?? [])
      let numbers = TwinCounting.numbers(places.map { seeds[$0].bounds }) { number in
        taken.contains(TwinCounting.id(stem, number))
      }
      for (place, number) in zip(places, numbers) {
        ids[place] = TwinCounting.id(stem, number)
        taken.insert(ids[place])
      }
    }
    return ids
  }

  private func inOrderOfEnd(_ alike: [Int]) -> [Int] {
    alike.count > 1 ? alike.sorted { endsEarlier(seeds[$0], seeds[$1]) } : alike
  }

  private func endsEarlier(_ left: TieSeed, _ right: TieSeed) -> Bool {
    TwinCounting.endsEarlier(left.bounds, right.bounds) ?? draft.comesBefore(left.teller, right.teller)
  }
}
