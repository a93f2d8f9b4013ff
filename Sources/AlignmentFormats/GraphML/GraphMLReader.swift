import AlignmentModel

/// Reads GraphML: http://graphml.graphdrawing.org. Also as yEd writes it, whose labels stand in drawings.
///
/// Nested graphs are read with the others; that their nodes stood within a node is told. An edge's dates are what its
/// data called `start` and `end`, `date` or `during` say. A hyperedge is a tie among all its ends.
enum GraphMLReader {
  /// Reads a file. Linear.
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    NetworkFile.read(bytes, name: name) { GraphMLHandler(name: name, numbersAreYears: $0) }
  }
}

private struct GraphMLHandler: NetworkHandler {
  /// What data belong to.
  private enum Owner { case graph, node, edge, hyperedge, port }

  static let rootName = "graphml"
  var network: NetworkReading
  private(set) var root: String?
  private let name: String
  private var element = NetworkElement()
  private var owner: Owner?
  /// Elements around the one that is being read.
  private var outer: [(element: NetworkElement, owner: Owner)] = []
  private var directions: [Bool] = []
  private var graphKeys: [String: String] = [:]
  private var key: (nodes: Int?, edges: Int?, graph: String?) = (nil, nil, nil)
  private var data: (key: Range<Int>, text: Range<Int>)?
  private var graphData: (key: String, text: [UInt8], line: Int)?
  private var standard: [UInt8]?
  /// How deep within drawings of data the reader stands.
  private var drawing = 0
  private var hasDrawing = false
  private var label: Range<Int>?
  /// How deep the label stands whose text is read.
  private var labelLevel: Int?

  init(name: String, numbersAreYears: Bool) {
    self.name = name
    network = NetworkReading(name: name, numbersAreYears: numbersAreYears)
  }

  mutating func begin(_ tag: XMLTag) {
    if root == nil { root = tag.word == .graphml ? "graphml" : tag.nameText }
    if data != nil || graphData != nil || drawing > 0 { return beginDrawing(tag) }
    switch tag.word {
    case .data: beginData(tag)
    case .edge: beginElement(tag, .edge)
    case .node: beginElement(tag, .node)
    case .graph: beginGraph(tag)
    case .key: declare(tag)
    case .defaultValue: standard = []
    case .hyperedge:
      beginElement(tag, .hyperedge)
    case .endpoint: addEnd(tag)
    case .port:
      network.foreign.losses.note("ports", example: "that on line \(tag.line)")
      push(.port, line: tag.line)
    default: break
    }
  }

  mutating func end(_ word: XMLWord?) {
    if drawing > 0 {
      if labelLevel == drawing { labelLevel = nil }
      drawing -= 1
      return
    }
    switch word {
    case .data: endData()
    case .edge:
      if owner == .edge {
        network.addEdge(&element)
        finishElement()
      }
    case .node:
      if owner == .node {
        network.addNode(element)
        finishElement()
      }
    case .hyperedge:
      if owner == .hyperedge {
        network.addHyperedge(element)
        finishElement()
      }
    case .port: if owner == .port { finishElement() }
    case .graph:
      _ = directions.popLast()
      if owner == .graph { finishElement() }
      network.isDirected = directions.last ?? network.isDirected
    case .defaultValue: endStandard()
    case .key: key = (nil, nil, nil)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if let data, drawing == 0 {
      element.arena.append(bytes)
      self.data = (data.key, data.text.lowerBound..<element.arena.count)
    } else if let label, labelLevel == drawing {
      element.arena.append(bytes)
      self.label = label.lowerBound..<element.arena.count
    } else if graphData != nil, drawing == 0 {
      graphData?.text.append(contentsOf: bytes)
    } else if standard != nil {
      standard?.append(contentsOf: bytes)
    }
  }

  mutating func finish() {}

  // MARK: Keys and graphs

  private mutating func declare(_ tag: XMLTag) {
    guard let id = tag.text(.id) else {
      return network.wrong("key-without-id", "a key has no id", line: tag.line)
    }
    let title = tag.text(.attributeName) ?? tag.text(.yFilesType) ?? id
    let what = tag.text(.forWhat) ?? "all"
    if what == "node" || what == "all" { key.nodes = network.nodeAttributes.declare(id: id, title: title) }
    if what == "edge" || what == "all" { key.edges = network.edgeAttributes.declare(id: id, title: title) }
    if what == "graph" || what == "all" {
      graphKeys[id] = title
      key.graph = id
    }
  }

  private mutating func endStandard() {
    guard let bytes = standard else { return }
    standard = nil
    let text = String(decoding: bytes, as: UTF8.self)
    if let index = key.nodes { network.nodeAttributes.give(index, standard: text) }
    if let index = key.edges { network.edgeAttributes.give(index, standard: text) }
  }

  private mutating func beginGraph(_ tag: XMLTag) {
    if owner == .node {
      network.foreign.losses.note("graphs within nodes", example: "that on line \(tag.line)")
    }
    directions.append(tag.text(.edgedefault) != "undirected")
    network.isDirected = directions.last ?? true
    // Data of the outermost graph need no element to belong to, and nothing is kept while its nodes are read.
    if owner != nil { push(.graph, line: tag.line) }
  }

  private mutating func take(graph text: String, key: String, line: Int) {
    let title = graphKeys[key] ?? key
    switch title.lowercased() {
    case "entente_graph": network.setGraph(text, line: line)
    case _ where title.hasPrefix("entente_") || text.isEmpty: break
    case "title", "name", "label": network.foreign.draft.title = network.foreign.draft.title ?? text
    case "description", "about": network.foreign.draft.about = network.foreign.draft.about ?? text
    default:
      network.foreign.losses.note(
        "values of the graph's own attribute \"\(title)\"", example: String(text.prefix(60)))
    }
  }

  // MARK: Nodes and edges

  private mutating func push(_ owner: Owner, line: Int) {
    if let last = self.owner { outer.append((element, last)) }
    self.owner = owner
    element.clear(line: line)
  }

  private mutating func finishElement() {
    guard let last = outer.popLast() else {
      owner = nil
      return
    }
    // An element is copied only where it stood around another one.
    (element, owner) = last
  }

  private mutating func beginElement(_ tag: XMLTag, _ owner: Owner) {
    push(owner, line: tag.line)
    tag.eachAttribute { word, value in
      switch word {
      case .id: element.id = element.arena.add(value)
      case .source: element.source = element.arena.add(value)
      case .target: element.target = element.arena.add(value)
      case .directed:
        let text = String(decoding: value, as: UTF8.self)
        element.direction = text == "true" || text == "1" ? .directed : .undirected
      case .sourceport, .targetport:
        network.foreign.losses.note("ports", example: "that on line \(tag.line)")
      default: break
      }
    }
  }

  private mutating func addEnd(_ tag: XMLTag) {
    guard owner == .hyperedge else { return }
    var type = "undir"
    var node: Range<Int>?
    tag.eachAttribute { word, value in
      switch word {
      case .node: node = element.arena.add(value)
      case .type: type = String(decoding: value, as: UTF8.self)
      case .port: network.foreign.losses.note("ports", example: "that on line \(tag.line)")
      default: break
      }
    }
    if let node { element.ends.append((node, type)) }
  }

  // MARK: Data

  private mutating func beginData(_ tag: XMLTag) {
    var key: Range<Int>?
    switch owner {
    case nil, .graph: graphData = (tag.text(.key) ?? "", [], tag.line)
    default:
      tag.eachAttribute { word, value in
        if word == .key { key = element.arena.add(value) }
      }
      let start = element.arena.count
      data = (key ?? start..<start, start..<start)
    }
  }

  private mutating func endData() {
    if let graphData {
      self.graphData = nil
      return take(
        graph: String(decoding: graphData.text, as: UTF8.self), key: graphData.key, line: graphData.line)
    }
    guard let data else { return }
    self.data = nil
    if hasDrawing {
      // Of a drawing the label is what counts.
      if let label, !element.arena.trimmed(label).isEmpty { element.label = element.arena.trimmed(label) }
      (hasDrawing, label) = (false, nil)
      return
    }
    guard !data.key.isEmpty else { return }
    switch owner {
    case .node:
      element.values.append(
        .init(attribute: network.nodeAttributes.find(data.key, in: element.arena), text: data.text))
    case .edge:
      element.values.append(
        .init(attribute: network.edgeAttributes.find(data.key, in: element.arena), text: data.text))
    default:
      network.foreign.losses.note("values of ports and hyperedges", example: "that on line \(element.line)")
    }
  }

  /// An element within data: yEd's drawings.
  private mutating func beginDrawing(_ tag: XMLTag) {
    drawing += 1
    hasDrawing = true
    switch tag.word {
    case .nodeLabel, .edgeLabel:
      guard label == nil else { return }
      label = element.arena.count..<element.arena.count
      labelLevel = drawing
    case .arrows where owner == .edge && element.direction == nil:
      if tag.text(.source) == "none", tag.text(.target) == "none" { element.direction = .undirected }
    default:
      guard drawing == 1 else { return }
      network.foreign.losses.note(
        "drawings of nodes and edges", example: "\(tag.nameText) on line \(tag.line)")
    }
  }
}
