import AlignmentModel
import AlignmentTimeline

/// All that a page knows: the graph as far as it is shown, where everything stands, and what is known when.
struct PageContent {
  let drawing: Drawing
  let selection: Selection
  let knowledge: PageKnowledge
  private let ties: PageTies

  private var plan: DrawingPlan { drawing.plan }
  private var graph: AlignmentGraph { plan.graph }

  init(_ drawing: Drawing, of timeline: Timeline, _ selection: Selection) {
    self.drawing = drawing
    self.selection = selection
    knowledge = PageKnowledge(timeline, selection)
    ties = PageTies(knowledge, selection, isolates: drawing.plan.options.showsIsolates)
  }

  /// Those of the actors it shows.
  var badges: PageBadges { PageBadges(plan.figures.compactMap { plan.actorFigures[$0.id]?.badge }) }

  var title: String { graph.title ?? "Actors and ties" }
  var about: String? { graph.about }

  /// The last day on which something changed. What changes when the coverage ends is only what is known, so that
  /// a day outside is opened on only where there is none inside.
  var openingDay: Day {
    let timeline = knowledge.timelines.last
    let days = ties.daysOfChange
    let covered = days.last { timeline?.covers($0, kinds: selection.kinds) ?? true }
    return covered ?? days.last ?? Day(number: 0)
  }

  func value(_ labels: PageLabels) -> PageValue {
    let writer = PageTieWriter(knowledge, selection)
    var tables = PageTables(graph: graph, style: plan.style)
    // Actors of the plan come first and in order, so that of two the lower number is the lower id.
    for actor in actorIDs { _ = tables.actors.number(of: actor) }
    let told = ties.ties.map { writer.value(of: $0, &tables) }
    let dyads = PageDyads(drawing, ties.ties).value(&tables)
    let kinds = tables.kindsValue()
    let actors = PageActorWriter(drawing: drawing, knowledge: knowledge, badges: badges)
    return .object([
      "opens": .integer(Int(openingDay.number)), "title": .text(title),
      "labels": labels.value, "known": .list(knowledge.days.map(day)),
      "covered": covered, "coverage": coverageWords,
      "restriction": .optional(PictureContent.restriction(selection, in: graph)),
      "certainty": .optional(selection.certainty?.rawValue), "frame": frame,
      "valences": .list(Valence.allCases.map { .text($0.rawValue) }),
      "statuses": .list(Status.allCases.map { .text($0.rawValue) }),
      "stances": .list(Stance.allCases.map { .text($0.rawValue) }), "leftOut": leftOut,
      "style": plan.style.pageValue, "looks": .list(tables.looks.keys.map(\.pageValue)), "kinds": kinds,
      "figures": figures, "font": .text(plan.style.fontFamily), "rules": .text(rules(tables.looks.keys)),
      "isolates": plan.options.showsIsolates ? .flag(true) : .nothing,
      "actors": .list(tables.actors.keys.map { actors.value(of: $0, life: ties.lives[$0]) }),
      "names": .list(tables.names.keys.map { .text($0) }), "sources": tables.sourcesValue(knowledge),
      "dyads": dyads, "ties": .list(told),
    ])
  }

  /// All actors a page may name, by id.
  private var actorIDs: [ActorID] {
    Set(plan.figures.map(\.id) + ties.ties.flatMap { [$0.state.from, $0.state.to] }).sorted()
  }

  private func day(_ day: Day?) -> PageValue { day.map { .integer(Int($0.number)) } ?? .nothing }

  // MARK: - Coverage

  /// The stretches that must all hold a day for it to be covered; nil where the graph does not say.
  private var covered: PageValue {
    guard let coverage = graph.coverage else { return .nothing }
    guard let kinds = selection.kinds else { return .list(coverage.allDays.map(PageTables.days)) }
    let vocabulary = graph.vocabulary
    let entries = coverage.byKind.keys.filter { entry in kinds.contains { vocabulary.isA(entry, $0) } }
    let stretches = (entries.sorted() + kinds).compactMap { coverage.days(of: $0, in: vocabulary) }
    return .list(stretches.map(PageTables.days))
  }

  private var coverageWords: PageValue {
    guard graph.coverage != nil else { return .list([.text("The graph does not say which days it covers")]) }
    return .list([
      .text(PictureContent.coveredText(graph)), .text(PictureContent.uncoveredText(graph)),
    ])
  }

  /// By day of knowledge: first days, and how many are left out by status and number.
  private var leftOut: PageValue {
    .list(
      ties.leftOut.versions.map { number, steps in
        .list(
          [.integer(number)]
            + steps.map { step in
              let counts = Status.allCases.enumerated().flatMap { place, status -> [PageValue] in
                step.counts[status].map { [.integer(place), .integer($0)] } ?? []
              }
              return .list([step.from.isBounded ? .integer(Int(step.from.number)) : .nothing] + counts)
            })
      })
  }

  // MARK: - Looks

  private var frame: PageValue {
    let frame = drawing.frame
    return .object([
      "width": .number(frame.width), "top": .number(frame.graphTop),
      "bottom": .number(frame.legendTop - 22), "title": .list(frame.titleLines.map { .text($0) }),
    ])
  }

  private var figures: PageValue {
    let kinds = ActorKind.allCases.filter { kind in plan.actorFigures.values.contains { $0.kind == kind } }
    return .entries(
      kinds.map { PageValue.Entry(key: $0.rawValue, value: plan.style.look(of: $0).pageValue) })
  }

  private func rules(_ looks: [LineLook]) -> String {
    let dark = DarkGround(
      style: plan.style, looks: looks, kinds: Set(plan.actorFigures.values.map(\.kind)))
    return (plan.style.ground.pageRules.map { $0 + " " } ?? "") + dark.rules
  }
}
