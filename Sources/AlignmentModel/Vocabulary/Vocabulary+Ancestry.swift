extension Vocabulary {
  /// Whether a kind is another or a kind of it: an arms transfer is military support, and is an arms transfer.
  ///
  /// A word this vocabulary does not know is no kind of anything, not even of itself. O(depth).
  public func isA(_ kind: String, _ ancestor: String) -> Bool {
    self[kind] != nil && (kind == ancestor || ancestors(of: kind).contains(ancestor))
  }

  /// The wider kinds of a kind, nearest first, without itself; empty for one at the top and for an unknown word.
  ///
  /// A parent the vocabulary does not know is left out. The walk ends where a circle closes. O(depth²), and depth
  /// is small.
  public func ancestors(of id: String) -> [String] {
    var found: [String] = []
    var current = self[id]
    while let parent = current?.extends.flatMap({ self[$0] }), parent.id != id, !found.contains(parent.id) {
      found.append(parent.id)
      current = parent
    }
    return found
  }

  /// A kind and all kinds of it, sorted by id; empty for an unknown word. O(kinds · depth²).
  public func descendants(of id: String) -> [String] {
    kinds.map(\.id).filter { isA($0, id) }
  }
}
