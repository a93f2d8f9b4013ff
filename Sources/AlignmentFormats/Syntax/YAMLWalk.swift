import AlignmentModel
import Yams

/// Goes through what the YAML library read and keeps what a graph file may hold.
struct YAMLWalk {
  private var locator: YAMLLocator
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Values left before shared ones are taken for an attack: an alias costs as much as what it stands for.
  private var budget: Int

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.locator = YAMLLocator(source: source, bytes: bytes)
    self.bytes = bytes
    let allowed = DocumentLimits.valuesThroughAliases
    self.budget = min(max(allowed.lowerBound, 4 * bytes.count), allowed.upperBound)
  }

  mutating func convert(_ node: Node, depth: Int) throws(Diagnostic) -> DocumentNode {
    try spend(node)
    switch node {
    case .scalar(let scalar):
      try refuse(scalar.tag, at: scalar.mark)
      return try convert(scalar)
    case .sequence(let sequence):
      try refuse(sequence.tag, at: sequence.mark)
      try refuseDepth(depth, node)
      return try convert(sequence, depth: depth)
    case .mapping(let mapping):
      try refuse(mapping.tag, at: mapping.mark)
      try refuseDepth(depth, node)
      return try convert(mapping, depth: depth)
    case .alias:
      throw Diagnostic(code: "alias", "this alias stands for nothing", at: place(node))
    }
  }

  private mutating func convert(_ scalar: Node.Scalar) throws(Diagnostic) -> DocumentNode {
    let quoted = scalar.style != .plain && scalar.style != .any
    let place = scalarPlace(scalar)
    // Raw control characters are refused before; only double quotes can hold escapes for them.
    if scalar.style == .doubleQuoted,
      let control = scalar.string.unicodeScalars.first(where: { isControl($0.value) })
    {
      throw controlCharacter(control.value, at: place)
    }
    if scalar.string.isEmpty, !quoted { return DocumentNode(.null, at: place) }
    return DocumentNode(.scalar(wholeText(scalar)), at: place, isQuoted: quoted)
  }

  private mutating func convert(
    _ sequence: Node.Sequence, depth: Int
  ) throws(Diagnostic) -> DocumentNode {
    let place = place(sequence.mark)
    var items: [DocumentNode] = []
    items.reserveCapacity(sequence.count)
    for node in sequence { items.append(try convert(node, depth: depth + 1)) }
    return DocumentNode(.sequence(items), at: place)
  }

  private mutating func convert(
    _ mapping: Node.Mapping, depth: Int
  ) throws(Diagnostic) -> DocumentNode {
    let place = place(mapping.mark)
    var pairs: [(key: DocumentNode, value: DocumentNode)] = []
    // By index: the library's iterator begins with a copy of the whole.
    pairs.reserveCapacity(mapping.endIndex)
    for index in mapping.startIndex..<mapping.endIndex {
      let pair = mapping[index]
      let key = try convertKey(pair.key)
      pairs.append((key, try convert(pair.value, depth: depth + 1)))
    }
    if let repeated = repeatedKey(in: pairs) { throw repeated }
    return DocumentNode(.mapping(pairs), at: place)
  }

  private mutating func convertKey(_ node: Node) throws(Diagnostic) -> DocumentNode {
    guard case .scalar(let scalar) = node else { throw keyIsNoText(place(node)) }
    try spend(node)
    try refuse(scalar.tag, at: scalar.mark)
    let key = try convert(scalar)
    guard !key.isNull else {
      throw Diagnostic(
        code: "empty-key", "a key is missing before \":\"", at: key.place, hint: "write '' for an empty key")
    }
    guard key.scalar != "<<" || key.isQuoted else {
      throw Diagnostic(
        code: "merge-key", "merge keys (<<) are refused", at: key.place,
        hint: "write the entries out; quote '<<' if it is meant as text")
    }
    return key
  }

  private mutating func spend(_ node: Node) throws(Diagnostic) {
    budget -= 1
    guard budget < 0 else { return }
    throw Diagnostic(
      code: "alias-bomb", "aliases (*) make this file many times larger than it is", at: place(node),
      hint: "write the values out")
  }

  private mutating func refuseDepth(_ depth: Int, _ node: Node) throws(Diagnostic) {
    guard depth >= DocumentLimits.depth else { return }
    throw tooDeep(place(node))
  }

  private mutating func refuse(_ tag: Tag, at mark: Mark?) throws(Diagnostic) {
    let name = tag.rawValue
    guard !allowedTags.contains(name) else { return }
    let prefix = "tag:yaml.org,2002:"
    let written = name.hasPrefix(prefix) ? "!!" + name.dropFirst(prefix.count) : name
    throw Diagnostic(
      code: "tag", "the tag \(written.truncated(to: 60)) is refused", at: place(mark),
      hint: "remove it; every value is read as text")
  }
}

/// The commonest first: those of values, which have none, and of keys.
private let allowedTags = [
  "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map", "!",
]

func keyIsNoText(_ place: Place) -> Diagnostic {
  Diagnostic(
    code: "key-not-text", "a key must be text on one line", at: place,
    hint: "write `key: value`; quote a key that holds brackets or braces")
}

extension YAMLWalk {
  private mutating func place(_ node: Node) -> Place {
    place(node.mark)
  }

  private mutating func place(_ mark: Mark?) -> Place {
    guard let mark, mark.line >= 1 else { return .whole(locator.source.name) }
    return locator.place(line: mark.line, scalar: mark.column)
  }

  private mutating func scalarPlace(_ scalar: Node.Scalar) -> Place {
    guard let mark = scalar.mark else { return .whole(locator.source.name) }
    let rest = locator.restOfLine(line: mark.line, scalar: mark.column)
    let skipped = lengthOfProperties(rest)
    var place = locator.place(line: mark.line, scalar: mark.column + skipped)
    place.length = max(1, lengthOfScalar(scalar, rest.lowerBound + skipped..<rest.upperBound))
    return place
  }

  /// The library drops a byte order mark at the beginning of a text. Raw ones are refused; this gives one
  /// back that was written as an escape.
  private mutating func wholeText(_ scalar: Node.Scalar) -> String {
    guard scalar.style == .doubleQuoted, let mark = scalar.mark else { return scalar.string }
    let start = locator.restOfLine(line: mark.line, scalar: mark.column).lowerBound
    let first = start + lengthOfProperties(start..<bytes.count) + 1
    let written = String(decoding: bytes[min(first, bytes.count)...].prefix(10), as: UTF8.self).lowercased()
    let isMarked = written.hasPrefix("\\ufeff") || written.hasPrefix("\\u0000feff")
    return isMarked ? "\u{feff}" + scalar.string : scalar.string
  }

  /// Anchors and tags are ASCII in practice; a scalar is marked where they begin.
  private func lengthOfProperties(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!")
    {
      while offset < range.upperBound, bytes[offset] != 0x20, bytes[offset] != 0x09 { offset += 1 }
      while offset < range.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    }
    return range[..<min(offset, range.upperBound)].count
  }

  private func lengthOfScalar(_ scalar: Node.Scalar, _ line: Range<Int>) -> Int {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: lengthOfQuoted(line)
    case .plain, .any: lengthOfPlain(scalar.string, line)
    case .literal, .folded: 1
    }
  }

  /// Of a text that goes on over several lines, what stands on the first.
  private func lengthOfPlain(_ text: String, _ line: Range<Int>) -> Int {
    let onOneLine = line.lowerBound..<min(line.upperBound, line.lowerBound + text.utf8.count)
    let written = UnsafeBufferPointer(rebasing: bytes[onOneLine])
    let isAllOfIt = text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(written) }
    return characterCount(bytes, isAllOfIt == true ? onOneLine : line)
  }

  private func lengthOfQuoted(_ line: Range<Int>) -> Int {
    guard let quote = line.first.map({ bytes[$0] }) else { return 1 }
    var offset = line.lowerBound + 1
    while offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if bytes[offset] == quote {
        let doubled = offset + 1 < line.upperBound && bytes[offset + 1] == quote
        guard doubled, quote == UInt8(ascii: "'") else {
          return characterCount(bytes, line.lowerBound..<offset + 1)
        }
        offset += 1
      }
      offset += 1
    }
    return 1
  }
}
