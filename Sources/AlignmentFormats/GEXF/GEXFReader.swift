import AlignmentModel

/// Reads GEXF 1.1, 1.2 and 1.3: https://gexf.net. Namespaces are not looked at, as Gephi does not either: files have
/// many, some of them swapped.
///
/// Both ends of a spell count in GEXF as they do here; `startopen` and `endopen` (1.2) leave out the day they name and
/// become the next day within. Each spell and each instant of an edge is a tie. A graph of the mode `slice` gives its
/// time to all edges without one.
enum GEXFReader {
  /// Reads a file. Linear.
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    NetworkFile.read(bytes, name: name) { GEXFHandler(name: name, numbersAreYears: $0) }
  }
}

private struct GEXFHandler: NetworkHandler {
  static let rootName = "gexf"
  var network: NetworkReading
  private(set) var root: String?
  private let name: String
  private var element = NetworkElement()
  /// Elements around the one that is being read.
  private var outer: [(element: NetworkElement, isEdge: Bool)] = []
  private var isReading = false
  private var isEdge = false
  private var isOfEdges = false
  private var attribute: (index: Int, isEdge: Bool)?
  private var isSlice = false
  private var collected: [UInt8]?
  private var description: String?

  init(name: String, numbersAreYears: Bool) {
    self.name = name
    network = NetworkReading(name: name, numbersAreYears: numbersAreYears)
    // As the standard has it for files that do not say.
    network.isDirected = false
  }

  mutating func begin(_ tag: XMLTag) {
    if root == nil { root = tag.word == .gexf ? "gexf" : tag.nameText }
    switch tag.word {
    case .edge: beginElement(tag, isEdge: true)
    case .attvalue: addValue(tag)
    case .node: beginElement(tag, isEdge: false)
    case .spell, .slice: if isReading { addTime(tag) }
    case .graph: beginGraph(tag)
    case .attributes: isOfEdges = tag.text(.className) == "edge"
    case .attribute: declare(tag)
    case .defaultValue, .description: collected = []
    case .color, .position, .size, .shape, .thickness:
      network.foreign.losses.note("drawing properties (viz)", example: "\(tag.nameText) on line \(tag.line)")
    case .parent: network.foreign.losses.note("nodes within nodes", example: "that on line \(tag.line)")
    case .creator, .keywords: collected = []
    default: break
    }
  }

  mutating func end(_ word: XMLWord?) {
    switch word {
    case .edge, .node: endElement()
    case .attribute: attribute = nil
    case .defaultValue:
      if let attribute, let text = takeCollected() {
        attribute.isEdge
          ? network.edgeAttributes.give(attribute.index, standard: text)
          : giveNodes(attribute.index, text)
      }
    case .description: description = takeCollected()
    case .creator, .keywords:
      if let text = takeCollected(), !text.isEmpty, text != GEXFWriter.creator {
        network.foreign.losses.note("remarks on the file", example: "\(word?.rawValue ?? "") \(text)")
      }
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { collected?.append(contentsOf: bytes) }

  mutating func finish() {
    network.describe(description ?? "")
  }

  private mutating func takeCollected() -> String? {
    defer { collected = nil }
    return collected.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func giveNodes(_ index: Int, _ text: String) {
    if network.nodeAttributes.all[index].role == .graph { return network.setGraph(text, line: 0) }
    network.nodeAttributes.give(index, standard: text)
  }

  // MARK: The graph

  private mutating func beginGraph(_ tag: XMLTag) {
    network.isDirected = tag.text(.defaultedgetype) == "directed"
    isSlice = tag.text(.mode) == "slice"
    let start = tag.text(.timestamp) ?? tag.text(.start)
    let end = tag.text(.timestamp) ?? tag.text(.end)
    if isSlice {
      network.sliceTime = (start, end)
    } else if start != nil || end != nil {
      cover(start, end)
    }
    let zone = tag.text(.timezone)
    if let zone, zone != "UTC" {
      network.foreign.losses.note("time zones; days are taken as written", example: zone)
    }
  }

  /// The days a file says it speaks about.
  private mutating func cover(_ start: String?, _ end: String?) {
    let first = start.flatMap { network.dates.side($0, isEnd: false, isOpen: false)?.side.earliest }
    let last = end.flatMap { network.dates.side($0, isEnd: true, isOpen: false)?.side.latest }
    guard let first, let last, first <= last, first.isBounded, last.isBounded else { return }
    network.foreign.draft.coverage = Coverage(Spell(from: first, through: last))
  }

  private mutating func declare(_ tag: XMLTag) {
    guard let id = tag.text(.id) else {
      return network.wrong("attribute-without-id", "an attribute has no id", line: tag.line)
    }
    let title = tag.text(.title) ?? id
    attribute =
      isOfEdges
      ? (network.edgeAttributes.declare(id: id, title: title), true)
      : (network.nodeAttributes.declare(id: id, title: title), false)
  }

  // MARK: Nodes and edges

  private mutating func beginElement(_ tag: XMLTag, isEdge: Bool) {
    if isReading {
      if !isEdge, !self.isEdge {
        network.foreign.losses.note("nodes within nodes", example: "that on line \(tag.line)")
      }
      outer.append((element, self.isEdge))
    }
    (isReading, self.isEdge) = (true, isEdge)
    element.clear(line: tag.line)
    var time = NetworkTime()
    tag.eachAttribute { word, value in
      switch word {
      case .id: element.id = element.arena.add(value)
      case .label: element.label = element.arena.add(value)
      case .source: element.source = element.arena.add(value)
      case .target: element.target = element.arena.add(value)
      case .weight: element.weight = element.arena.add(value)
      case .kind: if isEdge { element.kind = element.arena.add(value) }
      case .type: if isEdge { setDirection(value, line: tag.line) }
      case .intervals: addIntervals(String(decoding: value, as: UTF8.self))
      case .pid: network.foreign.losses.note("nodes within nodes", example: "that on line \(tag.line)")
      default: GEXFHandler.setTime(&time, word, value, &element.arena)
      }
    }
    // Nearly all edges carry what belongs to them on themselves.
    if !time.isEmpty { element.times.append(time) }
  }

  private static func setTime(
    _ time: inout NetworkTime, _ word: XMLWord?, _ value: UnsafeRawBufferPointer, _ arena: inout TextArena
  ) {
    switch word {
    case .start: time.start = arena.add(value)
    case .end: time.end = arena.add(value)
    case .startopen: (time.start, time.startsOpen) = (arena.add(value), true)
    case .endopen: (time.end, time.endsOpen) = (arena.add(value), true)
    case .timestamp, .timestamps: (time.start, time.isInstant) = (arena.add(value), true)
    default: break
    }
  }

  private mutating func setDirection(_ value: UnsafeRawBufferPointer, line: Int) {
    switch String(decoding: value, as: UTF8.self).lowercased() {
    case "directed": element.direction = .directed
    case "undirected": element.direction = .undirected
    case "mutual": element.direction = .mutual
    case let other:
      network.foreign.losses.note(
        "types of edges that GEXF does not have", example: "\"\(other)\" on line \(line)")
    }
  }

  /// Spells written as one text: `<[2004-01-01, 2005-01-01]; [2006-01-01, 2007-01-01)>`.
  private mutating func addIntervals(_ text: String) {
    for part in text.split(separator: ";") {
      guard let open = part.firstIndex(where: { $0 == "[" || $0 == "(" || $0 == "]" }),
        let close = part.lastIndex(where: { $0 == "]" || $0 == ")" || $0 == "[" }), open < close
      else { continue }
      let bounds = part[part.index(after: open)..<close].split(
        separator: ",", omittingEmptySubsequences: false)
      guard bounds.count >= 2 else { continue }
      func add(_ bound: Substring) -> Range<Int> {
        Array(bound.utf8).withUnsafeBytes { element.arena.add($0) }
      }
      element.times.append(
        NetworkTime(
          start: add(bounds[0]), end: add(bounds[1]), startsOpen: part[open] != "[",
          endsOpen: part[close] != "]"))
    }
  }

  private mutating func addTime(_ tag: XMLTag) {
    var time = NetworkTime()
    tag.eachAttribute { GEXFHandler.setTime(&time, $0, $1, &element.arena) }
    if !time.isEmpty { element.times.append(time) }
  }

  private mutating func addValue(_ tag: XMLTag) {
    guard isReading else { return }
    var id: Range<Int>?
    var text: Range<Int>?
    var time = NetworkTime()
    tag.eachAttribute { word, value in
      switch word {
      case .forWhat: id = element.arena.add(value)
      case .id: if id == nil { id = element.arena.add(value) }
      case .value: text = element.arena.add(value)
      default: GEXFHandler.setTime(&time, word, value, &element.arena)
      }
    }
    guard let id else {
      return network.wrong(
        "value-without-attribute", "a value does not say of which attribute it is", line: tag.line,
        hint: "name it: <attvalue for=\"…\" value=\"…\"/>")
    }
    let attribute =
      isEdge
      ? network.edgeAttributes.find(id, in: element.arena)
      : network.nodeAttributes.find(id, in: element.arena)
    element.values.append(
      .init(
        attribute: attribute, text: text ?? id.upperBound..<id.upperBound, time: time.isEmpty ? nil : time))
  }

  private mutating func endElement() {
    guard isReading else { return }
    if isEdge { network.addEdge(&element) } else { network.addNode(element) }
    guard let last = outer.popLast() else {
      isReading = false
      return
    }
    (element, isEdge) = last
  }
}
