import AlignmentModel

/// The problem with the first key that is given twice; nil when all differ.
///
/// Linear: short mappings are compared key by key, long ones by hash.
func repeatedKey(in pairs: [(key: DocumentNode, value: DocumentNode)]) -> Diagnostic? {
  if pairs.count <= 8 {
    for (position, pair) in pairs.enumerated() {
      guard let first = pairs[..<position].first(where: { $0.key.scalar == pair.key.scalar }) else {
        continue
      }
      return repeated(pair.key, first: first.key)
    }
    return nil
  }
  var seen: [String: Int] = [:]
  seen.reserveCapacity(pairs.count)
  for (position, pair) in pairs.enumerated() {
    guard let first = seen.updateValue(position, forKey: pair.key.scalar ?? "") else { continue }
    return repeated(pair.key, first: pairs[first].key)
  }
  return nil
}

private func repeated(_ key: DocumentNode, first: DocumentNode) -> Diagnostic {
  repeatedKey(key.scalar ?? "", at: key.place, first: first.place)
}

func repeatedKey(_ key: String, at place: Place, first: Place?) -> Diagnostic {
  Diagnostic(
    code: "duplicate-key", "the key \"\(key.truncated(to: 60))\" is given twice", at: place,
    hint: "join the two entries, or rename one",
    related: first.map { [Diagnostic.Related("it is first given here", at: $0)] } ?? [])
}
