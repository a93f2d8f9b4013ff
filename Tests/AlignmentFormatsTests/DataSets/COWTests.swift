import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentFormats

/// Rows that are made up, in the columns of the tables of the Correlates of War.
@Suite("Correlates of War")
struct COWTests {
  private static let dyads = """
    version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,\
    dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version
    901,200,"United Kingdom",345,"Yugoslavia",1,1,1816,,,,1,1,1,0,1,0,0,4.1
    902,255,"Germany",300,"Austria-Hungary",7,10,1879,3,11,1918,0,0,0,1,0,1,1,4.1
    903,678,"Yemen Arab Republic",679,"Yemen",22,5,1990,21,5,1990,0,0,1,0,0,0,0,4.1
    904,2,"United States of America",20,"Canada",4,4,1949,,,,0,1,0,0,0,0,0,4.1
    905,2,"United States of America",20,"Canada",5,4,1949,6,4,1949,0,0,0,0,1,,0,4.1

    """

  @Test
  func `One row by dyad is one tie: its strongest obligation is its kind, the others are its terms`() throws {
    let reading = try dataSet(Self.dyads)
    #expect(
      try reading.ties == [
        "alliance cow-2 -- cow-20 1949-04-04/.. (COW alliance 904)",
        "defence-pact cow-200 -- cow-345 ../.. + non-aggression-pact (COW alliance 901)",
        "neutrality-pact cow-255 -- cow-300 1879-10-07/1918-11-03 + entente-pact (COW alliance 902; its members have "
          + "promised different things)",
        "non-aggression-pact cow-2 -- cow-20 1949-04-05/1949-04-06 (COW alliance 905)",
      ])
    #expect(
      reading.losses.lines("taken") == [
        "not taken: rows that end before they begin (1): line 4",
        "not taken: obligations that are not coded (1): entente on line 6", "not taken: columns (1): version",
      ])
    #expect(
      reading.verdict.contains(
        "data.csv:5:62: warning: a row has none of defense, neutrality, nonaggression, entente\n"))
  }

  @Test
  func
    `Censoring is coverage and no end: a pact in force is certain to the last covered day and possible after`()
    throws
  {
    let graph = try dataSet(Self.dyads).graph
    let days = try #require(graph.draft.coverage?.days(of: "defence-pact", in: .standard))
    #expect("\(days)" == "1816-01-01...2012-12-31")
  }

  @Test
  func `States bear the names they had on each day, and what the table calls them is an alias`() throws {
    let graph = try dataSet(Self.dyads).graph
    let serbia = try #require(graph.actor("cow-345"))
    #expect(serbia.kind == .state)
    #expect(serbia.codes == ["cow": "345"])
    #expect(serbia.aliases == ["Yugoslavia"])
    #expect(serbia.names.map(\.name) == ["Serbia", "Yugoslavia", "Serbia"])
    #expect(graph.actor("cow-2")?.name == "United States")
  }

  @Test
  func `The table by directed dyad gives the ties of the table by dyad, and says who promised what`() throws {
    let reading = try dataSet(
      """
      version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,\
      dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version
      901,200,"United Kingdom",345,"Yugoslavia",1,1,1816,,,,1,1,1,0,1,0,4.1
      901,345,"Yugoslavia",200,"United Kingdom",1,1,1816,,,,1,1,1,0,1,0,4.1
      902,255,"Germany",300,"Austria-Hungary",7,10,1879,3,11,1918,0,0,0,1,0,0,4.1
      902,300,"Austria-Hungary",255,"Germany",7,10,1879,3,11,1918,0,0,0,0,0,1,4.1

      """)
    #expect(
      try reading.ties == [
        "defence-pact cow-200 -- cow-345 ../.. + non-aggression-pact (COW alliance 901)",
        "neutrality-pact cow-255 -- cow-300 1879-10-07/1918-11-03 + entente-pact (COW alliance 902; Germany has "
          + "promised neutrality pact; Austria-Hungary has promised entente)",
      ])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test
  func `The table by member gives each pair of members a tie while both are in the alliance`() throws {
    let reading = try dataSet(
      """
      version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,\
      mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,\
      neutrality,nonaggression,entente,version
      906,2,"United States of America",4,4,1949,,,,"Type I",4,4,1949,,,,0,1,1,0,0,1,4.1
      906,20,"Canada",4,4,1949,,,,"Type I",4,4,1949,6,4,1999,0,0,1,0,0,0,4.1
      906,640,"Turkey",4,4,1949,,,,"Type I",18,2,1952,,,,0,1,1,0,0,0,4.1
      907,640,"Turkey",4,4,1949,,,,"Type I",7,4,1999,,,,0,1,1,0,0,0,4.1
      907,20,"Canada",4,4,1949,,,,"Type I",4,4,1949,6,4,1999,0,0,1,0,0,0,4.1

      """)
    #expect(
      try reading.ties == [
        "defence-pact cow-2 -- cow-20 1949-04-04/1999-04-06 + entente-pact (COW alliance 906)",
        "defence-pact cow-2 -- cow-640 1952-02-18/.. + entente-pact (COW alliance 906)",
        "defence-pact cow-20 -- cow-640 1952-02-18/1999-04-06 (COW alliance 906)",
      ])
  }

  @Test
  func
    `Membership of the system is the life of a state, in several spells, begun before the data and going on after`()
    throws
  {
    let reading = try dataSet(
      """
      stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
      GMY,255,Germany,1816,1,1,1945,5,8,2016
      GMY,255,Germany,1990,10,3,2016,12,31,2016
      KOR,730,Korea,1887,1,1,1905,11,17,2016

      """)
    let graph = try reading.graph
    let germany = try #require(graph.actor("cow-255"))
    #expect(germany.exists.map(\.during.text) == ["../1945-05-08", "1990-10-03/.."])
    #expect(germany.codes == ["cow": "255", "cow-abb": "GMY"])
    #expect(graph.actor("cow-730")?.exists.map(\.during.text) == ["1887-01-01/1905-11-17"])
    #expect(graph.actor("KOR") == nil)
  }

  @Test
  func
    `A tie from before the data begin is not cut by the life of a state that they have from their first day on`()
    throws
  {
    let states = """
      stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
      UKG,200,United Kingdom,1816,1,1,2016,12,31,2016
      FRN,220,France,1816,1,2,1942,11,11,2016
      RUS,365,Russia,1816,1,1,2016,12,31,2016

      """
    let pacts = """
      atopid,begyr,begmo,begday,endyr,endmo,endday,bilat,defense,offense,neutral,nonagg,consul,mem1,mem2,version
      9001,1815,11,20,1823,1,1,1,1,0,0,0,0,200,365,5.1
      9002,1815,11,20,1823,1,1,1,1,0,0,0,0,200,220,5.1

      """
    let sum = AlignmentGraph.reading([(Array(pacts.utf8), "pacts.csv"), (Array(states.utf8), "states.csv")])
    let snapshot = Timeline(try #require(sum.graph, "\(sum.diagnostics.rendering())")).snapshot(
      on: "1815-12-01")
    // A second day is a beginning: that of France is its own, and is made up.
    #expect(snapshot.ties.map(\.to) == ["cow-365"])
  }

  @Test
  func `Major powers are members of a group, and several tables of one project add up to one graph`() throws {
    let majors = """
      stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version
      UKG,200,1816,1,1,2016,12,31,2016
      FRN,220,1816,1,1,1940,6,22,2016

      """
    let graph = try dataSet(majors).graph
    #expect(
      graph.actor("major-powers")?.members.map(\.during.text) == ["../..", "../1940-06-22"])
    #expect(graph.actor("cow-220")?.name == "France")
    let both = AlignmentGraph.reading([
      (Array(Self.dyads.utf8), "dyads.csv"), (Array(majors.utf8), "majors.csv"),
    ])
    let sum = try #require(both.graph, "\(both.diagnostics.rendering())")
    #expect(sum.actor("cow-200")?.codes == ["cow": "200", "cow-abb": "UKG"])
    #expect(sum.draft.coverage?.byKind.keys.sorted() == ["alliance", "member"])
    #expect(sum.draft.title == nil)
  }

  @Test
  func `Neighbours by land share a border, from one month to another or since before the data begin`() throws
  {
    let reading = try dataSet(
      """
      dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version
      2020,2,"USA",20,"CAN",1,192001,201612,"Begins with CAN system entry",3.2
      2031,2,"USA",31,"BHM",4,197307,201612,"Across the water",3.2
      255300,255,"GMY",300,"AUH",1,181601,191811,,3.2

      """)
    #expect(
      try reading.ties == [
        "border cow-2 -- cow-20 1920-01/.. (Begins with CAN system entry)",
        "border cow-255 -- cow-300 ../1918-11",
      ])
    #expect(reading.losses.all.map(\.what) == ["rows that the mapping leaves out", "columns"])
  }
}
