import AlignmentModel

// What a node says.
extension NodeLinkReader {
  mutating func take(node slots: inout KeySlots, _ spot: Spot, _ parser: inout JSONParser) throws(Diagnostic)
  {
    func field(_ field: NodeLinkKeys.OfNode) -> JSONParser.RawValue? { slots[field.rawValue]?.value }
    let name = field(.name).flatMap { parser.isScalar($0) ? text($0, parser) : nil }
    let id = field(.id).flatMap { text($0, parser) }
    let written = id ?? name ?? "\(spot.position)"
    if id == nil { namesByPosition[spot.position] = written }
    guard !written.isEmpty else {
      return report("no-id", "a node has an empty id", at: spot.offset, hint: "give it one: \"id\": \"PRK\"")
    }
    if case .collection(let range)? = field(.own) {
      parser.offset = range.lowerBound
      let value = try parser.parseValue(depth: 4)
      if value.mapping != nil { own.add(actor: written, value) }
      return
    }
    let actor = number(written)
    guard seen.insert(actor).inserted, !own.hasActor(written) else {
      return collected.losses.note("further nodes of one id", example: written)
    }
    let made = self.actor(written, name, &slots, parser, spot)
    if let made { collected.draft.actors.append(made) }
    if field(.value).map({ text($0, parser) }) != written { slots.lose(NodeLinkKeys.OfNode.value.rawValue) }
    slots.countOthers(passing: ["group", "data"]) { "\(example($0, parser)) of \(written)" }
  }

  /// The actor that a node says; nil where it says but a name.
  private mutating func actor(
    _ written: String, _ name: String?, _ slots: inout KeySlots, _ parser: JSONParser, _ spot: Spot
  ) -> AlignmentGraph.Actor? {
    typealias Field = NodeLinkKeys.OfNode
    func text(_ field: Field) -> String? {
      guard let value = slots[field.rawValue]?.value, parser.isScalar(value) else { return nil }
      return self.text(value, parser)
    }
    let kind = text(.kind).flatMap { ActorKind(rawValue: $0.lowercased()) }
    if kind == nil { slots.lose(Field.kind.rawValue) }
    let id = collected.actorID(written)
    var actor = AlignmentGraph.Actor(
      id: id, name: name.flatMap { $0.isEmpty ? nil : $0 } ?? written, kind: kind ?? ActorList.unknownKind)
    actor.note = text(.note)
    if let aliases = slots[Field.aliases.rawValue]?.value { actor.aliases = texts(aliases, parser) }
    actor.exists = life(&slots, parser)
    let isPlain = kind == nil && actor.note == nil && actor.aliases.isEmpty && actor.exists.isEmpty
    return isPlain && actor.name == id.rawValue ? nil : actor
  }

  private mutating func life(_ slots: inout KeySlots, _ parser: JSONParser) -> [AlignmentGraph.DatedSpell] {
    typealias Field = NodeLinkKeys.OfNode
    func text(_ field: Field) -> (String, Int)? {
      guard let value = slots[field.rawValue]?.value, parser.isScalar(value) else { return nil }
      let text = self.text(value, parser)
      return text.isEmpty ? nil : (text, parser.start(of: value))
    }
    do throws(DateError) {
      if let (during, _) = text(.during) { return [.init(during: try Spell(parsing: during))] }
      guard text(.start) != nil || text(.end) != nil else { return [] }
      let start = try text(.start).map { (text, _) throws(DateError) in try dates.side(text) }
      let end = try text(.end).map { (text, _) throws(DateError) in try dates.side(text) }
      let spell = try Spell(parsing: "\(start?.text ?? "")/\(end?.text ?? "..")")
      if start?.hasTimeOfDay ?? false || end?.hasTimeOfDay ?? false {
        collected.losses.note("times of day", example: spell.text)
      }
      return [.init(during: spell)]
    } catch {
      let place = (text(.during) ?? text(.start) ?? text(.end))?.1 ?? 0
      report("wrong-date", "a life cannot be read: \(error.message)", at: place, hint: error.hint)
      return []
    }
  }
}

// MARK: - Values

extension NodeLinkReader {
  /// The number of an actor.
  mutating func number(_ written: String) -> UInt32 {
    if let number = numbers[written] { return number }
    let number = collected.actorNumber(written)
    numbers[written] = number
    return number
  }

  /// A value as text; a list or a mapping as it is written.
  func text(_ value: JSONParser.RawValue, _ parser: JSONParser) -> String {
    switch value {
    case .text(let raw): return parser.text(raw).text
    case .number(let range), .collection(let range):
      return String(decoding: parser.bytes[range], as: UTF8.self)
    case .truth(let truth): return truth ? "true" : "false"
    case .null: return ""
    }
  }

  /// A list of texts; one text stands for a list of one.
  func texts(_ value: JSONParser.RawValue, _ parser: JSONParser) -> [String] {
    guard case .collection(let range) = value else { return [text(value, parser)] }
    guard parser.bytes[range.lowerBound] == UInt8(ascii: "[") else { return [] }
    var parser = self.parser(at: range.lowerBound)
    var texts: [String] = []
    // It was walked over before, so nothing is wrong with it.
    try? parser.eachItem { (parser) throws(Diagnostic) in texts.append(text(try parser.rawValue(), parser)) }
    return texts
  }

  /// A value as an example of what is lost.
  func example(_ value: JSONParser.RawValue, _ parser: JSONParser) -> String {
    let text = text(value, parser).prefix(40).replacing("\n", with: " ")
    if case .text = value { return "\"\(text)\"" }
    return String(text)
  }

  mutating func report(_ code: String, _ message: String, at offset: Int, hint: String? = nil) {
    problems += 1
    guard problems <= 100 else { return }
    collected.report(
      Diagnostic(code: code, message, at: source.place(atOffset: offset), hint: hint))
  }
}

extension JSONParser {
  func isScalar(_ value: RawValue) -> Bool {
    switch value {
    case .text, .number: true
    case .truth, .null, .collection: false
    }
  }

  /// Where the characters of a value begin.
  func start(of value: RawValue) -> Int {
    switch value {
    case .text(let raw): raw.range.lowerBound
    case .number(let range), .collection(let range): range.lowerBound
    case .truth, .null: offset
    }
  }
}
