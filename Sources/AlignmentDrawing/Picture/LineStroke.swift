/// What a line is drawn with, once certainty, doubt and change are heeded.
struct LineStroke: Hashable, Sendable {
  let colour: String
  let width: Double
  let dash: [Double]
  let hasRoundCaps: Bool
  let opacity: Double

  /// What surely holds is drawn as its look says. What may hold is thinner, paler and dotted; hostility then in
  /// short strokes, so that it is still told from cooperation. What has not changed steps back.
  init(
    _ look: LineLook, isPossible: Bool, isFaded: Bool, isEnding: Bool = false, doubt: Doubt = .none,
    style: DrawingStyle = .standard
  ) {
    let possible = style.possible
    let isBarred = look.head == .barred
    let paled =
      isPossible ? Colour.mixed(look.colour, with: style.ground.colour, possible.paleness) : look.colour
    colour = isFaded ? Colour.mixed(paled, with: style.ground.faded, 0.68) : paled
    let thinned = isPossible ? max(1.5, look.width * possible.thinness) : look.width
    width = isFaded ? min(1.2, thinned) : thinned
    let possibleDash = isBarred ? possible.barredDash : possible.dash
    hasRoundCaps = isPossible && possibleDash.isEmpty
    opacity = doubt.look?.opacity ?? 1
    if isPossible {
      dash = possibleDash.isEmpty ? [0.1, max(4, thinned * 2.3)] : possibleDash
    } else {
      dash = isEnding ? [4, 4] : doubt.look?.dash ?? look.dash
    }
  }
}
