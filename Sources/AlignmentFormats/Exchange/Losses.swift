/// Something that a conversion could not take or keep: what, how often, and one case of it.
public struct Loss: Hashable, Sendable {
  /// What is lost, in words that a number can stand before: "weights of phases".
  public var what: String
  /// How many of them.
  public var count: Int
  /// The first of them: "arms-transfer:PRK>RUS".
  public var example: String
}

/// All that a conversion could not take or keep, so that nothing is lost in silence.
public struct Losses: Sendable {
  /// In the order in which each sort was first met.
  public private(set) var all: [Loss] = []
  private var indices: [String: Int] = [:]

  /// Nothing lost.
  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { all.isEmpty }

  /// Counts one of a sort; the first one of it is its example. O(1).
  public mutating func note(_ what: String, count: Int = 1, example: @autoclosure () -> String) {
    guard count > 0 else { return }
    if let index = indices[what] {
      all[index].count += count
    } else {
      indices[what] = all.count
      all.append(Loss(what: what, count: count, example: example()))
    }
  }

  /// Adds some of a sort.
  mutating func note(_ loss: Loss) { note(loss.what, count: loss.count, example: loss.example) }

  /// Adds those of another conversion.
  public mutating func add(_ others: Losses) {
    for loss in others.all { note(loss) }
  }

  /// A line for each sort: "not kept: claims (12), such as that of arms-transfer:PRK>RUS".
  ///
  /// - Parameter verb: what did not happen to them: "kept", "taken".
  public func lines(_ verb: String) -> [String] {
    all.map { loss in
      let example = loss.example.hasPrefix("of ") ? "that \(loss.example)" : loss.example
      let words = example.isEmpty ? "" : loss.count == 1 ? ": \(example)" : ", such as \(example)"
      return "not \(verb): \(loss.what) (\(loss.count))\(words)"
    }
  }
}
