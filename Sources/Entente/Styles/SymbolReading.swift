import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

/// Shapes that have been checked, ready to become a badge of any size.
struct Symbol: Sendable {
  /// Left, top, width and height of what is shown.
  let viewBox: [Double]
  let markup: String

  /// - Parameter height: in points; what is very broad is made lower, so that names have room.
  func badge(source: String, height: Double) -> Badge {
    let shape = viewBox[2] / viewBox[3]
    let width = min(height * shape, SymbolReading.mostWidth)
    let size = PictureSize(width: (width * 10).rounded() / 10, height: (width / shape * 10).rounded() / 10)
    let numbers = viewBox.map(StyleNumber.text).joined(separator: " ")
    return Badge(source: source, size: size, viewBox: numbers, checkedMarkup: markup)
  }
}

/// What an SVG file is good for as a badge: its shapes, or all that is wrong with it.
///
/// Nothing is passed on as it was written: elements and attributes are taken one by one from short lists and written
/// anew, so that what nobody thought of is refused. There is nothing in those lists that runs, loads or refers.
struct SymbolReading {
  static let mostBytes = 64 << 10
  static let mostElements = 2000
  static let mostDepth = 32
  static let mostProblems = 30
  /// Of a badge, in points.
  static let usualHeight = 12.0
  static let mostWidth = 80.0

  private(set) var symbol: Symbol?
  private(set) var problems: [Diagnostic] = []
  private(set) var source: SourceText?

  /// Of a file that could not be read.
  init() {}

  init(_ bytes: [UInt8], name: String) {
    guard bytes.count <= Self.mostBytes else {
      problems = [
        Diagnostic(
          code: "badge-too-large", "a badge has at most \(Self.mostBytes >> 10) KB", at: .whole(name),
          hint: "a badge is shown 12 points high: a simple drawing is enough")
      ]
      return
    }
    do {
      let text = try checkedText(bytes, name: name)
      source = text
      var scanner = SymbolScanner(text)
      let root = try scanner.root()
      var check = SymbolCheck(text)
      symbol = check.symbol(root)
      problems = check.problems
    } catch let fault as Diagnostics {
      problems = fault.all
      source = source ?? fault.sources.first
    } catch let fault as Diagnostic {
      problems = [fault]
    } catch {
      problems = [Diagnostic(code: "badge-unreadable", "\(error)", at: .whole(name))]
    }
    if !problems.isEmpty { symbol = nil }
  }
}
