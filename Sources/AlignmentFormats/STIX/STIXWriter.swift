import AlignmentModel
import AlignmentTimeline

/// Writes a bundle of STIX 2.1: actors are identities, ties relationships, denials opinions. What STIX has no place
/// for hangs on the objects by an extension, so that reading gives the graph back and strict readers take it.
///
/// Ids are made of ours, so that a graph always has the same ones. Days are whole: from their first moment in UTC to
/// their last millisecond, since STIX refuses that a relationship stops when it starts.
struct STIXWriter {
  private let content: ExportContent
  private let sink: ByteSink
  private var pieces: OwnPieces
  private(set) var losses = Losses()
  private var separator = "\n"

  init(_ content: ExportContent, _ sink: ByteSink) {
    (self.content, self.sink) = (content, sink)
    pieces = OwnPieces(content)
  }

  private typealias Entry = DocumentValue.Entry

  /// Writes all of it.
  mutating func write() {
    let name = content.heading
    sink.put(
      "{\"type\": \"bundle\", \"id\": \"bundle--\(NameUUID.entente.text("bundle \(name)"))\",\n\"objects\": ["
    )
    writeCreator()
    for actor in content.actors { write(actor) }
    var (ties, count) = ([(TieState, ExportContent.Change?)](), 0)
    ties.reserveCapacity(content.tieCount)
    content.eachTie { tie, change in
      ties.append((tie, change))
      count += 1
      return true
    }
    for (tie, change) in ties { write(tie, change) }
    sink.put("\n]}\n")
    losses.add(pieces.losses)
  }

  // MARK: - Objects

  private mutating func put(_ entries: [Entry]) {
    sink.put(separator + DocumentWriter(.compactJSON).text(of: .block(entries)))
    separator = ",\n"
  }

  private func head(_ type: String, _ id: String, created: Day? = nil) -> [Entry] {
    let stamp = DocumentValue.scalar(
      STIXWriter.stamp(created ?? Day(number: 0)) ?? "1970-01-01T00:00:00.000Z")
    return [
      .init("type", .scalar(type)), .init("spec_version", .scalar("2.1")), .init("id", .scalar(id)),
      .init("created", stamp), .init("modified", stamp),
    ]
  }

  /// What hangs on an object, as text: the names of its properties would not all be names of STIX.
  private func hanging(_ key: String, _ value: DocumentValue) -> Entry {
    let text = DocumentWriter(.compactJSON).text(of: value)
    return hanging([.init(key, .scalar(text))])
  }

  private func hanging(_ entries: [Entry]) -> Entry {
    .init(
      "extensions",
      .block([
        .init(
          STIXTerms.extensionID, .block([.init("extension_type", .scalar("property-extension"))] + entries))
      ]))
  }

  private mutating func writeCreator() {
    var creator = head("identity", STIXTerms.creatorID)
    creator += [.init("name", .scalar("Entente")), .init("identity_class", .scalar("system"))]
    if let piece = pieces.head() { creator.append(hanging(STIXTerms.graph, piece)) }
    put(creator)
    var definition = head("extension-definition", STIXTerms.extensionID)
    definition += [
      .init("created_by_ref", .scalar(STIXTerms.creatorID)), .init("name", .scalar("Entente")),
      .init(
        "description", .scalar("Dates, claims and sources of an Entente graph, as text of its graph file")),
      .init("schema", .scalar("JSON texts as in the graph file of Entente")),
      .init("version", .scalar("1.0.0")),
      .init("extension_types", .texts(["property-extension"])),
    ]
    put(definition)
  }

  /// The id of the object of an actor.
  static func id(of actor: ActorID) -> String {
    "identity--" + NameUUID.entente.text("actor \(actor)")
  }

  private mutating func write(_ actor: ActorState) {
    var entries = head("identity", STIXWriter.id(of: actor.id))
    entries.append(.init("created_by_ref", .scalar(STIXTerms.creatorID)))
    entries.append(.init("name", .scalar(actor.name)))
    entries.append(.init("identity_class", .scalar(STIXTerms.identityClass(actor.kind))))
    if let piece = pieces.piece(of: actor) {
      let text = DocumentWriter(.compactJSON).text(of: .block([.init(actor.id.rawValue, piece)]))
      entries.append(hanging([.init(STIXTerms.actor, .scalar(text))]))
    }
    put(entries)
  }

  private mutating func write(_ tie: TieState, _ change: ExportContent.Change?) {
    let id = "relationship--" + NameUUID.entente.text("tie \(tie.id)")
    let sources = tie.sources.compactMap { content.graph.source($0) }
    let created = sources.compactMap(\.published?.latest).filter(\.isBounded).max()
    var entries = head("relationship", id, created: created)
    entries += [
      .init("created_by_ref", .scalar(STIXTerms.creatorID)),
      .init("relationship_type", .scalar(STIXWriter.type(tie.kind))),
      .init("description", .scalar(tie.note.map { "\(tie.title). \($0)" } ?? tie.title)),
      .init("source_ref", .scalar(STIXWriter.id(of: tie.from))),
      .init("target_ref", .scalar(STIXWriter.id(of: tie.to))),
    ]
    entries += STIXWriter.times(of: tie)
    if let confidence = STIXTerms.confidence(tie.status) {
      entries.append(.init("confidence", .number(confidence)))
    }
    if tie.status == .retracted { entries.append(.init("revoked", .truth(true))) }
    var labels = [tie.valence.rawValue, tie.status.rawValue]
    if let change { labels.append(change.rawValue) }
    entries.append(.init("labels", .texts(labels)))
    if !sources.isEmpty { entries.append(.init("external_references", .block(sources.map(reference)))) }
    var isWhole = true
    switch pieces.piece(of: tie) {
    case .entry(let entry), .row(let entry?): entries.append(hanging(STIXTerms.tie, entry))
    case .with(let first): entries.append(hanging(STIXTerms.tie, .block([.init("with", .scalar(first))])))
    case .derived: entries.append(hanging([.init(STIXTerms.derived, .truth(true))]))
    case .none, .row(nil):
      isWhole = false
      losses.note([.claimDetails, .weight, .trend, .terms, .roles, .phases, .effects], of: tie)
      noteEvidence(of: tie)
    }
    noteTimes(of: tie, isWhole: isWhole)
    put(entries)
    writeOpinions(on: tie, id, created, isWhole: isWhole)
  }

  /// Notes what relationships and opinions do not say of what a tie rests on.
  private mutating func noteEvidence(of tie: TieState) {
    let claims = tie.claims.count { claim in
      let isByAuthor = claim.speakers.contains(.author)
      return claim.stance.map { $0.opposes ? isByAuthor : claim.speakers != [.author] || !$0.affirms }
        ?? false
    }
    losses.note(
      "claims that are neither what a source's author states or alleges nor what actors deny", count: claims,
      example: "of \(tie.id)")
    let isOpposed = tie.countingClaims.contains { claim in
      claim.stance?.opposes ?? false && claim.speakers.contains { $0 != .author }
    }
    let isKept =
      switch tie.status {
      case .established, .alleged, .retracted, .unsourced: true
      case .disputed, .denied: isOpposed
      case .predicted, .doubted: false
      }
    if !isKept { losses.note("statuses", example: "\(tie.status.rawValue) of \(tie.id)") }
  }

  private static func times(of tie: TieState) -> [Entry] {
    let days = tie.exactDays
    var entries: [Entry] = []
    if let day = days.first, let stamp = STIXWriter.stamp(day) {
      entries.append(.init("start_time", .scalar(stamp)))
    }
    if let day = days.last, let stamp = STIXWriter.stamp(day, isLast: true) {
      entries.append(.init("stop_time", .scalar(stamp)))
    }
    return entries
  }

  /// Notes first and last days that no moment can say.
  private mutating func noteTimes(of tie: TieState, isWhole: Bool) {
    let days = tie.exactDays
    let ends = [
      ("first", days.first, tie.isEvent || tie.spell.start == .written),
      ("last", days.last, tie.isEvent || tie.spell.end == .written),
    ]
    // The extension says the last days as well, of which strict readers need not know.
    for (word, day, isWritten) in isWhole ? ends.dropLast() : ends[...] where isWritten {
      guard day.flatMap({ STIXWriter.stamp($0) }) == nil else { continue }
      losses.note(
        "\(word) days that are not known to the day\(isWhole ? ", but in the extension" : "")",
        example: tie.timeText ?? tie.id)
    }
  }

  /// Who denies a tie has an opinion of it, which follows from what hangs on the tie where that is whole.
  private mutating func writeOpinions(
    on tie: TieState, _ relationship: String, _ created: Day?, isWhole: Bool
  ) {
    for (number, claim) in tie.countingClaims.enumerated() where claim.stance?.opposes ?? false {
      for case .actor(let speaker) in claim.speakers {
        let id = "opinion--" + NameUUID.entente.text("opinion \(tie.id) \(number) \(speaker)")
        var entries = head("opinion", id, created: created)
        entries.append(.init("created_by_ref", .scalar(STIXWriter.id(of: speaker))))
        if let note = claim.note ?? claim.at { entries.append(.init("explanation", .scalar(note))) }
        let opinion = claim.stance == .denies ? "strongly-disagree" : "disagree"
        entries.append(.init("opinion", .scalar(opinion)))
        entries.append(.init("object_refs", .texts([relationship])))
        if isWhole { entries.append(hanging([.init(STIXTerms.derived, .truth(true))])) }
        put(entries)
      }
    }
  }

  private func reference(_ source: Source) -> DocumentValue {
    var entries: [Entry] = [
      .init("source_name", .scalar(source.publisher ?? source.author ?? source.id)),
      .init("external_id", .scalar(source.id)),
    ]
    if let title = source.title { entries.append(.init("description", .scalar(title))) }
    if let link = source.link { entries.append(.init("url", .scalar(link))) }
    return .block(entries)
  }

  // MARK: - Words

  /// The first or the last moment of a day; nil beyond the years that STIX can write.
  static func stamp(_ day: Day, isLast: Bool = false) -> String? {
    guard (1...9999).contains(day.year), day.isBounded else { return nil }
    return "\(day)T\(isLast ? "23:59:59.999" : "00:00:00.000")Z"
  }

  /// A type of relationship holds small letters, digits and hyphens.
  static func type(_ kind: String) -> String {
    let scalars = kind.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? scalar : "-"
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: "-").joined(separator: "-")
    return words.count < 3 ? "related-to" : words
  }
}
