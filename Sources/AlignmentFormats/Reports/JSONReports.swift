public import AlignmentModel
public import AlignmentTimeline

/// Results as JSON text, for scripts and other tools.
public enum JSONReport {
  /// What held on a day.
  public static func text(of snapshot: Snapshot) -> String { collected { write(snapshot, to: $0) } }

  /// What held on a day, written tie by tie.
  public static func write(_ snapshot: Snapshot, to sink: ByteSink) {
    var stream = versioned(sink)
    stream.entry("on", .day(snapshot.on))
    stream.entry("knownBy", .day(snapshot.knownBy))
    stream.entry("covered", .truth(snapshot.covered))
    write(snapshot.actors, as: "actors", &stream)
    write(snapshot.ties, of: snapshot.graph, as: "ties", &stream)
    stream.end()
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

  /// How many ties began, ended, changed and stayed as they were between two days or two graphs.
  ///
  /// - Parameter names: what the two graphs are called.
  public static func counts(of diff: SnapshotDiff, names: (old: String, new: String)? = nil) -> String {
    text(
      sides(of: diff, names) + [
        .init(
          "ties",
          .flow([
            .init("began", .number(diff.began.count)), .init("ended", .number(diff.ended.count)),
            .init("changed", .number(diff.changed.count)), .init("unchanged", .number(diff.unchangedCount)),
          ]))
      ], versioned: false)
  }

  /// How many ties ever held, certain on some day, and possible and no more.
  public static func counts(ofHistory ties: TieList, of actor: ActorID, with other: ActorID?) -> String {
    let counts = ties.counts
    return text(
      [
        .init("of", .scalar(actor.rawValue)), .init("with", .text(other?.rawValue)),
        .init(
          "ties",
          .flow([
            .init("certain", .number(counts.certain)), .init("possible", .number(counts.possible)),
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
    collected { write(diff, names: names, passing: passing, to: $0) }
  }

  /// The same, written tie by tie.
  public static func write(
    _ diff: SnapshotDiff, names: (old: String, new: String)? = nil, passing: Bool = false, to sink: ByteSink
  ) {
    var stream = versioned(sink)
    for side in sides(of: diff, names) { stream.entry(side.key, side.value) }
    stream.entry("knownBy", .day(diff.after.knownBy))
    stream.entry("covered", .flow([.truth(diff.before.covered), .truth(diff.after.covered)]))
    stream.mapping("ties") { stream in
      write(diff.began, of: diff.after.graph, as: "began", &stream)
      write(diff.ended, of: diff.before.graph, as: "ended", &stream)
      write(diff.changed, as: "changed", &stream) { $0.json }
      stream.entry("unchanged", .number(diff.unchangedCount))
      if passing { write(diff.passing, of: diff.after.graph, as: "passing", &stream) }
    }
    let causes = diff.causes.sorted { $0.key < $1.key }.map { id, causes in
      DocumentValue.Entry(id, .texts(causes.map(\.id)))
    }
    stream.entry("causes", .block(causes))
    stream.mapping("actors") { stream in
      write(diff.actorsBegan, as: "began", &stream)
      write(diff.actorsEnded, as: "ended", &stream)
      write(diff.actorsChanged, as: "changed", &stream) { $0.json }
    }
    stream.end()
  }

  /// What ever held, of an actor or between two, in order of start.
  public static func text(
    ofHistory ties: TieList, in graph: AlignmentGraph, of actor: ActorID, with other: ActorID?
  ) -> String {
    collected { write(history: ties, in: graph, of: actor, with: other, to: $0) }
  }

  /// The same, written tie by tie.
  public static func write(
    history ties: TieList, in graph: AlignmentGraph, of actor: ActorID, with other: ActorID?,
    to sink: ByteSink
  ) {
    var stream = JSONStream(sink)
    stream.entry("of", .scalar(actor.rawValue))
    stream.entry("with", .text(other?.rawValue))
    write(ties, of: graph, as: "ties", &stream)
    stream.end()
  }

  // MARK: - Streams

  private static func collected(_ body: (ByteSink) -> Void) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink { piece in
      bytes.append(contentsOf: piece)
      return nil
    }
    body(sink)
    // Memory refuses nothing that is written to it.
    try? sink.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func versioned(_ sink: ByteSink) -> JSONStream {
    var stream = JSONStream(sink)
    stream.entry("entente", .number(GraphReader.version))
    return stream
  }

  private static func write(
    _ ties: TieList, of graph: AlignmentGraph, as key: String, _ stream: inout JSONStream
  ) {
    var writer = TieJSON(ties, in: graph, indent: stream.itemIndent)
    stream.list(key) { separator, sink in
      ties.each { index, tie in
        sink.put { buffer in
          separator.append(to: &buffer)
          writer.write(index, tie, to: &buffer)
        }
        return sink.failure == nil
      }
    }
  }

  private static func write(_ actors: [ActorState], as key: String, _ stream: inout JSONStream) {
    write(actors, as: key, &stream) { $0.json }
  }

  private static func write<Item>(
    _ items: [Item], as key: String, _ stream: inout JSONStream, _ value: (Item) -> DocumentValue
  ) {
    stream.list(key, items) { item, indent, buffer in
      var output = JSONOutput(isCompact: false)
      output.write(value(item), indent: indent)
      buffer.append(contentsOf: output.text.utf8)
    }
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
