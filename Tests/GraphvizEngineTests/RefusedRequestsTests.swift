import GraphvizEngine
import Testing

@Suite("Refused requests")
struct RefusedRequestsTests {
  private func refusal(
    width: Double = 40, pin: LayoutPoint? = nil, to end: Int = 1, length: Double = 100, weight: Double = 1,
    breadth: Double = 0, separation: Double = 10
  ) -> String? {
    let request = LayoutRequest(
      boxes: [.init(width: width, height: 20, pinned: pin), .init(width: 40, height: 20)],
      lines: [.init(from: 0, to: end, length: length, weight: weight, breadth: breadth)],
      separation: separation)
    do throws(GraphvizError) {
      _ = try GraphvizEngine.layout(request)
      return nil
    } catch {
      return "\(error.code.rawValue): \(error)"
    }
  }

  @Test("Sizes, places, lengths and weights must be numbers in their range")
  func numbers() {
    #expect(
      refusal(width: .nan)
        == "unusable-number: the width of box 0 is nan; give a number from 0 to 14400")
    #expect(
      refusal(width: -1) == "unusable-number: the width of box 0 is -1.0; give a number from 0 to 14400")
    #expect(
      refusal(pin: LayoutPoint(x: 0, y: .infinity))
        == "unusable-number: the pinned y of box 0 is inf; give a number from -1000000 to 1000000")
    #expect(
      refusal(length: .infinity)
        == "unusable-number: the length of line 0 is inf; give a finite number that is not negative")
    #expect(
      refusal(weight: -0.5)
        == "unusable-number: the weight of line 0 is -0.5; give a finite number that is not negative")
    #expect(
      refusal(breadth: .nan)
        == "unusable-number: the breadth of line 0 is nan; give a finite number that is not negative")
    #expect(
      refusal(separation: -.infinity)
        == "unusable-number: the separation is -inf; give a number from 0 to 1440")
  }

  @Test("A line must end at a box")
  func ends() {
    #expect(
      refusal(to: 2)
        == "unknown-box: line 0 ends at box 2, but there are 2 boxes; boxes are counted from 0")
    #expect(refusal(to: -1)?.hasPrefix("unknown-box: line 0 ends at box -1") == true)
  }

  @Test("Extreme lengths and weights are taken into their range")
  func extremes() {
    #expect(refusal(length: 0, weight: 0) == nil)
    #expect(refusal(length: 1e300, weight: 1e300) == nil)
  }

  @Test("A request of too many boxes is refused before anything is done")
  func tooLarge() {
    let boxes = [LayoutRequest.Box](
      repeating: .init(width: 1, height: 1), count: GraphvizEngine.largestRequest + 1)
    #expect(
      throws: GraphvizError(
        code: .tooLarge, message: "4001 boxes and 0 lines are too many for one layout",
        hint: "lay out at most 4000 boxes and 40000 lines at once")
    ) {
      try GraphvizEngine.layout(LayoutRequest(boxes: boxes, lines: [], separation: 1))
    }
  }

  @Test("The library tells its version")
  func version() {
    #expect(GraphvizEngine.version.split(separator: ".").count == 3)
  }
}
