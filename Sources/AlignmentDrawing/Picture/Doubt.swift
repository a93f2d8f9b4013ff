import AlignmentModel

/// How far a tie can be relied on, whatever its dates: what marks it, and which statuses are marked so.
struct Doubt: Hashable, Sendable {
  /// Nil where there is none.
  let look: StatusLook?
  /// In the order in which they are told.
  let statuses: [Status]

  static let none = Doubt(look: nil, statuses: [])

  var sign: String { look?.sign ?? "" }
  var isHollow: Bool { look?.hollow ?? false }
  /// Whether the line itself is drawn in another way.
  var changesLine: Bool { look.map { $0.dash != nil || $0.opacity < 1 } ?? false }

  /// "alleged or disputed".
  var words: String {
    guard let last = statuses.last, statuses.count > 1 else { return statuses.first?.rawValue ?? "relied on" }
    return statuses.dropLast().map(\.rawValue).joined(separator: ", ") + " or " + last.rawValue
  }
}

/// The doubts that a style tells apart.
struct Doubts: Hashable, Sendable {
  /// In the order of statuses; without ``Doubt/none``.
  let all: [Doubt]
  private let byStatus: [Status: Doubt]

  static let standard = Doubts(DrawingStyle.standardStatuses)

  init(_ looks: [Status: StatusLook]) {
    var groups: [(look: StatusLook, statuses: [Status])] = []
    for status in Status.inDoubt {
      guard let look = looks[status] ?? DrawingStyle.standardStatuses[status] else { continue }
      if let place = groups.firstIndex(where: { $0.look == look }) {
        groups[place].statuses.append(status)
      } else {
        groups.append((look, [status]))
      }
    }
    all = groups.map { Doubt(look: $0.look, statuses: $0.statuses) }
    byStatus = all.reduce(into: [:]) { result, doubt in
      for status in doubt.statuses { result[status] = doubt }
    }
  }

  subscript(status: Status) -> Doubt { byStatus[status] ?? .none }

  /// The worst of some statuses.
  func worst(of statuses: some Sequence<Status>) -> Doubt {
    let worst = statuses.max { ($0.unreliability, $0.place) < ($1.unreliability, $1.place) }
    return worst.map { self[$0] } ?? .none
  }
}

extension Status {
  /// Those whose ties bear a mark, in the order in which they are told.
  package static let inDoubt: [Status] = [.alleged, .disputed, .predicted, .denied, .doubted, .retracted]

  var isInDoubt: Bool { unreliability > 0 }

  /// From 0, where nobody doubts the tie, to 3, where somebody says that there is none.
  var unreliability: Int {
    switch self {
    case .established, .unsourced: 0
    case .alleged, .disputed: 1
    case .predicted: 2
    case .denied, .doubted, .retracted: 3
    }
  }

  /// In the order in which statuses are told.
  fileprivate var place: Int { Status.inDoubt.firstIndex(of: self) ?? -1 }
}
