import AlignmentModel
import AlignmentTimeline
import Testing

@Suite("The alliances of europe-1914.yaml on chosen days")
struct EuropeAllianceTests {
  private static let tripleAlliance = [
    "defence-pact:DEU--ITA:triple-alliance", "defence-pact:DEU--austria-hungary:triple-alliance",
    "defence-pact:ITA--austria-hungary:triple-alliance",
  ]
  private static let emperors = [
    "neutrality-pact:DEU--RUS:three-emperors-league",
    "neutrality-pact:DEU--austria-hungary:three-emperors-league",
    "neutrality-pact:RUS--austria-hungary:three-emperors-league",
  ]
  private static let mediterranean = [
    "entente-pact:GBR--ITA:mediterranean-entente",
    "entente-pact:GBR--austria-hungary:mediterranean-entente",
    "entente-pact:ITA--austria-hungary:mediterranean-entente",
  ]

  @Test(
    "The pacts among the six great powers are these and no others",
    arguments: [
      ("1879-10-06", []),
      ("1879-10-07", ["dual-alliance"]),
      ("1881-06-17", ["dual-alliance"]),
      ("1881-06-18", ["dual-alliance"] + emperors),
      ("1882-05-19", ["dual-alliance"] + emperors),
      ("1882-05-20", ["dual-alliance"] + emperors + tripleAlliance),
      (
        "1887-03-23",
        ["dual-alliance", "entente-pact:GBR--ITA:mediterranean-entente"] + emperors + tripleAlliance
      ),
      ("1887-03-24", ["dual-alliance"] + mediterranean + emperors + tripleAlliance),
      ("1887-06-18", ["dual-alliance", "reinsurance-treaty"] + mediterranean + emperors + tripleAlliance),
      ("1887-06-28", ["dual-alliance", "reinsurance-treaty"] + mediterranean + tripleAlliance),
      ("1890-06-18", ["dual-alliance", "reinsurance-treaty"] + mediterranean + tripleAlliance),
      ("1890-06-19", ["dual-alliance"] + mediterranean + tripleAlliance),
      ("1891-08-27", ["dual-alliance", "franco-russian-understanding"] + mediterranean + tripleAlliance),
      (
        "1894-01-04",
        ["dual-alliance", "franco-russian-understanding", "franco-russian-alliance"] + mediterranean
          + tripleAlliance
      ),
      (
        "1897-01-21",
        ["dual-alliance", "franco-russian-understanding", "franco-russian-alliance"] + tripleAlliance
      ),
      (
        "1904-04-08",
        [
          "dual-alliance", "franco-russian-understanding", "franco-russian-alliance",
          "austro-russian-entente",
          "prinetti-barrere-agreement", "entente-cordiale",
        ] + tripleAlliance
      ),
      (
        "1914-07-28",
        [
          "dual-alliance", "franco-russian-understanding", "franco-russian-alliance",
          "prinetti-barrere-agreement", "entente-cordiale", "anglo-russian-entente", "racconigi-bargain",
          "grey-cambon-letters", "consultation-pact:FRA--GBR:cartagena-declarations",
        ] + tripleAlliance
      ),
    ] as [(Day, [String])])
  func pacts(day: Day, expected: [String]) throws {
    let pacts = try Europe.certain(["alliance"], on: day, among: Europe.powers)
    #expect(pacts == expected.sorted(), "on \(day)")
  }

  @Test("On 28 July 1914 the two blocs have three members each")
  func blocs() throws {
    let ties = try Europe.timeline.snapshot(on: "1914-07-28").ties
    func members(_ bloc: ActorID) -> [ActorID] {
      ties.filter { $0.kind == "member" && $0.to == bloc && $0.certainty == .certain }.map(\.from).sorted()
    }
    #expect(members("triple-alliance") == ["DEU", "ITA", "austria-hungary"])
    #expect(members("triple-entente") == ["FRA", "GBR", "RUS"])
    #expect(members("balkan-league") == [])
  }

  @Test("The Triple Alliance was renewed four times")
  func renewals() throws {
    let renewals = try Europe.timeline.ties().filter {
      $0.kind == "treaty-renewal" && $0.from == "DEU" && $0.to == "ITA"
    }
    #expect(
      renewals.compactMap(\.timeText).sorted() == ["1887-02-20", "1891-05-06", "1902-06-28", "1912-12-05"])
  }

  @Test(
    "Romania's allies are those that had acceded",
    arguments: [
      ("1883-10-29", []),
      ("1883-10-30", ["austro-romanian-alliance", "german-romanian-alliance"]),
      ("1888-05-14", ["austro-romanian-alliance", "german-romanian-alliance"]),
      ("1888-05-15", ["austro-romanian-alliance", "german-romanian-alliance", "italian-romanian-alliance"]),
      ("1914-08-04", ["austro-romanian-alliance", "german-romanian-alliance", "italian-romanian-alliance"]),
    ] as [(Day, [String])])
  func romania(day: Day, expected: [String]) throws {
    let allied = try Europe.certain(["alliance"], on: day, among: Europe.powers + ["ROU"])
    #expect(allied.filter { $0.contains("romanian") } == expected)
  }

  @Test(
    "The Balkan states are bound to each other by these",
    arguments: [
      ("1881-06-28", []),
      ("1912-03-12", []),
      ("1912-03-13", ["serbo-bulgarian-alliance"]),
      ("1912-05-29", ["greco-bulgarian-alliance", "serbo-bulgarian-alliance"]),
      (
        "1913-06-01",
        [
          "greco-bulgarian-alliance", "greco-serbian-alliance", "serbo-bulgarian-alliance",
          "serbo-montenegrin-alliance",
        ]
      ),
      ("1913-06-30", ["greco-serbian-alliance", "serbo-montenegrin-alliance"]),
    ] as [(Day, [String])])
  func balkans(day: Day, expected: [String]) throws {
    #expect(
      try Europe.certain(["alliance"], on: day, among: ["SRB", "BGR", "GRC", "MNE", "ROU"]) == expected)
  }

  @Test(
    "Serbia was Austria-Hungary's secret ally from 28 June 1881 to 13 January 1895",
    arguments: [("1881-06-27", 0), ("1881-06-28", 1), ("1895-01-13", 1), ("1895-01-14", 0)] as [(Day, Int)])
  func serbia(day: Day, count: Int) throws {
    #expect(try Europe.certain(["alliance"], on: day, among: ["SRB", "austria-hungary"]).count == count)
  }

  @Test(
    "A state bears the name of its day",
    arguments: [
      ("SRB", "1882-03-05", "Principality of Serbia"), ("SRB", "1882-03-06", "Serbia"),
      ("ROU", "1881-03-25", "Principality of Romania"), ("ROU", "1881-03-26", "Romania"),
      ("BGR", "1908-10-04", "Principality of Bulgaria"), ("BGR", "1908-10-05", "Bulgaria"),
      ("MNE", "1910-08-27", "Principality of Montenegro"), ("MNE", "1910-08-28", "Montenegro"),
    ] as [(ActorID, Day, String)])
  func names(actor: ActorID, day: Day, name: String) throws {
    #expect(try Europe.timeline.snapshot(on: day).actor(actor)?.name == name)
  }
}

@Suite("The wars of europe-1914.yaml on chosen days")
struct EuropeWarTests {
  @Test(
    "The wars are these and no others",
    arguments: [
      ("1885-11-13", []), ("1885-11-14", ["serbo-bulgarian-war"]), ("1886-03-04", []),
      ("1897-05-01", ["greco-turkish-war"]),
      ("1904-02-07", []), ("1904-02-08", ["russo-japanese-war"]), ("1905-09-06", []),
      ("1911-09-28", []), ("1911-09-29", ["italo-turkish-war"]),
      ("1912-10-08", ["italo-turkish-war", "montenegrin-ottoman-war"]),
      (
        "1912-10-18",
        [
          "bulgarian-ottoman-war", "italo-turkish-war", "montenegrin-ottoman-war", "second-greco-turkish-war",
          "serbian-ottoman-war",
        ]
      ),
      (
        "1913-05-30",
        [
          "bulgarian-ottoman-war", "montenegrin-ottoman-war", "second-greco-turkish-war",
          "serbian-ottoman-war",
        ]
      ),
      ("1913-06-28", []),
      ("1913-06-29", ["war:BGR--GRC:1913-06-29", "war:BGR--SRB:1913-06-29"]),
      (
        "1913-08-10",
        [
          "montenegrin-bulgarian-war", "romanian-bulgarian-war", "second-ottoman-bulgarian-war",
          "war:BGR--GRC:1913-06-29", "war:BGR--SRB:1913-06-29",
        ]
      ),
      ("1913-09-29", ["second-ottoman-bulgarian-war"]), ("1913-09-30", []),
      ("1914-07-27", []),
      ("1914-07-28", ["austro-serbian-war"]),
      ("1914-07-31", ["austro-serbian-war"]),
      ("1914-08-01", ["austro-serbian-war", "german-russian-war"]),
      ("1914-08-02", ["austro-serbian-war", "german-russian-war"]),
      ("1914-08-03", ["austro-serbian-war", "franco-german-war", "german-russian-war"]),
      (
        "1914-08-04",
        [
          "anglo-german-war", "austro-serbian-war", "franco-german-war", "german-belgian-war",
          "german-russian-war",
        ]
      ),
    ] as [(Day, [String])])
  func wars(day: Day, expected: [String]) throws {
    #expect(try Europe.certain(["war"], on: day) == expected, "on \(day)")
  }

  @Test(
    "Who is mobilized on each day from 24 July to 4 August 1914",
    arguments: [
      ("1914-07-24", []),
      ("1914-07-25", ["SRB", "austria-hungary"]),
      ("1914-07-26", ["RUS", "SRB", "austria-hungary"]),
      ("1914-07-31", ["RUS", "SRB", "austria-hungary"]),
      ("1914-08-01", ["DEU", "FRA", "RUS", "SRB", "austria-hungary"]),
      ("1914-08-02", ["DEU", "FRA", "GBR", "RUS", "SRB", "austria-hungary"]),
      ("1914-08-04", ["DEU", "FRA", "GBR", "RUS", "SRB", "austria-hungary"]),
    ] as [(Day, [ActorID])])
  func mobilized(day: Day, expected: [ActorID]) throws {
    var selection = Selection()
    selection.kinds = ["mobilization"]
    let ties = try Europe.timeline.snapshot(on: day, selection).certainTies
    #expect(Set(ties.filter { $0.status == .established }.map(\.from)).sorted() == expected)
  }

  @Test(
    "Ultimatums run from the hour they are handed over to the day of the answer",
    arguments: [
      ("1914-07-22", []), ("1914-07-23", ["ultimatum-to-serbia"]), ("1914-07-25", ["ultimatum-to-serbia"]),
      ("1914-07-26", []), ("1914-07-31", ["ultimatum-to-france", "ultimatum-to-russia"]),
      ("1914-08-01", ["ultimatum-to-france", "ultimatum-to-russia"]),
      ("1914-08-02", ["ultimatum-to-belgium"]), ("1914-08-03", ["ultimatum-to-belgium"]),
      ("1914-08-04", ["ultimatum-to-germany"]),
    ] as [(Day, [String])])
  func ultimatums(day: Day, expected: [String]) throws {
    #expect(try Europe.certain(["ultimatum"], on: day) == expected)
  }

  @Test("The diff of the six weeks says of each war what began it")
  func causes() throws {
    let change = try Europe.timeline.diff(from: "1914-06-27", to: "1914-08-04")
    let wars = change.began.filter { $0.kind == "war" }.map(\.id)
    let causes = wars.map { "\($0) \(change.causes[$0]?.map(\.id) ?? [])" }
    #expect(
      causes.sorted() == [
        "anglo-german-war [\"declaration-of-war-on-germany\"]",
        "austro-serbian-war [\"declaration-of-war-on-serbia\"]",
        "franco-german-war [\"declaration-of-war-on-france\"]",
        "german-belgian-war [\"invasion-of-belgium\"]",
        "german-russian-war [\"declaration-of-war-on-russia\"]",
      ])
    #expect(change.ended.tie("german-guarantee-of-luxembourg") != nil)
  }

  @Test("From the murder to the war, each step names the next")
  func chain() throws {
    let entries = try Europe.graph.draft.entries
    func effects(_ id: String) -> [Effect] { entries.first { $0.id == id }?.effects ?? [] }
    let steps: [(String, Effect)] = [
      ("murder-at-sarajevo", Effect(.starts, "july-crisis")),
      ("blank-cheque", Effect(.strengthens, "july-crisis")),
      ("ultimatum-to-serbia", Effect(.strengthens, "july-crisis")),
      ("breach-with-serbia", Effect(.ends, "ultimatum-to-serbia")),
      ("declaration-of-war-on-serbia", Effect(.ends, "july-crisis")),
      ("declaration-of-war-on-serbia", Effect(.starts, "austro-serbian-war")),
      ("declaration-of-war-on-serbia", Effect(.starts, "russian-partial-mobilization")),
      ("russian-general-mobilization", Effect(.starts, "ultimatum-to-russia")),
      ("declaration-of-war-on-russia", Effect(.starts, "german-russian-war")),
      ("belgian-reply", Effect(.starts, "invasion-of-belgium")),
      ("invasion-of-belgium", Effect(.starts, "ultimatum-to-germany")),
      ("declaration-of-war-on-germany", Effect(.starts, "anglo-german-war")),
    ]
    for (cause, effect) in steps { #expect(effects(cause).contains(effect), "\(cause)") }
  }

  @Test("Those who decided in July 1914 lead their states on each day of the crisis")
  func leaders() throws {
    var selection = Selection()
    selection.kinds = ["leads"]
    for day in ["1914-06-28", "1914-07-28", "1914-08-04"] as [Day] {
      let ties = try Europe.timeline.snapshot(on: day, selection).certainTies
      let led = Dictionary(grouping: ties, by: \.to).mapValues { $0.map(\.from).sorted() }
      #expect(led["DEU"] == ["theobald-von-bethmann-hollweg", "william-ii"])
      #expect(led["austria-hungary"] == ["francis-joseph"])
      #expect(led["RUS"] == ["nicholas-ii"])
      #expect(led["FRA"] == ["raymond-poincare", "rene-viviani"])
      #expect(led["GBR"] == ["george-v", "h-h-asquith"])
      #expect(led["SRB"] == ["nikola-pasic", "peter-i"])
      #expect(led["BEL"] == ["albert-i"])
      #expect(led["ITA"] == ["antonio-salandra", "victor-emmanuel-iii"])
    }
  }

  @Test("Austria-Hungary and Russia, and Italy and anybody, are not yet at war on 4 August 1914")
  func notYet() throws {
    let timeline = try Europe.timeline.snapshot(on: "1914-08-04")
    #expect(timeline.ties(between: "austria-hungary", and: "RUS").filter { $0.kind == "war" } == [])
    #expect(timeline.ties(of: "ITA").filter { $0.kind == "war" } == [])
  }
}
