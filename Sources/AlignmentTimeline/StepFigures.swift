import AlignmentModel

/// Figures by group and step, with one step more than there are days: what goes after the last.
struct StepFigures: Sendable {
  var figures: [Int32]
  private let groups: Int
  private let width: Int

  init(groups: Int, steps: Int) {
    (self.groups, width) = (groups, steps + 1)
    figures = Array(repeating: 0, count: groups * (steps + 1))
  }

  @inline(__always)
  mutating func add(_ figure: Int32, _ group: Int, _ step: Int) { figures[group * width + step] &+= figure }

  /// The running sums of each group.
  func sums(steps: Int) -> Column<Int32> {
    Column(count: groups * steps) { memory in
      for group in 0..<groups {
        var sum: Int32 = 0
        for step in 0..<steps {
          sum &+= figures[group * width + step]
          memory[group * steps + step] = sum
        }
      }
    }
  }

  /// The figures of all steps but the one that no day has.
  func withoutEnd(steps: Int) -> Column<Int32> {
    Column(count: groups * steps) { memory in
      for group in 0..<groups {
        for step in 0..<steps { memory[group * steps + step] = figures[group * width + step] }
      }
    }
  }
}

/// The degrees of one actor after the other.
struct DegreeSums {
  private let index: ActorIndex
  private let resolved: ResolvedBounds
  private let steps: StepTable
  private var differences: [Int32]

  init(_ index: ActorIndex, _ resolved: ResolvedBounds, _ steps: StepTable) {
    (self.index, self.resolved, self.steps) = (index, resolved, steps)
    differences = Array(repeating: 0, count: steps.count + 1)
  }

  /// Writes the degrees of an actor on all days.
  mutating func fill(_ actor: Int, _ memory: UnsafeMutableBufferPointer<Int32>, at place: Int) {
    for step in differences.indices { differences[step] = 0 }
    let count = min(resolved.first.count, resolved.last.count)
    for stretch in index.stretches(of: actor) {
      steps.add(resolved.first, resolved.last, index.rows(ofStretch: stretch, among: count), to: &differences)
    }
    steps.add(index.incomingFirst, index.incomingLast, index.incoming(of: actor), to: &differences)
    var sum: Int32 = 0
    for step in 0..<steps.count {
      sum &+= differences[step]
      memory[place + step] = sum
    }
  }
}

/// Ranges of actors with about as many ties each.
struct ActorParts {
  private let bounds: [Int]

  var count: Int { bounds.count - 1 }

  init(_ index: ActorIndex, actors: Int, count: Int) {
    // What comes in stands for all: most actors have as many ties that go out.
    let total = index.incomingRows.count + actors
    var bounds = [0]
    for actor in 0..<actors {
      let before = index.incoming(of: actor).upperBound + actor
      if before > total / count * bounds.count { bounds.append(actor + 1) }
    }
    if bounds.last != actors { bounds.append(actors) }
    self.bounds = bounds
  }

  subscript(_ part: Int) -> Range<Int> { bounds[part]..<bounds[part + 1] }
}
