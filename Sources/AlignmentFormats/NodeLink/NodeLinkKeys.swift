/// Which keys of nodes and links mean what. In each list the first that has a value counts; all keys that stand in
/// none are told as lost.
enum NodeLinkKeys {
  /// What can be said of a link.
  enum OfLink: Int, CaseIterable {
    case from, to, kind, label, during, date, start, end, weight, note, id, sources, mutual, oneWay, key, own
    case ownID
    case derived, status

    var words: [String] {
      switch self {
      case .from: ["source", "from"]
      case .to: ["target", "to"]
      case .kind: ["kind", "type", "relation", "relationship", "predicate", "interaction"]
      case .label: ["label", "name"]
      case .during: ["during"]
      case .date: ["date"]
      case .start: ["start", "start_date", "startDate", "start_time", "since", "valid_from"]
      case .end: ["end", "end_date", "endDate", "end_time", "until", "valid_to"]
      case .weight: ["weight", "value"]
      case .note: ["note", "notes", "description", "comment"]
      case .id: ["id"]
      case .sources: ["sources"]
      case .mutual: ["mutual", "undirected"]
      case .oneWay: ["directed"]
      case .key: ["key"]
      case .own: ["entente"]
      case .ownID: ["written_id"]
      case .derived: ["entente_derived"]
      case .status: ["status"]
      }
    }
  }

  /// What can be said of a node.
  enum OfNode: Int, CaseIterable {
    case id, name, kind, during, start, end, aliases, note, value, own

    var words: [String] {
      switch self {
      case .id: ["id", "key"]
      case .name: ["name", "label", "title"]
      case .kind: ["kind", "type"]
      case .during: ["exists"]
      case .start: ["start", "start_date", "startDate", "born", "founded"]
      case .end: ["end", "end_date", "endDate", "died", "dissolved"]
      case .aliases: ["aliases"]
      case .note: ["note", "notes", "description", "comment"]
      // NetworkX writes the node itself there for Cytoscape.js.
      case .value: ["value"]
      case .own: ["entente"]
      }
    }
  }
}

/// The values of one object by what they mean, filled anew for each of thousands that have the same keys.
struct KeySlots {
  /// A value, and where its key stands.
  struct Slot {
    var value: JSONParser.RawValue
    var rank: Int
    var key: Int
  }

  private struct Known {
    var name: [UInt8]
    /// How many values of it were lost, and one of them.
    var lost = 0
    var example = ""
    /// The field it means; -1 for none.
    var field: Int
    /// Of several keys that mean one field, the lower counts.
    var rank: Int
  }

  private let fields: [String: (field: Int, rank: Int)]
  private var known: [Known] = []
  /// Where the next key is looked for first: objects of one file have their keys in one order.
  private var next = 0
  private var slots: [Slot?]
  /// Keys of this object that mean nothing, or what another one says already, with their values.
  private(set) var others: [(key: Int, value: JSONParser.RawValue)] = []

  init(_ words: [[String]]) {
    var fields: [String: (field: Int, rank: Int)] = [:]
    for (field, names) in words.enumerated() {
      for (rank, name) in names.enumerated() { fields[name] = (field, rank) }
    }
    self.fields = fields
    slots = Array(repeating: nil, count: words.count)
  }

  /// The value of a field.
  subscript(_ field: Int) -> Slot? { slots[field] }

  /// Whether a key that means nothing has a value.
  func hasOther(_ word: String) -> Bool {
    others.contains { known[$0.key].name.elementsEqual(word.utf8) }
  }

  /// Puts a value with those that mean nothing.
  mutating func lose(_ field: Int) {
    guard let slot = slots[field] else { return }
    slots[field] = nil
    others.append((slot.key, slot.value))
  }

  /// Forgets a value.
  mutating func drop(_ field: Int) { slots[field] = nil }

  /// Counts what means nothing as lost.
  ///
  /// - Parameters:
  ///   - passing: keys that say nothing that is not said already.
  ///   - example: a value in words.
  mutating func countOthers(passing: Set<String> = [], example: (JSONParser.RawValue) -> String) {
    for (key, value) in others where passing.isEmpty || !passing.contains(name(key)) {
      known[key].lost += 1
      if known[key].lost == 1 { known[key].example = example(value) }
    }
  }

  /// What was lost, by key.
  ///
  /// - Parameter whose: "actors".
  func losses(_ whose: String) -> [Loss] {
    known.filter { $0.lost > 0 }.map { one in
      let key = String(decoding: one.name.prefix(60), as: UTF8.self)
      return Loss(what: "values of \"\(key)\" of \(whose)", count: one.lost, example: one.example)
    }
  }

  /// Forgets the values.
  mutating func clear() {
    for index in slots.indices { slots[index] = nil }
    others.removeAll(keepingCapacity: true)
    next = 0
  }

  /// What a key is called.
  func name(_ key: Int) -> String { String(decoding: known[key].name, as: UTF8.self) }

  /// Takes a value.
  mutating func take(_ key: JSONParser.RawText, _ value: JSONParser.RawValue, in parser: JSONParser) {
    if case .null = value { return }
    let index = index(of: key, in: parser)
    let (field, rank) = (known[index].field, known[index].rank)
    guard field >= 0 else { return others.append((index, value)) }
    guard let held = slots[field] else {
      slots[field] = Slot(value: value, rank: rank, key: index)
      return
    }
    if rank < held.rank {
      others.append((held.key, held.value))
      slots[field] = Slot(value: value, rank: rank, key: index)
    } else {
      others.append((index, value))
    }
  }

  private mutating func index(of key: JSONParser.RawText, in parser: JSONParser) -> Int {
    let bytes = UnsafeBufferPointer(rebasing: parser.bytes[key.range])
    if next < known.count, isName(known[next].name, bytes) {
      defer { next += 1 }
      return next
    }
    if let index = known.firstIndex(where: { isName($0.name, bytes) }) {
      next = index + 1
      return index
    }
    let meaning = fields[parser.text(key).text]
    known.append(Known(name: Array(bytes), field: meaning?.field ?? -1, rank: meaning?.rank ?? 0))
    next = known.count
    return known.count - 1
  }

  private func isName(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == bytes.count else { return false }
    for place in bytes.indices where name[place] != bytes[place] { return false }
    return true
  }
}
