import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Folders of tables: what is wrong is told")
struct FolderFaultTests {
  @Test("Every table tells its faults with the line, a caret and a hint")
  func places() {
    let tables = [
      "actors.csv": "id,name,kind,exists\nPRK,North Korea,stat,1948-09-09/..; 1.9.1939/..\n",
      "ties.csv": "kind,from,to,start,end,trend,weight\ntalks,PRK,RUS,1.9.1939,,up,\"2,5\"\n",
      "claims.csv": "entry,stance,by,source\nnone,alleged,USA,ap\n",
    ]
    #expect(
      said(ofFolder: tables) == """
        data/actors.csv:2:17: error: an actor's kind cannot be "stat"
         2 | PRK,North Korea,stat,1948-09-09/..; 1.9.1939/..
           |                 ^~~~
            hint: did you mean `state`?
        data/actors.csv:2:37: error: a date is written year-month-day, with hyphens
         2 | PRK,North Korea,stat,1948-09-09/..; 1.9.1939/..
           |                                     ^~~~~~~~
            hint: write 1939-09-01
        data/claims.csv:2:1: error: no row of the tables has the id or ref "none"
         2 | none,alleged,USA,ap
           | ^~~~
            hint: give the row in ties.csv an id, and name it here: none
        data/claims.csv:2:6: error: a claim cannot be "alleged"
         2 | none,alleged,USA,ap
           |      ^~~~~~~
            hint: did you mean `alleges`?
        data/ties.csv:2:11: warning: the actor "RUS" is not listed: nothing but the name is known
         2 | talks,PRK,RUS,1.9.1939,,up,"2,5"
           |           ^~~
            hint: list it in actors.csv
        data/ties.csv:2:15: error: a date is written year-month-day, with hyphens
         2 | talks,PRK,RUS,1.9.1939,,up,"2,5"
           |               ^~~~~~~~
            hint: write 1939-09-01
        data/ties.csv:2:25: error: a trend cannot be "up"
         2 | talks,PRK,RUS,1.9.1939,,up,"2,5"
           |                         ^~
            hint: it is one of rising, falling
        data/ties.csv:2:28: error: a weight is a finite decimal number, not "2,5"
         2 | talks,PRK,RUS,1.9.1939,,up,"2,5"
           |                            ^~~~~
            hint: write 2.5

        """)
  }

  @Test("A column that is missing, and one that nobody takes, are told")
  func columns() {
    #expect(
      said(ofFolder: ["actors.csv": "name,colour\nNorth Korea,red\n"]) == """
        data/actors.csv:1:1: error: the table has no column "id"; its columns are name, colour
         1 | name,colour
           | ^
            hint: actors.csv has id, name, kind, aliases, codes, exists, binds, note, iso2, iso3, cow, gw, wikidata
        data/actors.csv:1:6: warning: a column is not taken: "colour"
         1 | name,colour
           |      ^~~~~~

        """)
  }

  @Test("Headers may be in any order and letters, and called what other people call them")
  func headers() throws {
    let reading = readFolder([
      "actors.csv": "Kind,NAME,ID\nstate,North Korea,PRK\n",
      "sources.csv": "Based_On,id,Date\nwire,ap,2024-01-19\n",
      "ties.csv": "TO,From,kind,Start,End,Terms\nRUS,PRK,talks,2023,,\n",
    ])
    #expect(reading.errors == "")
    let graph = try #require(reading.graph)
    #expect(graph.actor("PRK")?.name == "North Korea")
    #expect(graph.source("ap")?.basedOn == ["wire"] && graph.source("ap")?.published?.text == "2024-01-19")
    #expect(graph.draft.entries.first?.groups == [["PRK"], ["RUS"]])
  }

  @Test("Rows that are wrong are left out where that is asked for")
  func skipping() throws {
    let tables = [
      "ties.csv": "kind,from,to,start,end,terms\ntalks,A,B,2001,,\ntalks,A,B,soon,,\ntalks,A,,2001,,\n"
    ]
    #expect(readFolder(tables).graph == nil)
    let reading = readFolder(tables, .with(skipsBadRows: true))
    #expect(reading.graph?.tieCount == 1 && reading.skippedRows == 2, "\(reading.diagnostics.rendering())")
  }

  @Test("What a spreadsheet leaves behind is no row: separators alone")
  func separators() throws {
    #expect(rows("kind,from,to,start,end\nk,A,B,2001,\n,,,,\n , ,,,\nk,A,C,2001,\n,,,,\n").count == 2)
    #expect(said("kind,from,to,start,end\nk,A,B,2001,\n,,,,\n") == "")
    let graph = try #require(readFolder(["actors.csv": "id;name\nA;b\n;\n;\n"]).graph)
    #expect(graph.actors.count == 1)
  }

  @Test("A tie of an actor to itself is kept with one warning, and an actor twice in a group is an error")
  func selfTies() throws {
    let table = "kind,from,to,start,end,terms\nk,A,A,2001-01-01,,\nk,A,A,2001~,,\nk,A,A,,,\n"
    let reading = readFolder(["ties.csv": table])
    #expect(reading.graph?.selfTieCount == 3)
    #expect(
      reading.diagnostics.all.filter { $0.code == "self-tie" }.map(\.message)
        == ["3 ties go from an actor to itself, first here"])
    #expect(
      readFolder(["ties.csv": "kind,from,to,start,end,terms\nk,A;B,A,2001,,\n"]).errors.contains(
        "an actor is on both sides of the tie, or named twice"))
  }

  @Test("Two rows of one name, and a kind that no graph file can hold, are errors")
  func names() {
    let tables = [
      "ties.csv": "kind,from,to,start,end,id,ref\nk,A,B,2001,,x,\nnote,A,B,2001,,,x\n",
      "actors.csv": "id\nA\nA\nauthor\n",
    ]
    let codes = Set(readFolder(tables).diagnostics.all.filter { $0.severity == .error }.map(\.code))
    #expect(codes == ["duplicate-id", "reserved-word"])
  }

  @Test("Quotes, NUL, bad UTF-8, UTF-16 and an empty table are told", arguments: FolderTable.allCases)
  func hostile(table: FolderTable) {
    let header = table.columns.columns.map(\.name).joined(separator: ",")
    let texts: [[UInt8]] = [
      Array("\(header)\n\"open".utf8), Array("\(header)\na\"b\n".utf8), Array("\(header)\n\0\n".utf8),
      Array("\(header)\n".utf8) + [0xFF, 0x0A], [0xFF, 0xFE, 0x41, 0], [], Array("\n\n".utf8),
      Array("\"".utf8), Array("\(header)\n\"a\"b,\n".utf8), Array(header.utf8) + [0],
    ]
    for text in texts {
      var files: [String: [UInt8]] = [table.file: text]
      if !FolderTable.deciding.contains(table) { files["actors.csv"] = Array("id\nA\n".utf8) }
      let reading = AlignmentGraph.reading(tables: files, named: "data")
      #expect(reading.graph == nil, "\(table) \(String(decoding: text, as: UTF8.self))")
      #expect(reading.diagnostics.all.contains { $0.severity == .error && $0.hint != nil })
    }
  }

  @Test(
    "Tables that were damaged anywhere are read or refused, never more",
    arguments: 1...12 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let files = TableFolder.tables(of: try CompiledSamples.mixture(seed: seed, rows: 5))
    let signs: [UInt8] = Array("\",;\n\r\\'=/.-0a|\0".utf8) + [0xFF, 0xC3, 0xE2]
    for round in 0..<150 {
      var damaged = files
      let name = random.pick(files.keys.sorted())
      var bytes = damaged[name] ?? []
      for _ in 0..<random.number(in: 1...4) where !bytes.isEmpty {
        let place = random.number(in: 0...bytes.count - 1)
        switch random.number(in: 0...3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(random.pick(signs), at: place)
        case 2: bytes[place] = random.pick(signs)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.number(in: 1...40)))
        }
      }
      damaged[name] = bytes
      let reading = AlignmentGraph.reading(tables: damaged, named: "data")
      #expect(
        (reading.graph == nil) == reading.diagnostics.hasErrors, "seed \(seed), round \(round), \(name)")
    }
  }
}
