import AlignmentFormats
import AlignmentModel
import Testing

@Suite("Reading YAML")
struct YAMLReadingTests {
  @Test(
    "Every scalar is text as written",
    arguments: [
      "NO", "1914-08", "2024-01-15", "0x1F", "1e3", "true", "null", "~", "1_000", "12:30:45", "1984?",
      "-0431",
      "../1918", "/", "2018-09-19/2023-11-23", "PRK -> RUS", "USA -- JPN -- KOR", ".inf", "y", "00", "한국",
    ])
  func scalars(text: String) throws {
    #expect(try documentOutline("key: \(text)\n") == "{key: \(text)}")
    #expect(try documentOutline("key: '\(text)'\n") == "{key: \"\(text)\"}")
  }

  @Test("No value, an empty text and the words for nothing are told apart")
  func emptiness() throws {
    #expect(
      try documentOutline("a:\nb: ''\nc: null\nd: ~\ne: []\nf: {}\ng:\n  -\n  - x\n")
        == "{a: null, b: \"\", c: null, d: ~, e: [], f: {}, g: [null, x]}")
    let root = try parseDocument(bytes: Array("a:\nc: null\n".utf8), name: "a.yaml")
    #expect(root["a"]?.isNull == true)
    #expect(root["c"]?.scalar == "null")
    #expect(root["d"] == nil)
  }

  @Test("Blocks, folds, quotes and lines that go on")
  func styles() throws {
    #expect(
      try documentOutline(
        "a: |\n  one\n   two\n\nb: >-\n  one\n  two\nc: one\n  two\nd: \"x\\ty\"\ne: 'it''s'\n")
        == "{a: \"one\n two\n\", b: \"one two\", c: one two, d: \"x\ty\", e: \"it's\"}")
  }

  @Test("A set of dates without quotes is a sequence, for the reader of dates to refuse")
  func unquotedSet() throws {
    #expect(
      try documentPlaces("- date: [2018-04-27, 2018-05-26]\n") == [
        "1:3+4 date", "1:10+10 2018-04-27", "1:22+10 2018-05-26",
      ])
  }

  @Test("Aliases stand for what they name, at its place")
  func aliases() throws {
    #expect(try documentOutline("a: &x {b: 1}\nc: *x\n") == "{a: {b: 1}, c: {b: 1}}")
    #expect(try documentPlaces("a: &x foo\nb: *x\n") == ["1:1+1 a", "1:7+3 foo", "2:1+1 b", "1:7+3 foo"])
  }

  @Test(
    "Line ends of every kind, a byte order mark and marks of one document are allowed",
    arguments: [
      "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "\u{feff}a: 1\nb: 2", "---\na: 1\nb: 2\n...\n",
      "%YAML 1.2\n---\na: 1\nb: 2\n", "# note\na: 1 # note\nb: 2\n", "{a: 1, b: 2}", "? a\n: 1\nb: 2\n",
    ])
  func tolerated(text: String) throws {
    #expect(try documentOutline(text) == "{a: 1, b: 2}")
  }

  @Test("Explicit tags of text, sequence and mapping say nothing new")
  func defaultTags() throws {
    #expect(try documentOutline("a: !!str 1\nb: !!seq [c]\nd: !!map {e: f}\n") == "{a: 1, b: [c], d: {e: f}}")
  }
}

@Suite("Places in YAML")
struct YAMLPlaceTests {
  @Test("Keys and values know line, column and length")
  func plain() throws {
    #expect(
      try documentPlaces("ties:\n  - summit: A -- B\n    date: '2024-01'\n    note:\n") == [
        "1:1+4 ties", "2:5+6 summit", "2:13+6 A -- B", "3:5+4 date", "3:11+9 2024-01", "4:5+4 note",
        "4:10 null",
      ])
  }

  @Test("Columns count characters: Korean, combining marks, joined emoji")
  func characters() throws {
    #expect(
      try documentPlaces("한국: {이름: 조선, e\u{301}: x}\n👨‍👩‍👧: [\"나\", b]\n") == [
        "1:1+2 한국", "1:6+2 이름", "1:10+2 조선", "1:14+1 e\u{301}", "1:17+1 x", "2:1+1 👨‍👩‍👧", "2:5+3 나", "2:10+1 b",
      ])
  }

  @Test("With CRLF, CR and a byte order mark too")
  func lineEnds() throws {
    #expect(try documentPlaces("a: b\r\nc: d\r\n") == ["1:1+1 a", "1:4+1 b", "2:1+1 c", "2:4+1 d"])
    #expect(try documentPlaces("a: b\rc: d") == ["1:1+1 a", "1:4+1 b", "2:1+1 c", "2:4+1 d"])
    #expect(try documentPlaces("\u{feff}a: b") == ["1:1+1 a", "1:4+1 b"])
  }

  @Test("A text over several lines is placed at its first line; blocks have length 1")
  func severalLines() throws {
    #expect(
      try documentPlaces("a: one\n  two\nb: |\n  x\nc: \"q\n  r\"\n") == [
        "1:1+1 a", "1:4+3 one two", "3:1+1 b", "3:4+1 x\n", "5:1+1 c", "5:4+1 q r",
      ])
  }

  @Test("Collections are placed where they begin")
  func collections() throws {
    let root = try parseDocument(bytes: Array("a:\n  - x\nb: {c: d}\n".utf8), name: "a.yaml")
    #expect(root.place == Place(file: "a.yaml", line: 1, column: 1))
    #expect(root["a"]?.place == Place(file: "a.yaml", line: 2, column: 3))
    #expect(root["b"]?.place == Place(file: "a.yaml", line: 3, column: 4))
  }
}
