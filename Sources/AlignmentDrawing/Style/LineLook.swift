/// How ties of a kind are drawn.
public struct LineLook: Hashable, Sendable {
  /// What marks the end a tie points at, or both ends of a mutual one.
  public enum Head: String, CaseIterable, Hashable, Sendable {
    /// A filled tip; nothing at the ends of a mutual tie.
    case tip
    /// A filled tip with a bar behind it; bars at both ends of a mutual tie.
    case barred
    /// Two open strokes; nothing at the ends of a mutual tie.
    case open
  }

  /// The name by which style sheets know it, a word of letters and hyphens.
  public var name: String
  /// What the kinds drawn so have in common, for the legend.
  public var label: String
  /// `#rrggbb` on light ground.
  public var colour: String
  /// `#rrggbb` on dark ground.
  public var darkColour: String
  /// In points.
  public var width: Double
  /// Stroke and gap by turns, in points; empty for a line without gaps.
  public var dash: [Double]
  /// At the ends of the line.
  public var head: Head
  /// How far apart two actors joined by it would like to be, in points.
  public var length: Double
  /// Where it comes in the legend and among lines side by side.
  public var rank: Int

  /// All of its properties.
  public init(
    name: String, label: String, colour: String, darkColour: String, width: Double, dash: [Double] = [],
    head: Head, length: Double, rank: Int
  ) {
    self.name = name
    self.label = label
    self.colour = colour
    self.darkColour = darkColour
    self.width = width
    self.dash = dash
    self.head = head
    self.length = length
    self.rank = rank
  }
}
