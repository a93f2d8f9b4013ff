/// How ties are marked whose claims leave a doubt, whatever their dates.
public struct StatusLook: Hashable, Sendable {
  /// On the plate of the line: a character or two; empty for none.
  public var sign: String
  /// Whether the tip of the line is hollow.
  public var hollow: Bool
  /// Stroke and gap by turns, in points; nil for those of the kind.
  public var dash: [Double]?
  /// Of the line, above 0 and at most 1.
  public var opacity: Double

  /// All of its properties.
  public init(sign: String, hollow: Bool = true, dash: [Double]? = nil, opacity: Double = 1) {
    self.sign = sign
    self.hollow = hollow
    self.dash = dash
    self.opacity = opacity
  }

  /// Whether a reader can tell such a tie from one without doubt.
  public var isMarked: Bool { !sign.isEmpty || hollow || dash != nil || opacity < 1 }
}

/// How ties are drawn that may hold on the day and may not, as their dates leave it open.
public struct PossibleLook: Hashable, Sendable {
  /// How the legend describes it: "dotted and pale".
  public var label: String
  /// Stroke and gap by turns, in points; empty for round dots, further apart the thicker the line.
  public var dash: [Double]
  /// The same of lines with bars, so that hostility is still told from cooperation.
  public var barredDash: [Double]
  /// How much of the ground is mixed into the colour, from 0 to 1.
  public var paleness: Double
  /// How wide the line is beside one that surely holds, from 0 to 1.
  public var thinness: Double

  /// All of its properties.
  public init(
    label: String, dash: [Double], barredDash: [Double], paleness: Double, thinness: Double
  ) {
    self.label = label
    self.dash = dash
    self.barredDash = barredDash
    self.paleness = paleness
    self.thinness = thinness
  }
}
