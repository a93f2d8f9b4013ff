import AlignmentModel
import AlignmentTimeline

/// Writes the actors of a page: figure, place, and the names they bear.
struct PageActorWriter {
  let drawing: Drawing
  let knowledge: PageKnowledge
  let badges: PageBadges

  private var plan: DrawingPlan { drawing.plan }
  private var graph: AlignmentGraph { plan.graph }

  func value(of id: ActorID, life: PageVersions<PageValue>?) -> PageValue {
    let actor = graph.actor(id)
    let figure = plan.actorFigures[id]
    let names = names(of: id, actor)
    var kinds = names.keys
    if kinds.isEmpty { kinds = [actor?.name ?? id.rawValue] }
    return .object([
      "id": .text(id.rawValue), "kind": .text((figure?.kind ?? actor?.kind ?? .group).rawValue),
      "names": .list(kinds.map { name($0, id, figure) }), "when": names.when,
      "aliases": aliases(actor), "place": place(id), "box": figure.map(box) ?? .nothing,
      "badge": figure?.badge.flatMap(badges.number).map { .integer($0) } ?? .nothing,
      "widths": widths(kinds, figure), "turned": turned(kinds),
      "hub": figure?.isHub == true ? .flag(true) : .nothing,
      "life": life.map { life in
        .list(life.versions.map { .list([.integer($0.from), $0.value]) })
      } ?? .nothing,
    ])
  }

  /// A name, and its lines where it is cut into several or shortened.
  private func name(_ name: String, _ id: ActorID, _ figure: ActorFigure?) -> PageValue {
    guard let figure else { return .list([.text(name)]) }
    let look = plan.style.look(of: figure.kind)
    let text = FigureText(name, plan.actors[id], look: look, labels: plan.options.labels)
    return .list([.text(name)] + (text.lines == [name] ? [] : text.lines.map { .text($0) }))
  }

  /// How wide its names are, where a badge stands beside them.
  private func widths(_ names: [String], _ figure: ActorFigure?) -> PageValue {
    guard let figure, figure.badge != nil else { return .nothing }
    return .list(
      names.map { name in
        let look = plan.style.look(of: figure.kind)
        return .number(
          FigureText(name, plan.actors[figure.id], look: look, labels: plan.options.labels).width)
      })
  }

  /// Which of its names run from right to left; nothing where none does.
  private func turned(_ names: [String]) -> PageValue {
    let turned = names.map(Direction.isRightToLeft)
    return turned.contains(true) ? .list(turned.map { .flag($0) }) : .nothing
  }

  private func aliases(_ actor: AlignmentGraph.Actor?) -> PageValue {
    guard let actor else { return .nothing }
    let words = actor.aliases + actor.codes.sorted { $0.key < $1.key }.map(\.value)
    return words.isEmpty ? .nothing : .list(words.map { .text($0) })
  }

  private func place(_ id: ActorID) -> PageValue {
    guard let centre = drawing.centres[id], plan.actorFigures[id] != nil else { return .nothing }
    // In full: a place rounded twice may be drawn a tenth of a point away from where other pictures have it.
    return .list([.number(centre.x), .number(centre.y)])
  }

  /// Size of the whole, and of a hub also of its point and how far that is from the middle.
  private func box(_ figure: ActorFigure) -> PageValue {
    let whole: [PageValue] = [.number(figure.size.width), .number(figure.size.height)]
    guard figure.isHub else { return .list(whole) }
    return .list(
      whole + [
        .number(figure.core.width), .number(figure.core.height), .number(figure.coreOffset.x),
        .number(figure.coreOffset.y),
      ])
  }

  // MARK: - Names

  /// All names an actor bears, and by day of knowledge the first days on which it bears each, by their numbers.
  private func names(of id: ActorID, _ actor: AlignmentGraph.Actor?) -> (keys: [String], when: PageValue) {
    guard let actor, !actor.names.isEmpty else { return ([], .nothing) }
    var table = PageTable<String>()
    var versions = PageVersions<PageValue>()
    for (number, timeline) in knowledge.timelines.enumerated() {
      var parts: [PageValue] = []
      var last: String?
      for day in days(of: actor, timeline.knownBy) {
        let name = timeline.name(of: id, on: day.day)
        guard name != last else { continue }
        parts += [day.first.map { .integer(Int($0.number)) } ?? .nothing, .integer(table.number(of: name))]
        last = name
      }
      versions.set(.list(parts), from: number)
    }
    return (table.keys, .list(versions.versions.map { .list([.integer($0.from), $0.value]) }))
  }

  /// Days on which a name may begin or end, the days before all of them first.
  private func days(of actor: AlignmentGraph.Actor, _ known: Day?) -> [(first: Day?, day: Day)] {
    var days = Set<Day>()
    for name in actor.names {
      let bounds = name.during.bounds
      days.formUnion([bounds.firstEarliest, bounds.firstLatest])
      days.formUnion([bounds.lastEarliest, bounds.lastLatest].map { $0.advanced(by: 1) })
    }
    if let known { days.formUnion([known, known.advanced(by: 1)]) }
    let sorted = days.filter(\.isBounded).sorted()
    let before = (first: Day?.none, day: sorted.first?.advanced(by: -1) ?? Day(number: 0))
    return [before] + sorted.map { (first: $0, day: $0) }
  }
}
