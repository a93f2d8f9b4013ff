import AlignmentModel

/// The actors that the rows of a table name, each under one id.
///
/// A state of Correlates of War has the id `cow-255` in every data set, and the name that ``StateNames`` has for it:
/// `KOR` of COW (Korea until 1905) is not `KOR` of ISO, and no id of one system can be taken for one of another. A
/// name becomes an id in lower-case words with hyphens. Codes are kept, so that graphs can be joined by them.
struct ActorBook {
  /// An actor that is told of, or only named.
  struct Entry {
    var actor: AlignmentGraph.Actor
    /// Whether more is known of it than its name.
    var isTold: Bool
    /// What ids of persons that would be the same are told apart by.
    var firstDay: Day?
    /// Who it is, whatever it is called.
    var identity: String
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  private var identities: [String: Int] = [:]
  /// How many names are no ids, and the first of them.
  private(set) var made: (count: Int, first: (written: String, id: String)?) = (0, nil)
  /// Names that are written in several ways.
  private(set) var spellings: [(String, String)] = []

  /// The number of an actor.
  mutating func number(_ who: ActorCells, _ row: MappedRow) throws(RowFault) -> Int {
    let isCoded = try !who.isUncoded(row)
    let code = isCoded ? try who.code?.text(row) : nil
    let name = try who.name?.text(row)
    let text = who.scheme == .person ? try who.id?.text(row) ?? name : try who.id?.text(row)
    guard code != nil || name != nil || text != nil else { throw who.missing }
    let key = "\(who.scheme.rawValue)\u{0}\(code ?? "")\u{0}\(text ?? "")\u{0}\(name ?? "")"
    if let number = numbers[key] { return number }
    let number = try add(who, row, code: code, name: name, text: text)
    numbers[key] = number
    return number
  }

  private mutating func add(
    _ who: ActorCells, _ row: MappedRow, code: String?, name: String?, text: String?
  ) throws(RowFault) -> Int {
    var (id, actor) = try telling(who, code: code, name: name, text: text)
    for (scheme, value) in who.codes where actor.codes[scheme] == nil {
      if let code = try value.text(row) { actor.codes[scheme] = code }
    }
    let isPerson = who.scheme == .person
    let identity = isPerson ? "\(code ?? "")\u{0}\(id)" : id
    let isByName = actor.codes.isEmpty && !isPerson
    if let known = identities[identity] {
      let other = entries[known].actor.name
      if isByName, other != actor.name { spellings.append((other, actor.name)) }
      return merge(actor, into: known)
    }
    if who.scheme == .none, isByName, text == nil, id != actor.name {
      made.count += 1
      if made.first == nil { made.first = (actor.name, id) }
    }
    let isTold = who.kind != nil || !actor.codes.isEmpty || !actor.names.isEmpty
    identities[identity] = entries.count
    entries.append(Entry(actor: actor, isTold: isTold, identity: identity))
    return entries.count - 1
  }

  /// What another row calls an actor is another name of it.
  private mutating func merge(_ actor: AlignmentGraph.Actor, into number: Int) -> Int {
    var known = entries[number].actor
    for name in [actor.name] + actor.aliases
    where name != known.name && !known.aliases.contains(name) && name != known.id.rawValue {
      known.aliases.append(name)
    }
    known.codes.merge(actor.codes) { first, _ in first }
    entries[number].actor = known
    entries[number].isTold = entries[number].isTold || !known.codes.isEmpty
    return number
  }

  mutating func change(_ number: Int, _ body: (inout AlignmentGraph.Actor) -> Void) {
    body(&entries[number].actor)
    entries[number].isTold = true
  }

  /// Remembers the first day of a person's first tenure.
  mutating func noteDay(_ day: Day, of number: Int) {
    entries[number].firstDay = min(entries[number].firstDay ?? day, day)
  }

  /// Gives persons whose names are alike ids with the year in which each first held office.
  mutating func tellPersonsApart() {
    let byID = Dictionary(grouping: entries.indices) { entries[$0].actor.id }
    for (id, alike) in byID where alike.count > 1 {
      var taken: Set<ActorID> = []
      let ordered = alike.sorted {
        (entries[$0].firstDay ?? .unboundedPast, entries[$0].identity)
          < (entries[$1].firstDay ?? .unboundedPast, entries[$1].identity)
      }
      for number in ordered {
        let year = entries[number].firstDay.map { $0.isBounded ? "-\($0.year)" : "" } ?? ""
        var own = ActorID("\(id)\(year)")
        var count = 2
        while !taken.insert(own).inserted {
          own = ActorID("\(id)\(year)-\(count)")
          count += 1
        }
        entries[number].actor.id = own
      }
    }
  }
}

// MARK: - Ids

extension ActorBook {
  private func telling(
    _ who: ActorCells, code: String?, name: String?, text: String?
  ) throws(RowFault) -> (id: String, actor: AlignmentGraph.Actor) {
    switch who.scheme {
    case .cow, .gw:
      if let code { return try state(who, code, name: name) }
      return named(who, name ?? text ?? "")
    case .iso3:
      let id = (code ?? text ?? name ?? "").uppercased()
      var actor = AlignmentGraph.Actor(id: ActorID(id), name: name ?? id, kind: who.kind ?? .state)
      guard actor.id.fault == nil else { throw who.wrongCode(id, "three letters") }
      actor.codes["iso3"] = id
      return (id, actor)
    case .person:
      let id = ActorScheme.slug(text ?? name ?? code ?? "")
      var actor = AlignmentGraph.Actor(
        id: ActorID(id), name: name ?? text ?? code ?? id, kind: who.kind ?? .leader)
      if let code { actor.codes["leadid"] = code }
      return (id, actor)
    case .name: return named(who, name ?? text ?? code ?? "")
    case .none:
      let written = text ?? code ?? name ?? ""
      let id = MadeIDs.id(ofActor: written)
      return (
        id,
        AlignmentGraph.Actor(
          id: ActorID(id), name: name ?? written, kind: who.kind ?? ActorList.unknownKind)
      )
    }
  }

  private func named(_ who: ActorCells, _ name: String) -> (id: String, actor: AlignmentGraph.Actor) {
    let id = ActorScheme.slug(name)
    return (id, AlignmentGraph.Actor(id: ActorID(id), name: name, kind: who.kind ?? ActorList.unknownKind))
  }

  private func state(
    _ who: ActorCells, _ code: String, name: String?
  ) throws(RowFault) -> (id: String, actor: AlignmentGraph.Actor) {
    guard code.utf8.count <= 6, let written = Int(code), written > 0 else {
      throw who.wrongCode(code, "a number")
    }
    let isGW = who.scheme == .gw
    let ofGW = isGW ? StateNames.ofGleditschWard[written] : nil
    let number = isGW ? StateNames.sameAs[written] ?? written : written
    let isCOW = ofGW == nil && (!isGW || StateNames.states[number] != nil)
    let id = isCOW ? "cow-\(number)" : "gw-\(written)"
    let known = ofGW ?? (isCOW ? StateNames.states[number] : nil)
    var actor = AlignmentGraph.Actor(
      id: ActorID(id), name: known?.name ?? name ?? id, kind: who.kind ?? .state)
    if let name, name != actor.name { actor.aliases.append(name) }
    if isCOW { actor.codes["cow"] = String(number) }
    if isGW { actor.codes["gw"] = String(written) }
    for (name, during) in known?.names ?? [] {
      guard let spell = try? Spell(parsing: during) else { continue }
      actor.names.append(.init(name: name, during: spell))
    }
    return (id, actor)
  }
}

/// How rows name an actor, with the columns found.
struct ActorCells {
  var id: CellValue?
  var code: CellValue?
  var name: CellValue?
  var scheme: ActorScheme
  var kind: ActorKind?
  var codes: [(scheme: String, value: CellValue)] = []
  private var uncoded: (field: Int, marks: [String])?

  init?(_ actor: MappedActor, _ columns: inout MappedColumns) {
    (scheme, kind) = (actor.scheme, actor.kind)
    id = actor.id.flatMap { CellValue($0, &columns) }
    code = actor.code.flatMap { CellValue($0, &columns) }
    name = actor.name.flatMap { CellValue($0, &columns) }
    codes = actor.codes.compactMap { scheme, value in CellValue(value, &columns).map { (scheme, $0) } }
    if let filter = actor.uncoded {
      guard let field = columns.number(filter.column) else { return nil }
      uncoded = (field, filter.values.sorted())
    }
    guard id != nil || code != nil || name != nil else { return nil }
  }

  /// An actor of which one column has the code.
  init(code field: Int, like actor: MappedActor) {
    (scheme, kind) = (actor.scheme, actor.kind)
    code = .cell(field, nil)
    if scheme == .none || scheme == .name { (code, name) = (nil, .cell(field, nil)) }
  }

  /// Whether a row's actor is none of those that have codes, whatever stands in the column of codes.
  func isUncoded(_ row: MappedRow) throws(RowFault) -> Bool {
    guard let uncoded else { return false }
    let text = try row.written(uncoded.field)
    return uncoded.marks.contains { text.contains($0) }
  }

  private var field: Int? { code?.field ?? name?.field ?? id?.field }

  var missing: RowFault {
    RowFault(code: "empty-field", "an actor of the tie is missing", field: field, hint: "every row has both")
  }

  func wrongCode(_ code: String, _ wanted: String) -> RowFault {
    RowFault(
      code: "wrong-code", "\"\(FieldFault.shortened(code))\" is no code of the scheme \(scheme.rawValue)",
      field: field, hint: "it is \(wanted); the mapping says with `unknown` what says nothing")
  }
}
