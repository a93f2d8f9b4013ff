/// How actors of a kind are drawn.
public struct ActorLook: Hashable, Sendable {
  public var shape: FigureShape
  /// `#rrggbb`, on light and on dark ground.
  public var fill: String
  public var darkFill: String
  public var border: String
  public var darkBorder: String
  public var borderWidth: Double
  public var borderDash: [Double]
  /// The size of its name in points of the picture.
  public var fontSize: Double
  public var bold: Bool
  /// The widest a line of its name may be.
  public var textWidth: Double
  /// Between text and border, to the sides and up and down.
  public var padding: PictureSize

  public init(
    shape: FigureShape, fill: String, darkFill: String, border: String, darkBorder: String,
    borderWidth: Double = 1.1, borderDash: [Double] = [], fontSize: Double = 12, bold: Bool = false,
    textWidth: Double = 118, padding: PictureSize = PictureSize(width: 9, height: 5)
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
    self.textWidth = textWidth
    self.padding = padding
  }
}
