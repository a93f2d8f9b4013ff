/// A picture as a scalable vector graphic (SVG 1.1 with classes), complete in itself.
public struct SVGDocument: Hashable, Sendable, CustomStringConvertible {
  /// The file's text, UTF-8, ending in a line feed.
  public let text: String

  /// The text of the file.
  public var description: String { text }
}

/// A page for browsers (HTML 5), complete in itself but for the pictures it shows.
public struct HTMLDocument: Hashable, Sendable, CustomStringConvertible {
  /// The file's text, UTF-8, ending in a line feed.
  public let text: String

  /// The text of the file.
  public var description: String { text }
}

/// A graph in the language of Graphviz, its actors pinned where the picture has them.
public struct DOTDocument: Hashable, Sendable, CustomStringConvertible {
  /// The file's text, UTF-8, ending in a line feed.
  public let text: String

  /// The text of the file.
  public var description: String { text }
}
