/// What follows from all claims on a tie.
public enum Status: String, CaseIterable, Sendable, Hashable {
  case retracted, disputed, established, alleged, predicted, denied, doubted, unsourced

  /// What snapshots hold unless asked for more.
  public static let shownByDefault: Set<Status> = [.established, .disputed, .alleged, .unsourced]

  /// How far a tie that rests on two others may be trusted: the lower of the two counts.
  var standing: Int {
    switch self {
    case .retracted: 0
    case .denied: 1
    case .doubted: 2
    case .predicted: 3
    case .unsourced: 4
    case .disputed: 5
    case .alleged: 6
    case .established: 7
    }
  }

  /// The status of what holds only if both hold.
  public static func weaker(_ left: Status, _ right: Status) -> Status {
    left.standing <= right.standing ? left : right
  }
}

/// How sure the dates are that a tie holds on a day. Whether the thing happened at all is its ``Status``.
public enum Certainty: String, CaseIterable, Sendable, Hashable {
  case certain, possible
}
