// Data sets of leaders. Goemans, Gleditsch and Chiozza, Journal of Peace Research 46 (2009); Bell (2016).
extension TableMapping {
  static let archigos = """
    entente-mapping: 1
    title: Archigos 4.1, leaders by year
    about: >-
      A row is a year, or a part of one, of a tenure; those that follow each other day by day are one tenure. Both its
      days count, so that on the day of a hand-over there are two leaders. A tenure that ends on 2015-12-31, or whose exit
      is "Still in Office", goes on: the data end there. States have the numbers of Gleditsch and Ward.
    header: [obsid, leadid, ccode, idacr, leader, startdate, enddate, entry, exit, prevtimesinoffice]
    encoding: latin-1
    separator: tab
    coverage: {leads: 1840-01-01/2015-12-31}
    source:
      id: archigos-4.1
      title: 'Archigos: A Data Base on Political Leaders, version 4.1'
      author: H. E. Goemans, Kristian Skrede Gleditsch and Giacomo Chiozza
      publisher: Archigos
      describes: 2015-12-31
    tenure:
      person:
        code: {column: leadid}
        scheme: person
        name: {column: leader}
        id: {text: '{leader} {idacr}'}
        kind: leader
      leads: {code: {column: ccode}, scheme: gw, kind: state}
      start: {column: startdate}
      end: {column: enddate, censored: 2015-12-31, open: {column: exit, is: Still in Office}}
      pieces: join

    """

  static let reign = """
    entente-mapping: 1
    title: REIGN, list of leaders
    about: >-
      A row is a tenure. Of its end only the month is known; an empty one says that the leader was in office when the list
      was made, in March 2021.
    header: [stateabb, ccode, leadid, leader, sdate, smonth, syear, emonth, eyear]
    encoding: latin-1
    coverage: {leads: 1945-01-01/2021-03-31}
    source:
      id: reign-2021-3
      title: Rulers, Elections and Irregular Governance, list of leaders, March 2021
      author: Curtis Bell
      publisher: One Earth Future Foundation
      describes: 2021-03-31
    tenure:
      person:
        code: {column: leadid}
        scheme: person
        name: {column: leader}
        id: {text: '{leader} {stateabb}'}
        kind: leader
      leads: {code: {column: ccode}, scheme: gw, kind: state}
      start: {year: syear, month: smonth, day: sdate}
      end: {year: eyear, month: emonth}
      note: {column: notes}

    """
}
