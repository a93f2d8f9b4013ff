import AlignmentModel
import AlignmentTimeline

/// What became of a tie between two days.
enum Change: String, CaseIterable, Hashable, Sendable, Comparable {
  case unchanged, ended, changed, began

  /// From the bottom of a picture to its top.
  var order: Int {
    switch self {
    case .unchanged: 0
    case .ended: 1
    case .changed: 2
    case .began: 3
    }
  }

  static func < (left: Change, right: Change) -> Bool { left.order < right.order }

  var sign: String {
    switch self {
    case .began: "+"
    case .ended: "−"
    case .changed: "~"
    case .unchanged: ""
    }
  }
}

/// A tie to be drawn.
struct Mark: Sendable {
  let tie: TieState
  /// What became of it, in a diff.
  let change: Change?
  /// How it is drawn: what differs only in how sure its dates are steps back with what does not differ.
  var drawnAs: Change?
  /// Its title's last line, in a diff.
  var news: String?
  let graph: AlignmentGraph

  init(_ tie: TieState, in graph: AlignmentGraph) {
    self.tie = tie
    self.graph = graph
    change = nil
  }

  init(_ tie: TieState, _ change: Change, drawnAs: Change? = nil, news: String, in graph: AlignmentGraph) {
    self.tie = tie
    self.change = change
    self.drawnAs = drawnAs ?? change
    self.news = news
    self.graph = graph
  }
}

extension Mark {
  /// Whether neither its dates nor its claims leave a doubt.
  var isSure: Bool { unsureness == 0 }

  /// 0 for a sure tie. Whether a thing happened at all weighs more than when: first comes what is established and
  /// only possible on the day, then what is alleged or disputed, the certain before the possible.
  var unsureness: Int { tie.status.unreliability * 2 + (tie.certainty == .certain ? 0 : 1) }
}
