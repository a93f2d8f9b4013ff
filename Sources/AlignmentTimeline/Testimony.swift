import AlignmentModel

/// What claims on a tie come to, once those taken back, superseded or not yet published are put aside.
struct Testimony {
  /// The claims published by the day of knowledge, in the order written.
  let known: [Claim]
  /// Of these, the claims that count.
  let counting: [Claim]
  /// What follows from them; nil when every source came later, and the tie is not there.
  let status: Status?

  /// - Parameter knownBy: only sources published by this day speak; nil for all.
  init(_ evidence: Evidence, in graph: AlignmentGraph, knownBy: Day?) {
    let all = evidence.allClaims
    known = Testimony.known(all, in: graph, by: knownBy)
    let retracted = Set(known.compactMap(\.retracts))
    let told = known.filter { $0.stance != nil }
    let left = retracted.isEmpty ? told : told.filter { !retracted.contains($0.source) }
    counting = Testimony.latest(left, in: graph)
    status = all.isEmpty ? .unsourced : known.isEmpty ? nil : Testimony.status(told, left, counting)
  }

  /// Of claims, those whose sources were published by a day; nil for all.
  static func known(_ claims: [Claim], in graph: AlignmentGraph, by day: Day?) -> [Claim] {
    guard let day else { return claims }
    return claims.filter { graph.source($0.source)?.isKnown(by: day) ?? false }
  }

  /// The first row of the table in the format's page that fits.
  private static func status(_ told: [Claim], _ left: [Claim], _ counting: [Claim]) -> Status {
    let affirmed = { (claims: [Claim]) in claims.contains { $0.stance?.affirms == true } }
    if left.isEmpty || (affirmed(told) && !affirmed(left)) { return .retracted }
    let stances = counting.compactMap(\.stance)
    let opposed = stances.contains { $0.opposes }
    if affirmed(counting) && opposed { return .disputed }
    if stances.contains(.states) { return .established }
    if stances.contains(.alleges) { return .alleged }
    if stances.contains(.predicts) { return .predicted }
    return stances.contains(.denies) ? .denied : .doubted
  }

  /// Of one speaker's claims the latest published, both on equal days; an undated one is the earliest.
  /// A claim of several speakers counts while it is the latest of any of them. The author of each source is
  /// a speaker apart.
  private static func latest(_ claims: [Claim], in graph: AlignmentGraph) -> [Claim] {
    // Nothing supersedes a claim that stands alone, as most do.
    guard claims.count > 1 else { return claims.first?.speakers.isEmpty == true ? [] : claims }
    let voices = claims.map(Voice.voices)
    let published = claims.map { graph.source($0.source)?.published?.latest ?? .unboundedPast }
    var latest: [Voice: Day] = [:]
    for index in claims.indices {
      for voice in voices[index] {
        latest[voice] = max(latest[voice] ?? .unboundedPast, published[index])
      }
    }
    return claims.indices.filter { index in voices[index].contains { latest[$0] == published[index] } }
      .map { claims[$0] }
  }

  /// A speaker, authors told apart by their source.
  private enum Voice: Hashable {
    case actor(ActorID)
    case author(of: String)

    static func voices(of claim: Claim) -> [Voice] {
      claim.speakers.map { speaker in
        switch speaker {
        case .author: .author(of: claim.source)
        case .actor(let id): .actor(id)
        }
      }
    }
  }

  /// The days that claims vouch for: for each, the earliest and the latest day it can describe.
  func attestedDays(in graph: AlignmentGraph, endIsBlank: Bool) -> [(earliest: Day, latest: Day)] {
    counting.compactMap { claim in
      guard claim.stance?.affirms == true else { return nil }
      switch claim.asOf {
      case .nothing: return nil
      case .date(let date): return (date.earliest, date.latest)
      case .source: return endIsBlank ? nil : graph.source(claim.source)?.describedDays
      }
    }
  }
}

/// How many independent origins sources come from.
enum Witnesses {
  /// The distinct origins that sources reach through `based-on`. An origin need not be listed.
  static func count(_ sources: [String], in graph: AlignmentGraph) -> Int {
    var origins = Set<String>()
    var seen = Set<String>()
    var waiting = sources
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      let basis = graph.source(id)?.basedOn ?? []
      if basis.isEmpty { origins.insert(id) } else { waiting += basis }
    }
    return origins.count
  }
}
