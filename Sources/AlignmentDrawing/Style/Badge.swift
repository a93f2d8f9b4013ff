/// A small picture beside the names of an actor: a flag, an emblem.
///
/// It is markup that goes into pictures as it stands, so only what has been checked can become one: shapes and their
/// paint, nothing that runs, and nothing that is fetched.
public struct Badge: Hashable, Sendable {
  /// The file it came from, as the style sheet names it.
  public let source: String
  /// In points.
  public let size: PictureSize
  /// The part of the drawing that is shown: left, top, width and height, as `viewBox` has them.
  let viewBox: String
  /// The shapes.
  let markup: String

  /// - Parameters:
  ///   - viewBox: four numbers with blanks between.
  ///   - markup: checked, with every text in it escaped.
  package init(source: String, size: PictureSize, viewBox: String, checkedMarkup markup: String) {
    self.source = source
    self.size = size
    self.viewBox = viewBox
    self.markup = markup
  }

  /// Between the badge and the name, in points.
  static let gap = 5.0
}
