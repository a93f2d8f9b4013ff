public import AlignmentModel

// What a tie is, when it held and who says so, in English.
extension TieState {
  /// "since August 2023"; of a pact's pair "as members of Camp David trilateral".
  public var timeInWords: String {
    if let words = exactDaysInWords { return words }
    if let pact, let actor = resolution.graph.actor(pact) { return "as members of \(actor.name)" }
    guard let time, let text = timeText else { return "dates unknown" }
    return isEvent ? DateWords.words(edtf: text) : DateWords.words(time)
  }

  /// Of a tie of a table whose days are exact, which most are: no text need be read.
  private var exactDaysInWords: String? {
    guard let row = tableRow else { return nil }
    let columns = resolution.graph.columns
    let (flags, first, last) = (columns.flags(row), columns.first[row], columns.last[row])
    guard !flags.contains(.inexact), first != .min else { return nil }
    var text: [UInt8] = []
    DateWords.append(
      exactDays: Day(number: first), Day(number: last), isEvent: flags.contains(.event), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Where no beginning is written, and the parties cannot have had the tie before some day: "not before 18
  /// August 2023".
  public var limitInWords: String? {
    guard case .during(let spell)? = time, spell.start != .written, bounds.firstEarliest.isBounded, !isNever
    else {
      return nil
    }
    return "not before \(DateWords.words(bounds.firstEarliest))"
  }

  /// "alignment" of a mutual tie, whose ends stand beside it; else the whole sentence, an office with its name.
  public var phrase: String {
    guard !mutual else { return kindDefinition?.label ?? kind }
    guard let office else { return sentence }
    return kind == "leads" ? "\(sentence) as \(office)" : "\(fromName) is \(office) of \(toName)"
  }

  /// What it is, both ends named: "military agreement, North Korea – South Korea".
  public var title: String { mutual ? "\(phrase), \(fromName) – \(toName)" : phrase }

  /// Who says so: "4 sources, 3 witnesses", "disputed: USA alleges; Russia denies", "alleged by USA",
  /// "no source".
  public var sayingInWords: String {
    switch status {
    case .unsourced: return "no source"
    case .established: return sourcesInWords
    case .retracted: return "retracted: \(sourcesInWords)"
    case .disputed, .alleged, .predicted, .denied, .doubted: break
    }
    let voices = voicesByStance
    if voices.count == 1 { return "\(status.rawValue) by \(TieState.shortList(voices[0].names))" }
    let parts = voices.map { stance, names in
      "\(TieState.shortList(names)) \(names.count == 1 ? stance.rawValue : stance.plural)"
    }
    return "\(status.rawValue): " + parts.joined(separator: "; ")
  }

  /// "Crisis Group", or "4 sources, 3 witnesses".
  public var sourcesInWords: String {
    let ids = sources
    if ids.count == 1 { return sourceName(ids[0]) }
    let seen = Witnesses.count(ids, in: resolution.graph)
    return "\(ids.count) sources"
      + (seen < ids.count ? ", \(seen) \(seen == 1 ? "witness" : "witnesses")" : "")
  }

  /// "USA, South Korea and 3 more"; the others are told by the tie's claims.
  private static func shortList(_ names: [String]) -> String {
    let most = 3
    guard names.count > most + 1 else { return names.joined(separator: ", ") }
    return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }

  /// The speakers whose claims count, by what they do.
  private var voicesByStance: [(stance: Stance, names: [String])] {
    let claims = countingClaims
    return Stance.allCases.compactMap { stance in
      var names: [String] = []
      for claim in claims where claim.stance == stance {
        for name in claim.speakers.map({ speakerName($0, claim) }) where !names.contains(name) {
          names.append(name)
        }
      }
      return names.isEmpty ? nil : (stance, names)
    }
  }

  /// What a speaker is called.
  public func speakerName(_ speaker: Speaker, _ claim: Claim) -> String {
    switch speaker {
    case .author: sourceName(claim.source)
    case .actor(let id): resolution.graph.actor(id)?.name ?? id.rawValue
    }
  }

  private func sourceName(_ id: String) -> String { resolution.graph.source(id)?.shortName ?? id }
}

extension Source {
  /// By whom it is best known: its publisher, else its author, its title, its id.
  public var shortName: String { publisher ?? author ?? title ?? id }
}

extension Stance {
  /// The verb of several speakers: "USA, South Korea allege".
  var plural: String { String(rawValue.dropLast(self == .denies ? 3 : 1)) + (self == .denies ? "y" : "") }
}
