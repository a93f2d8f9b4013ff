extension EventRules {
  /// The rules that come with Entente.
  public static let standard: EventRules = {
    // It is tested that they can be read.
    (try? EventRules(bytes: Array(standardText.utf8), name: "standard")) ?? EventRules(name: "standard")
  }()

  /// The rules that come with Entente, as a file to start from.
  public static let standardText = """
    entente-rules: 1
    title: Events of force, coercion, aid and cooperation that go on for a while
    about: >-
      What is done becomes a tie, what is only said stays an event. Codes are those of CAMEO (Gerner, Schrodt and
      Yilmaz, CAMEO Codebook, 2009) and PLOVER (Halterman and others, PLOVER and POLECAT, 2023), gathered as in their
      roots. A gap of 183 days is the convention of the Militarized Interstate Disputes: a dispute ends when six months
      pass without an incident (Jones, Bremer and Singer, "Militarized Interstate Disputes, 1816-1992", Conflict
      Management and Peace Science 15, 1996). Gaps of 91 days for what is done for the other, and of 30 days for talks,
      are the choice of this project. Of two codes the longer decides, so that 195 is an air strike though 19 is an
      attack. The weight of a tie is the mean of the weights of its events on the scale of Goldstein ("A
      Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36, 1992); how many events there
      were is in its note.
    weight: mean
    rules:
      # Force
      - {kind: attack, cameo: ['18', '19', '20'], plover: [ASSAULT], gap: 183}
      - {kind: shelling, cameo: ['194'], gap: 183}
      - {kind: air-strike, cameo: ['195'], gap: 183}
      - {kind: blockade, cameo: ['191'], plover: ['COERCE-restrict:military'], gap: 183}
      - {kind: occupation, cameo: ['192'], plover: ['COERCE-seize:military'], gap: 183}
      - {kind: show-of-force, cameo: ['15'], plover: [MOBILIZE], gap: 183}
      - {kind: threat, cameo: ['13'], plover: [THREATEN], gap: 183}
      - {kind: threat-of-force, cameo: ['138'], plover: [THREATEN-violence], gap: 183}
      # Coercion
      - {kind: repression, cameo: ['17'], plover: [COERCE], gap: 183}
      - {kind: arrest, cameo: ['173'], plover: [COERCE-arrest], gap: 183}
      - {kind: sanctions, cameo: ['163'], plover: ['COERCE-restrict:diplomatic'], gap: 183}
      - {kind: downgrade, cameo: ['16'], plover: [SANCTION], gap: 183}
      - {kind: aid-cut, cameo: ['162'], plover: [SANCTION-discontinue], gap: 183}
      - {kind: protest, cameo: ['14'], plover: [PROTEST], gap: 91}
      # What is done for the other
      - {kind: cooperation, cameo: ['06'], plover: [COOPERATE], gap: 91}
      - {kind: economic-cooperation, cameo: ['061'], plover: ['COOPERATE:economic'], gap: 91}
      - {kind: security-cooperation, cameo: ['062'], plover: ['COOPERATE:military'], gap: 91}
      - {kind: judicial-cooperation, cameo: ['063'], plover: ['COOPERATE:legal'], gap: 91}
      - {kind: intelligence-sharing, cameo: ['064'], plover: ['COOPERATE:intelligence'], gap: 91}
      - {kind: aid, cameo: ['07'], plover: [AID], gap: 91}
      - {kind: military-support, cameo: ['072'], plover: ['AID:military'], gap: 91}
      - {kind: humanitarian-aid, cameo: ['073'], plover: ['AID:humanitarian'], gap: 91}
      - {kind: peacekeeping, cameo: ['074'], plover: ['AID:peacekeeping'], gap: 91}
      # Talks
      - {kind: talks, cameo: ['04'], plover: [CONSULT], gap: 30}
      - {kind: mediation, cameo: ['045'], gap: 30}

    """
}
