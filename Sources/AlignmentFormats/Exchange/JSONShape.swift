/// Tells forms of JSON apart by the outermost keys that stand in the first bytes of a file: a graph file and a layout
/// say `entente`, and other people's forms have lists of their own.
struct JSONShape {
  /// What the file is; nil for our own forms, and where it cannot be told.
  let format: FileFormat?

  init(_ first: [UInt8]) {
    var keys = Keys(first)
    format = keys.isList ? keys.formatOfList : JSONShape.format(of: keys.outermost())
  }

  private static func format(of keys: [(key: String, value: String?)]) -> FileFormat? {
    let names = Set(keys.map(\.key))
    guard !names.contains("entente"), !names.contains("entente-layout") else { return nil }
    if names.contains("objects") || keys.contains(where: { $0.key == "type" && $0.value == "bundle" }) {
      return .stix
    }
    let lists: Set = ["nodes", "links", "edges", "elements", "multigraph", "target_cytoscapejs_version"]
    return names.isDisjoint(with: lists) ? nil : .nodeLink
  }

  private struct Keys {
    private let bytes: [UInt8]
    private var offset = 0
    let isList: Bool

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
      while offset < bytes.count, Keys.isBlank(bytes[offset]) { offset += 1 }
      isList = offset < bytes.count && bytes[offset] == UInt8(ascii: "[")
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// A list of elements of Cytoscape.js, which all hold `data`.
    var formatOfList: FileFormat? {
      var inner = self
      inner.offset += 1
      inner.skipBlanks()
      return inner.outermost().contains { $0.key == "data" || $0.key == "group" } ? .nodeLink : nil
    }

    private mutating func skipBlanks() {
      while offset < bytes.count, Keys.isBlank(bytes[offset]) { offset += 1 }
    }

    /// The keys of the mapping that begins here, with their values where these are text.
    mutating func outermost() -> [(key: String, value: String?)] {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return [] }
      var found: [(key: String, value: String?)] = []
      var depth = 0
      var key: String?
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { return found + (key.map { [($0, nil)] } ?? []) }
        case UInt8(ascii: ",") where depth == 1:
          if let key { found.append((key, nil)) }
          key = nil
        case UInt8(ascii: "\""):
          guard let text = string() else { return found + (key.map { [($0, nil)] } ?? []) }
          guard depth == 1 else { continue }
          if let named = key {
            found.append((named, text))
            key = nil
          } else if isFollowedByColon() {
            key = text
          }
          continue
        default: break
        }
        offset += 1
      }
      return found + (key.map { [($0, nil)] } ?? [])
    }

    /// The text from a quote to the next; nil where it does not end.
    private mutating func string() -> String? {
      let start = offset + 1
      offset = start
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
        offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard offset < bytes.count else { return nil }
      offset += 1
      return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
    }

    private func isFollowedByColon() -> Bool {
      var place = offset
      while place < bytes.count, Keys.isBlank(bytes[place]) { place += 1 }
      return place < bytes.count && bytes[place] == UInt8(ascii: ":")
    }
  }
}
