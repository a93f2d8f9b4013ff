public import AlignmentModel
public import AlignmentTimeline

/// Results as JSON text, for scripts and other tools.
public enum JSONReport {
  /// What held on a day.
  public static func text(of snapshot: Snapshot) -> String {
    text([
      .init("on", .day(snapshot.on)), .init("knownBy", .day(snapshot.knownBy)),
      .init("covered", .truth(snapshot.covered)), .init("actors", .block(snapshot.actors.map(\.json))),
      .init("ties", .block(snapshot.ties.map(\.json))),
    ])
  }

  /// How many ties and actors there were on a day.
  public static func counts(of snapshot: Snapshot) -> String {
    text(
      [
        .init("on", .day(snapshot.on)), .init("actors", .number(snapshot.actors.count)),
        .init(
          "ties",
          .flow([
            .init("certain", .number(snapshot.ties.counts.certain)),
            .init("possible", .number(snapshot.ties.counts.possible)),
          ])),
      ], versioned: false)
  }

  /// What changed between two days or two graphs.
  ///
  /// - Parameters:
  ///   - names: what the two graphs are called.
  ///   - passing: whether to list what came and went between two days.
  public static func text(
    of diff: SnapshotDiff, names: (old: String, new: String)? = nil, passing: Bool = false
  ) -> String {
    var ties: [DocumentValue.Entry] = [
      .init("began", .block(diff.began.map(\.json))), .init("ended", .block(diff.ended.map(\.json))),
      .init("changed", .block(diff.changed.map(\.json))), .init("unchanged", .number(diff.unchangedCount)),
    ]
    if passing { ties.append(.init("passing", .block(diff.passing.map(\.json)))) }
    let causes = diff.causes.sorted { $0.key < $1.key }.map { id, causes in
      DocumentValue.Entry(id, .texts(causes.map(\.id)))
    }
    return text(
      sides(of: diff, names) + [
        .init("knownBy", .day(diff.after.knownBy)),
        .init("covered", .flow([.truth(diff.before.covered), .truth(diff.after.covered)])),
        .init("ties", .block(ties)), .init("causes", .block(causes)),
        .init(
          "actors",
          .block([
            .init("began", .block(diff.actorsBegan.map(\.json))),
            .init("ended", .block(diff.actorsEnded.map(\.json))),
            .init("changed", .block(diff.actorsChanged.map(\.json))),
          ])),
      ])
  }

  private static func sides(
    of diff: SnapshotDiff, _ names: (old: String, new: String)?
  ) -> [DocumentValue.Entry] {
    switch diff.basis {
    case .days(let from, let to): return [.init("from", .day(from)), .init("to", .day(to))]
    case .graphs(let day):
      let sides: [DocumentValue.Entry] = [.init("old", .text(names?.old)), .init("new", .text(names?.new))]
      return sides + (day.map { [.init("on", .day($0))] } ?? [])
    }
  }

  /// What ever held, of an actor or between two.
  public static func text(ofHistory ties: [TieState], of actor: ActorID, with other: ActorID?) -> String {
    text(
      [
        .init("of", .scalar(actor.rawValue)), .init("with", .text(other?.rawValue)),
        .init("ties", .block(ties.map(\.json))),
      ], versioned: false)
  }

  /// The kinds of ties.
  public static func text(of vocabulary: Vocabulary) -> String {
    let kinds = vocabulary.kinds.map { kind in
      let codes = kind.codes.byScheme.sorted { $0.key < $1.key }
      return DocumentValue.block([
        .init("id", .scalar(kind.id)), .init("label", .scalar(kind.label)),
        .init("extends", .text(kind.extends)),
        .init("domain", .text(kind.domain?.rawValue)), .init("valence", .scalar(kind.valence.rawValue)),
        .init("mutual", .truth(kind.mutual)),
        .init("codes", .flow(codes.map { .init($0.key, .texts($0.value)) })),
      ])
    }
    return text([.init("kinds", .block(kinds))], versioned: false)
  }

  /// What was found in files.
  public static func text(of diagnostics: Diagnostics) -> String {
    let values = diagnostics.all.map { one in
      DocumentValue.flow([
        .init("file", .text(one.place?.file)), .init("line", one.place.map { .number($0.line) } ?? .null),
        .init("column", one.place.map { .number($0.column) } ?? .null),
        .init("severity", .scalar(one.severity.rawValue)), .init("code", .scalar(one.code)),
        .init("message", .scalar(one.message)), .init("hint", .text(one.hint)),
      ])
    }
    return DocumentWriter(.json).text(of: .block(values))
  }

  private static func text(_ entries: [DocumentValue.Entry], versioned: Bool = true) -> String {
    let version: [DocumentValue.Entry] = versioned ? [.init("entente", .number(GraphReader.version))] : []
    return DocumentWriter(.json).text(of: .block(version + entries))
  }
}
