/// Ties in canonical order, with the keys they were sorted by.
struct SortedTies {
  let items: SortItems
  let layout: KeyLayout
}

/// How kind, parties and first day of a tie are put into one number, whose order is theirs.
struct KeyLayout {
  let startBits: Int
  let actorBits: Int
  let kindBits: Int
  private let starts: StartCodes

  init(kinds: Int, actors: Int, starts: StartCodes) {
    startBits = 64 - starts.top.leadingZeroBitCount
    actorBits = 64 - UInt64(max(1, actors)).leadingZeroBitCount
    kindBits = 64 - UInt64(max(1, kinds)).leadingZeroBitCount
    self.starts = starts
  }

  var partyBits: Int { kindBits + 2 * actorBits }

  /// Whether one number holds all; else it holds the first day, and the parties are sorted by after that.
  var isWhole: Bool { partyBits + startBits <= 64 }

  @inline(__always)
  func parties(_ kind: UInt16, _ from: UInt32, _ to: UInt32) -> UInt64 {
    (UInt64(kind) << UInt64(actorBits) | UInt64(from)) << UInt64(actorBits) | UInt64(to)
  }

  @inline(__always)
  func key(_ kind: UInt16, _ from: UInt32, _ to: UInt32, _ first: Int32) -> UInt64 {
    let start = starts.code(first)
    return isWhole ? parties(kind, from, to) << UInt64(startBits) | start : start
  }

  /// What a whole key was made of.
  @inline(__always)
  func unpack(_ key: UInt64) -> (kind: UInt16, from: UInt32, to: UInt32, first: Int32) {
    let actor = (UInt64(1) << UInt64(actorBits)) - 1
    let parties = key >> UInt64(startBits)
    return (
      UInt16(truncatingIfNeeded: parties >> UInt64(2 * actorBits)),
      UInt32(truncatingIfNeeded: (parties >> UInt64(actorBits)) & actor),
      UInt32(truncatingIfNeeded: parties & actor), starts.day(key & ((UInt64(1) << UInt64(startBits)) - 1))
    )
  }
}

/// The first days of ties as small numbers in their order.
struct StartCodes {
  private let base: Int64
  /// The code of ``Day/unboundedFuture``, beyond those of all days.
  let top: UInt64

  init(_ columns: [[Int32]]) {
    var (low, high) = (Int32.max, Int32.min)
    for days in columns {
      for day in days {
        low = min(low, day == .min ? .max : day)
        high = max(high, day == .max ? .min : day)
      }
    }
    base = Int64(low) - 1
    top = low <= high ? UInt64(Int64(high) - base) + 1 : 1
  }

  @inline(__always)
  func code(_ day: Int32) -> UInt64 {
    if day == .min { return 0 }
    return day == .max ? top : UInt64(truncatingIfNeeded: Int64(day) - base)
  }

  @inline(__always)
  func day(_ code: UInt64) -> Int32 {
    if code == 0 { return .min }
    return code == top ? .max : Int32(truncatingIfNeeded: base + Int64(truncatingIfNeeded: code))
  }
}
