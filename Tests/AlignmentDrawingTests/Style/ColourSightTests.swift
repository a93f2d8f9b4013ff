import AlignmentModel
import Testing

@testable import AlignmentDrawing

/// How eyes of some kinds, and printers without colour, see a colour: its light, red, green and blue from 0 to 1.
enum Sight: String, CaseIterable {
  case full, protanopia, deuteranopia, tritanopia, greyscale

  /// Rows after Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light.
  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    case .greyscale: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  func light(of colour: String) -> [Double] {
    let light = Colour.linear(colour)
    return matrix.map { row in max(0, min(1, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  /// How far two colours are apart: the distance in OKLab (Ottosson 2020), of which 0.02 can just be told.
  func distance(_ one: String, _ other: String) -> Double {
    let (one, other) = (Self.lab(light(of: one)), Self.lab(light(of: other)))
    return zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private static func lab(_ light: [Double]) -> [Double] {
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    let roots = cones.map { row in cubeRoot(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }) }
    let axes = [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ]
    return axes.map { row in zip(row, roots).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func cubeRoot(_ number: Double) -> Double {
    guard number > 0 else { return 0 }
    return (0..<60).reduce(1.0) { root, _ in root - (root - number / (root * root)) / 3 }
  }
}

@Suite("Pictures for every eye")
struct ColourSightTests {
  private static let style = DrawingStyle.standard

  private struct Shown {
    let look: LineLook
    let valence: Valence
  }

  /// Every look with the valence of its kinds; of structure, that it is structure.
  private static let shown: [Shown] = {
    let all = Vocabulary.standard.kinds.map {
      Shown(look: style.look(of: $0.id, in: .standard), valence: $0.valence)
    }
    return Dictionary(grouping: all, by: \.look.name).values.compactMap(\.first).sorted {
      $0.look.rank < $1.look.rank
    }
  }()

  private static func colour(_ look: LineLook, isDark: Bool) -> String {
    isDark ? look.darkColour : look.colour
  }

  @Test func `A look belongs to one valence`() {
    for look in Set(Vocabulary.standard.kinds.map { Self.style.look(of: $0.id, in: .standard) }) {
      let kinds = Vocabulary.standard.kinds.filter { Self.style.look(of: $0.id, in: .standard) == look }
      #expect(Set(kinds.map(\.valence)).count == 1, "\(look.name)")
    }
  }

  @Test(arguments: Sight.allCases, [false, true])
  func `Looks of different valence are told apart by every eye and in grey`(_ sight: Sight, _ isDark: Bool) {
    var pairs = 0
    for (place, one) in Self.shown.enumerated() {
      for other in Self.shown[..<place] where one.valence != other.valence {
        pairs += 1
        let (thin, thick) = (
          min(one.look.width, other.look.width), max(one.look.width, other.look.width)
        )
        // Tips are on directed ties alone, so of heads only bars count.
        let byForm =
          one.look.dash.isEmpty != other.look.dash.isEmpty
          || (one.look.head == .barred) != (other.look.head == .barred) || thick / thin >= 1.5
        let byColour =
          sight.distance(Self.colour(one.look, isDark: isDark), Self.colour(other.look, isDark: isDark))
          >= 0.1
        #expect(byForm || byColour, "\(one.look.name), \(other.look.name), \(sight), dark: \(isDark)")
      }
    }
    #expect(pairs > 30)
  }

  @Test(arguments: Sight.allCases)
  func `So they are where they are only possible`(_ sight: Sight) {
    for (place, one) in Self.shown.enumerated() {
      for other in Self.shown[..<place] where one.valence != other.valence {
        let strokes = [one, other].map { LineStroke($0.look, isPossible: true, isFaded: false) }
        let widths = strokes.map(\.width).sorted()
        let byForm =
          strokes[0].hasRoundCaps != strokes[1].hasRoundCaps
          || strokes[0].dash.count != strokes[1].dash.count || widths[1] / widths[0] >= 1.5
        let byColour = sight.distance(strokes[0].colour, strokes[1].colour) >= 0.1
        #expect(byForm || byColour, "\(one.look.name), \(other.look.name), \(sight)")
      }
    }
  }

  @Test(arguments: Sight.allCases)
  func `Every line can be seen on its ground, and the sign in its colour be read`(_ sight: Sight) {
    let ground = Self.style.ground
    for look in Self.shown.map(\.look) {
      let pairs = [(look.colour, ground.colour), (look.darkColour, ground.darkColour)]
      for (colour, ground) in pairs {
        #expect(contrast(colour, ground, sight) >= 3, "\(look.name) \(sight)")
      }
      guard sight == .full else { continue }
      for (colour, ground) in pairs { #expect(Colour.contrast(colour, ground) >= 4.5, "\(look.name)") }
    }
  }

  @Test func `What is only possible is still seen`() {
    for look in Self.shown.map(\.look) {
      let stroke = LineStroke(look, isPossible: true, isFaded: false)
      #expect(Colour.contrast(stroke.colour, Self.style.ground.colour) >= 3, "\(look.name)")
    }
  }

  @Test(arguments: Sight.allCases)
  func `Every word can be read on what it stands on`(_ sight: Sight) {
    let ground = Self.style.ground
    var pairs = [
      (ground.text, ground.colour), (ground.quietText, ground.colour), (ground.darkText, ground.darkColour),
      (ground.darkQuietText, ground.darkColour),
    ]
    for look in [Self.style.plainActor] + Array(Self.style.actors.values) {
      pairs += [(look.text ?? ground.text, look.fill), (look.darkText ?? ground.darkText, look.darkFill)]
    }
    for change in [Self.style.changes.began, Self.style.changes.ended, Self.style.changes.changed] {
      pairs.append((ground.colour, change.sign))
    }
    for (colour, ground) in pairs {
      #expect(contrast(colour, ground, sight) >= 4.5, "\(colour) on \(ground)")
    }
  }

  @Test func `Borders of figures keep a contrast of 3 where the figure's form says what it is`() {
    for kind in ActorKind.allCases where kind != .person {
      let look = Self.style.look(of: kind)
      #expect(Colour.contrast(look.border, Self.style.ground.colour) >= 3, "\(kind)")
      #expect(Colour.contrast(look.darkBorder, Self.style.ground.darkColour) >= 3, "\(kind)")
    }
  }

  private func contrast(_ one: String, _ other: String, _ sight: Sight) -> Double {
    func luminance(_ colour: String) -> Double {
      let light = sight.light(of: colour)
      return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
    }
    let sorted = [luminance(one), luminance(other)].sorted()
    return (sorted[1] + 0.05) / (sorted[0] + 0.05)
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0),
    ("#123456", "#123456", 1),
  ])
  func `Contrast is that of WCAG`(_ one: String, _ other: String, _ contrast: Double) {
    #expect(abs(Colour.contrast(one, other) - contrast) < 0.01)
  }
}
