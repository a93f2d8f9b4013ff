import AlignmentModel

// What is said of ties.
extension Oracle {
  /// All claims whose sources were published by the day of knowledge.
  func claims(_ evidence: Evidence) -> [Claim] {
    let short = evidence.sources.map { Claim(.states, by: [.author], source: $0) }
    return (evidence.claims + short).filter { claim in
      guard let knownBy else { return true }
      guard let published = source(claim.source)?.published else { return false }
      return published.latest <= knownBy
    }
  }

  /// The claims that are left when those taken back and those superseded are put aside.
  func counting(_ evidence: Evidence) -> [Claim] {
    let known = claims(evidence)
    let back = Set(known.compactMap(\.retracts))
    let left = known.filter { $0.stance != nil && !back.contains($0.source) }
    var result: [Claim] = []
    for claim in left {
      let counts = claim.speakers.contains { speaker in
        !left.contains { other in
          saysAlike(speaker, claim, other) && published(other) > published(claim)
        }
      }
      if counts { result.append(claim) }
    }
    return result
  }

  /// Whether the other claim is made by the same speaker; authors of two sources are two.
  func saysAlike(_ speaker: Speaker, _ claim: Claim, _ other: Claim) -> Bool {
    guard other.speakers.contains(speaker) else { return false }
    return speaker != .author || other.source == claim.source
  }

  func published(_ claim: Claim) -> Int {
    source(claim.source)?.published.map { DaySet.place($0.latest) } ?? -1
  }

  func status(_ evidence: Evidence) -> Status? {
    guard !evidence.claims.isEmpty || !evidence.sources.isEmpty else { return .unsourced }
    let known = claims(evidence)
    let said = known.filter { $0.stance != nil }
    guard !said.isEmpty else { return known.isEmpty ? nil : .retracted }
    let back = Set(known.compactMap(\.retracts))
    let affirming = said.filter { $0.stance == .states || $0.stance == .alleges }
    let takenBack = { (claim: Claim) in back.contains(claim.source) }
    if said.allSatisfy(takenBack) { return .retracted }
    if !affirming.isEmpty, affirming.allSatisfy(takenBack) { return .retracted }
    let stances = Set(counting(evidence).compactMap(\.stance))
    let affirmed = stances.contains(.states) || stances.contains(.alleges)
    if affirmed, stances.contains(.denies) || stances.contains(.doubts) { return .disputed }
    let rows: [(Stance, Status)] = [
      (.states, .established), (.alleges, .alleged), (.predicts, .predicted), (.denies, .denied),
      (.doubts, .doubted),
    ]
    return rows.first { stances.contains($0.0) }?.1
  }

  func status(_ evidence: [Evidence]) -> Status? { evidence.first.flatMap { status($0) } }

  /// How many origins the sources reach.
  func witnesses(_ sources: [String]) -> Int {
    var origins = Set<String>()
    var seen = Set<String>()
    var waiting = sources
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      let more = source(id)?.basedOn ?? []
      if more.isEmpty { origins.insert(id) }
      waiting += more
    }
    return origins.count
  }
}
