/// Takes DOT apart: hands the text to another process and brings back the records that the process makes of it.
///
/// DOT is what libcgraph takes for it, and that library may crash or never end on what it is given.
public struct DOTWorker: Sendable {
  let run: @Sendable (String) throws(DOTFault) -> [UInt8]

  /// A worker of one's own; programs are run by the module `Entente`.
  public init(_ run: @escaping @Sendable (String) throws(DOTFault) -> [UInt8]) { self.run = run }
}

/// Why a file in DOT could not be taken apart.
public struct DOTFault: Error, Hashable, Sendable {
  /// In one line without a full stop.
  public var message: String
  /// What to do about it.
  public var hint: String?

  /// A fault in words.
  public init(_ message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }
}
