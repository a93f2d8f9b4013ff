// Numbers as bytes of a text in the making: where millions are written, no string is made of each.
extension [UInt8] {
  /// Adds a whole number as it is written by hand.
  package mutating func append(number: Int) {
    guard (0..<10_000).contains(number) else {
      append(contentsOf: String(number).utf8)
      return
    }
    append(addingCapacity: 4) { (span: inout OutputSpan<UInt8>) in
      if number >= 1000 { span.append(UInt8(truncatingIfNeeded: 48 + number / 1000)) }
      if number >= 100 { span.append(UInt8(truncatingIfNeeded: 48 + number / 100 % 10)) }
      if number >= 10 { span.append(UInt8(truncatingIfNeeded: 48 + number / 10 % 10)) }
      span.append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }
  }

  /// Adds a number as its description says it: "2.31", "3.0". Most weights are small numbers of hundredths, of which
  /// the digits are at hand: no other number of so few digits is the same `Double`.
  package mutating func append(number: Double) {
    let scaled = (number * 100).rounded()
    guard scaled >= 1, scaled < 1_000_000, scaled / 100 == number else {
      append(contentsOf: number.description.utf8)
      return
    }
    let hundredths = Int(scaled)
    append(number: hundredths / 100)
    append(UInt8(ascii: "."))
    append(UInt8(truncatingIfNeeded: 48 + hundredths / 10 % 10))
    if hundredths % 10 != 0 { append(UInt8(truncatingIfNeeded: 48 + hundredths % 10)) }
  }
}
