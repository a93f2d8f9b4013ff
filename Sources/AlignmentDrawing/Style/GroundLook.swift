/// What everything stands on, and the words that stand on it.
public struct GroundLook: Hashable, Sendable {
  /// `#rrggbb` of a light picture, which print has too.
  public var colour: String
  /// `#rrggbb` where the reader's system asks for dark pictures.
  public var darkColour: String
  /// `#rrggbb` of words on light ground.
  public var text: String
  /// `#rrggbb` of words on dark ground.
  public var darkText: String
  /// `#rrggbb` of lesser words, such as sources, on light ground.
  public var quietText: String
  /// `#rrggbb` of lesser words on dark ground.
  public var darkQuietText: String

  /// All of its properties.
  public init(
    colour: String, darkColour: String, text: String, darkText: String, quietText: String,
    darkQuietText: String
  ) {
    self.colour = colour
    self.darkColour = darkColour
    self.text = text
    self.darkText = darkText
    self.quietText = quietText
    self.darkQuietText = darkQuietText
  }

  /// What does not matter now fades to this.
  var faded: String { Colour.mixed(colour, with: text, 0.115) }
}
