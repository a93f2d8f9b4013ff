import AlignmentModel

/// What reads one form of XML into a ``NetworkReading``.
protocol NetworkHandler: XMLHandler {
  var network: NetworkReading { get set }
  /// What the outermost element of the form is called.
  static var rootName: String { get }
  /// What the outermost element of the file is called.
  var root: String? { get }
  /// Called when all was read.
  mutating func finish()
}

/// Reads a file by a handler, twice where numbers turn out to be no years.
enum NetworkFile {
  static func read<Handler: NetworkHandler>(
    _ bytes: [UInt8], name: String, by handler: (Bool) -> Handler
  ) -> ForeignReading {
    var first = handler(true)
    let fault = XMLParsing.parse(bytes, telling: &first)
    let dates = first.network.dates
    guard fault == nil, dates.otherNumbers.count > 0, dates.yearNumbers.count > 0 else {
      return finish(first, fault, bytes, name)
    }
    var second = handler(false)
    let again = XMLParsing.parse(bytes, telling: &second)
    return finish(second, again, bytes, name)
  }

  private static func finish<Handler: NetworkHandler>(
    _ handler: consuming Handler, _ fault: XMLFault?, _ bytes: [UInt8], _ name: String
  ) -> ForeignReading {
    if let fault {
      let source = text(bytes, name)
      return ForeignReading(
        failing: Diagnostics(diagnostic(fault, name, source), sources: source.map { [$0] } ?? []))
    }
    let wanted = Handler.rootName
    guard handler.root == wanted else {
      let problem = Diagnostic(
        code: "wrong-root", "the outermost element is \"\(handler.root ?? "")\", not \"\(wanted)\"",
        at: .whole(name),
        hint: "name the format with --from-format")
      return ForeignReading(failing: Diagnostics(problem))
    }
    var handler = handler
    handler.finish()
    // What nobody else holds is not copied when it is finished.
    var network = NetworkReading(name: name, numbersAreYears: true)
    swap(&network, &handler.network)
    // Only problems quote the text, and making it ready costs a pass.
    let reading = network.finish(nil)
    guard !reading.diagnostics.isEmpty, let source = text(bytes, name) else { return reading }
    var quoting = reading
    quoting.diagnostics = Diagnostics(
      reading.diagnostics.all.map { pointed($0, source) }, sources: [source])
    return quoting
  }

  /// The text for quoting; nil of an encoding that is not at hand.
  private static func text(_ bytes: [UInt8], _ name: String) -> SourceText? {
    guard otherEncoding(bytes) == nil, bytes.count <= 256 << 20 else { return nil }
    return sourceText(bytes: bytes, name: name)
  }

  /// Where an element begins on its line.
  private static func pointed(_ problem: Diagnostic, _ source: SourceText) -> Diagnostic {
    guard let place = problem.place, place.line > 0, place.length == 0 else { return problem }
    var problem = problem
    let line = source.line(place.line)
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    problem.place?.column = indent + 1
    problem.place?.length = max(1, min(line.count - indent, 60))
    return problem
  }

  private static func diagnostic(_ fault: XMLFault, _ name: String, _ source: SourceText?) -> Diagnostic {
    guard fault.line > 0 else {
      return Diagnostic(code: "xml", fault.message, at: .whole(name), hint: fault.hint)
    }
    var place = Place(file: name, line: fault.line, column: max(1, fault.column), length: 1)
    if let source, fault.column > 0 {
      // The library counts bytes, readers count characters.
      let line = source.line(fault.line).utf8
      let end = line.index(line.startIndex, offsetBy: min(fault.column - 1, line.count))
      place.column = String(decoding: Array(line[..<end]), as: UTF8.self).count + 1
    }
    return Diagnostic(code: "xml", fault.message, at: place, hint: fault.hint)
  }
}
