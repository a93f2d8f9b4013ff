import AlignmentModel
import AlignmentTimeline

/// What a layout is worth: how easily its pictures are read, how far actors move from one to the next, and how much
/// longer its lines are than they had to be for one picture alone.
public struct LayoutReport: Hashable, Sendable {
  /// One picture.
  public struct Picture: Hashable, Sendable {
    /// What it is called: its day.
    public let name: String
    /// What its figures and lines do to each other.
    public let measures: PictureMeasures
    /// The mean length of the same lines where the picture is laid out by itself; nil where it was not.
    public let freshLength: Double?
    /// ``PictureMeasures/meanLength`` by the diagonal of the picture's frame, which all dates share.
    public let share: Double
    /// ``freshLength`` by the diagonal of the picture laid out by itself.
    public let freshShare: Double?

    /// By what part its lines are longer than laid out by itself: 0.1 for a tenth.
    public var growth: Double? {
      guard let freshLength, freshLength > 0 else { return nil }
      return measures.meanLength / freshLength - 1
    }

    /// As ``growth``, of both pictures printed at one size.
    public var growthInPrint: Double? {
      guard let freshShare, freshShare > 0 else { return nil }
      return share / freshShare - 1
    }
  }

  /// What moves from one picture to the next.
  public struct Drift: Hashable, Sendable {
    /// Names of the pictures.
    public let from: String
    /// As ``from``.
    public let to: String
    /// Actors shown in both.
    public let actors: Int
    /// How far these moved on average, in points.
    public let mean: Double
    /// How far the one that moved furthest did, in points.
    public let furthest: Double
  }

  /// In the order given.
  public private(set) var pictures: [Picture] = []
  /// From each picture to the next.
  public private(set) var drifts: [Drift] = []
  private var last: (name: String, centres: [ActorID: PicturePoint])?

  /// A report of nothing yet.
  public init() {}

  /// Adds the picture of a day.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - fresh: its figures placed for it alone.
  public mutating func add(
    _ name: String, _ snapshot: Snapshot, in drawing: Drawing, fresh: Placement? = nil
  ) {
    add(name, ShownFigures(snapshot.actors, snapshot.ties, in: drawing), drawing, fresh)
  }

  /// Adds one side of a diff, as if it were a picture.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - fresh: its figures placed for it alone.
  public mutating func add(
    _ name: String, _ side: SnapshotDiff.Side, in drawing: Drawing, fresh: Placement? = nil
  ) {
    add(name, ShownFigures(side.actors, side.ties, in: drawing), drawing, fresh)
  }

  private mutating func add(_ name: String, _ shown: ShownFigures, _ drawing: Drawing, _ fresh: Placement?) {
    let (measures, length) = (
      PictureMeasures(shown, drawing), fresh.map { PictureMeasures.meanLength(shown.dyads, $0.points) }
    )
    pictures.append(
      Picture(
        name: name, measures: measures, freshLength: length,
        share: measures.meanLength / drawing.placement.diagonal,
        freshShare: fresh.flatMap { fresh in length.map { $0 / fresh.diagonal } }))
    let places = shown.actors.compactMap { id in drawing.centres[id].map { (id, $0) } }
    let centres = Dictionary(places) { first, _ in first }
    if let last { drifts.append(Self.drift(from: last, to: (name, centres))) }
    last = (name, centres)
  }

  private static func drift(
    from one: (name: String, centres: [ActorID: PicturePoint]),
    to other: (name: String, centres: [ActorID: PicturePoint])
  ) -> Drift {
    let ways = one.centres.sorted { $0.key < $1.key }.compactMap { id, place in
      other.centres[id].map { place.distance(to: $0) }
    }
    return Drift(
      from: one.name, to: other.name, actors: ways.count,
      mean: ways.isEmpty ? 0 : ways.reduce(0, +) / Double(ways.count), furthest: ways.max() ?? 0)
  }

  /// By what it shows.
  public static func == (left: LayoutReport, right: LayoutReport) -> Bool {
    left.pictures == right.pictures && left.drifts == right.drifts
  }

  /// By its pictures.
  public func hash(into hasher: inout Hasher) { hasher.combine(pictures) }
}

extension Placement {
  /// From corner to corner of what all places span; 1 where that is nothing.
  fileprivate var diagonal: Double {
    let (xs, ys) = (points.values.map(\.x), points.values.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
      return 1
    }
    let length = PicturePoint(x: left, y: top).distance(to: PicturePoint(x: right, y: bottom))
    return length > 0 ? length : 1
  }
}

// MARK: - In words

extension LayoutReport {
  /// A line for each picture and each step between two, as the command prints them.
  public var text: String {
    var lines: [String] = []
    for (place, picture) in pictures.enumerated() {
      if place > 0 { lines.append(Self.text(drifts[place - 1])) }
      lines.append(Self.text(picture))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(_ picture: Picture) -> String {
    let measures = picture.measures
    let parts = [
      counted(measures.figures, "actor"), counted(measures.lines, "line"),
      counted(measures.crossings, "crossing"), counted(measures.overlaps, "overlap"),
      "\(counted(measures.linesThroughFigures, "line")) through a figure",
      "mean length \(NumberText.text(measures.meanLength, decimals: 1))" + compared(picture),
    ]
    return "\(picture.name): " + parts.joined(separator: ", ")
  }

  private static func compared(_ picture: Picture) -> String {
    guard let fresh = picture.freshLength, let growth = picture.growth else { return "" }
    let words = " (laid out by itself \(NumberText.text(fresh, decimals: 1)): \(signed(growth))"
    return words + (picture.growthInPrint.map { ", printed at one size \(signed($0))" } ?? "") + ")"
  }

  private static func signed(_ growth: Double) -> String {
    let percent = Int((growth * 100).rounded())
    return "\(percent < 0 ? "" : "+")\(percent) %"
  }

  private static func text(_ drift: Drift) -> String {
    let (mean, furthest) = (NumberText.text(drift.mean), NumberText.text(drift.furthest))
    return
      "\(drift.from) to \(drift.to): drift \(mean), at most \(furthest), of \(counted(drift.actors, "actor"))"
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
