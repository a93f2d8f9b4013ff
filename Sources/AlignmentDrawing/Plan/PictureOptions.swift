/// What pictures show beside the ties.
public struct PictureOptions: Hashable, Sendable {
  /// What stands in the figures of actors.
  public enum Labels: String, CaseIterable, Hashable, Sendable {
    /// The name an actor bore on the day.
    case name
    /// Its three-letter code of ISO 3166, where it has one; else its name.
    case iso3
  }

  /// Whether actors without a tie on the day are drawn.
  public var showsIsolates = false
  /// What stands in the figures.
  public var labels = Labels.name
  /// Whether groups that have members are drawn as a point with their name below.
  public var drawsHubs = false

  /// The usual: names, no isolates, groups as figures.
  public init() {}
}
