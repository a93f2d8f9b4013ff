extension LayoutRequest {
  /// The boxes that lines hold together, each group and the groups themselves in the order of the
  /// request. Takes time in proportion to boxes and lines.
  func components() -> [[Int]] {
    var parents = Array(boxes.indices)
    for line in lines {
      let from = Self.root(of: line.from, in: &parents)
      let to = Self.root(of: line.to, in: &parents)
      // The smallest index stands for the group.
      parents[max(from, to)] = min(from, to)
    }
    var groups: [[Int]] = []
    var groupOfRoot = [Int](repeating: -1, count: boxes.count)
    for index in boxes.indices {
      let root = Self.root(of: index, in: &parents)
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = groups.count
        groups.append([])
      }
      groups[groupOfRoot[root]].append(index)
    }
    return groups
  }

  private static func root(of index: Int, in parents: inout [Int]) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// The requests for each of `groups` alone, with boxes counted anew from 0.
  func parts(_ groups: [[Int]]) -> [LayoutRequest] {
    var groupOfBox = [Int](repeating: 0, count: boxes.count)
    var place = [Int](repeating: 0, count: boxes.count)
    for (group, members) in groups.enumerated() {
      for (offset, box) in members.enumerated() {
        groupOfBox[box] = group
        place[box] = offset
      }
    }
    var parts = groups.map { members in
      LayoutRequest(
        boxes: members.map { boxes[$0] }, lines: [], separation: separation, seed: seed,
        clearsLines: clearsLines)
    }
    for line in lines {
      var moved = line
      moved.from = place[line.from]
      moved.to = place[line.to]
      parts[groupOfBox[line.from]].lines.append(moved)
    }
    return parts
  }
}
