public import AlignmentModel

/// Where figures stand in pictures, as a file beside a graph keeps it.
///
/// Places are in points, 1/72 inch at full size; x grows to the right and y grows down, from any origin.
public struct LayoutFile: Hashable, Sendable {
  /// Where the middle of a figure is.
  public struct Place: Hashable, Sendable {
    /// Points to the right of the origin.
    public var x: Double
    /// Points below the origin.
    public var y: Double

    /// The place `x` to the right and `y` down.
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// What pictures show at least, whatever stands in it.
  public struct Frame: Hashable, Sendable {
    /// Left side, in points from the origin.
    public var left: Double
    /// Upper side.
    public var top: Double
    /// Right side, not left of the left one.
    public var right: Double
    /// Lower side, not above the upper one.
    public var bottom: Double

    /// A frame with these sides.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }
  }

  /// Nil when the file does not say; pictures then are as large as what stands in them.
  public var frame: Frame?
  /// By actor, also of such as no graph at hand has.
  public var places: [ActorID: Place]

  /// A layout of these places.
  public init(frame: Frame? = nil, places: [ActorID: Place] = [:]) {
    (self.frame, self.places) = (frame, places)
  }

  /// The format version this program knows.
  public static let version = 1
  /// No coordinate is further than this from the origin, in points.
  public static let farthest = 100_000.0
}

// MARK: - Writing

extension LayoutFile {
  /// The layout as text: one line for each actor, sorted by id; the same bytes for equal layouts. Reading it gives
  /// the layout back.
  public func text(as form: DocumentWriter.Form = .yaml) -> String {
    var entries = [DocumentValue.Entry("entente-layout", .number(Self.version))]
    if let frame {
      let sides = [frame.left, frame.top, frame.right, frame.bottom]
      entries.append(.init("frame", .flow(sides.map { .bare(Self.text($0)) })))
    }
    let actors = places.sorted { $0.key < $1.key }.map { id, place in
      DocumentValue.Entry(id.rawValue, .flow([.bare(Self.text(place.x)), .bare(Self.text(place.y))]))
    }
    entries.append(.init("actors", .block(actors)))
    let text = DocumentWriter(form).text(of: .block(entries))
    guard case .yaml = form else { return text }
    return Self.remark + text
  }

  private static let remark = """
    # Where the middles of figures stand in pictures, in points: [to the right, down]. Kept by `entente --layout`:
    # places may be changed by hand; new actors are added. The frame is what pictures show at least: [left, top,
    # right, bottom].

    """

  /// The shortest text that reads back as the same number.
  private static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) <= farthest { return String(Int(number)) }
    return String(number)
  }

  /// Writes the layout to a file, whole or not at all: as JSON when its name ends in `.json`, else as YAML, with the
  /// comments of the layout that stood there.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; an old one is then left as it was.
  public func write(to path: String) throws(FileError) {
    let isJSON = path.lowercased().hasSuffix(".json")
    try FileBytes.write(isJSON ? text(as: .json) : text(besides: path), to: path)
  }

  /// As YAML, with the comments of an older file. Where a comment would make it another layout, without.
  private func text(besides path: String) -> String {
    let plain = text(as: .yaml)
    guard let old = try? FileBytes.readPlain(path, limit: DocumentLimits.bytes),
      (try? LayoutFile(bytes: old, name: path)) != nil
    else { return plain }
    let told = LayoutRemarks(of: String(decoding: old, as: UTF8.self)).added(to: plain)
    let isSame = (try? LayoutFile(bytes: Array(told.utf8), name: path)) == self
    return isSame ? told : plain
  }
}
