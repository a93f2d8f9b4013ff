/// "3 sources: …", in so many lines at most, with the number of those for which there is no room.
struct SourceList {
  let lines: [String]

  /// More names than this never fit.
  private static let most = 200

  /// O(n log n) in the names that fit.
  init(_ names: [String], width: Double, mostLines: Int) {
    guard !names.isEmpty else {
      lines = ["No source is named"]
      return
    }
    let fitting = TextFitting(width: width, size: PictureFrame.smallSize, mostLines: mostLines + 1)
    let intro = names.count == 1 ? "Source: " : "\(names.count) sources: "
    func text(_ count: Int) -> [String] {
      let rest = count < names.count ? " and \(names.count - count) more" : ""
      return fitting.lines(intro + names.prefix(count).joined(separator: "; ") + rest)
    }
    var (fits, most) = (0, min(names.count, Self.most))
    while fits < most {
      let middle = (fits + most + 1) / 2
      let tried = text(middle)
      // A text that is too long for any frame ends in the sign of a cut, however few its lines are.
      let isWhole = tried.count <= mostLines && tried.last?.hasSuffix("…") == false
      if isWhole { fits = middle } else { most = middle - 1 }
    }
    lines = fits > 0 ? text(fits) : Array(fitting.lines("\(names.count) sources").prefix(1))
  }
}
