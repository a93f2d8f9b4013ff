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

  /// Behind the line, and behind the sign.
  var colours: (band: String, sign: String)? {
    switch self {
    case .began: ("#c4ebcd", "#176b2f")
    case .ended: ("#e4d6f4", "#65309b")
    case .changed: ("#f8e3a3", "#8a5a00")
    case .unchanged: nil
    }
  }
}

/// How far a tie can be relied on, whatever its dates.
enum Doubt: Int, CaseIterable, Hashable, Sendable {
  case none, alleged, predicted, opposed

  init(_ status: Status) {
    switch status {
    case .established, .unsourced: self = .none
    case .alleged, .disputed: self = .alleged
    case .predicted: self = .predicted
    case .denied, .doubted, .retracted: self = .opposed
    }
  }

  var sign: String {
    switch self {
    case .none: ""
    case .alleged: "?"
    case .predicted: "→"
    case .opposed: "×"
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
  /// How far its claims can be relied on.
  var doubt: Doubt { Doubt(tie.status) }

  /// Whether neither its dates nor its claims leave a doubt.
  var isSure: Bool { unsureness == 0 }

  /// 0 for a sure tie. Whether a thing happened at all weighs more than when: first comes what is established and
  /// only possible on the day, then what is alleged or disputed, the certain before the possible.
  var unsureness: Int { doubt.rawValue * 2 + (tie.certainty == .certain ? 0 : 1) }
}
