import AlignmentModel

/// What plain attributes say beside pieces of ours. The pieces rule; where another program changed what stands beside
/// them, that is told.
struct DOTBeside {
  /// What a node says.
  struct Actor {
    var id: String
    var name: String?
    var label: String?
  }

  /// What an edge says.
  struct Tie {
    var id: String?
    var from: String
    var to: String
    var kind: String?
    var during: String?
    var date: String?
  }

  private var actors: [Actor] = []
  /// Ties, each with the number of its entry.
  private var ties: [(tie: Tie, entry: Int)] = []
  private var entries: [String: Int] = [:]
  private var entryCount = 0

  /// Adds a node.
  mutating func add(_ actor: Actor) { actors.append(actor) }

  /// Adds an edge, which begins an entry or hangs on the tie of an id that began one.
  mutating func add(_ tie: Tie, with first: String?) {
    if let first {
      if let entry = entries[first] { ties.append((tie, entry)) }
      return
    }
    if let id = tie.id { entries[id] = entryCount }
    ties.append((tie, entryCount))
    entryCount += 1
  }

  /// What contradicts the pieces, of which a draft was made.
  func contradictions(of draft: AlignmentGraph.Draft) -> Losses {
    var losses = Losses()
    func note(_ what: String, _ plain: String?, _ said: [String]) {
      guard let plain, let first = said.first, !said.contains(plain) else { return }
      losses.note(
        "\(what) that the entente piece beside them contradicts",
        example: "\(plain), where that says \(first)")
    }
    let known = Dictionary(draft.actors.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    for actor in actors {
      guard let telling = known[actor.id] else { continue }
      let names = [telling.name] + telling.names.map(\.name)
      note("values of \"label\" of actors", actor.label, names)
      note("values of \"entente_name\" of actors", actor.name, names)
    }
    // Of entries that could not be read nothing is known.
    guard draft.unsound.isEmpty, draft.entries.count == entryCount else { return losses }
    for (tie, number) in ties {
      let entry = draft.entries[number]
      note("values of \"entente_kind\" of ties", tie.kind, [entry.kind])
      let arrow = entry.mutual ? " -- " : " -> "
      let pairs = entry.pairs.map { "\($0.from)\(arrow)\($0.to)" }
      let isTurned = entry.mutual && pairs.contains("\(tie.to)\(arrow)\(tie.from)")
      if !isTurned { note("ends of ties", "\(tie.from)\(arrow)\(tie.to)", pairs) }
      switch entry.time {
      case .during(let spell): note("values of \"entente_during\" of ties", tie.during, [spell.text])
      case .date(let date):
        note("values of \"entente_date\" of ties", tie.date, date.occurrences.map(\.text) + [date.text])
      }
    }
    return losses
  }
}
