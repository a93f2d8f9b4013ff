/// Where a thing was written. It is no part of what the thing is, so any two origins are equal:
/// a graph read from a file equals the same graph built in code.
public struct Origin: Hashable, Sendable {
  /// The place in the file, absent for what was built in code.
  public var place: Place?
  /// Places of single fields, by key, for messages that point at one of them.
  public var fields: [String: Place]

  /// A place, and places of single fields.
  public init(_ place: Place? = nil, fields: [String: Place] = [:]) {
    self.place = place
    self.fields = fields
  }

  /// The place of a field, or of the whole when that is not known.
  public func place(of field: String) -> Place? { fields[field] ?? place }

  /// Always true: see the type.
  public static func == (left: Origin, right: Origin) -> Bool { true }
  /// Nothing: see the type.
  public func hash(into hasher: inout Hasher) {}
}
