/// What a file in DOT says, read from the records of a worker.
struct DOTContent {
  /// A value and whether it is HTML.
  struct Attribute: Hashable {
    var name: String
    var value: String
    var isHTML: Bool
  }

  /// A node.
  struct Node {
    var name: String
    var attributes: [Attribute] = []
  }

  /// An edge between two nodes of one graph, by their numbers.
  struct Edge {
    var tail: Int
    var head: Int
    var attributes: [Attribute] = []
  }

  /// One of the graphs of a file.
  struct Graph {
    var name: String
    var isDirected: Bool
    var attributes: [Attribute] = []
    var nodes: [Node] = []
    var edges: [Edge] = []
    /// The names of subgraphs, with what they say of themselves.
    var subgraphs: [Node] = []
  }

  var graphs: [Graph] = []
  /// What the library complained about; nil where it did not.
  var complaint: String?

  /// Nil when the bytes are not all of the records of a file.
  init?(records: [UInt8]) {
    var cursor = Cursor(records)
    var last = UInt8(ascii: "g")
    while let letter = cursor.letter() {
      switch letter {
      case UInt8(ascii: "z"): if cursor.isAtEnd { return } else { return nil }
      case UInt8(ascii: "x"):
        guard let text = cursor.text() else { return nil }
        complaint = text
      case UInt8(ascii: "g"):
        guard let name = cursor.text(), let isDirected = cursor.text(), cursor.text() != nil else {
          return nil
        }
        graphs.append(Graph(name: name, isDirected: isDirected == "1"))
      case UInt8(ascii: "a"):
        guard let name = cursor.text(), let value = cursor.text(), let html = cursor.text(),
          add(Attribute(name: name, value: value, isHTML: html == "1"), last)
        else { return nil }
        continue
      default: guard add(letter, &cursor) else { return nil }
      }
      last = letter
    }
    return nil
  }

  private mutating func add(_ letter: UInt8, _ cursor: inout Cursor) -> Bool {
    guard let graph = graphs.indices.last, let first = cursor.text() else { return false }
    switch letter {
    case UInt8(ascii: "n"): graphs[graph].nodes.append(Node(name: first))
    case UInt8(ascii: "s"): graphs[graph].subgraphs.append(Node(name: first))
    case UInt8(ascii: "e"):
      let nodes = graphs[graph].nodes.indices
      guard let tail = Int(first), let head = cursor.text().flatMap({ Int($0) }), nodes.contains(tail),
        nodes.contains(head)
      else { return false }
      graphs[graph].edges.append(Edge(tail: tail, head: head))
    default: return false
    }
    return true
  }

  private mutating func add(_ attribute: Attribute, _ letter: UInt8) -> Bool {
    guard let graph = graphs.indices.last else { return false }
    switch letter {
    case UInt8(ascii: "g"): graphs[graph].attributes.append(attribute)
    case UInt8(ascii: "n"):
      guard let node = graphs[graph].nodes.indices.last else { return false }
      graphs[graph].nodes[node].attributes.append(attribute)
    case UInt8(ascii: "e"):
      guard let edge = graphs[graph].edges.indices.last else { return false }
      graphs[graph].edges[edge].attributes.append(attribute)
    case UInt8(ascii: "s"):
      guard let subgraph = graphs[graph].subgraphs.indices.last else { return false }
      graphs[graph].subgraphs[subgraph].attributes.append(attribute)
    default: return false
    }
    return true
  }

  private struct Cursor {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func letter() -> UInt8? {
      guard offset < bytes.count else { return nil }
      defer { offset += 1 }
      return bytes[offset]
    }

    mutating func text() -> String? {
      var count = 0
      while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), count <= bytes.count {
        count = count * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":"), count < bytes.count - offset else {
        return nil
      }
      defer { offset += 1 + count }
      return String(decoding: bytes[offset + 1..<offset + 1 + count], as: UTF8.self)
    }
  }
}
