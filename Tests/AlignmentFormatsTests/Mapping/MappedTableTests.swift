import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Tables that a mapping file explains")
struct MappedTableTests {
  private static let mapping = """
    entente-mapping: 1
    title: Our own coding
    source: {id: own, title: Our own coding}
    coverage: 1900-01-01/2000-12-31
    without: {region: [Moon]}
    tie:
      kind: {column: type, values: {A: alliance, W: war}}
      from: {column: one}
      to: {column: other}
      start: {column: begin, form: DD.MM.YYYY}
      end: {column: end, form: DD.MM.YYYY, censored: 2000-12-31, unknown: ['?']}
      weight: {column: strength}
      note: {text: 'No. {no}'}

    """

  @Test
  func `Columns, code lists, forms of dates and texts are read as the mapping says`() throws {
    let reading = try mapped(
      """
      no;type;one;other;begin;end;strength;region;page
      1;A;FRA;RUS;27.12.1893;?;2.5;Europe;12
      2;W;DEU;FRA;03.08.1914;11.11.1918;;Europe;13
      3;A;NOR;SWE;1.1.1950;31.12.2000;NA;Europe;14
      4;A;X;Y;1.1.1950;31.12.1951;1;Moon;15

      """, by: Self.mapping)
    #expect(
      try reading.ties == [
        "alliance FRA -- RUS 1893-12-27/.. weight 2.5 (No. 1)", "alliance NOR -- SWE 1950-01-01/.. (No. 3)",
        "war DEU -- FRA 1914-08-03/1918-11-11 (No. 2)",
      ])
    #expect(
      reading.losses.lines("taken") == [
        "not taken: rows that the mapping leaves out (1): line 5", "not taken: columns (1): page",
      ])
    #expect(try reading.graph.draft.coverage == Coverage(Spell(parsing: "1900-01-01/2000-12-31")))
    #expect(try reading.graph.draft.sources.map(\.id) == ["own"])
  }

  @Test
  func `What is wrong in rows is told with line, column, caret and hint, all at once`() throws {
    let reading = try mapped(
      """
      no,type,one,other,begin,end,strength,region
      1,B,FRA,RUS,27.12.1893,?,1,Europe
      2,W,DEU,FRA,1914-08-03,11.11.1918,,Europe
      3,W,DEU,FRA,03.08.1914,11.11.1918,many,Europe
      4,W,DEU,FRA
      5,W,,FRA,03.08.1914,31.02.1918,,Europe
      6,A,DEU,FRA,03.08.1914,02.08.1914,,Europe

      """, by: Self.mapping)
    #expect(reading.draft == nil)
    #expect(
      reading.verdict == """
        data.csv:2:3: error: the mapping does not say what "B" means
         2 | 1,B,FRA,RUS,27.12.1893,?,1,Europe
           |   ^
            hint: add it to `values`, or say with `else` what all others mean
        data.csv:3:13: error: "1914-08-03" is no date written DD.MM.YYYY
         3 | 2,W,DEU,FRA,1914-08-03,11.11.1918,,Europe
           |             ^~~~~~~~~~
            hint: the mapping says with `form` how dates are written, and with `unknown` what says nothing
        data.csv:4:35: error: a weight is a finite decimal number, not "many"
         4 | 3,W,DEU,FRA,03.08.1914,11.11.1918,many,Europe
           |                                   ^~~~
            hint: leave it empty where there is none
        data.csv:5:9: error: the row has 4 fields, and the header has 8
         5 | 4,W,DEU,FRA
           |         ^~~
            hint: every row has a field for each column, empty where there is nothing to say
        data.csv:6:21: error: there is no day "31.02.1918"
         6 | 5,W,,FRA,03.08.1914,31.02.1918,,Europe
           |                     ^~~~~~~~~~
            hint: years go from 0 to 9999, months from 1 to 12, and days to the end of the month
        data.csv:7:24: error: the spell ends (1914-08-02) before it begins (1914-08-03)
         7 | 6,A,DEU,FRA,03.08.1914,02.08.1914,,Europe
           |                        ^~~~~~~~~~
            hint: change the two, or let the mapping leave such rows out: `reversed: leave-out`
        6 errors, 0 warnings
        """)
  }

  @Test
  func `Wrong rows are left out when that is asked for, and counted`() throws {
    let table =
      "no,type,one,other,begin,end,strength,region\n1,A,FRA,RUS,1.1.1893,?,1,E\n2,B,FRA,RUS,1.1.1893,?,1,E\n"
    let reading = try mapped(table, by: Self.mapping, skipsBadRows: true)
    #expect(try reading.ties.count == 1)
    #expect(reading.skippedRows == 1)
    #expect(reading.verdict.contains("1 row is wrong and was left out"))
    #expect(try mapped(table, by: Self.mapping).skippedRows == 0)
  }

  @Test
  func `A column that is not there is told with the place where the mapping names it`() throws {
    let reading = try mapped("no,kind,one,other,begin,end,strengths,region\n", by: Self.mapping)
    #expect(
      reading.verdict == """
        data.csv:1:1: error: the table has no column "strength"
         1 | no,kind,one,other,begin,end,strengths,region
           | ^
            own.mapping.yaml:12:20: the mapping names it here
            hint: did you mean "strengths"?
        data.csv:1:1: error: the table has no column "type"
         1 | no,kind,one,other,begin,end,strengths,region
           | ^
            own.mapping.yaml:7:18: the mapping names it here
            hint: its columns are no, kind, one, other, begin, end, strengths, region
        2 errors, 0 warnings
        """)
  }

  @Test
  func
    `Numbers of the Correlates of War, names and codes of ISO become ids that cannot be taken for each other`()
    throws
  {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: trade
        from: {code: {column: cow}, scheme: cow, kind: state}
        to: {code: {column: iso}, scheme: iso3, kind: state}
        during: {year: year}

      """
    let graph = try mapped("cow,iso,year\n730,KOR,1890\n2,USA,1890\n", by: mapping).graph
    #expect(graph.actors.map(\.id) == ["KOR", "USA", "cow-2", "cow-730"])
    #expect(graph.actors.map(\.name) == ["KOR", "USA", "United States", "Korea"])
    #expect(graph.actor("cow-730")?.codes == ["cow": "730"])
    #expect(graph.actor("KOR")?.codes == ["iso3": "KOR"])
    #expect(
      graph.tieLines == [
        "trade KOR -- cow-730 1890-01-01/1890-12-31", "trade USA -- cow-2 1890-01-01/1890-12-31",
      ])
  }

  @Test
  func `Numbers of Gleditsch and Ward are those of the Correlates of War where they mean one state`() throws {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: trade
        from: {code: {column: a}, scheme: gw}
        to: {code: {column: b}, scheme: gw}
        during: {year: year}

      """
    let graph = try mapped("a,b,year\n2,260,1990\n971,340,1990\n", by: mapping).graph
    #expect(graph.actors.map(\.id) == ["cow-2", "cow-345", "cow-970", "gw-260"])
    #expect(graph.actor("cow-970")?.name == "Nauru")
  }

  @Test
  func `A name is an id in lower-case words with hyphens, and spellings that come to one are told`() throws {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: trade
        from: {name: {column: a}, scheme: name}
        to: {name: {column: b}, scheme: name}
        during: {year: year}

      """
    let reading = try mapped("a,b,year\nCôte d'Ivoire,St. Lucia,1990\nSt Lucia,Viet Nam,1990\n", by: mapping)
    #expect(try reading.graph.actors.map(\.id) == ["côte-divoire", "st-lucia", "viet-nam"])
    #expect(
      reading.verdict.contains(
        "a name is written in more than one way, like \"St. Lucia\" and \"St Lucia\", and taken for one actor"
      ))
  }

  @Test(arguments: [
    ("YYYY-MM-DD", "1926-##-##", "1926/.."), ("YYYY-MM-DD", "####-##-##", "/.."),
    ("YYYYMM", "192603", "1926-03/.."),
    ("YYYYMMDD", "19260301", "1926-03-01/.."), ("DD/MM/YYYY", "1/3/1926", "1926-03-01/.."),
    ("MM/DD/YYYY", "3/1/1926", "1926-03-01/.."), ("YYYY-MM-DD", "1926-03-01 12:30:00", "1926-03-01/.."),
    ("YYYY-MM-DD", "926-##-##", "0926/.."), ("edtf", "1926-03~", "1926-03~/.."), ("YYYY", "", "/.."),
  ])
  func `A date is read as its form says`(form: String, text: String, spell: String) throws {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: trade
        from: {column: a}
        to: {column: b}
        start: {column: begin, form: '\(form)'}
        end: '..'

      """
    #expect(try mapped("a,b,begin\nX,Y,\(text)\n", by: mapping).ties == ["trade X -- Y \(spell)"])
  }

  @Test
  func
    `A kind that is probably a slip of the pen is told with the one that was meant, and one of one's own is not`()
    throws
  {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: {column: type, values: {1: defense pact, 2: Arms Transfer, 3: defence-pact, 4: kinship}, else: aliance}
        from: {column: a}
        to: {column: b}
        start: '1900'
        end: ..

      """
    let reading = try mapped("a,b,type\nP,Q,1\nP,R,2\nP,S,3\nP,T,4\nP,U,5\nP,V,5\n", by: mapping)
    #expect(
      reading.verdict.hasSuffix(
        """
        data.csv: warning: no kind is called "Arms Transfer"; it is taken for a new one, which is neutral
            hint: did you mean `arms-transfer`?
        data.csv: warning: no kind is called "aliance"; it is taken for a new one, which is neutral
            hint: did you mean `alliance`?
        data.csv: warning: no kind is called "defense pact"; it is taken for a new one, which is neutral
            hint: did you mean `defence-pact`?
        0 errors, 4 warnings
        """), "\(reading.verdict)")
  }

  @Test
  func `Year, month and day stand in columns of their own, and 0 is no month and no day`() throws {
    let mapping = """
      entente-mapping: 1
      unknown: ['-9']
      tie:
        kind: trade
        from: {column: a}
        to: {column: b}
        start: {year: y, month: m, day: d, open: {column: cut, is: '1'}}
        end: {year: z, unknown: ['0']}

      """
    let table = """
      a,b,y,m,d,z,cut
      P,Q,1900,2,28,1910,0
      P,R,1900,2,0,0,0
      P,S,1900,0,0,-9,0
      P,T,-9,0,0,1910,0
      P,U,1900,1,1,1910,1
      P,V,1900,-9,4,1910,0

      """
    #expect(
      try mapped(table, by: mapping).ties == [
        "trade P -- Q 1900-02-28/1910", "trade P -- R 1900-02/..", "trade P -- S 1900/..",
        "trade P -- T /1910",
        "trade P -- U ../1910", "trade P -- V 1900-XX-04/1910",
      ])
  }

  @Test
  func `Events and terms come from columns, and counts of time from the first day`() throws {
    let mapping = """
      entente-mapping: 1
      tie:
        kind: {column: kind}
        from: {column: a}
        to: {column: b}
        date: {column: t, since: 2014-01-01, unit: hours}
        terms: {column: more}

      """
    let table = "kind,a,b,t,more\nsummit,X,Y,0,\nsummit,X,Y,47,hotline; trade\nsummit,X,Y,-1,\n"
    #expect(
      try mapped(table, by: mapping).ties == [
        "summit X -- Y 2013-12-31", "summit X -- Y 2014-01-01", "summit X -- Y 2014-01-02 + hotline, trade",
      ])
  }

  @Test
  func `A table in latin-1 is read, also where somebody saved some of it as UTF-8`() throws {
    let mapping = try TableMapping(
      bytes: Array(
        """
        entente-mapping: 1
        encoding: latin-1
        tie: {kind: trade, from: {column: a}, to: {column: b}, during: {year: y}}

        """.utf8), name: "m.yaml")
    let table: [UInt8] =
      Array("a,b,y\nM".utf8) + [0xE9] + Array("xico,Per".utf8) + Array("ú".utf8)
      + Array(",1990\nO".utf8) + [0x92] + Array("Higgins,Chile,1990\n".utf8)
    let reading = MappedTableReader.read(table, name: "data.csv", by: mapping, ReadingOptions())
    #expect(try reading.graph.actors.map(\.name) == ["Chile", "México", "O’Higgins", "Perú"])
  }

  @Test
  func `A table without rows is an empty graph, and one without a header is told of`() throws {
    #expect(try mapped("no,type,one,other,begin,end,strength,region\n", by: Self.mapping).ties.isEmpty)
    #expect(try mapped("", by: Self.mapping).verdict.contains("the table is empty"))
    #expect(try mapped("\"no,type\n", by: Self.mapping).draft == nil)
  }

  /// Any bytes give an answer: no crash, no trap, no endless loop.
  @Test(arguments: 0..<8)
  func `Mutilated tables are read or refused`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let mapping = try TableMapping(bytes: Array(Self.mapping.utf8), name: "m.yaml")
    let whole = Array(
      "no,type,one,other,begin,end,strength,region\n1,A,\"F,R\",RUS,1.1.1893,?,1,E\n2,W,a,b,02.02.1900,03.03.1901,2,E\n"
        .utf8)
    for round in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert([0x22, 0x2C, 0x0A, 0x00, 0xFF].randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
        }
        if bytes.isEmpty { bytes = [0x2C] }
      }
      let reading = MappedTableReader.read(bytes, name: "data.csv", by: mapping, ReadingOptions())
      #expect(reading.draft != nil || reading.diagnostics.hasErrors, "seed \(seed): \(bytes)")
      if let draft = reading.draft { _ = draft.checked() }
      if round % 50 != 0 { continue }
      for format in FileFormat.dataSets {
        let other = DataSetReader.read(bytes, name: "data.csv", as: format, ReadingOptions())
        #expect(other.draft != nil || other.diagnostics.hasErrors)
      }
    }
  }
}
