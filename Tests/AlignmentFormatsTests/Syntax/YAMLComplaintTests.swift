import AlignmentFormats
import AlignmentModel
import Testing

@Suite("What is said about YAML that is wrong")
struct YAMLComplaintTests {
  @Test("A tab in the indentation")
  func tab() {
    #expect(
      documentComplaint("actors:\n\tPRK: x\n") == """
        korea.yaml:2:1: error: a tab cannot indent a line in YAML
         2 |     PRK: x
           | ^~~~
            hint: use spaces, two for each level

        """)
  }

  @Test(
    "A value that begins with a sign of YAML",
    arguments: ["%", "@", "`", "*", "&", "|", ">", ","])
  func indicators(sign: String) {
    #expect(
      documentComplaint("- date: \(sign) it's\n") == """
        korea.yaml:1:9: error: an unquoted text cannot begin with "\(sign)"
         1 | - date: \(sign) it's
           |         ^
            hint: put it in quotes: '\(sign) it''s'

        """)
  }

  @Test("A date that begins with a bracket and does not end like a list")
  func brackets() {
    #expect(
      documentComplaint("ties:\n  - date: [2018-04..\n    note: x\n") == """
        korea.yaml:2:11: error: this "[" is never closed by "]"
         2 |   - date: [2018-04..
           |           ^
            hint: a text or date that begins with [ must be in quotes

        """)
    #expect(
      documentComplaint("date: {2018} or so\n") == """
        korea.yaml:1:14: error: there is more text after the closing bracket
         1 | date: {2018} or so
           |              ^
            korea.yaml:1:12: the text begins here
            hint: put the whole text in quotes

        """)
    #expect(
      documentComplaint("a: [b, 'c' d]\n") == """
        korea.yaml:1:12: error: expected "," or "]" here
         1 | a: [b, 'c' d]
           |            ^
            korea.yaml:1:4: opened here
            hint: close the [ with ]; a text or date that begins with [ must be in quotes

        """)
  }

  @Test("A colon within an unquoted text")
  func colon() {
    #expect(
      documentComplaint("title: 한국: its neighbours\n") == """
        korea.yaml:1:10: error: a ": " cannot stand within an unquoted text
         1 | title: 한국: its neighbours
           |            ^
            hint: put the text in quotes: '한국: its neighbours'

        """)
    #expect(
      documentComplaint("note: one\n  two: three\n") == """
        korea.yaml:2:6: error: a ": " stands within a text that began on an earlier line
         2 |   two: three
           |      ^
            korea.yaml:1:7: the text begins here
            hint: put the whole text in quotes, or mend the indentation

        """)
  }

  @Test("A colon before a comma, and a question mark within a value")
  func strayMarks() {
    #expect(
      documentComplaint("a: [USA:, KOR]\n") == """
        korea.yaml:1:8: error: a ":" cannot stand before a comma or bracket
         1 | a: [USA:, KOR]
           |        ^
            hint: put the text in quotes, or a space after the colon

        """)
    #expect(
      documentComplaint("a: ? b\n") == """
        korea.yaml:1:4: error: a key cannot stand here
         1 | a: ? b
           |    ^
            hint: put a text that begins with "? " in quotes

        """)
  }

  @Test("A missing space after a colon or a dash")
  func missingSpace() {
    #expect(
      documentComplaint("a: 1\nb:2\n") == """
        korea.yaml:2:1: error: expected `key: value` here
         2 | b:2
           | ^~~
            hint: put a space after the colon: b: …

        """)
    #expect(
      documentComplaint("b:2\na: 1\n") == """
        korea.yaml:2:2: error: a ": " stands within a text that began on an earlier line
         2 | a: 1
           |  ^
            korea.yaml:1:1: the text begins here
            hint: put a space after the colon in b:2

        """)
    #expect(
      documentComplaint("list:\n  - a\n  -b\n") == """
        korea.yaml:3:3: error: expected `key: value` here
         3 |   -b
           |   ^~
            hint: put a space after the dash

        """)
  }

  @Test("A quote that is not closed, or closed too early")
  func quotes() {
    #expect(
      documentComplaint("a: \"one\nb: 'two'\n") == """
        korea.yaml:1:4: error: this quote is never closed
         1 | a: "one
           |    ^
            hint: close it with "; a quote within double quotes is written \\"

        """)
    #expect(
      documentComplaint("a: 'it's so'\n") == """
        korea.yaml:1:8: error: there is more text after the closing quote
         1 | a: 'it's so'
           |        ^
            korea.yaml:1:4: the text begins here
            hint: put the whole text in quotes

        """)
    #expect(
      documentComplaint("a: \"C:\\dir\"\n") == """
        korea.yaml:1:7: error: YAML knows no such escape in double quotes
         1 | a: "C:\\dir"
           |       ^
            hint: use single quotes, where a backslash is a backslash, or write \\\\

        """)
  }

  @Test("Lines that do not fit")
  func indentation() {
    #expect(
      documentComplaint("a:\n    b: 1\n  c: 2\n") == """
        korea.yaml:3:3: error: this does not fit the indentation of the lines above
         3 |   c: 2
           |   ^
            korea.yaml:1:1: the mapping begins here
            hint: entries of one mapping begin in the same column, each as `key: value`

        """)
    #expect(
      documentComplaint("- a\nb: c\n") == """
        korea.yaml:2:1: error: expected a list item, "- " and a value
         2 | b: c
           | ^
            korea.yaml:1:1: the list begins here
            hint: items of one list begin in the same column, each with "- "

        """)
    #expect(
      documentComplaint("a: - b\n") == """
        korea.yaml:1:4: error: a list cannot begin here
         1 | a: - b
           |    ^
            hint: begin it on the next line, or put a text that begins with "- " in quotes

        """)
  }

  @Test("A key given twice, in blocks and in braces")
  func repeatedKeys() {
    #expect(
      documentComplaint("ties:\n  - a: 1\n    b: 2\n  - a: 1\n    'b': 2\n    b : 3\n") == """
        korea.yaml:6:5: error: the key "b" is given twice
         6 |     b : 3
           |     ^
            korea.yaml:5:5: it is first given here
            hint: join the two entries, or rename one

        """)
    #expect(
      documentComplaint("x: {PRK: {a: 1}, RUS: {a: 1}, PRK: 2}\n") == """
        korea.yaml:1:31: error: the key "PRK" is given twice
         1 | x: {PRK: {a: 1}, RUS: {a: 1}, PRK: 2}
           |                               ^~~
            korea.yaml:1:5: it is first given here
            hint: join the two entries, or rename one

        """)
  }

  @Test("Merge keys, tags, directives and second documents")
  func refused() {
    #expect(
      documentComplaint("a: &x {b: 1}\nc:\n  <<: *x\n") == """
        korea.yaml:3:3: error: merge keys (<<) are refused
         3 |   <<: *x
           |   ^~
            hint: write the entries out; quote '<<' if it is meant as text

        """)
    #expect(
      documentComplaint("a: !!binary aGVq\n") == """
        korea.yaml:1:4: error: the tag !!binary is refused
         1 | a: !!binary aGVq
           |    ^
            hint: remove it; every value is read as text

        """)
    #expect(
      documentComplaint("%YAML 2.0\n---\na: 1\n") == """
        korea.yaml:1:1: error: the directive %YAML 2.0 is refused
         1 | %YAML 2.0
           | ^~~~~~~~~
            hint: remove the line; quote a text that begins with %

        """)
    #expect(
      documentComplaint("a: 1\n---\nb: 2\n") == """
        korea.yaml:2:1: error: a second document begins here
         2 | ---
           | ^~~
            hint: one file holds one graph; several files given together are merged

        """)
    #expect(documentCode("a: !own b\n") == "tag" && documentCode("a: 1\n...\nb: 2\n") == "several-documents")
    #expect(documentCode("%TAG ! tag:x,2000:\n---\na: 1\n") == "yaml-syntax")
  }

  @Test("Keys that are no text")
  func keys() {
    let expected = """
      korea.yaml:1:1: error: a key must be text on one line
       1 | [a]: b
         | ^
          hint: write `key: value`; quote a key that holds brackets or braces

      """
    #expect(documentComplaint("[a]: b\n") == expected)
    for text in [
      "{a: b}: c\n", "? [a]\n: b\n", "? - a\n: b\n", "? |\n  a\n: b\n", "&x a: 1\n*x : 2\n", "{[a]: b}\n",
    ] {
      #expect(documentCode(text) == "key-not-text", "\(text)")
    }
    #expect(
      documentComplaint(": b\n") == """
        korea.yaml:1:1: error: a key is missing before ":"
         1 | : b
           | ^
            hint: write `key: value`

        """)
    #expect(documentCode("?\n: b\n") == "empty-key" && documentCode("{: b}\n") == "yaml-syntax")
  }

  @Test("An alias without an anchor")
  func undefinedAlias() {
    #expect(
      documentComplaint("a: *foo\n") == """
        korea.yaml:1:4: error: this alias has no anchor (&) before it
         1 | a: *foo
           |    ^
            hint: put a text that begins with * in quotes

        """)
  }
}

@Suite("What is said about files that are no text")
struct EncodingComplaintTests {
  @Test("Latin-1 is named, with its reading")
  func latin1() {
    let bytes = Array("name: Fran".utf8) + [0xE7] + Array("ois\n".utf8)
    #expect(
      documentComplaint(bytes) == """
        korea.yaml:1:11: error: the file is not UTF-8: byte 0xE7 does not belong here
         1 | name: Fran\u{fffd}ois
           |           ^
            hint: in Latin-1 (ISO 8859-1) it would be "François"; save the file as UTF-8

        """)
  }

  @Test("UTF-16, UTF-32 and broken UTF-8")
  func otherEncodings() {
    #expect(
      documentComplaint([0xFF, 0xFE, 0x61, 0]) == """
        korea.yaml: error: the file is written in UTF-16
            hint: save it as UTF-8

        """)
    for bytes: [UInt8] in [
      [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61],
      [0x61, 0, 0x3A, 0, 0x20, 0], [0, 0x61, 0, 0x3A, 0, 0x20], [0x61, 0xC3], [0x61, 0xED, 0xA0, 0x80],
      [0x61, 0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0x61, 0x80],
    ] {
      #expect(documentCode(bytes) == "not-utf8", "\(bytes)")
      #expect(documentCode(bytes, "a.json") == "not-utf8", "\(bytes)")
    }
  }

  @Test("Nothing, blanks, comments")
  func empty() {
    #expect(
      documentComplaint("") == """
        korea.yaml: error: the file is empty

        """)
    #expect(
      documentComplaint("# to be written\n") == """
        korea.yaml: error: the file holds nothing but comments

        """)
    for text in [" \n\t\r\n", "\u{feff}", "\u{feff}\n"] {
      #expect(
        documentCode(text) == "empty-file" && documentCode(text, "a.json") == "empty-file",
        "\(text.debugDescription)")
    }
  }

  @Test("Control characters, raw and by escape, in values, keys and comments")
  func controls() {
    #expect(
      documentComplaint("a: b\u{1b}[2J\n") == """
        korea.yaml:1:5: error: the control character U+001B is not allowed
         1 | a: b\\u{1b}[2J
           |     ^~~~~~
            hint: remove it; text holds no control character but tab and newline

        """)
    for value: UInt32 in [0, 1, 8, 0xB, 0xC, 0xE, 0x1F, 0x7F, 0x80, 0x85, 0x9F] {
      let character = Unicode.Scalar(value).map(String.init) ?? ""
      for text in ["a: \(character)\n", "\(character): a\n", "a: b # \(character)\n", "a: '\(character)'\n"] {
        #expect(documentCode(text) == "control-character", "\(value)")
      }
      #expect(documentCode("[\"\(character)\"]", "a.json") == "control-character", "\(value)")
    }
    for escape in ["\\0", "\\a", "\\b", "\\e", "\\f", "\\v", "\\r", "\\x7f", "\\N", "\\u0085", "\\U0000009f"]
    {
      #expect(documentCode("a: \"\(escape)\"\n") == "control-character", "\(escape)")
      #expect(documentCode("\"\(escape)\": a\n") == "control-character", "\(escape)")
    }
    for escape in ["\\u0000", "\\b", "\\f", "\\r", "\\u009f"] {
      #expect(documentCode("[\"\(escape)\"]", "a.json") == "control-character", "\(escape)")
    }
  }

  @Test("Characters that YAML readers disagree about must be escaped; JSON has no such trouble")
  func unseen() throws {
    #expect(
      documentComplaint("a: b\u{2028}c\n") == """
        korea.yaml:1:5: error: the line separator U+2028 cannot stand in YAML as it is
         1 | a: b\\u{2028}c
           |     ^~~~~~~~
            hint: remove it, or write a space

        """)
    for character in ["\u{2028}", "\u{2029}", "\u{feff}", "\u{fffe}", "\u{ffff}"] {
      #expect(documentCode("a: 'b\(character)'\n") == "unseen-character")
      #expect(try documentOutline("[\"b\(character)\"]", "a.json") == "[\"b\(character)\"]")
    }
    #expect(try documentOutline("a: \"\\L\\u2029\\ufeff\"\n") == "{a: \"\u{2028}\u{2029}\u{feff}\"}")
  }
}
