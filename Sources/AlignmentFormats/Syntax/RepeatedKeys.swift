import AlignmentModel

/// The problem with the first key that is given twice; nil when all differ.
///
/// Linear: short mappings are compared key by key, long ones by hash.
func repeatedKey(in pairs: [(key: DocumentNode, value: DocumentNode)]) -> Diagnostic? {
  let keys = pairs.map { $0.key.scalar ?? "" }
  guard let (first, second) = firstRepetition(in: keys) else { return nil }
  return repeated(pairs[second].key, first: pairs[first].key)
}

private func firstRepetition(in keys: [String]) -> (first: Int, second: Int)? {
  if keys.count <= 8 {
    for position in keys.indices {
      if let first = keys[..<position].firstIndex(of: keys[position]) { return (first, position) }
    }
    return nil
  }
  var seen: [String: Int] = [:]
  seen.reserveCapacity(keys.count)
  for (position, key) in keys.enumerated() {
    if let first = seen.updateValue(position, forKey: key) { return (first, position) }
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
