import AlignmentModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension LayoutFile {
  /// Reads a layout from a file.
  ///
  /// - Returns: nil when there is no such file.
  /// - Throws: ``GraphError`` when it cannot be read, and with all that is wrong with it.
  public init?(contentsOf path: String) throws(GraphError) {
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, limit: DocumentLimits.bytes) } catch { throw .file(error) }
    do { self = try LayoutFile(bytes: bytes, name: path) } catch { throw .data(error) }
  }

  /// Reads a layout from text in UTF-8, YAML or JSON.
  ///
  /// - Parameter name: what messages call it.
  /// - Throws: all that is wrong, with the places.
  public init(bytes: [UInt8], name: String) throws(Diagnostics) {
    let document = try parseWithSource(bytes: bytes, name: name)
    var reader = LayoutReader()
    reader.read(document.root)
    guard reader.reading.problems.isEmpty else {
      throw Diagnostics(reader.reading.problems, sources: [document.source])
    }
    self = reader.layout
  }
}

/// Turns the nodes of a layout file into a layout, and tells everything that is wrong with them.
private struct LayoutReader {
  var reading = FieldReading()
  var layout = LayoutFile()

  mutating func read(_ root: DocumentNode) {
    guard isLayout(root) else { return }
    let allowed = ["entente-layout", "frame", "actors"]
    guard let fields = Fields(root, "a layout", allowed: allowed, &reading) else { return }
    layout.frame = frame(fields["frame"])
    guard let actors = fields["actors"] else { return }
    guard let pairs = actors.mapping else {
      return reading.wrong(
        "not-a-mapping", "`actors` maps ids to places; this is \(actors.description)", at: actors.place,
        hint: "write a line for each: `PRK: [120, 340]`")
    }
    for (key, value) in pairs {
      guard let place = numbers(value, "a place", 2, "[120, 340]: to the right, and down") else { continue }
      layout.places[ActorID(key.scalar ?? "")] = LayoutFile.Place(x: place[0], y: place[1])
    }
  }

  /// Of a file that is something else one sentence says enough.
  private mutating func isLayout(_ root: DocumentNode) -> Bool {
    guard let node = root["entente-layout"] else {
      reading.wrong(
        "no-version", "the file does not say that it is a layout", at: root.place,
        hint: "begin it with `entente-layout: 1`, or name another file to keep the layout in")
      return false
    }
    guard let text = reading.text(node, "the format version") else { return false }
    guard let version = Int(text), version >= 1 else {
      reading.wrong(
        "wrong-version", "\"\(text)\" is no format version", at: node.place, hint: "write `entente-layout: 1`"
      )
      return false
    }
    guard version > LayoutFile.version else { return true }
    reading.wrong(
      "newer-version",
      "the layout is of format \(version), and this program knows up to \(LayoutFile.version)",
      at: node.place, hint: "use a newer Entente")
    return false
  }

  private mutating func frame(_ node: DocumentNode?) -> LayoutFile.Frame? {
    let hint = "[0, 0, 800, 600]: left, top, right, bottom"
    guard let node, let sides = numbers(node, "the frame", 4, hint) else { return nil }
    guard sides[0] <= sides[2], sides[1] <= sides[3] else {
      reading.wrong("wrong-frame", "the frame ends before it begins", at: node.place, hint: "write \(hint)")
      return nil
    }
    return LayoutFile.Frame(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
  }

  /// So many coordinates in a list.
  private mutating func numbers(
    _ node: DocumentNode, _ what: String, _ count: Int, _ example: String
  ) -> [Double]? {
    guard let items = node.sequence, items.count == count else {
      let found = node.sequence.map { "a list of \($0.count)" } ?? node.description
      reading.wrong(
        "wrong-place", "\(what) is \(count == 2 ? "two" : "four") numbers, not \(found)", at: node.place,
        hint: "write \(example)")
      return nil
    }
    let numbers = items.compactMap { coordinate($0) }
    return numbers.count == count ? numbers : nil
  }

  private mutating func coordinate(_ node: DocumentNode) -> Double? {
    guard let number = reading.number(node, "a coordinate") else { return nil }
    if abs(number) <= LayoutFile.farthest { return number }
    reading.wrong(
      "far-place", "a coordinate of \(node.scalar ?? "") is out of reach", at: node.place,
      hint: "places are in points, at most \(Int(LayoutFile.farthest)) either way")
    return nil
  }
}
