/// Ties in canonical order, with the keys they were sorted by.
struct SortedTies {
  let items: SortItems
  let layout: KeyLayout
  /// Rows that were written twice.
  let twins: TwinRows
}

/// How kind, parties and first day of a tie are put into one number, whose order is theirs. Where there is room, the
/// tie's flags stand below them, so that they need not be fetched from all over the rows once all is in order.
struct KeyLayout {
  let startBits: Int
  let actorBits: Int
  let kindBits: Int
  /// 0 where there is no room for flags.
  let flagBits: Int
  private let starts: StartCodes
  private let flagsOfCode: [UInt16]
  private let codeOfFlags: [UInt8]

  /// - Parameter flags: all flags that ties have, each once.
  init(kinds: Int, actors: Int, starts: StartCodes, flags: [UInt16]) {
    startBits = 64 - starts.top.leadingZeroBitCount
    actorBits = 64 - UInt64(max(1, actors)).leadingZeroBitCount
    kindBits = 64 - UInt64(max(1, kinds)).leadingZeroBitCount
    self.starts = starts
    let needed = 64 - UInt64(max(1, flags.count)).leadingZeroBitCount
    let fits = flags.count <= 255 && kindBits + 2 * actorBits + startBits + needed <= 64
    flagBits = fits ? needed : 0
    flagsOfCode = fits ? flags : []
    var codes = [UInt8](repeating: 0, count: fits ? 1 << 16 : 0)
    if fits { for (code, flags) in flags.enumerated() { codes[Int(flags)] = UInt8(code) } }
    codeOfFlags = codes
  }

  var partyBits: Int { kindBits + 2 * actorBits }

  /// Whether a number of 64 bits has room for the kind and the parties of a tie, which all else rests on: for 16 million
  /// actors with as many kinds as there may be, for more with fewer.
  static func hasRoom(kinds: Int, actors: Int) -> Bool {
    let actorBits = 64 - UInt64(max(1, actors)).leadingZeroBitCount
    return 64 - UInt64(max(1, kinds)).leadingZeroBitCount + 2 * actorBits <= 64
  }

  /// Whether one number holds all; else it holds the first day, and the parties are sorted by after that.
  var isWhole: Bool { partyBits + startBits <= 64 }

  /// How many bits of a key count.
  var bits: Int { isWhole ? partyBits + startBits + flagBits : startBits }

  /// Whether a whole key tells the flags.
  var holdsFlags: Bool { flagBits > 0 }

  @inline(__always)
  func parties(_ kind: UInt16, _ from: UInt32, _ to: UInt32) -> UInt64 {
    (UInt64(kind) << UInt64(actorBits) | UInt64(from)) << UInt64(actorBits) | UInt64(to)
  }

  @inline(__always)
  func key(_ kind: UInt16, _ from: UInt32, _ to: UInt32, _ first: Int32, _ flags: UInt16) -> UInt64 {
    let start = starts.code(first)
    guard isWhole else { return start }
    let key = parties(kind, from, to) << UInt64(startBits) | start
    return holdsFlags ? key << UInt64(flagBits) | UInt64(codeOfFlags[Int(flags)]) : key
  }

  /// What ties alike in kind, parties and first day have in common: all of the key but the flags.
  @inline(__always)
  func common(_ key: UInt64) -> UInt64 { isWhole ? key >> UInt64(flagBits) : key }

  /// What a whole key was made of; no flags where it holds none.
  @inline(__always)
  func unpack(_ key: UInt64) -> (kind: UInt16, from: UInt32, to: UInt32, first: Int32, flags: UInt16) {
    let actor = (UInt64(1) << UInt64(actorBits)) - 1
    let start = key >> UInt64(flagBits)
    let parties = start >> UInt64(startBits)
    return (
      UInt16(truncatingIfNeeded: parties >> UInt64(2 * actorBits)),
      UInt32(truncatingIfNeeded: (parties >> UInt64(actorBits)) & actor),
      UInt32(truncatingIfNeeded: parties & actor),
      starts.day(start & ((UInt64(1) << UInt64(startBits)) - 1)),
      holdsFlags ? flagsOfCode[Int(key & ((UInt64(1) << UInt64(flagBits)) - 1))] : 0
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
