import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentFormats

/// Rows that are made up, in the columns of data sets of alliances, leaders, events and transfers.
@Suite("Other data sets of the field")
struct OtherDataSetTests {
  @Test
  func `Obligations of ATOP that change by phase are told in phases, and a gap makes two ties`() throws {
    let reading = try dataSet(
      """
      atopid,cowid,member,yrent,moent,dayent,yrexit,moexit,dayexit,phase,defense,offense,neutral,nonagg,consul,version
      9001,,200,1900,1,1,1905,0,0,1,0,0,0,0,1,5.1
      9001,,200,1905,6,1,1910,2,28,2,1,0,0,0,1,5.1
      9001,,200,1920,1,1,0,0,0,3,0,0,0,1,0,5.1
      9001,,220,1900,1,1,1905,0,0,1,0,0,0,0,1,5.1
      9001,,220,1905,6,1,1910,2,28,2,1,0,0,0,1,5.1
      9001,,220,1920,1,1,0,0,0,3,0,0,0,1,0,5.1

      """)
    #expect(
      try reading.ties == [
        "defence-pact cow-200 -- cow-220 1900-01-01/1910-02-28 + consultation-pact (ATOP alliance 9001)",
        "non-aggression-pact cow-200 -- cow-220 1920-01-01/.. (ATOP alliance 9001)",
      ])
    let entry = try #require(reading.graph.draft.entries.first { !$0.phases.isEmpty })
    #expect(entry.phases.map(\.during.text) == ["1900-01-01/1905", "1905-06-01/1910-02-28"])
    #expect(
      entry.phases.map(\.note) == [
        "ATOP alliance 9001: consultation pact", "ATOP alliance 9001: defence pact, consultation pact",
      ])
  }

  @Test
  func `An alliance of ATOP is a tie of each pair of its members, doubtful where some may have joined later`()
    throws
  {
    let reading = try dataSet(
      """
      atopid,begyr,begmo,begday,endyr,endmo,endday,bilat,defense,offense,neutral,nonagg,consul,mem1,mem2,mem3,version
      9002,1900,1,0,0,0,0,0,0,1,0,0,0,200,220,235,5.1
      9003,1900,1,1,1910,2,3,1,0,0,0,0,0,2,20,,5.1

      """)
    #expect(
      try reading.ties == [
        "alliance cow-2 -- cow-20 1900-01-01/1910-02-03 (ATOP alliance 9003)",
        "offence-pact cow-200 -- cow-220 1900-01?/.. (ATOP alliance 9002)",
        "offence-pact cow-200 -- cow-235 1900-01?/.. (ATOP alliance 9002)",
        "offence-pact cow-220 -- cow-235 1900-01?/.. (ATOP alliance 9002)",
      ])
  }

  @Test
  func `A phase of an alliance of more than two is possible from its start on, and certain on no day`() throws
  {
    let graph = try dataSet(
      """
      atopid,atopidphase,begyr,begmo,begday,endyr,endmo,endday,phase,defense,offense,neutral,nonagg,consul,mem1,mem2,mem3
      9002,9002.1,1900,1,1,1910,2,3,1,0,1,0,0,0,200,220,235
      9002,9002.2,1910,2,4,0,0,0,2,1,0,0,0,0,200,220,235
      9003,9003.1,1900,1,1,0,0,0,1,1,0,0,0,0,2,20,

      """
    ).graph
    #expect(
      graph.tieLines.filter { !$0.contains("cow-235") } == [
        "defence-pact cow-2 -- cow-20 1900-01-01/.. (ATOP alliance 9003)",
        "defence-pact cow-200 -- cow-220 1900-01-01?/.. + offence-pact (ATOP alliance 9002)",
      ])
    let timeline = Timeline(graph)
    func certainties(_ day: Day) -> [Certainty] { timeline.snapshot(on: day).ties.map(\.certainty) }
    #expect(certainties("1899-12-31") == [])
    #expect(certainties("1905-01-01") == [.certain, .possible, .possible, .possible])
    #expect(certainties("1950-01-01") == [.certain, .possible, .possible, .possible])
  }

  private static let archigos = """
    obsid\tleadid\tccode\tidacr\tleader\tstartdate\tenddate\tentry\texit\tprevtimesinoffice
    XXA-2010\ta1\t260\tGFR\tMüller\t2010-03-04\t2010-12-31\tRegular\t(n_year)\t.
    XXA-2010\ta1\t260\tGFR\tMüller\t2011-01-01\t2011-05-06\t(p_year)\tRegular\t.
    XXA-2011\tb2\t260\tGFR\tSmith\t2011-05-06\t2011-12-31\tRegular\t(n_year)\t.
    XXA-2011\tb2\t260\tGFR\tSmith\t2012-01-01\t2012-02-01\t(p_year)\tRegular\t.
    XXA-2014\ta1\t260\tGFR\tMüller\t2014-01-01\t2014-12-31\tRegular\t(n_year)\t1
    XXA-2014\ta1\t260\tGFR\tMüller\t2015-01-01\t2015-12-31\t(p_year)\tStill in Office\t1
    XXA-2012\tc3\t260\tGFR\tSmith\t2012-02-01\t2013-12-31\tRegular\tRegular\t.

    """

  @Test
  func `Yearly pieces of a tenure are joined, and one who comes back has two`() throws {
    let graph = try dataSet(Self.archigos).graph
    let leader = try #require(graph.actor("müller-gfr"))
    #expect(leader.name == "Müller")
    #expect(leader.kind == .leader)
    #expect(leader.holds.map(\.during.text) == ["2010-03-04/2011-05-06", "2014-01-01/.."])
    #expect(leader.holds.allSatisfy { $0.leads && $0.of == "gw-260" })
    #expect(graph.actor("gw-260")?.name == "Germany")
  }

  @Test
  func `A tenure that is marked as going on goes on, and an end that it has all the same is counted`() throws
  {
    let reading = try dataSet(
      Self.archigos + "XXA-2016\td4\t260\tGFR\tMeier\t2014-01-01\t2014-12-31\tRegular\tStill in Office\t.\n")
    #expect(try reading.graph.actor("meier-gfr")?.holds.map(\.during.text) == ["2014-01-01/.."])
    #expect(
      reading.losses.lines("taken").first { $0.contains("ends") }
        == "not taken: ends before the data end, of rows that are marked as going on (1): 2014-12-31 on line 9"
    )
  }

  @Test
  func `Two persons of one name are told apart by the year in which each first held office`() throws {
    let graph = try dataSet(Self.archigos).graph
    #expect(graph.actor("smith-gfr-2011")?.holds.map(\.during.text) == ["2011-05-06/2012-02-01"])
    #expect(graph.actor("smith-gfr-2012")?.holds.map(\.during.text) == ["2012-02-01/2013-12-31"])
    #expect(graph.actor("smith-gfr") == nil)
  }

  @Test
  func `Of the tenures of REIGN the end is known to the month, and none means that it goes on`() throws {
    let graph = try dataSet(
      """
      stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear,birthyear,,,notes
      USA,2,A1,Truman,12,4,1945,1,1953,1884,,,
      USA,2,A2,"Smith, John",20,1,2021,,,1950,,,"Found well, alive"

      """
    ).graph
    #expect(graph.actor("truman-usa")?.holds.map(\.during.text) == ["1945-04-12/1953-01"])
    #expect(graph.actor("smith-john-usa")?.holds.map(\.during.text) == ["2021-01-20/.."])
    #expect(graph.actor("smith-john-usa")?.holds.first?.note == "Found well, alive")
  }

  private static let icews = """
    Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t\
    Target Sectors\tTarget Country\tStory ID
    1\t2014-01-01\tFrance\tParty\tFrance\tMake a visit\t042\t1.9\tGermany\t\tGermany\t77
    2\t2014-01-03\tGermany\t\tGermany\tUse conventional military force\t190\t-10.0\tFrance\t\tFrance\t78
    3\t2014-01-04\tGermany\t\tGermany\tSomething new\t1999\t-10.0\tFrance\t\tFrance\t79

    """

  @Test
  func
    `Events of ICEWS are of the kind of the longest code that theirs begins with, and CAMEO codes are text`()
    throws
  {
    let reading = try dataSet(Self.icews)
    #expect(
      try reading.ties == [
        "attack Germany -> France 2014-01-03 weight -10.0 (Use conventional military force)",
        "attack Germany -> France 2014-01-04 weight -10.0 (Something new)",
        "visit France -> Germany 2014-01-01 weight 1.9 (Make a visit)",
      ])
    #expect(reading.losses.lines("taken") == ["not taken: columns (5), such as Source Sectors"])
  }

  @Test
  func `A year of arms transfers is a tie of that year, and rebels are not the state they fight in`() throws {
    let graph = try dataSet(
      """
      supplier,recipient,year,value,supplier_cown,recipient_cown,supplier_lon
      Soviet Union,Iraq,1980,120,365,645,1.5
      Soviet Union,PLO (Israel)*,1980,3.5,365,666,1.5
      NATO**,Soviet Union,1981,1,NA,365,1.5

      """
    ).graph
    #expect(
      graph.tieLines == [
        "arms-transfer cow-365 -> cow-645 1980-01-01/1980-12-31 weight 120.0",
        "arms-transfer cow-365 -> plo-israel 1980-01-01/1980-12-31 weight 3.5",
        "arms-transfer nato -> cow-365 1981-01-01/1981-12-31 weight 1.0",
      ])
    #expect(graph.actor("cow-666") == nil)
    #expect(graph.actor("plo-israel")?.codes == [:])
    #expect(graph.actor("plo-israel")?.name == "PLO (Israel)*")
  }

  @Test
  func `A code that is no number is told of, with the column`() throws {
    let reading = try dataSet(
      "supplier,recipient,year,value,supplier_cown,recipient_cown\nX,Y,1980,1,12a,20\n")
    #expect(
      reading.verdict == """
        data.csv:2:12: error: "12a" is no code of the scheme cow
         2 | X,Y,1980,1,12a,20
           |            ^~~
            hint: it is a number; the mapping says with `unknown` what says nothing
        1 error, 0 warnings
        """)
  }

  @Test
  func `The built-in code book has a weight for each code, and no name of two codes at one depth`() {
    #expect(CAMEO.events.count == 312)
    #expect(CAMEO.byCode["057"]?.name == "Sign formal agreement")
    #expect(CAMEO.byCode["57"] == nil)
    #expect(CAMEO.byName["consult"]?.code == "040")
    #expect(CAMEO.events.allSatisfy { (-10...10).contains($0.goldstein) })
    #expect(CAMEO.events.allSatisfy { EventCodes.kind(of: $0.code, in: "cameo") != nil })
  }

  @Test
  func
    `Every built-in state has a number, an abbreviation and a name of its own, and names that follow each other`()
    throws
  {
    let states = StateNames.states
    #expect(states.count == 217)
    #expect(Set(states.values.map(\.abbreviation)).count == states.count)
    #expect(Set(states.values.map(\.name)).count == states.count)
    for (number, state) in states.merging(StateNames.ofGleditschWard, uniquingKeysWith: { _, other in other })
    {
      var last: Day?
      for (name, during) in state.names {
        let bounds = try Spell(parsing: during).bounds
        if let last { #expect(bounds.firstEarliest > last, "\(number) \(name)") }
        last = bounds.lastLatest
      }
    }
  }
}
