/// What a line is drawn with, once certainty, doubt and change are heeded.
struct LineStroke: Hashable, Sendable {
  let colour: String
  let width: Double
  let dash: [Double]
  let hasRoundCaps: Bool
  let opacity: Double

  /// What surely holds is drawn as its look says. What may hold is thinner, paler and dotted; hostility then in
  /// short strokes, and what is neither in pairs of dots, so that each is still told from cooperation. What has not
  /// changed steps back.
  init(
    _ look: LineLook, isPossible: Bool, isFaded: Bool, isEnding: Bool = false, doubt: Doubt = .none,
    style: DrawingStyle = .standard
  ) {
    let possible = style.possible
    let isBarred = look.head == .barred
    let paled =
      isPossible ? Colour.mixed(look.colour, with: style.ground.colour, possible.paleness) : look.colour
    colour = isFaded ? Colour.mixed(paled, with: style.ground.faded, 0.68) : paled
    let thinned = isPossible ? Self.thinned(look, possible) : look.width
    width = isFaded ? min(1.2, thinned) : thinned
    let possibleDash = isBarred ? possible.barredDash : possible.dash
    hasRoundCaps = isPossible && possibleDash.isEmpty
    opacity = doubt.look?.opacity ?? 1
    if isPossible {
      dash = possibleDash.isEmpty ? Self.dots(look, width: thinned) : possibleDash
    } else {
      dash = isEnding ? [4, 4] : doubt.look?.dash ?? look.dash
    }
  }

  /// Dots are hard to see where they are small, but a hair line stays thinner than others.
  private static func thinned(_ look: LineLook, _ possible: PossibleLook) -> Double {
    max(1, min(1.5, look.width), look.width * possible.thinness)
  }

  /// One by one for lines without gaps, two by two for others.
  private static func dots(_ look: LineLook, width: Double) -> [Double] {
    let gap = max(4, width * 2.3)
    return look.dash.isEmpty ? [0.1, gap] : [0.1, gap * 0.75, 0.1, gap * 1.75]
  }
}
