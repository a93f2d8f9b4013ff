import AlignmentModel
import AlignmentTimeline

/// The pictures of a series in one file, one after the other, over and over.
///
/// What several of them show alike is in the file once, with the times at which it is seen (SMIL, which browsers
/// run in images too). Where nothing moves, as in print, the last picture is seen.
struct AnimatedPicture {
  private let drawing: Drawing
  private let contents: [PictureContent]
  private let strands: [[Strand]]
  /// How long a picture stays, in seconds.
  private let seconds: Double

  init(_ drawing: Drawing, _ snapshots: [Snapshot], seconds: Double) {
    self.drawing = drawing
    self.seconds = seconds
    contents = snapshots.map { PictureContent($0, options: drawing.plan.options) }
    strands = contents.map { Stranding.strands(of: $0.marks, in: drawing) }
  }

  func document() -> SVGDocument {
    var writer = MarkupWriter()
    guard let last = contents.last, let first = contents.first else {
      return SVGDocument(text: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
    }
    let root = SVGWriter(drawing: drawing, content: last)
    let days = [first, last].map { $0.stamp.first?.value ?? "" }
    let kept = root.rootAttributes.filter { $0.name != "data-on" && $0.name != "aria-label" }
    let words = XMLText.visible("\(last.title): \(contents.count) pictures, \(first.date) to \(last.date)")
    writer.open(
      "svg", kept + [("data-from", days[0]), ("data-to", days[1]), ("aria-label", words)])
    writer.element("title", text: words)
    let kinds = contents.reduce(into: Set<ActorKind>()) { $0.formUnion($1.actors.map(\.kind)) }
    let looks = strands.flatMap { $0.map(\.look) }
    writer.raw("style", DarkGround(style: root.style, looks: looks, kinds: kinds).rules)
    writer.leaf(
      "rect",
      [("class", "ground"), ("width", "100%"), ("height", "100%"), ("fill", root.style.ground.colour)])
    writeClock(to: &writer)
    write(layer { $0.writeHead(to: &$2) }, to: &writer)
    writer.open("g", [("class", "ties"), ("fill", "none")])
    write(lines(), to: &writer)
    writer.close("g")
    writer.open("g", StrandWriter.signsGroup)
    write(signs(), to: &writer)
    writer.close("g")
    writer.open("g", root.actorsGroup)
    write(actors(), to: &writer)
    writer.close("g")
    write(layer { $0.writeLegend($1, to: &$2) }, to: &writer)
    write(layer { $0.writeFoot(to: &$2) }, to: &writer)
    writer.close("svg")
    return SVGDocument(text: writer.text)
  }
}

// MARK: - What is seen when

extension AnimatedPicture {
  /// Pieces of a picture, each once, with the pictures that have it.
  private struct Layer {
    private(set) var pieces: [(markup: String, frames: [Bool])] = []
    private var places: [String: Int] = [:]
    let count: Int

    init(count: Int) { self.count = count }

    /// Says where the piece is; a new one comes last.
    mutating func add(_ markup: String, in frame: Int) -> (place: Int, isNew: Bool) {
      if let place = places[markup] {
        pieces[place].frames[frame] = true
        return (place, false)
      }
      var frames = Array(repeating: false, count: count)
      frames[frame] = true
      places[markup] = pieces.count
      pieces.append((markup, frames))
      return (pieces.count - 1, true)
    }

    mutating func reorder(_ order: [Int]) { pieces = order.map { pieces[$0] } }
  }

  /// A piece that every picture has one of.
  private func layer(_ write: (SVGWriter, [Strand], inout MarkupWriter) -> Void) -> Layer {
    var layer = Layer(count: contents.count)
    for (frame, content) in contents.enumerated() {
      var writer = MarkupWriter()
      write(SVGWriter(drawing: drawing, content: content), strands[frame], &writer)
      _ = layer.add(writer.text, in: frame)
    }
    return layer
  }

  private func lines() -> Layer {
    var layer = Layer(count: contents.count)
    var drawn: [Strand] = []
    for (frame, strands) in strands.enumerated() {
      let strandWriter = StrandWriter(strands: strands, style: drawing.plan.style)
      for strand in strands {
        var writer = MarkupWriter()
        let pen = Pen(strand, drawing.plan.style)
        pen.open(in: &writer)
        strandWriter.write(strand, pen, to: &writer)
        writer.close("g")
        if layer.add(writer.text, in: frame).isNew { drawn.append(strand) }
      }
    }
    layer.reorder(Strand.order(of: drawn))
    return layer
  }

  private func signs() -> Layer {
    var layer = Layer(count: contents.count)
    for (frame, strands) in strands.enumerated() {
      for strand in strands where strand.isSigned {
        var writer = MarkupWriter()
        SignWriter.write(strand, drawing.plan.style, to: &writer)
        _ = layer.add(writer.text, in: frame)
      }
    }
    return layer
  }

  private func actors() -> Layer {
    var layer = Layer(count: contents.count)
    for (frame, content) in contents.enumerated() {
      let picture = SVGWriter(drawing: drawing, content: content)
      for actor in content.actors {
        var writer = MarkupWriter()
        picture.writeActor(actor, to: &writer)
        _ = layer.add(writer.text, in: frame)
      }
    }
    return layer
  }
}

// MARK: - Writing

extension AnimatedPicture {
  private var duration: String { NumberText.text(seconds * Double(contents.count), decimals: 2) + "s" }

  private func write(_ layer: Layer, to writer: inout MarkupWriter) {
    for piece in layer.pieces {
      guard piece.frames.contains(false) else {
        writer.write(piece.markup)
        continue
      }
      writer.open("g", piece.frames.last == true ? [] : [("visibility", "hidden")])
      writer.leaf("animate", times(of: piece.frames))
      writer.write(piece.markup)
      writer.close("g")
    }
  }

  private func times(of frames: [Bool]) -> [MarkupWriter.Attribute] {
    let turns = frames.indices.filter { $0 == 0 || frames[$0] != frames[$0 - 1] }
    return [
      ("attributeName", "visibility"), ("calcMode", "discrete"), ("dur", duration),
      ("repeatCount", "indefinite"), ("keyTimes", turns.map(time).joined(separator: ";")),
      ("values", turns.map { frames[$0] ? "visible" : "hidden" }.joined(separator: ";")),
    ]
  }

  /// When a picture begins, as a part of the whole. Four decimals keep a thousand pictures apart.
  private func time(_ frame: Int) -> String {
    let parts = Int((Double(frame) / Double(contents.count) * 10_000).rounded())
    guard parts > 0 else { return "0" }
    let digits = String(parts)
    return "." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// A bar along the top that grows with the days.
  private func writeClock(to writer: inout MarkupWriter) {
    let width = drawing.frame.width
    let widths = contents.indices.map {
      NumberText.text(width * Double($0 + 1) / Double(contents.count))
    }
    writer.open(
      "rect", [("class", "clock"), ("width", NumberText.text(width)), ("height", "4"), ("fill", "#9aa4b0")])
    writer.leaf(
      "animate",
      [
        ("attributeName", "width"), ("calcMode", "discrete"), ("dur", duration),
        ("repeatCount", "indefinite"),
        ("values", widths.joined(separator: ";")),
      ])
    writer.close("rect")
  }
}

extension Drawing {
  /// The pictures of some days in one file, each shown for a while, over and over. Its size grows with what changes
  /// from day to day, not with the number of days.
  ///
  /// - Parameters:
  ///   - snapshots: in the order of their days.
  ///   - seconds: how long each picture stays; kept between a tenth and a minute.
  public func animatedSVG(of snapshots: [Snapshot], seconds: Double = 1.5) -> SVGDocument {
    AnimatedPicture(self, snapshots, seconds: max(0.1, min(60, seconds))).document()
  }
}
