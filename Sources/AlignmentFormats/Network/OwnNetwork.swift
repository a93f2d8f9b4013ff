import AlignmentModel

/// What Entente wrote into a GEXF or GraphML file beside what other programs understand: a graph file in other
/// clothes.
///
/// `entente_graph` is JSON of the title, coverage, sources and kinds; `entente_actor`, of a node, of all that a graph
/// file says of the actor but its name and kind; `entente_tie`, of an edge, of all that it says of the tie but kind,
/// parties, dates, weight, note and sources. Those are attributes of their own, each written once, so that there is
/// nothing to contradict: who changes them elsewhere has changed them. Of an entry that makes several ties the first
/// holds the whole, `parties` and `time` and how many ties (`count`); the others say `of` which edge they are. When all
/// are still there, they are one entry again; else each is a tie by itself.
struct OwnNetwork {
  /// A node that holds `entente_actor`.
  struct Actor {
    var line: Int
    var id: String
    var name: String?
    var kind: ActorKind?
    var note: String?
    var json: String
  }

  /// An edge that holds `entente_tie`.
  struct Tie {
    var line: Int
    var id: String
    var kind: String
    var from: String
    var to: String
    var mutual: Bool
    var json: String
    var writtenID: String?
    var note: String?
    var sources: String?
    var weight: String?
    var during: String?
    var date: String?
    /// The bounds that the edge itself bears.
    var first: Day?
    var last: Day?
  }

  private let name: String
  private var graph: (json: String, line: Int)?
  private var actors: [Actor] = []
  private var ties: [Tie] = []
  private var problems: [Diagnostic] = []

  init(name: String) { self.name = name }

  mutating func setGraph(_ json: String, line: Int) {
    if graph == nil { graph = (json, line) }
  }

  var hasGraph: Bool { graph != nil }

  mutating func add(_ actor: Actor) { actors.append(actor) }
  mutating func add(_ tie: Tie) { ties.append(tie) }

  /// Puts all of it into a draft.
  mutating func finish(_ foreign: inout ForeignDraft) {
    guard graph != nil || !actors.isEmpty || !ties.isEmpty else { return }
    var pairs: [Pair] = graph.map { self.pairs($0.json, "entente_graph", $0.line) } ?? []
    if !pairs.contains(where: { $0.key.scalar == "entente" }) {
      pairs.insert(pair("entente", "1", at: place(1)), at: 0)
    }
    pairs.removeAll { $0.key.scalar == "actors" || $0.key.scalar == "ties" }
    var actorPairs: [Pair] = []
    for actor in actors { actorPairs.append(actorPair(actor)) }
    pairs.append((scalar("actors", place(1)), DocumentNode(.mapping(actorPairs), at: place(1))))
    let entries = entryNodes(&foreign)
    pairs.append((scalar("ties", place(1)), DocumentNode(.sequence(entries), at: place(1))))
    let (draft, wrong) = GraphReader.draft(of: DocumentNode(.mapping(pairs), at: place(1)))
    for problem in problems + wrong { foreign.report(problem) }
    if let title = draft.title { foreign.draft.title = title }
    if let about = draft.about { foreign.draft.about = about }
    if let coverage = draft.coverage { foreign.draft.coverage = coverage }
    foreign.draft.sources += draft.sources
    foreign.draft.kinds += draft.kinds
    foreign.draft.actors += draft.actors
    foreign.draft.entries += draft.entries
    foreign.draft.unsound += draft.unsound
  }
}

// MARK: - JSON

extension OwnNetwork {
  private typealias Pair = (key: DocumentNode, value: DocumentNode)

  private func place(_ line: Int) -> Place { Place(file: name, line: max(1, line), column: 1, length: 0) }

  private func scalar(_ text: String, _ place: Place) -> DocumentNode {
    DocumentNode(.scalar(text), at: place)
  }

  private func pair(_ key: String, _ text: String, at place: Place) -> Pair {
    (scalar(key, place), scalar(text, place))
  }

  /// The pairs of a JSON object, all of them at one place.
  private mutating func pairs(_ json: String, _ attribute: String, _ line: Int) -> [Pair] {
    let place = place(line)
    // What is said of a place in the JSON would not be true of the file.
    guard json != "{}" else { return [] }
    do throws(Diagnostics) {
      let node = try parseDocument(bytes: Array(json.utf8), name: name, syntax: .json)
      guard let pairs = OwnNetwork.moved(node, to: place).mapping else {
        wrong("\(attribute) holds no JSON object", place)
        return []
      }
      return pairs
    } catch {
      wrong("\(attribute) holds no JSON: \(error.all.first?.message ?? "it cannot be read")", place)
      return []
    }
  }

  private mutating func wrong(_ message: String, _ place: Place) {
    problems.append(
      Diagnostic(
        code: "own-attribute", message, at: place,
        hint: "attributes that begin with entente_ are Entente's own; take it out, or write it as it was"))
  }

  private static func moved(_ node: DocumentNode, to place: Place) -> DocumentNode {
    var node = node
    node.place = place
    switch node.value {
    case .scalar, .null: break
    case .sequence(let items): node.value = .sequence(items.map { moved($0, to: place) })
    case .mapping(let pairs):
      node.value = .mapping(pairs.map { (moved($0.key, to: place), moved($0.value, to: place)) })
    }
    return node
  }

  private mutating func actorPair(_ actor: Actor) -> Pair {
    let place = place(actor.line)
    var pairs = pairs(actor.json, "entente_actor", actor.line)
    pairs.removeAll {
      ["name", "kind"].contains($0.key.scalar) || ($0.key.scalar == "note" && actor.note != nil)
    }
    pairs.append(pair("name", actor.name ?? actor.id, at: place))
    pairs.append(pair("kind", (actor.kind ?? ActorList.unknownKind).rawValue, at: place))
    if let note = actor.note { pairs.append(pair("note", note, at: place)) }
    return (scalar(actor.id, place), DocumentNode(.mapping(pairs), at: place))
  }
}

// MARK: - Ties

extension OwnNetwork {
  private static let ofGroups: Set<String> = ["parties", "time", "count", "of"]

  private mutating func entryNodes(_ foreign: inout ForeignDraft) -> [DocumentNode] {
    var heads: [String: [Int]] = [:]
    var rests: [[Pair]] = []
    for (index, tie) in ties.enumerated() {
      let rest = pairs(tie.json, "entente_tie", tie.line)
      rests.append(rest)
      if let head = rest.first(where: { $0.key.scalar == "of" })?.value.scalar {
        heads[head, default: []].append(index)
      }
    }
    var nodes: [DocumentNode] = []
    for (index, tie) in ties.enumerated() where !rests[index].contains(where: { $0.key.scalar == "of" }) {
      let isHead = rests[index].contains { $0.key.scalar == "count" }
      let all = [index] + (isHead ? heads.removeValue(forKey: tie.id) ?? [] : [])
      if isHead, let whole = whole(all, rests[index], &foreign) {
        nodes.append(whole)
      } else {
        nodes += all.map { part in
          node(of: part, rests[index], isFirst: part == index, &foreign)
        }
      }
    }
    // Parts whose first edge is gone, with all that it said.
    for index in heads.values.joined().sorted() {
      nodes.append(node(of: index, [], isFirst: true, &foreign))
      foreign.losses.note(
        "ties of which the edge with their claims is gone",
        example: "\(ties[index].id) on line \(ties[index].line)")
    }
    return nodes
  }

  /// All ties of one entry as one, if they are all there and as they were.
  private func whole(_ all: [Int], _ rest: [Pair], _ foreign: inout ForeignDraft) -> DocumentNode? {
    func text(_ key: String) -> String? { rest.first { $0.key.scalar == key }?.value.scalar }
    guard text("count") == String(all.count), let parties = text("parties") else { return nil }
    let first = ties[all[0]]
    let node = scalar(parties, place(first.line))
    guard let groups = try? Parties(parties, at: node).groups, mayMake(all.count, groups, text("time")) else {
      return nil
    }
    let pairs = TieEntry("", groups, mutual: first.mutual, time: .during(.unknown)).pairs
    let expected = Set(pairs.map { [$0.from.rawValue, $0.to.rawValue] })
    for index in all {
      let tie = ties[index]
      guard expected.contains([tie.from, tie.to]), tie.kind == first.kind, tie.mutual == first.mutual,
        tie.weight == first.weight, tie.note == first.note, !isRedated(tie)
      else { return nil }
    }
    var head = first
    if let time = text("time") {
      guard head.date != nil else { return nil }
      head.date = time
      (head.first, head.last) = (nil, nil)
    }
    return self.node(head, parties: parties, rest, isFirst: true, &foreign)
  }

  /// Whether so many parties, on so many days, make a number of ties; found without making them.
  private func mayMake(_ count: Int, _ groups: [[ActorID]], _ time: String?) -> Bool {
    let sizes = groups.map(\.count)
    let parties = sizes.reduce(0, +)
    let days = time.flatMap { try? EventDate(parsing: $0) }?.occurrences.count ?? 1
    guard parties <= count + 1, days <= count else { return false }
    return (parties * parties - sizes.reduce(0) { $0 + $1 * $1 }) / 2 * days == count
  }

  private func node(
    of index: Int, _ rest: [Pair], isFirst: Bool, _ foreign: inout ForeignDraft
  ) -> DocumentNode {
    let tie = ties[index]
    return node(
      tie, parties: "\(tie.from) \(tie.mutual ? "--" : "->") \(tie.to)", rest, isFirst: isFirst, &foreign)
  }

  private func node(
    _ tie: Tie, parties: String, _ rest: [Pair], isFirst: Bool, _ foreign: inout ForeignDraft
  ) -> DocumentNode {
    let place = place(tie.line)
    var pairs = [pair(tie.kind, parties, at: place)]
    if isFirst, let id = tie.writtenID { pairs.append(pair("id", id, at: place)) }
    pairs.append(time(of: tie, &foreign))
    if let weight = tie.weight { pairs.append(pair("weight", weight, at: place)) }
    if let note = tie.note { pairs.append(pair("note", note, at: place)) }
    if let sources = tie.sources, !sources.isEmpty {
      let items = TieTable.sources(sources).map { scalar($0, place) }
      pairs.append((scalar("sources", place), DocumentNode(.sequence(items), at: place)))
    }
    let taken = Set(pairs.compactMap(\.key.scalar))
    pairs += rest.filter { pair in
      let key = pair.key.scalar ?? ""
      return !OwnNetwork.ofGroups.contains(key) && !taken.contains(key)
    }
    return DocumentNode(.mapping(pairs), at: place)
  }

  /// The dates as they were written; those of the edge, where somebody changed them since.
  private func time(of tie: Tie, _ foreign: inout ForeignDraft) -> Pair {
    let place = place(tie.line)
    let text = tie.date ?? tie.during
    guard isRedated(tie) else { return pair(tie.date == nil ? "during" : "date", text ?? "/", at: place) }
    if let text {
      foreign.losses.note(
        "dates as text that the start or the end beside them contradicts",
        example: "\"\(text)\" on line \(tie.line)")
    }
    let (first, last) = (tie.first, tie.last)
    if tie.date != nil, let first, let last {
      return pair("date", first == last ? "\(first)" : "[\(first)..\(last)]", at: place)
    }
    return pair("during", "\(first.map(\.description) ?? "")/\(last.map(\.description) ?? "..")", at: place)
  }

  /// Whether the edge bears other bounds than its text says.
  private func isRedated(_ tie: Tie) -> Bool {
    guard tie.first != nil || tie.last != nil else { return false }
    let bounds: [Bounds]
    if let date = tie.date {
      guard let event = try? EventDate(parsing: date) else { return false }
      bounds = event.occurrences.map(\.bounds)
    } else {
      guard let during = tie.during else { return true }
      guard let spell = try? Spell(parsing: during) else { return false }
      bounds = [spell.bounds]
    }
    func differs(_ day: Day?, _ other: Day?) -> Bool {
      guard let day, day.isBounded, let other else { return false }
      return day != other
    }
    return differs(tie.first, bounds.map(\.firstEarliest).min())
      || differs(tie.last, bounds.map(\.lastLatest).max())
  }
}
