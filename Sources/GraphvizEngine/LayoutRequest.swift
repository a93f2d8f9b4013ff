/// What is to be laid out: boxes of fixed size, lines between them, and how far apart all that wants
/// to be. All measures are in points, 1/72 inch.
///
/// Equal requests get equal layouts, down to the last bit, on every call and in every process. The
/// order of boxes and lines is part of the request: sort both by a key of your own first.
public struct LayoutRequest: Hashable, Sendable {
  /// A rectangle to be placed.
  public struct Box: Hashable, Sendable {
    /// From the left side to the right side, in points: 0 to 14,400.
    public var width: Double
    /// From the upper side to the lower side, in points: 0 to 14,400.
    public var height: Double
    /// Where the centre has to stay relative to the other pinned boxes, or nil if the box is free.
    public var pinned: LayoutPoint?

    /// A box, free unless it is pinned.
    public init(width: Double, height: Double, pinned: LayoutPoint? = nil) {
      self.width = width
      self.height = height
      self.pinned = pinned
    }
  }

  /// A straight line that wants two boxes at a certain distance from each other. Direction has no
  /// meaning here, and a line from a box to itself has no effect.
  public struct Line: Hashable, Sendable {
    /// The index of the box at one end.
    public var from: Int
    /// The index of the box at the other end.
    public var to: Int
    /// The wanted distance between the two centres, in points; taken into the range 1 to 14,400.
    public var length: Double
    /// How strongly the length is wanted, 1 being usual; taken into the range 0.01 to 1,000.
    public var weight: Double
    /// How much room it takes across its way, in points: 0 for a thin line, more for several side by side; taken
    /// into the range 0 to 1,440. Boxes that move out of its way keep off all of it.
    public var breadth: Double

    /// A line between the boxes with the two indices.
    public init(from: Int, to: Int, length: Double, weight: Double = 1, breadth: Double = 0) {
      self.from = from
      self.to = to
      self.length = length
      self.weight = weight
      self.breadth = breadth
    }
  }

  /// What is to be placed.
  public var boxes: [Box]
  /// What wants boxes near each other or apart.
  public var lines: [Line]
  /// How near any two boxes may come to each other, side to side, in points: 0 to 1,440.
  public var separation: Double
  /// Where chance starts from: another seed gives another, equally good picture. The lower 31 bits
  /// count.
  public var seed: Int
  /// Whether boxes move out of the way of lines between other boxes. Has no effect where boxes times lines
  /// are more than `GraphvizEngine.mostCleared`, as it would take too long.
  public var clearsLines: Bool

  /// A request; see the properties for their ranges.
  public init(
    boxes: [Box], lines: [Line], separation: Double, seed: Int = 1, clearsLines: Bool = true
  ) {
    self.boxes = boxes
    self.lines = lines
    self.separation = separation
    self.seed = seed
    self.clearsLines = clearsLines
  }
}

/// A place in a picture, in points; x grows to the right and y grows down, as in SVG.
public struct LayoutPoint: Hashable, Sendable {
  /// Points to the right of the left side.
  public var x: Double
  /// Points below the upper side.
  public var y: Double

  /// The place `x` to the right and `y` down.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Where the boxes of a request stand.
public struct Layout: Hashable, Sendable {
  /// The centre of each box, in the order of the request, in hundredths of a point.
  public var points: [LayoutPoint]
  /// How wide the smallest frame round all boxes is; it begins at 0. No boxes: 0.
  public var width: Double
  /// How high that frame is; it begins at 0. No boxes: 0.
  public var height: Double

  /// A layout with its frame.
  public init(points: [LayoutPoint], width: Double, height: Double) {
    self.points = points
    self.width = width
    self.height = height
  }
}
