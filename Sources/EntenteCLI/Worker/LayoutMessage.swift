import Entente

/// What the command and its worker say to each other: words on lines, numbers as their 64 bits, so that a layout
/// comes out the same wherever it was made.
enum LayoutMessage {
  /// What a worker answers.
  typealias Answer = Result<Layout, GraphvizError>

  /// The end shows that nothing is missing.
  private static let end = "end"

  // MARK: Requests

  static func text(of request: LayoutRequest) -> String {
    var words = ["layout", bits(request.separation), String(request.seed), request.clearsLines ? "1" : "0"]
    words += [String(request.boxes.count), String(request.lines.count)]
    for box in request.boxes {
      words += [bits(box.width), bits(box.height)]
      words += box.pinned.map { [bits($0.x), bits($0.y)] } ?? ["-", "-"]
    }
    for line in request.lines {
      words += [String(line.from), String(line.to), bits(line.length), bits(line.weight), bits(line.breadth)]
    }
    return (words + [end]).joined(separator: "\n")
  }

  /// The request of a text; nil when it is none.
  static func request(_ text: String) -> LayoutRequest? {
    var words = Words(text)
    guard words.next() == "layout", let separation = words.number(), let seed = words.integer(),
      let clears = words.next(), let boxes = words.count(), let lines = words.count()
    else { return nil }
    var request = LayoutRequest(
      boxes: [], lines: [], separation: separation, seed: seed, clearsLines: clears == "1")
    for _ in 0..<boxes {
      guard let width = words.number(), let height = words.number() else { return nil }
      var box = LayoutRequest.Box(width: width, height: height)
      let place = (words.next(), words.next())
      if let x = place.0.flatMap(number), let y = place.1.flatMap(number) { box.pinned = .init(x: x, y: y) }
      request.boxes.append(box)
    }
    for _ in 0..<lines {
      guard let from = words.integer(), let to = words.integer(), let length = words.number(),
        let weight = words.number(), let breadth = words.number()
      else { return nil }
      request.lines.append(.init(from: from, to: to, length: length, weight: weight, breadth: breadth))
    }
    return words.isAtEnd ? request : nil
  }

  // MARK: Answers

  static func text(of answer: Answer) -> String {
    let words: [String]
    switch answer {
    case .success(let layout):
      let points = layout.points.flatMap { [bits($0.x), bits($0.y)] }
      words = ["placed", bits(layout.width), bits(layout.height), String(layout.points.count)] + points
    case .failure(let error):
      words = ["failed", error.code.rawValue, oneLine(error.message), oneLine(error.hint)]
    }
    return (words + [end]).joined(separator: "\n")
  }

  /// The answer of a text; nil when it is none, or not all of one.
  static func answer(_ text: String) -> Answer? {
    var words = Words(text)
    switch words.next() {
    case "placed": return layout(&words).map { .success($0) }
    case "failed": return failure(&words).map { .failure($0) }
    default: return nil
    }
  }

  private static func layout(_ words: inout Words) -> Layout? {
    guard let width = words.number(), let height = words.number(), let count = words.count() else {
      return nil
    }
    var layout = Layout(points: [], width: width, height: height)
    for _ in 0..<count {
      guard let x = words.number(), let y = words.number() else { return nil }
      layout.points.append(LayoutPoint(x: x, y: y))
    }
    return words.isAtEnd ? layout : nil
  }

  private static func failure(_ words: inout Words) -> GraphvizError? {
    guard let code = words.next().flatMap(GraphvizError.Code.init(rawValue:)), let message = words.next(),
      let hint = words.next(), words.isAtEnd
    else { return nil }
    return GraphvizError(code: code, message: message, hint: hint)
  }

  // MARK: Words

  private static func bits(_ number: Double) -> String { String(number.bitPattern, radix: 16) }

  private static func number(_ word: String) -> Double? {
    UInt64(word, radix: 16).map(Double.init(bitPattern:))
  }

  private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

  private struct Words {
    private var rest: ArraySlice<Substring>

    init(_ text: String) { rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...] }

    mutating func next() -> String? { rest.popFirst().map(String.init) }
    mutating func integer() -> Int? { next().flatMap { Int($0) } }
    mutating func number() -> Double? { next().flatMap(LayoutMessage.number) }
    /// How many follow; never so many that there is no room for them.
    mutating func count() -> Int? { integer().flatMap { (0...rest.count).contains($0) ? $0 : nil } }
    var isAtEnd: Bool { rest.count == 1 && rest.first == Substring(end) }
  }
}
