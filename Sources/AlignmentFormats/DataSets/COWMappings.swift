// The data sets of the Correlates of War. Gibler, "International Military Alliances, 1648-2008" (2009).
extension TableMapping {
  static let cowAlliances = """
    entente-mapping: 1
    title: COW Formal Alliances 4.1, by dyad
    about: >-
      A row is one tie. Its strongest obligation is its kind, the others are its terms. Where left_censor is 1 it began
      before 1816, where right_censor is 1 it was in force when the data end, on 2012-12-31. Rows that end before they
      begin (of states that took the place of others) are left out and counted.
    header: [version4id, ccode1, state_name1, ccode2, state_name2, dyad_st_year, left_censor, defense, asymmetric]
    encoding: latin-1
    coverage: {alliance: 1816-01-01/2012-12-31}
    source:
      id: cow-alliances-4.1
      title: Formal Alliances, version 4.1
      author: Douglas M. Gibler
      publisher: Correlates of War
      describes: 2012-12-31
      url: https://correlatesofwar.org/data-sets/formal-alliances/
    reversed: leave-out
    tie:
      kind:
        first-of:
          defense: defence-pact
          neutrality: neutrality-pact
          nonaggression: non-aggression-pact
          entente: entente-pact
        else: alliance
      from: {code: {column: ccode1}, scheme: cow, name: {column: state_name1}, kind: state}
      to: {code: {column: ccode2}, scheme: cow, name: {column: state_name2}, kind: state}
      mutual: true
      start: {year: dyad_st_year, month: dyad_st_month, day: dyad_st_day, open: {column: left_censor, is: '1'}}
      end: {year: dyad_end_year, month: dyad_end_month, day: dyad_end_day, open: {column: right_censor, is: '1'}}
      note:
        - {text: 'COW alliance {version4id}'}
        - {column: asymmetric, values: {'0': '', '1': its members have promised different things}}

    """

  static let cowAlliancesDirected = """
    entente-mapping: 1
    title: COW Formal Alliances 4.1, by directed dyad
    about: >-
      As the table by dyad, with a row for each direction. The two rows of a pair are one tie; where one side has promised
      what the other has not, the note says so.
    header: [version4id, ccode1, state_name1, ccode2, state_name2, dyad_st_year, left_censor, defense]
    encoding: latin-1
    coverage: {alliance: 1816-01-01/2012-12-31}
    source:
      id: cow-alliances-4.1
      title: Formal Alliances, version 4.1
      author: Douglas M. Gibler
      publisher: Correlates of War
      describes: 2012-12-31
      url: https://correlatesofwar.org/data-sets/formal-alliances/
    reversed: leave-out
    tie:
      kind:
        first-of:
          defense: defence-pact
          neutrality: neutrality-pact
          nonaggression: non-aggression-pact
          entente: entente-pact
        else: alliance
      from: {code: {column: ccode1}, scheme: cow, name: {column: state_name1}, kind: state}
      to: {code: {column: ccode2}, scheme: cow, name: {column: state_name2}, kind: state}
      directions: join
      start: {year: dyad_st_year, month: dyad_st_month, day: dyad_st_day, open: {column: left_censor, is: '1'}}
      end: {year: dyad_end_year, month: dyad_end_month, day: dyad_end_day, open: {column: right_censor, is: '1'}}
      note: {text: 'COW alliance {version4id}'}

    """

  static let cowAllianceMembers = """
    entente-mapping: 1
    title: COW Formal Alliances 4.1, by member
    about: >-
      A row is a member's time in an alliance. Each pair of members has a tie while both are in it, and what one of them
      has promised is an obligation of the tie: these are the ties of the table by dyad.
    header: [version4id, ccode, state_name, all_st_year, mem_st_year, mem_end_year, left_censor, defense]
    encoding: latin-1
    coverage: {alliance: 1816-01-01/2012-12-31}
    source:
      id: cow-alliances-4.1
      title: Formal Alliances, version 4.1
      author: Douglas M. Gibler
      publisher: Correlates of War
      describes: 2012-12-31
      url: https://correlatesofwar.org/data-sets/formal-alliances/
    reversed: leave-out
    tie:
      kind:
        first-of:
          defense: defence-pact
          neutrality: neutrality-pact
          nonaggression: non-aggression-pact
          entente: entente-pact
        else: alliance
      member: {code: {column: ccode}, scheme: cow, name: {column: state_name}, kind: state}
      agreement: {column: version4id}
      mutual: true
      start: {year: mem_st_year, month: mem_st_month, day: mem_st_day, open: {column: left_censor, is: '1'}}
      end: {year: mem_end_year, month: mem_end_month, day: mem_end_day, open: {column: right_censor, is: '1'}}
      note: {text: 'COW alliance {version4id}'}

    """

  static let cowStates = """
    entente-mapping: 1
    title: COW State System Membership 2016
    about: >-
      A row is a spell of a state's membership of the system, which is its life here. A spell that begins on 1816-01-01 has
      begun before, and one that ends on 2016-12-31 goes on: the data begin and end there.
    header: [stateabb, ccode, statenme, styear, stmonth, stday, endyear, endmonth, endday]
    encoding: latin-1
    source:
      id: cow-states-2016
      title: State System Membership, version 2016
      publisher: Correlates of War
      describes: 2016-12-31
      url: https://correlatesofwar.org/data-sets/state-system-membership/
    life:
      actor:
        code: {column: ccode}
        scheme: cow
        name: {column: statenme}
        kind: state
        codes: {cow-abb: {column: stateabb}}
      start: {year: styear, month: stmonth, day: stday, censored: 1816-01-01}
      end: {year: endyear, month: endmonth, day: endday, censored: 2016-12-31}

    """

  static let cowMajors = """
    entente-mapping: 1
    title: COW Major Powers 2016
    about: >-
      A row is a state's time among the major powers, which are a group here. A spell that begins on 1816-01-01 has begun
      before, and one that ends on 2016-12-31 goes on: the data begin and end there.
    header: [stateabb, ccode, styear, stmonth, stday, endyear, endmonth, endday]
    encoding: latin-1
    coverage: {member: 1816-01-01/2016-12-31}
    source:
      id: cow-majors-2016
      title: Major Powers, version 2016
      publisher: Correlates of War
      describes: 2016-12-31
      url: https://correlatesofwar.org/data-sets/state-system-membership/
    membership:
      group: {id: major-powers, name: Major powers, kind: group}
      member: {code: {column: ccode}, scheme: cow, kind: state, codes: {cow-abb: {column: stateabb}}}
      start: {year: styear, month: stmonth, day: stday, censored: 1816-01-01}
      end: {year: endyear, month: endmonth, day: endday, censored: 2016-12-31}

    """

  static let cowContiguity = """
    entente-mapping: 1
    title: COW Direct Contiguity 3.2
    about: >-
      Only neighbours by land, or with nothing but a river between them, share a border: rows of contiguity over water are
      left out and counted. Months are all that is known of the dates; 1816-01 is where the data begin, 2016-12 where they
      end.
    header: [dyad, statelno, statelab, statehno, statehab, conttype, begin, end]
    encoding: latin-1
    coverage: {border: 1816-01-01/2016-12-31}
    source:
      id: cow-contiguity-3.2
      title: Direct Contiguity, version 3.2
      publisher: Correlates of War
      describes: 2016-12-31
      url: https://correlatesofwar.org/data-sets/direct-contiguity/
    only: {conttype: '1'}
    tie:
      kind: border
      from: {code: {column: statelno}, scheme: cow, kind: state}
      to: {code: {column: statehno}, scheme: cow, kind: state}
      start: {column: begin, form: YYYYMM, censored: 1816-01-01}
      end: {column: end, form: YYYYMM, censored: 2016-12-01}
      note: {column: notes}

    """
}
