import ArgumentParser
import Entente

/// Which ties a verb shows.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Only these kinds, with their sub-kinds: arms-transfer,summit")
  var kinds: String?
  @Option(help: "Only ties between these actors: PRK,RUS")
  var actors: String?
  @Option(help: "Only actors near these, and the ties among them.")
  var around: String?
  @Option(help: "How many steps --around goes.")
  var depth = 1
  @Option(help: "Only ties of these valences: cooperative, neutral, hostile.")
  var valence: String?
  @Flag(help: "Only ties of which the dates leave no doubt.")
  var certain = false
  @Flag(help: "Only ties that the dates allow, no more.")
  var possible = false
  @Option(
    name: .customLong("known-by"), parsing: .unconditional,
    help: "As it was known on that day: later sources are forgotten.")
  var knownBy: String?
  @Option(help: "Also ties of these statuses: predicted, denied, doubted, retracted, or all.")
  var include: String?
  @Option(help: "Also events up to so long before: 90d, 12w.")
  var within: String?
  @Flag(help: "A leader's ties count for the state led on that day.")
  var foldLeaders = false
  @Option(help: "How groups are shown: members, pairs or hub.")
  var groups: String = "members"
  @Option(help: "Only the so many actors with most ties.")
  var top: Int?

  func known() throws -> Day? { try knownBy.map { try DayOptions.day($0, "--known-by") } }

  /// The selection, once its words are checked against a graph.
  func selection(in graphs: [AlignmentGraph]) throws -> Selection {
    var selection = Selection()
    selection.kinds = try kinds.map { try SelectionOptions.kinds($0, graphs) }
    selection.actors = try actors.map { try SelectionOptions.actors($0, graphs) }
    selection.around = try around.map { try SelectionOptions.actors($0, graphs) }
    guard depth >= 0 else { throw Terminal.usage("--depth cannot be negative") }
    selection.depth = depth
    selection.valences = try valence.map { Set(try SelectionOptions.words($0, "valence", Valence.self)) }
    if certain != possible { selection.certainty = certain ? .certain : .possible }
    if let include { selection.statuses.formUnion(try SelectionOptions.statuses(include)) }
    selection.within = try within.map(SelectionOptions.days) ?? 0
    selection.foldLeaders = foldLeaders
    let ways = try SelectionOptions.words(groups, "way to show groups", Selection.Groups.self)
    guard ways.count == 1 else { throw Terminal.usage("groups are shown in one way: members, pairs or hub") }
    selection.groups = ways[0]
    if let top, top < 1 { throw Terminal.usage("--top wants at least one actor") }
    selection.top = top
    return selection
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  /// A word without the blanks around it.
  static func trimmed(_ word: Substring) -> String {
    var word = word
    while word.first?.isWhitespace == true { word.removeFirst() }
    while word.last?.isWhitespace == true { word.removeLast() }
    return String(word)
  }

  private static func words<Word: RawRepresentable & CaseIterable>(
    _ text: String, _ what: String, _ type: Word.Type
  ) throws -> [Word] where Word.RawValue == String {
    let all = Word.allCases.map(\.rawValue)
    let words = try list(text).map { word in
      guard let known = Word(rawValue: word) else {
        let near = Suggestion.nearest(to: word, among: all, limit: 1).first
        throw Terminal.usage(
          "no \(what) is called \"\(word)\"",
          hint: near.map { "did you mean \($0)?" } ?? "it is one of \(all.joined(separator: ", "))")
      }
      return known
    }
    guard !words.isEmpty else { throw Terminal.usage("no \(what) is named") }
    return words
  }

  /// Statuses that a snapshot leaves out unless asked; `all` means all of them.
  private static func statuses(_ text: String) throws -> [Status] {
    let words = list(text)
    if words == ["all"] { return Status.allCases }
    guard !words.isEmpty else { throw Terminal.usage("no status is named") }
    let hidden = Status.allCases.filter { !Status.shownByDefault.contains($0) }.map(\.rawValue)
    return try words.map { word in
      guard let status = Status(rawValue: word) else {
        let near = Suggestion.nearest(to: word, among: hidden, limit: 1).first
        throw Terminal.usage(
          "no status is called \"\(word)\"",
          hint: near.map { "did you mean \($0)?" } ?? "--include takes all, \(hidden.joined(separator: ", "))"
        )
      }
      return status
    }
  }

  private static func kinds(_ text: String, _ graphs: [AlignmentGraph]) throws -> [String] {
    guard !list(text).isEmpty else { throw Terminal.usage("no kind is named") }
    return try list(text).map { kind in
      guard !graphs.contains(where: { $0.vocabulary[kind] != nil }) else { return kind }
      let near = (graphs.first?.vocabulary ?? .standard).nearest(to: kind)
      throw Terminal.usage(
        "no kind is called \"\(kind)\"",
        hint: near.isEmpty
          ? "`entente kinds` lists them all" : "did you mean \(near.joined(separator: " or "))?")
    }
  }

  static func actors(_ text: String, _ graphs: [AlignmentGraph]) throws -> [ActorID] {
    guard !list(text).isEmpty else { throw Terminal.usage("no actor is named") }
    return try list(text).map { try actor($0, graphs) }
  }

  /// An actor by its id; a name or an alias helps to find it, but does not stand for it.
  static func actor(_ word: String, _ graphs: [AlignmentGraph]) throws -> ActorID {
    let id = ActorID(word)
    if graphs.contains(where: { $0.actor(id) != nil }) { return id }
    let all = graphs.flatMap(\.actors)
    let named = all.first { actor in
      ([actor.name] + actor.aliases).contains { $0.lowercased() == word.lowercased() }
    }
    let near = Suggestion.nearest(to: word, among: all.map(\.id.rawValue), limit: 1).first
    let hint = (named?.id.rawValue ?? near).map { "did you mean \($0)?" }
    throw Terminal.usage(
      "no actor is called \"\(word)\"", hint: hint ?? "actors are named by the ids of the graph file")
  }

  private static func days(_ text: String) throws -> Int {
    let number = Int(text.dropLast())
    switch (text.last, number) {
    case ("d", let days?) where (0...1_000_000).contains(days): return days
    case ("w", let weeks?) where (0...100_000).contains(weeks): return weeks * 7
    default:
      throw Terminal.usage("\"\(text)\" is no length of time", hint: "write 90d for days, 12w for weeks")
    }
  }
}

/// Days as they are written on the command line.
enum DayOptions {
  /// A day; a less exact date is refused.
  static func day(_ text: String, _ option: String) throws -> Day {
    do {
      return try Day(parsing: text)
    } catch {
      throw Terminal.usage("\(option) \(text): \(error.message)", hint: error.hint)
    }
  }

  /// The first or the last day of a date.
  static func edge(_ text: String, _ option: String, last: Bool) throws -> Day {
    do {
      let date = try EDTF(parsing: text)
      let day = last ? date.latest : date.earliest
      if day.isBounded { return day }
      throw Terminal.usage("\(option) \(text): there is no such day", hint: "name a day, a month or a year")
    } catch let error as DateError {
      throw Terminal.usage("\(option) \(text): \(error.message)", hint: error.hint)
    }
  }
}
