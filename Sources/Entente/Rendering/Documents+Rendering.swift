public import AlignmentDrawing
public import AlignmentFormats

/// A picture in pixels (PNG), on white ground.
public struct PNGDocument: Hashable, Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Writes the picture to a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) { try FileBytes.write(bytes, to: path) }
}

/// Pictures as pages (PDF), each of its own size, their fonts embedded.
public struct PDFDocument: Hashable, Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// One document of many pictures, a page for each, in their order. Blocks while `rsvg-convert` draws them.
  ///
  /// The same pictures give the same bytes on one machine: the day on which it was made is that of
  /// `SOURCE_DATE_EPOCH`, or the first of 1970.
  ///
  /// - Parameters:
  ///   - pages: 1 to 500; a point in a picture is a point on paper, unless one is longer than 14,400 points.
  ///   - timeLimit: after which the drawing is given up.
  /// - Throws: ``RenderingError`` when `rsvg-convert` is missing, fails or takes too long, or for too many pages.
  public init(
    pages: [SVGDocument], timeLimit: Duration = SVGDocument.usualTimeLimit
  ) throws(RenderingError) {
    bytes = try Renderer(timeLimit: timeLimit).pdf(of: pages)
  }

  /// Writes the document to a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) { try FileBytes.write(bytes, to: path) }
}

extension SVGDocument {
  /// How long a drawing may take. Pictures take a second; those of the greatest size, on a busy machine, minutes.
  public static let usualTimeLimit = Duration.seconds(300)

  /// The picture in pixels, on white ground. Blocks while `rsvg-convert` draws it.
  ///
  /// - Parameters:
  ///   - width: in pixels; by default two for a point, fewer where that would be more than 32,767 a side or 268
  ///     million in all.
  ///   - timeLimit: after which the drawing is given up.
  /// - Throws: ``RenderingError`` when `rsvg-convert` is missing, fails or takes too long, or for too great a width.
  public func png(
    width: Int? = nil, timeLimit: Duration = SVGDocument.usualTimeLimit
  ) throws(RenderingError) -> PNGDocument {
    PNGDocument(bytes: try Renderer(timeLimit: timeLimit).png(of: self, width: width))
  }

  /// The picture as a page; see ``PDFDocument/init(pages:timeLimit:)``.
  ///
  /// - Throws: ``RenderingError`` when `rsvg-convert` is missing, fails or takes too long.
  public func pdf(timeLimit: Duration = SVGDocument.usualTimeLimit) throws(RenderingError) -> PDFDocument {
    try PDFDocument(pages: [self], timeLimit: timeLimit)
  }
}
