/// What the plate on a line says: what became of its ties, how many there are, and how far they can be relied on.
struct StrandSign: Hashable, Sendable {
  /// How many ties lie in one line.
  enum Tally: Hashable, Sendable {
    case one
    /// All as sure, or all unsure for one reason, which the line or the sign of doubt tells.
    case several(Int)
    /// Some of which leave no doubt and some of which do. None need be sure, where they are unsure for several
    /// reasons: a plain number would then count accusations as facts.
    case mixed(sure: Int, unsure: Int)

    var text: String {
      switch self {
      case .one: ""
      case .several(let count): String(count)
      case .mixed(let sure, let unsure): "\(sure)+\(unsure)"
      }
    }

    var isMixed: Bool {
      if case .mixed = self { return true }
      return false
    }

    /// The same with the numbers that the legend has for an example.
    var example: Tally {
      switch self {
      case .one: .one
      case .several: .several(3)
      case .mixed(let sure, _): .mixed(sure: min(sure, 1) * 3, unsure: 2)
      }
    }
  }

  var change: Change? = nil
  var tally: Tally
  var doubt: Doubt

  /// Empty for one sure tie.
  var text: String { (change?.sign ?? "") + tally.text + doubt.sign }

  /// What it means, the sign of change aside: "so many ties in one line".
  var words: String {
    switch tally {
    case .one: doubt == .none ? "" : doubt.words + (doubt.isHollow ? "; hollow tip" : "")
    case .several: doubt == .none ? "so many ties in one line" : "so many, all \(doubt.words)"
    case .mixed(0, _): "so many ties, none sure"
    case .mixed: "so many sure, so many unsure"
    }
  }
}
