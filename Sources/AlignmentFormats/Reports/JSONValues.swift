import AlignmentModel
import AlignmentTimeline

// Results as JSON values; the page on the command line is the contract for every key.

extension DocumentValue {
  static func text(_ text: String?) -> DocumentValue { text.map { .scalar($0) } ?? .null }
  static func texts(_ texts: [String]) -> DocumentValue { .flow(texts.map { .scalar($0) }) }
  static func day(_ day: Day?) -> DocumentValue {
    day.map { $0.isBounded ? .scalar("\($0)") : .null } ?? .null
  }
}

extension ActorState {
  var json: DocumentValue {
    .flow([
      .init("id", .scalar(id.rawValue)), .init("name", .scalar(name)), .init("kind", .scalar(kind.rawValue)),
    ])
  }
}

extension Claim {
  var json: DocumentValue {
    var entries: [DocumentValue.Entry] = [
      .init("stance", .text(stance?.rawValue ?? (retracts == nil ? nil : "retracts"))),
      .init("by", .texts(speakers.map(\.description))),
      .init("source", .scalar(source)), .init("at", .text(at)),
    ]
    switch asOf {
    case .source: break
    case .nothing: entries.append(.init("asOf", .scalar("none")))
    case .date(let date): entries.append(.init("asOf", .scalar(date.text)))
    }
    if let retracts { entries.append(.init("retracts", .scalar(retracts))) }
    if let note { entries.append(.init("note", .scalar(note))) }
    return .flow(entries)
  }
}

extension Bounds {
  var json: DocumentValue {
    .flow([.day(firstEarliest), .day(firstLatest), .day(lastEarliest), .day(lastLatest)])
  }
}

extension TieState {
  var json: DocumentValue {
    let roles = roles.sorted { $0.key < $1.key }
    var entries: [DocumentValue.Entry] = [
      .init("id", .scalar(id)), .init("kind", .scalar(kind)), .init("from", .scalar(from.rawValue)),
      .init("to", .scalar(to.rawValue)), .init("mutual", .truth(mutual)),
      .init(isEvent ? "date" : "during", .text(timeText)), .init("bounds", bounds.json),
      .init("certainty", .scalar(certainty.rawValue)), .init("status", .scalar(status.rawValue)),
      .init("valence", .scalar(valence.rawValue)),
      .init("weight", weight.map { .bare("\($0)") } ?? .null), .init("trend", .text(trend?.rawValue)),
      .init("terms", .texts(terms)),
      .init("roles", .flow(roles.map { .init($0.key, .texts($0.value.map(\.rawValue))) })),
      .init("note", .text(note)), .init("claims", .block(claims.map(\.json))),
      .init("sources", .texts(sources)), .init("witnesses", .number(witnesses)),
    ]
    if let office { entries.append(.init("office", .scalar(office))) }
    return .block(entries)
  }
}

extension TieChange {
  var json: DocumentValue {
    .block([.init("before", before.json), .init("after", after.json), .init("what", .texts(what))])
  }
}

extension ActorChange {
  var json: DocumentValue {
    .block([.init("before", before.json), .init("after", after.json), .init("what", .texts(what))])
  }
}
