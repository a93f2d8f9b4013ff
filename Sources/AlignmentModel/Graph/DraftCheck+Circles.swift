extension DraftCheck {
  /// `succeeds`, `extends` and `based-on` must not come back to where they began.
  mutating func checkCircles() {
    checkCircles(
      "succeeds",
      draft.actors.map { actor in
        (actor.id.rawValue, actor.succeeds.map(\.predecessor.rawValue), actor.origin.place(of: "succeeds"))
      })
    checkCircles("is based on", draft.sources.map { ($0.id, $0.basedOn, $0.origin.place(of: "based-on")) })
  }

  /// Reports each circle once, at its member of the lowest id.
  mutating func checkCircles(_ verb: String, _ steps: [(id: String, next: [String], place: Place?)]) {
    let next = Dictionary(steps.map { ($0.id, $0.next) }, uniquingKeysWith: { $0 + $1 })
    let places = Dictionary(steps.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    for circle in Circles(next: next).all() {
      let whole = (circle + circle.prefix(1)).map { "\"\($0)\"" }
      let shown = whole.count > 7 ? whole.prefix(4) + ["…"] + whole.suffix(2) : whole[...]
      let told = shown.joined(separator: " \(verb) ")
      report("circle", told, at: places[circle[0]] ?? nil, hint: "a chain cannot come back to its beginning")
    }
  }
}

/// Finds circles in steps from id to id, without recursion: a hostile file may hold a chain of any length.
struct Circles {
  let next: [String: [String]]

  /// Each circle once, beginning with its lowest id. O(n + steps).
  func all() -> [[String]] {
    var done = Set<String>()
    var circles: [[String]] = []
    for start in next.keys.sorted() where !done.contains(start) {
      var path: [(id: String, rest: [String])] = [(start, next[start] ?? [])]
      var onPath: [String: Int] = [start: 0]
      while var top = path.popLast() {
        guard let step = top.rest.popLast() else {
          onPath[top.id] = nil
          done.insert(top.id)
          continue
        }
        path.append(top)
        if let position = onPath[step] {
          circles.append(Circles.rotated(path[position...].map(\.id)))
        } else if !done.contains(step), next[step] != nil {
          onPath[step] = path.count
          path.append((step, next[step] ?? []))
        }
      }
    }
    return circles
  }

  private static func rotated(_ circle: [String]) -> [String] {
    guard let lowest = circle.min(), let position = circle.firstIndex(of: lowest) else { return circle }
    return Array(circle[position...] + circle[..<position])
  }
}
