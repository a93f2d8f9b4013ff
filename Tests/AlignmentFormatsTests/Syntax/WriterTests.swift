import AlignmentFormats
import AlignmentModel
import Testing

@Suite("Writing values")
struct WriterTests {
  private typealias Entry = DocumentValue.Entry

  private let graph: DocumentValue = .block([
    Entry("entente", .number(1)),
    Entry("title", .scalar("Korea: a history")),
    Entry(
      "actors",
      .block([
        Entry(
          "PRK",
          .block([
            Entry("name", .scalar("조선")),
            Entry("aliases", .flow([.scalar("DPRK"), .scalar("the North, Pyongyang")])),
            Entry("codes", .flow([Entry("iso3", .scalar("PRK")), Entry("cow", .bare("731"))])),
            Entry("exists", .scalar("1948-09-09/..")),
          ]))
      ])),
    Entry(
      "ties",
      .block([
        .block([
          Entry("arms-transfer", .scalar("PRK -> NO")), Entry("date", .scalar("1984?")),
          Entry("claims", .block([.block([Entry("alleges", .flow([.scalar("NO"), .scalar("KOR")]))])])),
          Entry("note", .scalar("first line\n\n  second\n")),
        ]),
        .flow([Entry("summit", .scalar("A -- B")), Entry("mutual", .truth(true)), Entry("to", .null)]),
        .block([.scalar("x"), .block([.scalar("z"), .null])]),
      ])),
    Entry("sources", .block([Entry]())),
    Entry("kinds", .flow([DocumentValue]())),
  ])

  @Test("YAML as it is written")
  func yaml() {
    #expect(
      DocumentWriter(.yaml).text(of: graph) == """
        entente: 1
        title: 'Korea: a history'
        actors:
          PRK:
            name: 조선
            aliases: [DPRK, 'the North, Pyongyang']
            codes: {iso3: PRK, cow: 731}
            exists: 1948-09-09/..
        ties:
          - arms-transfer: PRK -> NO
            date: '1984?'
            claims:
              - alleges: ['NO', KOR]
            note: |
              first line

                second
          - summit: A -- B
            mutual: true
            to:
          - - x
            - - z
              -
        sources: {}
        kinds: []

        """)
  }

  @Test("JSON as it is written")
  func json() {
    #expect(
      DocumentWriter(.json).text(of: graph) == #"""
        {
          "entente": 1,
          "title": "Korea: a history",
          "actors": {
            "PRK": {
              "name": "조선",
              "aliases": ["DPRK", "the North, Pyongyang"],
              "codes": {"iso3": "PRK", "cow": 731},
              "exists": "1948-09-09/.."
            }
          },
          "ties": [
            {
              "arms-transfer": "PRK -> NO",
              "date": "1984?",
              "claims": [
                {
                  "alleges": ["NO", "KOR"]
                }
              ],
              "note": "first line\n\n  second\n"
            },
            {"summit": "A -- B", "mutual": true, "to": null},
            [
              "x",
              [
                "z",
                null
              ]
            ]
          ],
          "sources": {},
          "kinds": []
        }

        """#)
    #expect(
      DocumentWriter(.compactJSON).text(
        of: .block([Entry("a\"\\", .block([.scalar("\u{1}\t/é"), .bare("NO")]))]))
        == #"{"a\"\\":["\u0001\t/é","NO"]}"#)
  }

  @Test(
    "A text is plain only when every reader takes it for that text",
    arguments: [
      ("PRK", "PRK"), ("NO", "'NO'"), ("2024", "'2024'"), ("~", "'~'"), ("1_000", "'1_000'"),
      ("12:30:45", "'12:30:45'"), ("0o14", "'0o14'"), ("1e3", "'1e3'"), (".inf", "'.inf'"),
      ("2024-01-15", "'2024-01-15'"), ("=", "'='"), ("<<", "'<<'"), ("y", "'y'"), ("on", "'on'"), ("", "''"),
      ("1984?", "'1984?'"), ("2023-08/..", "2023-08/.."), ("2023-08", "2023-08"), ("../1918", "../1918"),
      ("/", "/"),
      ("PRK -> RUS", "PRK -> RUS"), ("A -- B", "A -- B"), ("what?", "what?"), ("a: b", "'a: b'"),
      ("it's", "it's"),
      ("'", "''''"), ("a #b", "'a #b'"), ("a#b", "a#b"), ("https://a.org/b?c", "https://a.org/b?c"),
      (" a", "\" a\""), ("a\tb", "\"a\\tb\""), ("\u{2028}", "\"\\u2028\""), ("\u{85}", "\"\\x85\""),
      ("\u{1}\r", "\"\\x01\\r\""), ("-0431", "'-0431'"), ("1,000", "'1,000'"),
      ("1948-09-09/..", "1948-09-09/.."),
      ("{2018,2019}", "'{2018,2019}'"), ("\u{10ffff}", "\"\\U0010FFFF\""), ("C:\\dir", "C:\\dir"),
      ("a\\\tb", "\"a\\\\\\tb\""), ("1984~", "1984~"), ("1984%", "1984%"), ("202X", "202X"),
      ("a\n\n", "\"a\\n\\n\""),
    ])
  func quoting(text: String, expected: String) {
    #expect(DocumentWriter(.yaml).text(of: .scalar(text)) == expected + "\n")
  }

  @Test("On one line, commas, brackets and question marks are quoted too")
  func flowQuoting() {
    let items = ["a, b", "what?", "a]", "{", "a:b", "PRK"].map(DocumentValue.scalar)
    #expect(DocumentWriter(.yaml).text(of: .flow(items)) == "['a, b', 'what?', 'a]', '{', a:b, PRK]\n")
  }

  @Test("A text of several lines is a block where that is safe, else it is quoted")
  func blocks() {
    func written(_ text: String) -> String {
      DocumentWriter(.yaml).text(of: .block([Entry("a", .scalar(text))]))
    }
    #expect(written("one\ntwo\n") == "a: |\n  one\n  two\n")
    #expect(written("one\n\ntwo") == "a: |-\n  one\n\n  two\n")
    #expect(written("one \ntwo") == "a: \"one \\ntwo\"\n")
    #expect(written(" one\ntwo") == "a: \" one\\ntwo\"\n")
    #expect(written("\n") == "a: \"\\n\"\n")
    #expect(
      DocumentWriter(.yaml).text(of: .block([.flow([.scalar("a\nb")]), .scalar("a\nb")]))
        == "- [\"a\\nb\"]\n- |-\n  a\n  b\n")
  }

  @Test("A key too long for one line is written in the long form")
  func longKeys() throws {
    let key = String(repeating: "k", count: 2_000)
    let text = DocumentWriter(.yaml).text(of: .block([Entry(key, .scalar("x")), Entry("b", .null)]))
    #expect(text == "? \(key)\n: x\nb:\n")
    #expect(try documentOutline(text) == "{\(key): x, b: null}")
    let nested: DocumentValue = .flow([Entry("a", .flow([Entry(key, .block([.scalar("x")]))]))])
    #expect(try documentOutline(DocumentWriter(.yaml).text(of: nested)) == "{a: {\(key): [x]}}")
  }
}
