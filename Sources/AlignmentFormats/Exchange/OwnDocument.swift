import AlignmentModel

/// What Entente itself wrote into a file of somebody else's form, so that reading it gives the graph back: pieces of
/// a graph file. All that is not the title, the coverage, a source or a kind hangs on its actor or its tie.
struct OwnDocument {
  /// What belongs to no actor and no tie; nil when the file says nothing of that.
  var head: DocumentNode?
  private(set) var actors: [(key: DocumentNode, value: DocumentNode)] = []
  private(set) var ties: [DocumentNode] = []
  private var ids = Set<String>()

  /// Whether the file holds anything of ours.
  var isEmpty: Bool { head == nil && actors.isEmpty && ties.isEmpty }

  /// A piece that stands as text in a file; all of it is said to stand where the text does.
  static func parse(_ text: String, at place: Place) throws(Diagnostic) -> DocumentNode {
    do throws(Diagnostics) {
      return placed(try parseJSON(SourceText(name: place.file, text: text)), place)
    } catch {
      let message = error.all.first?.message ?? "it cannot be read"
      throw Diagnostic(code: "wrong-piece", "what Entente wrote here was changed: \(message)", at: place)
    }
  }

  private static func placed(_ node: DocumentNode, _ place: Place) -> DocumentNode {
    var node = node
    node.place = place
    switch node.value {
    case .scalar, .null: break
    case .sequence(let items): node.value = .sequence(items.map { placed($0, place) })
    case .mapping(let pairs):
      node.value = .mapping(pairs.map { (placed($0.key, place), placed($0.value, place)) })
    }
    return node
  }

  /// Adds an actor, if it is not there yet: files that cut the world into pieces name one several times.
  mutating func add(actor id: String, _ value: DocumentNode) {
    guard ids.insert(id).inserted else { return }
    actors.append((DocumentNode(.scalar(id), at: value.place), value))
  }

  /// Whether an actor is there.
  func hasActor(_ id: String) -> Bool { ids.contains(id) }

  /// Adds a tie.
  mutating func add(tie: DocumentNode) { ties.append(tie) }

  /// The graph that the pieces make, and what is wrong with them.
  consuming func draft() -> (draft: AlignmentGraph.Draft, problems: [Diagnostic]) {
    let place = head?.place ?? actors.first?.value.place ?? .nowhere
    var entries: [(key: DocumentNode, value: DocumentNode)] = []
    for (key, value) in head?.mapping ?? [] {
      if key.scalar == "actors" {
        for (id, actor) in value.mapping ?? [] { add(actor: id.scalar ?? "", actor) }
      } else if key.scalar != "ties" {
        entries.append((key, value))
      }
    }
    func put(_ key: String, _ value: DocumentNode.Value) {
      entries.append((DocumentNode(.scalar(key), at: place), DocumentNode(value, at: place)))
    }
    if !entries.contains(where: { $0.key.scalar == "entente" }) {
      put("entente", .scalar("\(GraphReader.version)"))
    }
    if !actors.isEmpty { put("actors", .mapping(actors)) }
    if !ties.isEmpty { put("ties", .sequence(ties)) }
    return GraphReader.draft(of: DocumentNode(.mapping(entries), at: place))
  }
}
