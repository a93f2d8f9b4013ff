import AlignmentModel

/// Reads graphs that other programs write as JSON: node-link (NetworkX, D3) and the elements of Cytoscape.js.
///
/// The file is walked through twice and never kept as values: once to find where nodes and links stand, whatever
/// their order, and once to read them. What Entente itself wrote there, `entente`, rules over all other keys.
struct NodeLinkReader {
  private let name: String
  let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  var collected: ForeignDraft
  var own = OwnDocument()
  var survey = Survey()
  var dates = ForeignDates()
  /// What nodes without an id are called, by their position.
  var namesByPosition: [Int: String] = [:]
  /// The numbers of actors by what the file calls them.
  var numbers: [String: UInt32] = [:]
  /// Those of nodes that were read.
  var seen = Set<UInt32>()
  var kindNumbers: [String: UInt16] = [:]
  var problems = 0
  /// What a `type` says of the direction of the link at hand.
  var direction: Bool?

  private init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.source, self.bytes, name) = (source, bytes, source.name)
    collected = ForeignDraft(name: source.name)
  }

  /// What is where in the file.
  struct Survey {
    /// Offsets of lists of nodes, of links, and of both by turns.
    var nodes: [Int] = []
    var links: [Int] = []
    var mixed: [Int] = []
    /// What the file says of itself as a whole.
    var attributes: [Int] = []
    /// Whether it says that its links have a direction; nil where it does not.
    var isDirected: Bool?
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - name: what messages call it.
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    let source: SourceText
    do { source = try decodedText(bytes, name: name, limit: .max) } catch {
      return ForeignReading(failing: error)
    }
    let reading = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      Result { () throws(Diagnostic) in
        var reader = NodeLinkReader(source, bytes)
        try reader.read()
        return reader.finish()
      }
    }
    switch reading {
    case .success(let reading)?: return reading
    case .failure(let problem)?: return ForeignReading(failing: Diagnostics(problem, sources: [source]))
    case nil: return ForeignReading(draft: nil)
    }
  }

  private mutating func read() throws(Diagnostic) {
    try look()
    for offset in survey.attributes { try readAttributes(at: offset) }
    for offset in survey.nodes + survey.mixed { try eachNode(at: offset) }
    for offset in survey.links + survey.mixed { try eachLink(at: offset) }
  }

  private consuming func finish() -> ForeignReading {
    if !own.isEmpty {
      let (draft, problems) = own.draft()
      let (title, actors) = (collected.draft.title, collected.draft.actors)
      collected.draft = draft
      if collected.draft.title == nil { collected.draft.title = title }
      collected.draft.actors += actors
      for problem in problems { collected.report(problem) }
    }
    return collected.finish(source: source)
  }

  func parser(at offset: Int) -> JSONParser {
    var parser = JSONParser(source: source, bytes: bytes)
    parser.offset = offset
    return parser
  }

  // MARK: - What is where

  private mutating func look() throws(Diagnostic) {
    var parser = parser(at: 0)
    parser.skipBlanks()
    if parser.peek() == UInt8(ascii: "[") {
      survey.mixed.append(parser.offset)
      _ = try parser.rawValue()
    } else if parser.peek() == UInt8(ascii: "{") {
      try look(into: &parser, isInner: false)
    } else {
      _ = try parser.rawValue()
    }
    parser.skipBlanks()
    guard parser.offset == bytes.count else { throw parser.afterTheEnd() }
    guard !survey.nodes.isEmpty || !survey.links.isEmpty || !survey.mixed.isEmpty else {
      throw Diagnostic(
        code: "no-graph", "the file has neither nodes nor links", at: source.place(atOffset: 0),
        hint: "they are the lists \"nodes\" and \"links\" or \"edges\", or \"elements\" of Cytoscape.js")
    }
  }

  private mutating func look(into parser: inout JSONParser, isInner: Bool) throws(Diagnostic) {
    var inner: [Int] = []
    try parser.eachEntry { (parser, key) throws(Diagnostic) in
      let (word, start) = (parser.text(key).text, parser.offset)
      let value = try parser.rawValue()
      let isList = parser.bytes[start] == UInt8(ascii: "[")
      let isObject = parser.bytes[start] == UInt8(ascii: "{")
      switch word {
      case "nodes" where isList: survey.nodes.append(start)
      case "links" where isList, "edges" where isList: survey.links.append(start)
      case "elements" where isList: survey.mixed.append(start)
      case "elements" where isObject && !isInner: inner.append(start)
      case "graph" where isObject && !isInner, "data" where isObject && !isInner:
        survey.attributes.append(start)
      case "directed":
        if case .truth(let isDirected) = value { survey.isDirected = isDirected }
      case "data" where parser.offset - start == 2: break
      case "multigraph", "format_version", "generated_by", "target_cytoscapejs_version": break
      default: collected.losses.note("parts of the file beside nodes and links", example: "\"\(word)\"")
      }
    }
    for offset in inner {
      var parser = self.parser(at: offset)
      try look(into: &parser, isInner: true)
    }
  }

  private mutating func readAttributes(at offset: Int) throws(Diagnostic) {
    var parser = parser(at: offset)
    try parser.eachEntry { (parser, key) throws(Diagnostic) in
      let word = parser.text(key).text
      if word == "entente", parser.peek() == UInt8(ascii: "{") {
        own.head = try parser.parseValue(depth: 2)
        return
      }
      let value = try parser.rawValue()
      let text: String? = if case .text(let raw) = value { parser.text(raw).text } else { nil }
      switch word {
      case "name", "title", "label":
        if let text, !text.isEmpty, collected.draft.title == nil {
          collected.draft.title = text
          return
        }
      case "about", "description":
        if let text, !text.isEmpty, collected.draft.about == nil {
          collected.draft.about = text
          return
        }
      default: break
      }
      // What Entente says of a day beside the pieces of the graph.
      if own.head != nil, word == "on" || word == "covered" { return }
      if case .null = value { return }
      collected.losses.note("attributes of the whole graph", example: "\"\(word)\"")
    }
  }

  // MARK: - Nodes and links

  private enum Sort { case node, link }

  private mutating func eachNode(at offset: Int) throws(Diagnostic) {
    try eachObject(at: offset, .node, NodeLinkKeys.OfNode.allCases.map(\.words))
  }

  private mutating func eachLink(at offset: Int) throws(Diagnostic) {
    try eachObject(at: offset, .link, NodeLinkKeys.OfLink.allCases.map(\.words))
  }

  /// Reads the objects of a list. In a list of both, an object with two ends is a link.
  private mutating func eachObject(at offset: Int, _ sort: Sort, _ words: [[String]]) throws(Diagnostic) {
    var parser = parser(at: offset)
    var lines = LineCounter(bytes)
    var slots = KeySlots(words)
    var position = 0
    let isMixed = survey.mixed.contains(offset)
    try parser.eachItem { (parser) throws(Diagnostic) in
      let start = parser.offset
      guard parser.peek() == UInt8(ascii: "{") else {
        throw parser.fault("a \(sort == .node ? "node" : "link") is an object in braces", at: start)
      }
      slots.clear()
      try parser.eachEntry { (parser, key) throws(Diagnostic) in
        // An element of Cytoscape.js: what stands beside its data is how it looks.
        if parser.matches(key.range, "data"), parser.peek() == UInt8(ascii: "{") {
          try parser.eachEntry { (parser, key) throws(Diagnostic) in
            slots.take(key, try parser.rawValue(), in: parser)
          }
        } else {
          slots.take(key, try parser.rawValue(), in: parser)
        }
      }
      if isMixed, hasEnds(slots, sort) != (sort == .link) { return }
      let after = parser.offset
      let spot = Spot(line: lines.line(at: start), offset: start, position: position)
      switch sort {
      case .node: try take(node: &slots, spot, &parser)
      case .link: try take(link: &slots, spot, &parser)
      }
      parser.offset = after
      position += 1
    }
    for loss in slots.losses(sort == .node ? "actors" : "ties") { collected.losses.note(loss) }
  }

  private func hasEnds(_ slots: KeySlots, _ sort: Sort) -> Bool {
    switch sort {
    case .node: slots.hasOther("source") && slots.hasOther("target")
    case .link:
      slots[NodeLinkKeys.OfLink.from.rawValue] != nil && slots[NodeLinkKeys.OfLink.to.rawValue] != nil
    }
  }

  /// Where an object stands.
  struct Spot {
    var line: Int
    var offset: Int
    /// Among the nodes, or the links, from 0.
    var position: Int
  }
}

/// Counts lines on the way through a file.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The line of an offset that is not before the last one asked for. O(bytes between).
  mutating func line(at target: Int) -> Int {
    while offset < target {
      if bytes[offset] == 0x0A { line += 1 }
      offset += 1
    }
    return line
  }
}
