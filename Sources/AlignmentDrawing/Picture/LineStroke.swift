/// What a line is drawn with, once certainty and change are heeded.
struct LineStroke: Hashable, Sendable {
  let colour: String
  let width: Double
  let dash: [Double]
  let hasRoundCaps: Bool

  /// What surely holds is drawn as its look says. What may hold is thinner, paler and dotted; hostility then in
  /// short strokes, so that it is still told from cooperation. What has not changed steps back.
  init(_ look: LineLook, isPossible: Bool, isFaded: Bool, isEnding: Bool = false) {
    let isHostile = look.head == .barred
    let paled = isPossible ? Colour.mixed(look.colour, with: "#ffffff", 0.22) : look.colour
    colour = isFaded ? Colour.mixed(paled, with: "#e4e4e4", 0.68) : paled
    let thinned = isPossible ? max(1.5, look.width * 0.8) : look.width
    width = isFaded ? min(1.2, thinned) : thinned
    hasRoundCaps = isPossible && !isHostile
    if isPossible {
      dash = isHostile ? [3.5, 5] : [0.1, max(4, thinned * 2.3)]
    } else {
      dash = isEnding ? [4, 4] : look.dash
    }
  }
}
