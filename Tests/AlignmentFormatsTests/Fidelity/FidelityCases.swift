/// One thing that graphs say, in a small graph that says little else.
struct FidelityCase: Sendable, CustomStringConvertible {
  /// What it is, as a row of the table calls it.
  let name: String
  /// The graph.
  let yaml: String
  /// Texts that are found in whatever holds the thing in words; with | between two of which one will do.
  let probes: [String]
  /// Whether the thing is in what ties say, so that nothing else need survive.
  let isOfTies: Bool

  var description: String { name }

  /// - Parameter ties: entries under `ties:`, indented by two.
  init(_ name: String, head: String = "", actors: String = "", ties: String, probes: [String]) {
    self.name = name
    self.probes = probes
    isOfTies = head.isEmpty && actors.isEmpty
    yaml = """
      entente: 1
      \(head.isEmpty ? "" : head + "\n")actors:
        AAA: {name: Aland, kind: state}
        BBB: {name: Bland, kind: state}
        CCC: {name: Cland, kind: organization}
      \(actors.isEmpty ? "" : actors + "\n")ties:
      \(ties)

      """
  }
}

extension FidelityCase {
  /// A graph that says nothing but that there is a tie.
  static let plain = FidelityCase(
    "", ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/2019-03-04", probes: [])

  static let all: [FidelityCase] = [
    FidelityCase(
      "kinds, with their labels and descent",
      head: """
        kinds:
          liaison: {label: liaison office of ours, extends: diplomatic-channel, mutual: true, valence: cooperative}
        """,
      ties: "  - liaison: AAA -- BBB\n    during: 2018-01-02/2019-03-04",
      probes: ["liaison office of ours"]),
    FidelityCase(
      "direction",
      ties:
        "  - threat: BBB -> AAA\n    date: 2018-01-02\n  - alliance: AAA -- BBB\n    during: 2018-01-02/2019-03-04",
      probes: ["threat", "alliance"]),
    FidelityCase(
      "exact days, both ends counted", ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/2019-03-04",
      probes: ["2018-01-02|2 January 2018", "2019-03-04|4 March 2019"]),
    FidelityCase(
      "imprecise and doubtful dates",
      ties:
        "  - alliance: AAA -- BBB\n    during: 2018-05~/2021-23\n  - threat: BBB -> AAA\n    date: '202X?'",
      probes: ["2018-05~|about May 2018", "2021-23|autumn 2021", "202X?|perhaps the 2020s"]),
    FidelityCase(
      "open ends",
      ties:
        "  - alliance: AAA -- BBB\n    during: 2018-01-02/..\n  - rivalry: AAA -- CCC\n    during: ../2018-05-06",
      probes: ["2018-01-02/..|since 2 January 2018", "../2018-05-06|until 6 May 2018"]),
    FidelityCase(
      "ends not known",
      ties:
        "  - alliance: AAA -- BBB\n    during: 2018-01-02/\n  - rivalry: AAA -- CCC\n    during: /2018-05-06\n  - alignment: BBB -- CCC\n    during: /",
      probes: [
        "2018-01-02/|from 2 January 2018, end unknown", "/2018-05-06|until 6 May 2018, no known beginning",
      ]),
    FidelityCase(
      "events",
      ties: "  - summit: AAA -- BBB\n    date: 2018-01-02\n  - threat: AAA -> BBB\n    date: 2018-03",
      probes: ["2018-01-02|2 January 2018", "2018-03|March 2018"]),
    FidelityCase(
      "one event on each of several days",
      ties: "  - threat: AAA -> BBB\n    date: '{2018-03-04,2018-05-06}'",
      probes: ["2018-03-04|4 March 2018", "2018-05-06|6 May 2018"]),
    FidelityCase(
      "several ties of one kind and pair",
      ties:
        "  - trade-agreement: AAA -- BBB\n    during: 2000-01-01/2010-12-31\n  - trade-agreement: AAA -- BBB\n    during: 2005-01-01/2015-12-31",
      probes: [
        "2000-01-01|1 January 2000", "2010-12-31|31 December 2010", "2005-01-01|1 January 2005",
        "2015-12-31|31 December 2015",
      ]),
    FidelityCase(
      "ids", ties: "  - alliance: AAA -- BBB\n    id: the-great-pact\n    during: 2018-01-02/2019-03-04",
      probes: ["the-great-pact"]),
    FidelityCase(
      "weights and trends",
      ties: "  - trade: AAA -> BBB\n    during: 2018-01-02/2019-03-04\n    weight: 12.5\n    trend: rising",
      probes: ["12.5", "rising"]),
    FidelityCase(
      "phases",
      ties:
        "  - alliance: AAA -- BBB\n    during: 2018-01-02/2019-03-04\n    phases:\n      - {during: 2018-06-07/2018-08-09, weight: 0.25, note: suspended for a while}",
      probes: ["2018-06-07|7 June 2018", "2018-08-09|9 August 2018", "suspended for a while"]),
    FidelityCase(
      "further obligations",
      ties:
        "  - military-agreement: AAA -- BBB\n    during: 2018-01-02/2019-03-04\n    terms: [arms-control, hotline]",
      probes: ["arms-control|arms control", "hotline"]),
    FidelityCase(
      "roles",
      ties: "  - arms-transfer: AAA -> BBB\n    during: 2018-01-02/2019-03-04\n    roles: {against: [CCC]}",
      probes: ["against"]),
    FidelityCase(
      "effects",
      ties:
        "  - alliance: AAA -- BBB\n    id: old-pact\n    during: 2018-01-02/2019-03-04\n  - denunciation: AAA -> BBB\n    date: 2019-03-04\n    effects: [{ends: old-pact}]",
      probes: ["old-pact", "ends"]),
    FidelityCase(
      "claims and status",
      head: "sources:\n  gazette: {title: The Gazette, published: 2018-07-08}",
      ties:
        "  - arms-transfer: AAA -> BBB\n    during: 2018-01-02/2018-03-04\n    claims:\n      - {alleges: [CCC], source: gazette, at: paragraph 16}\n      - {denies: [AAA, BBB], source: gazette}",
      probes: ["alleges", "denies|deny", "paragraph 16"]),
    FidelityCase(
      "sources",
      head:
        "sources:\n  gazette: {title: The Gazette, author: N. N., publisher: A house, published: 2018-07-08, based-on: [wire], url: 'https://example.org/g'}",
      ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/2018-03-04\n    sources: [gazette]",
      probes: ["The Gazette", "2018-07-08", "https://example.org/g"]),
    FidelityCase(
      "notes", ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/2018-03-04\n    note: Signed at sea.",
      probes: ["Signed at sea."]),
    FidelityCase(
      "tenures",
      actors:
        "  ann: {name: Ann, kind: leader, holds: [{leads: AAA, as: President, during: 2018-01-02/2020-03-04}, {office: Chair, of: CCC, during: 2019-01-01/..}]}",
      ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/2018-03-04",
      probes: ["President", "Chair", "2020-03-04|4 March 2020"]),
    FidelityCase(
      "pacts and members",
      actors:
        "  pact: {name: The Pact, kind: pact, binds: alliance, members: {AAA: 2018-01-02/2019-02-03, BBB: 2018-04-05/..}}",
      ties: "  - threat: CCC -> AAA\n    date: 2018-01-02", probes: ["The Pact", "2018-04-05|5 April 2018"]),
    FidelityCase(
      "lives, former names, succession",
      actors:
        "  DDD: {name: Dland, kind: state, exists: 1950-01-01/.., succeeds: [AAA], names: [{name: Old Dland, during: 1950-01-01/1960-12-31}]}",
      ties: "  - alliance: BBB -- DDD\n    during: 1955-01-02/1956-03-04",
      probes: ["Old Dland", "1950-01-01|1 January 1950"]),
    FidelityCase(
      "codes and other names",
      actors: "  EEE: {name: Eland, kind: state, aliases: [the East], codes: {iso3: EEE, cow: '999'}}",
      ties: "  - alliance: BBB -- EEE\n    during: 1955-01-02/1956-03-04", probes: ["the East", "999"]),
    FidelityCase(
      "coverage, title and remarks",
      head: "title: A graph\nabout: Made for a test.\ncoverage: 2018-01-01/2020-12-31",
      ties: "  - alliance: AAA -- BBB\n    during: 2018-01-02/..",
      probes: ["A graph", "Made for a test.", "2018-01-01|1 January 2018", "2020-12-31|31 December 2020"]),
  ]
}
