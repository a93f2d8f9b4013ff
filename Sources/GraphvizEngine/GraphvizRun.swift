import CGraphviz

/// One layout by the C library: a graph is built, laid out, read and freed.
///
/// Only the placing of centres by the wanted lengths of lines is asked of it, which gives the same
/// bits in every process; boxes may overlap afterwards. Pins are not handed over: see `PinnedPlacing`.
struct GraphvizRun {
  private typealias Graph = UnsafeMutablePointer<Agraph_t>
  private typealias Handle = UnsafeMutablePointer<Agnode_t>

  let boxes: [LayoutRequest.Box]
  let lines: [LayoutRequest.Line]
  let seed: Int
  /// How many rounds of placing at most; the library stops earlier when hardly anything moves.
  let rounds: Int

  private static let pointsPerInch = 72.0

  /// The centres of all boxes, y growing down, anywhere in the plane.
  func points() throws(GraphvizError) -> [LayoutPoint] {
    try GraphvizLibrary.withLock { (library) throws(GraphvizError) -> [LayoutPoint] in
      try points(with: library)
    }
  }

  private func points(with library: borrowing GraphvizLibrary) throws(GraphvizError) -> [LayoutPoint] {
    guard let graph = cgv_open("layout") else { throw Self.outOfMemory }
    defer { agclose(graph) }
    declareAttributes(of: graph)
    let handles = try addBoxes(to: graph)
    try addLines(to: graph, between: handles)
    defer { library.freeLayout(of: graph) }
    try library.layOut(graph, engine: "neato")
    return try read(handles)
  }

  private func declareAttributes(of graph: Graph) {
    let values = [
      ("mode", "major"), ("epsilon", "0.0001"), ("maxiter", "\(rounds)"),
      // A sign would be read as "seed from the clock".
      ("start", "\(UInt32(truncatingIfNeeded: seed) & 0x7fff_ffff)"),
      // Overlaps are taken away by `Spreading`, with the same result in every process.
      ("overlap", "true"),
      // No time goes into routing lines that nobody reads.
      ("splines", "none"),
      ("notranslate", "true"),
    ]
    for (name, value) in values { _ = cgv_declare_for_graph(graph, name, value) }
  }

  private func addBoxes(
    to graph: Graph
  ) throws(GraphvizError) -> [Handle] {
    _ = cgv_declare_for_nodes(graph, "shape", "box")
    _ = cgv_declare_for_nodes(graph, "fixedsize", "true")
    // An empty label keeps fonts and text measure out of the layout.
    _ = cgv_declare_for_nodes(graph, "label", "")
    let width = cgv_declare_for_nodes(graph, "width", "1")
    let height = cgv_declare_for_nodes(graph, "height", "1")
    var handles: [Handle] = []
    handles.reserveCapacity(boxes.count)
    for (index, box) in boxes.enumerated() {
      guard let handle = cgv_node(graph, "\(index)") else { throw Self.outOfMemory }
      _ = cgv_set_for_node(handle, width, Self.inches(box.width))
      _ = cgv_set_for_node(handle, height, Self.inches(box.height))
      handles.append(handle)
    }
    return handles
  }

  private func addLines(
    to graph: Graph, between handles: [Handle]
  ) throws(GraphvizError) {
    let length = cgv_declare_for_edges(graph, "len", "1")
    let weight = cgv_declare_for_edges(graph, "weight", "1")
    for line in lines {
      guard let handle = cgv_edge(graph, handles[line.from], handles[line.to]) else { throw Self.outOfMemory }
      _ = cgv_set_for_edge(handle, length, Self.inches(line.length))
      _ = cgv_set_for_edge(handle, weight, "\(line.weight)")
    }
  }

  private func read(_ handles: [Handle]) throws(GraphvizError) -> [LayoutPoint] {
    var points: [LayoutPoint] = []
    points.reserveCapacity(handles.count)
    for handle in handles {
      let centre = cgv_centre(handle)
      guard centre.x.isFinite, centre.y.isFinite else {
        throw GraphvizError(
          code: .layoutFailed, message: "Graphviz gave a box a place that is no number",
          hint: "try another seed")
      }
      points.append(LayoutPoint(x: centre.x, y: -centre.y))
    }
    return points
  }

  /// Boxes of no size would make divisions by zero in the library.
  private static func inches(_ points: Double) -> String { "\(max(points, 1) / pointsPerInch)" }

  private static let outOfMemory = GraphvizError(
    code: .layoutFailed, message: "Graphviz has no memory for the boxes")
}
