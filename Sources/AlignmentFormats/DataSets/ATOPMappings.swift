// Alliance Treaty Obligations and Provisions. Leeds and others, International Interactions 28 (2002).
extension TableMapping {
  static let atopAlliances = """
    entente-mapping: 1
    title: ATOP 5.1, alliances
    about: >-
      A row is an alliance; each pair of its members has a tie as long as the alliance lasts. The year 0 as an end says
      that it was in force when the data end, on 2018-12-31. Who joined later or left earlier is told by the table of
      members alone: here the ties of alliances of more than two are possible from their start on, and not certain.
    header: [atopid, begyr, begmo, begday, endyr, bilat, defense, offense, neutral, nonagg, consul, mem1, mem2]
    encoding: latin-1
    coverage: {alliance: 1815-01-01/2018-12-31}
    source:
      id: atop-5.1
      title: Alliance Treaty Obligations and Provisions, version 5.1
      author: Brett Ashley Leeds and others
      publisher: ATOP
      describes: 2018-12-31
      url: http://www.atopdata.org/
    tie:
      kind:
        first-of:
          defense: defence-pact
          offense: offence-pact
          neutral: neutrality-pact
          nonagg: non-aggression-pact
          consul: consultation-pact
        else: alliance
      members: {columns: [mem*], scheme: cow, kind: state, from-start: false}
      mutual: true
      start: {year: begyr, month: begmo, day: begday}
      end: {year: endyr, month: endmo, day: endday, unknown: ['0']}
      note: {text: 'ATOP alliance {atopid}'}

    """

  static let atopMembers = """
    entente-mapping: 1
    title: ATOP 5.1, members
    about: >-
      A row is a member's time in one phase of an alliance. Each pair of members has a tie while both are in it; phases
      that follow each other are one tie, and what changes in its obligations is told in its phases. The year 0 as an end
      says that it was in force when the data end, on 2018-12-31.
    header: [atopid, member, yrent, moent, dayent, yrexit, moexit, dayexit, defense, offense, neutral, nonagg, consul]
    encoding: latin-1
    coverage: {alliance: 1815-01-01/2018-12-31}
    source:
      id: atop-5.1
      title: Alliance Treaty Obligations and Provisions, version 5.1
      author: Brett Ashley Leeds and others
      publisher: ATOP
      describes: 2018-12-31
      url: http://www.atopdata.org/
    tie:
      kind:
        first-of:
          defense: defence-pact
          offense: offence-pact
          neutral: neutrality-pact
          nonagg: non-aggression-pact
          consul: consultation-pact
        else: alliance
      member: {code: {column: member}, scheme: cow, kind: state}
      agreement: {column: atopid}
      phases-of: {column: atopid}
      mutual: true
      start: {year: yrent, month: moent, day: dayent}
      end: {year: yrexit, month: moexit, day: dayexit, unknown: ['0']}
      note: {text: 'ATOP alliance {atopid}'}

    """

  static let atopPhases = """
    entente-mapping: 1
    title: ATOP 5.1, phases of alliances
    about: >-
      A row is a phase of an alliance; each pair of its members has a tie. Phases that follow each other are one tie, and
      what changes in its obligations is told in its phases. The year 0 as an end says that it was in force when the data
      end, on 2018-12-31. Who joined later or left earlier within a phase is told by the table of members alone: here the
      ties of alliances of more than two are possible from their start on, and not certain.
    header: [atopid, atopidphase, begyr, begmo, begday, endyr, phase, defense, offense, neutral, nonagg, consul, mem1, mem2]
    encoding: latin-1
    coverage: {alliance: 1815-01-01/2018-12-31}
    source:
      id: atop-5.1
      title: Alliance Treaty Obligations and Provisions, version 5.1
      author: Brett Ashley Leeds and others
      publisher: ATOP
      describes: 2018-12-31
      url: http://www.atopdata.org/
    tie:
      kind:
        first-of:
          defense: defence-pact
          offense: offence-pact
          neutral: neutrality-pact
          nonagg: non-aggression-pact
          consul: consultation-pact
        else: alliance
      members: {columns: [mem*], scheme: cow, kind: state, from-start: false}
      phases-of: {column: atopid}
      mutual: true
      start: {year: begyr, month: begmo, day: begday}
      end: {year: endyr, month: endmo, day: endday, unknown: ['0']}
      note: {text: 'ATOP alliance {atopid}'}

    """
}
