/// How actors of a kind are drawn.
public struct ActorLook: Hashable, Sendable {
  /// The form of the border.
  public var shape: FigureShape
  /// `#rrggbb` inside, on light ground.
  public var fill: String
  /// `#rrggbb` inside, on dark ground.
  public var darkFill: String
  /// `#rrggbb` of the border, on light ground.
  public var border: String
  /// `#rrggbb` of the border, on dark ground.
  public var darkBorder: String
  /// In points.
  public var borderWidth: Double
  /// Stroke and gap by turns, in points; empty for a border without gaps.
  public var borderDash: [Double]
  /// The size of its name in points of the picture.
  public var fontSize: Double
  /// Whether the name is bold.
  public var bold: Bool
  /// `#rrggbb` of the name on light ground; nil for that of other words.
  public var text: String?
  /// `#rrggbb` of the name on dark ground; nil for that of other words.
  public var darkText: String?
  /// The widest a line of its name may be.
  public var textWidth: Double
  /// Between text and border, to the sides and up and down.
  public var padding: PictureSize
  /// Beside the names of actors that have none of their own.
  public var badge: Badge?

  /// All of its properties.
  public init(
    shape: FigureShape, fill: String, darkFill: String, border: String, darkBorder: String,
    borderWidth: Double = 1.1, borderDash: [Double] = [], fontSize: Double = 12, bold: Bool = false,
    text: String? = nil, darkText: String? = nil, textWidth: Double = 118,
    padding: PictureSize = PictureSize(width: 9, height: 5), badge: Badge? = nil
  ) {
    self.shape = shape
    self.fill = fill
    self.darkFill = darkFill
    self.border = border
    self.darkBorder = darkBorder
    self.borderWidth = borderWidth
    self.borderDash = borderDash
    self.fontSize = fontSize
    self.bold = bold
    self.text = text
    self.darkText = darkText
    self.textWidth = textWidth
    self.padding = padding
    self.badge = badge
  }
}
