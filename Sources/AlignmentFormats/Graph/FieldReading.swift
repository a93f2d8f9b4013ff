import AlignmentModel

/// Collects what is wrong while nodes are turned into values, so that one run tells everything.
package struct FieldReading {
  /// Errors all of them: what is only doubtful is told by the check of the draft.
  package private(set) var problems: [Diagnostic] = []

  package init() {}

  package mutating func wrong(_ code: String, _ message: String, at place: Place?, hint: String? = nil) {
    problems.append(Diagnostic(code: code, message, at: place, hint: hint))
  }
}

/// A mapping's values by key, for an entry of which the keys are known.
package struct Fields {
  package let node: DocumentNode
  /// What the entry is, in messages: "a source".
  package let what: String
  /// There are so few that to compare them is quicker than to hash them.
  private var values: [(key: String, value: DocumentNode)] = []
  /// Keys that a wrong one was probably meant for: that they are missing needs no second complaint.
  package private(set) var misspelt: Set<String> = []

  /// Nil, and reported, when the node is no mapping. Keys that are not allowed are reported.
  ///
  /// - Parameter known: a key that was read before and is left out.
  package init?(
    _ node: DocumentNode, _ what: String, allowed: [String], besides known: String? = nil,
    _ reading: inout FieldReading
  ) {
    guard let pairs = node.mapping else {
      let message =
        node.isNull
        ? "\(what) needs `key: value` pairs below it"
        : "\(what) is written as `key: value` pairs, not as \(node.description)"
      reading.wrong("not-a-mapping", message, at: node.place, hint: Fields.known(allowed))
      return nil
    }
    self.node = node
    self.what = what
    for (key, value) in pairs {
      let name = key.scalar ?? ""
      if name == known { continue }
      if allowed.contains(name) {
        values.append((name, value))
      } else if let meant = reading.unknownKey(name, of: what, allowed: allowed, at: key.place) {
        misspelt.insert(meant)
      }
    }
  }

  /// The keys of an entry, as a hint.
  package static func known(_ allowed: [String]) -> String {
    let keys = allowed.map { "`\($0)`" }.joined(separator: ", ")
    return allowed.count == 1 ? "its key is \(keys)" : "its keys are \(keys)"
  }

  /// The value of a key; nil when there is none or it is empty.
  package subscript(key: String) -> DocumentNode? {
    guard let value = values.last(where: { $0.key == key })?.value, !value.isNull else { return nil }
    return value
  }

  /// Whether a key has a value.
  package func hold(_ key: String) -> Bool { values.contains { $0.key == key && !$0.value.isNull } }

  /// Keys without a value, with where they stand.
  package var empty: [(key: String, place: Place)] {
    (node.mapping ?? []).compactMap { key, value in
      value.isNull ? key.scalar.map { ($0, key.place) } : nil
    }
  }

  /// Where the entry stands, with the place of every value.
  package func origin(_ place: Place? = nil) -> Origin {
    var places = [String: Place](minimumCapacity: values.count)
    for index in values.indices { places[values[index].key] = values[index].value.place }
    return Origin(place ?? node.place, fields: places)
  }
}

extension DocumentNode {
  /// What a value is, in messages.
  package var description: String {
    switch value {
    case .scalar: "text"
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "`key: value` pairs"
    }
  }

  /// Whether every character of the text is one in the file: a scalar on one line, without escapes.
  package var standsAsWritten: Bool { place.length == (scalar ?? "").count + (isQuoted ? 2 : 0) }

  /// The place of some characters of a scalar that stands as written; of another one the whole.
  package func place(ofCharacters range: Range<Int>) -> Place {
    standsAsWritten ? place(ofWritten: range) : place
  }

  /// The place of some characters of a scalar that is known to stand as written.
  package func place(ofWritten range: Range<Int>) -> Place {
    var place = self.place
    place.column += range.lowerBound + (isQuoted ? 1 : 0)
    place.length = max(1, range.count)
    return place
  }
}

extension FieldReading {
  /// Reports a key that an entry does not have; the key that was probably meant.
  @discardableResult
  package mutating func unknownKey(
    _ key: String, of what: String, allowed: [String], at place: Place
  ) -> String? {
    let near = problems.count < 100 ? Suggestion.nearest(to: key, among: allowed, limit: 1).first : nil
    wrong(
      "unknown-key", "\(what) has no key \"\(key)\"", at: place,
      hint: near.map { "did you mean `\($0)`?" } ?? Fields.known(allowed))
    return near
  }

  /// The text of a scalar; what is no scalar is reported.
  package mutating func text(_ node: DocumentNode?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar else {
      wrong("not-text", "\(what) is text, not \(node.description)", at: node.place)
      return nil
    }
    return text
  }

  /// The items of a list; one value stands for a list of one.
  package func items(_ node: DocumentNode?) -> [DocumentNode] {
    guard let node, !node.isNull else { return [] }
    return node.sequence ?? [node]
  }

  package mutating func texts(_ node: DocumentNode?, _ what: String) -> [(text: String, place: Place)] {
    var texts: [(text: String, place: Place)] = []
    for item in items(node) {
      if let text = text(item, what) { texts.append((text, item.place)) }
    }
    return texts
  }

  /// One of a few words.
  package mutating func word<Choice: RawRepresentable & CaseIterable>(
    _ node: DocumentNode?, _ what: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let text = text(node, what) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: text, among: all, limit: 1).first
    wrong(
      "unknown-word", "\(what) cannot be \"\(text)\"", at: node.place,
      hint: near.map { "did you mean `\($0)`?" } ?? "it is one of \(all.joined(separator: ", "))")
    return nil
  }

  package mutating func truth(_ node: DocumentNode?, _ what: String) -> Bool? {
    guard let node, let text = text(node, what) else { return nil }
    if text == "true" || text == "false" { return text == "true" }
    wrong("not-a-truth-value", "\(what) is true or false, not \"\(text)\"", at: node.place)
    return nil
  }

  /// A finite decimal number.
  package mutating func number(_ node: DocumentNode?, _ what: String) -> Double? {
    guard let node else { return nil }
    guard let text = node.scalar else {
      wrong("not-a-number", "\(what) is a finite decimal number, not \(node.description)", at: node.place)
      return nil
    }
    let decimal = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    if decimal, text.utf8.count <= 400, let number = Double(text), number.isFinite { return number }
    wrong("not-a-number", "\(what) is a finite decimal number, not \"\(text)\"", at: node.place)
    return nil
  }
}

// MARK: - Dates

extension FieldReading {
  mutating func spell(_ node: DocumentNode?) -> Spell? {
    date(node, isSpell: true) { text throws(DateError) in try Spell(parsing: text) }
  }

  mutating func eventDate(_ node: DocumentNode?) -> EventDate? {
    date(node) { text throws(DateError) in try EventDate(parsing: text) }
  }

  mutating func edtf(_ node: DocumentNode?) -> EDTF? {
    date(node) { text throws(DateError) in try EDTF(parsing: text) }
  }

  /// One end of a spell, of a table that has them in two columns.
  mutating func end(_ node: DocumentNode?, isEnd: Bool) -> EDTF? {
    date(node) { text throws(DateError) in
      do throws(DateError) { return try EDTF(parsing: text) } catch {
        throw error.inColumn(text, isEnd: isEnd)
      }
    }
  }

  private mutating func date<Value>(
    _ node: DocumentNode?, isSpell: Bool = false, _ parse: (String) throws(DateError) -> Value
  ) -> Value? {
    guard let node else { return nil }
    guard let text = node.scalar else {
      noDate(node, isSpell: isSpell)
      return nil
    }
    do {
      return try parse(text)
    } catch {
      wrong(
        "wrong-date", error.message, at: node.place(of: error, in: text),
        hint: error.hint.map(FieldReading.reminded))
      return nil
    }
  }

  /// In a file, what begins with a bracket or a brace stands in quotes.
  private static func reminded(_ hint: String) -> String {
    hint.contains("[") || hint.contains("{") ? hint + " (brackets and braces in quotes)" : hint
  }

  /// A list or a mapping where a date should be is a set of dates without quotes, or a spell that was taken
  /// apart.
  private mutating func noDate(_ node: DocumentNode, isSpell: Bool) {
    switch node.value {
    case .sequence(let items): unquoted("[", items.map { $0.scalar ?? "…" }, at: node.place, isSpell: isSpell)
    case .mapping(let pairs) where pairs.allSatisfy({ $0.value.isNull }):
      unquoted("{", pairs.map { $0.key.scalar ?? "…" }, at: node.place, isSpell: isSpell)
    case .mapping(let pairs):
      let ends = pairs.prefix(2).map { $0.value.scalar ?? "…" }
      wrong(
        "not-text", "a date is text, not `key: value` pairs", at: node.place,
        hint: ends.count == 2 && isSpell ? "write first and last day as \(ends[0])/\(ends[1])" : nil)
    case .null, .scalar:
      wrong(
        "wrong-date", "there is no date", at: node.place,
        hint: "write `/` for a spell of which nothing is known")
    }
  }

  private mutating func unquoted(_ sign: Character, _ items: [String], at place: Place, isSpell: Bool) {
    let text = items.joined(separator: ",")
    let hint =
      isSpell
      ? "write first and last day as \(items.first ?? "A")/\(items.dropFirst().last ?? "B")"
      : "write '\(sign)\(text)\(sign == "[" ? "]" : "}")'"
    wrong("unquoted-date", "a date that begins with `\(sign)` must be quoted", at: place, hint: hint)
  }
}

extension DocumentNode {
  /// Where in the file a fault of a date is. Dates are ASCII where they are right; up to the fault characters
  /// and bytes are the same in all but wild text.
  func place(of error: DateError, in text: String) -> Place {
    let start = text.utf8.index(text.startIndex, offsetBy: min(error.offset, text.utf8.count))
    let end = text.utf8.index(
      start, offsetBy: min(max(error.length, 0), text.utf8.distance(from: start, to: text.endIndex)))
    let before = text[..<start].count
    return place(ofCharacters: before..<(before + text[start..<end].count))
  }
}

extension FieldReading {
  /// Adds what another reading found.
  mutating func add(_ problem: Diagnostic) { problems.append(problem) }

  /// Whether a file says that it is of a sort and a version that is known; of one that is something else, one
  /// sentence says enough.
  ///
  /// - Parameters:
  ///   - key: the key that says so: `entente-mapping`.
  ///   - what: what it should be: "a mapping".
  mutating func isOfVersion(_ root: DocumentNode, _ key: String, _ what: String, _ known: Int) -> Bool {
    guard let node = root[key] else {
      wrong(
        "no-version", "the file does not say that it is \(what)", at: root.place,
        hint: "begin it with `\(key): \(known)`")
      return false
    }
    guard let text = text(node, "the format version") else { return false }
    guard let version = Int(text), version >= 1 else {
      wrong(
        "wrong-version", "\"\(text)\" is no format version", at: node.place, hint: "write `\(key): \(known)`")
      return false
    }
    guard version > known else { return true }
    wrong(
      "newer-version", "the file is of format \(version), and this program knows up to \(known)",
      at: node.place, hint: "use a newer Entente")
    return false
  }
}
