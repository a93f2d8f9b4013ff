import AlignmentModel

/// What an attribute of a node or an edge means to a graph, by its title.
enum NetworkRole: Hashable {
  /// A name for people.
  case label
  /// The kind of a tie or an actor: the lower number counts before the higher.
  case kind(Int)
  case weight, start, end, date, during, mutual, note, sources, writtenID
  /// What Entente writes beside: parts of a graph file as JSON.
  case graph, actor, tie
  /// The actor whose entry says the tie.
  case derived
  /// Follows from what else is written.
  case implied
  /// Nothing; it is counted as lost.
  case none

  /// By a title in small letters. Attributes of our own go before those that only look like it.
  static func of(_ title: String, isEdge: Bool) -> NetworkRole {
    if title.hasPrefix("entente_") { return own(title) }
    if isEdge, let role = ofEdges[title] { return role }
    return ofBoth[title] ?? .none
  }

  private static func own(_ title: String) -> NetworkRole {
    switch title {
    case "entente_graph": .graph
    case "entente_actor": .actor
    case "entente_tie": .tie
    case "entente_kind": .kind(0)
    case "entente_id": .writtenID
    case "entente_mutual": .mutual
    case "entente_during": .during
    case "entente_date": .date
    case "entente_sources": .sources
    case "entente_derived": .derived
    default: .implied
    }
  }

  /// The conventions of other programs: networkx, Gephi, yEd, igraph.
  private static let ofBoth: [String: NetworkRole] = [
    "label": .label, "name": .label, "title": .label, "node label": .label,
    "kind": .kind(1), "type": .kind(2),
    "start": .start, "begin": .start, "start_date": .start, "startdate": .start, "since": .start,
    "end": .end, "stop": .end, "end_date": .end, "enddate": .end, "until": .end,
    "date": .date, "timestamp": .date, "during": .during,
    "note": .note, "notes": .note, "comment": .note, "description": .note,
  ]
  private static let ofEdges: [String: NetworkRole] = [
    "relation": .kind(3), "relationship": .kind(3), "interaction": .kind(3), "edge label": .label,
    "weight": .weight, "mutual": .mutual, "sources": .sources, "networkx_key": .implied,
  ]
}

/// The attributes a file declares for its nodes, or for its edges.
struct NetworkAttributes {
  struct Attribute {
    var title: String
    var role: NetworkRole
    /// The value of those elements that give none.
    var standard: String?
  }

  private(set) var all: [Attribute] = []
  private var ids = NameTable()
  private let isEdge: Bool
  /// Those that have a value for elements without one.
  private(set) var withStandard: [Int] = []

  init(isEdge: Bool) { self.isEdge = isEdge }

  /// Declares an attribute; of two with one id the later counts.
  mutating func declare(id: String, title: String) -> Int {
    let number = Int(ids.insert(id.utf8)) - 1
    let attribute = Attribute(title: title, role: NetworkRole.of(title.lowercased(), isEdge: isEdge))
    if number < all.count { all[number] = attribute } else { all.append(attribute) }
    return number
  }

  /// Gives an attribute a value for elements without one. Only those that mean something are looked for in every
  /// element, and of those that mean the same one.
  mutating func give(_ attribute: Int, standard: String) {
    let role = all[attribute].role
    guard role != .none, role != .implied else { return }
    all[attribute].standard = standard
    withStandard.removeAll { all[$0].role == role }
    withStandard.append(attribute)
  }

  /// The place of an attribute; one that nobody declared is called by its id.
  mutating func find(_ id: Range<Int>, in arena: TextArena) -> Int {
    let number = Int(ids.find(id.lowerBound, id.count, in: arena.bytes.span.bytes))
    return number > 0 ? number - 1 : declare(id: arena.text(id), title: arena.text(id))
  }
}
