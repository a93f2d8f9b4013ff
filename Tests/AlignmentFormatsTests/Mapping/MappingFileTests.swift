import AlignmentModel
import Testing

@testable import AlignmentFormats

@Suite("Mapping files")
struct MappingFileTests {
  private func complaint(_ text: String) -> String {
    do {
      _ = try TableMapping(bytes: Array(text.utf8), name: "own.yaml")
      return ""
    } catch {
      return error.rendering() + error.summary
    }
  }

  @Test(arguments: TableMapping.builtInNames)
  func `A built-in mapping can be read, and its own header leads to it`(name: String) throws {
    let text = try #require(TableMapping.builtInText(name))
    #expect(complaint(text) == "")
    let mapping = try #require(TableMapping.builtIn(name))
    #expect(mapping.title?.isEmpty == false)
    #expect(mapping.source != nil)
    #expect(TableMapping.builtInName(for: mapping.header + ["version"]) == name)
    #expect(FileFormat(rawValue: name) != nil)
    #expect(text.hasSuffix("\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 }, "lines of a file that people read")
  }

  @Test
  func `All that is wrong is told at once, with its place and what to do`() {
    #expect(
      complaint(
        """
        entente-mapping: 1
        encoding: latin1
        separator: ','
        colour: red
        coverage: 2012-12-31/1816
        source: {title: no id}
        tie:
          kind: {first-of: {defense: defence-pact}}
          from: {column: a, colum: b}
          to: {code: {column: b}, scheme: iso}
          start: {column: c, form: YYYY-QQ}
          end: {day: d}
          note: {text: 'No. {no'}

        """) == """
          own.yaml:2:11: error: the encoding cannot be "latin1"
           2 | encoding: latin1
             |           ^~~~~~
              hint: did you mean `latin-1`?
          own.yaml:3:12: error: the separator cannot be ","
           3 | separator: ','
             |            ^~~
              hint: it is one of comma, tab, semicolon
          own.yaml:4:1: error: a mapping has no key "colour"
           4 | colour: red
             | ^~~~~~
              hint: its keys are `entente-mapping`, `title`, `about`, `header`, `encoding`, `separator`, `unknown`, \
          `coverage`, `source`, `only`, `without`, `reversed`, `tie`, `life`, `tenure`, `membership`, `coded`
          own.yaml:5:11: error: the spell ends before it begins: first day 2012-12-31 or later, last day 1816-12-31 or \
          earlier
           5 | coverage: 2012-12-31/1816
             |           ^~~~~~~~~~~~~~~
              hint: were the ends swapped? write 1816/2012-12-31
          own.yaml:6:9: error: the source has no id
           6 | source: {title: no id}
             |         ^
              hint: write {id: my-data, title: My data}; an id holds no blank, comma or semicolon
          own.yaml:8:9: error: a kind needs `else`
           8 |   kind: {first-of: {defense: defence-pact}}
             |         ^
          own.yaml:9:21: error: a value has no key "colum"
           9 |   from: {column: a, colum: b}
             |                     ^~~~~
              hint: did you mean `column`?
          own.yaml:10:35: error: a scheme cannot be "iso"
           10 |   to: {code: {column: b}, scheme: iso}
              |                                   ^~~
              hint: did you mean `iso3`?
          own.yaml:11:28: error: dates cannot be written "YYYY-QQ"
           11 |   start: {column: c, form: YYYY-QQ}
              |                            ^~~~~~~
              hint: Y, M and D stand for digits: YYYY-MM-DD, DD.MM.YYYY, YYYYMM
          own.yaml:12:8: error: a date needs `year`
           12 |   end: {day: d}
              |        ^
          own.yaml:12:14: error: a day needs a month
           12 |   end: {day: d}
              |              ^
              hint: add `month`
          own.yaml:13:21: error: a brace is never closed
           13 |   note: {text: 'No. {no'}
              |                     ^
              hint: the name of a column stands between { and }
          12 errors, 0 warnings
          """)
  }

  @Test
  func `A file that is something else is told of in one sentence`() {
    #expect(
      complaint("entente: 1\nties: []\n") == """
        own.yaml:1:1: error: the file does not say that it is a mapping
         1 | entente: 1
           | ^
            hint: begin it with `entente-mapping: 1`
        1 error, 0 warnings
        """)
    #expect(complaint("entente-mapping: 2\n").contains("use a newer Entente"))
    #expect(complaint("entente-mapping: 1\n").contains("the mapping does not say what a row is"))
    #expect(
      complaint("entente-mapping: 1\nlife: {actor: A}\ntenure: {}\n").contains("both `life` and `tenure`"))
  }

  @Test
  func `A tie needs its ends and its time, and one of each`() {
    func tie(_ rest: String) -> String { complaint("entente-mapping: 1\ntie: {kind: war, \(rest)}\n") }
    #expect(tie("from: A, to: B").contains("the mapping does not say when a tie holds"))
    #expect(tie("from: A, to: B, start: 1990").contains("`start` does not say when a tie holds"))
    #expect(tie("from: A, date: 1990").contains("a tie needs `to`"))
    #expect(tie("member: A, date: 1990").contains("a tie needs `agreement`"))
    #expect(
      tie("member: A, agreement: B, from: C, date: 1990").contains("`from` cannot stand beside `member`"))
    #expect(tie("from: A, to: B, date: 1990") == "")
  }
}
