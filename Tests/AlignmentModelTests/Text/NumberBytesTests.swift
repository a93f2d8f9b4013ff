import AlignmentModel
import Testing

@Suite("Numbers as bytes")
struct NumberBytesTests {
  @Test func `Whole numbers are what their descriptions say`() {
    for number in [.min, -1, 10_000, 123_456, .max] + Array(0...9_999) {
      var text: [UInt8] = []
      text.append(number: number)
      #expect(String(decoding: text, as: UTF8.self) == "\(number)")
    }
  }

  @Test func `Numbers with a point are what their descriptions say`() {
    let odd: [Double] = [
      0, -0.0, -1, -0.5, 0.001, 0.005, 0.015, 1.005, 1e-5, 1e16, 1e300, 1 / 3, 9_999.99, 10_000, 123_456.78,
      .infinity, .nan, .leastNonzeroMagnitude, 2.675, 0.1 + 0.2, (0.1).nextUp, (0.1).nextDown,
    ]
    for number in odd + (0...12_000).map({ Double($0) / 100 }) + (0...3_000).map({ Double($0) / 1000 }) {
      var text: [UInt8] = []
      text.append(number: number)
      #expect(String(decoding: text, as: UTF8.self) == "\(number)")
    }
  }
}
