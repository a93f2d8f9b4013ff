/// Numbers that look random and are the same on every machine for the same seed: SplitMix64, after Steele,
/// Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins a row of numbers; the same seed begins the same row.
  public init(seed: UInt64) { state = seed }

  /// The next of 64-bit numbers that are all alike likely.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Whether something of so many per cent came to pass.
  public mutating func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// A number of a range, all alike likely.
  public mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of several.
  ///
  /// - Precondition: there is at least one.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(in: 0...choices.count - 1)]
  }

  /// Up to so many of several, none twice, in any order.
  public mutating func some<Element>(of choices: [Element], atMost most: Int) -> [Element] {
    Array(choices.shuffled(using: &self).prefix(number(in: 0...most)))
  }
}
