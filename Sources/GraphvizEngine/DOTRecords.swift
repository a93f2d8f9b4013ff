import CGraphviz

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What DOT says, as records that another process can read: libcgraph may crash on what it is given, so nobody should
/// call this in a process that has anything to lose.
///
/// A record is a letter and texts, each with its length before it: `g` a graph (name, directed, strict), `n` a node,
/// `e` an edge (numbers of its two nodes), `s` a subgraph, `a` an attribute of what came last (name, value, whether it
/// is HTML), `x` what is wrong, `z` the end.
public struct DOTRecords: Sendable {
  private typealias Graph = UnsafeMutablePointer<Agraph_t>

  /// The records.
  public private(set) var bytes: [UInt8] = []

  /// Takes all graphs of a text apart. O(n).
  public init(of text: [UInt8]) {
    do throws(GraphvizError) {
      bytes = try GraphvizLibrary.withLock { (library) throws(GraphvizError) -> [UInt8] in
        var records = DOTRecords()
        records.read(text, library)
        return records.bytes
      }
    } catch {
      put("x", [error.description])
      put("z", [])
    }
  }

  private init() {}

  private mutating func read(_ text: [UInt8], _ library: borrowing GraphvizLibrary) {
    _ = agreseterrors()
    text.withUnsafeBytes { memory in
      guard let base = memory.baseAddress, let file = cgv_open_memory(base, memory.count) else { return }
      defer { fclose(file) }
      while let graph = cgv_read(file) {
        put(graph)
        agclose(graph)
      }
    }
    // Warnings leave a message too, and graphs that are read whole.
    if agreseterrors() != 0 { put("x", [library.lastWords()]) }
    put("z", [])
  }

  private mutating func put(_ letter: Unicode.Scalar, _ texts: [String]) {
    bytes.append(UInt8(ascii: letter))
    for text in texts {
      bytes += "\(text.utf8.count):".utf8
      bytes += text.utf8
    }
  }

  private mutating func put(_ letter: Unicode.Scalar, _ text: UnsafePointer<CChar>?) {
    put(letter, [text.map { String(cString: $0) } ?? ""])
  }

  private mutating func put(_ graph: Graph) {
    let name = agnameof(graph).map { String(cString: $0) } ?? ""
    put("g", [name, agisdirected(graph) != 0 ? "1" : "0", agisstrict(graph) != 0 ? "1" : "0"])
    put(attributesOf: graph, kind: 0, of: graph)
    var numbers: [UInt: Int] = [:]
    var node = agfstnode(graph)
    while let one = node {
      numbers[UInt(bitPattern: one)] = numbers.count
      put("n", agnameof(one).map { UnsafePointer($0) })
      put(attributesOf: one, kind: 1, of: graph)
      node = agnxtnode(graph, one)
    }
    node = agfstnode(graph)
    while let one = node {
      var edge = agfstout(graph, one)
      while let link = edge {
        put(link, numbers, graph)
        edge = agnxtout(graph, link)
      }
      node = agnxtnode(graph, one)
    }
    putSubgraphs(of: graph, root: graph)
  }

  private mutating func put(_ edge: UnsafeMutablePointer<Agedge_t>, _ numbers: [UInt: Int], _ graph: Graph) {
    guard let tail = cgv_tail(edge), let head = cgv_head(edge),
      let from = numbers[UInt(bitPattern: tail)], let to = numbers[UInt(bitPattern: head)]
    else { return }
    put("e", ["\(from)", "\(to)"])
    put(attributesOf: edge, kind: 2, of: graph)
  }

  private mutating func putSubgraphs(of graph: Graph, root: Graph) {
    var subgraph = agfstsubg(graph)
    while let one = subgraph {
      put("s", agnameof(one).map { UnsafePointer($0) })
      put(attributesOf: one, kind: 0, of: root)
      putSubgraphs(of: one, root: root)
      subgraph = agnxtsubg(one)
    }
  }

  /// Attributes that are empty say nothing: all that any object has are declared for every object.
  private mutating func put(attributesOf object: UnsafeMutableRawPointer, kind: Int32, of graph: Graph) {
    var symbol = cgv_next_attribute(graph, kind, nil)
    while let one = symbol {
      if let value = agxget(object, one), value.pointee != 0 {
        let name = String(cString: one.pointee.name)
        put("a", [name, String(cString: value), aghtmlstr(value) != 0 ? "1" : "0"])
      }
      symbol = cgv_next_attribute(graph, kind, one)
    }
  }
}
