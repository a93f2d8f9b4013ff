import AlignmentFormats
import AlignmentModel
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
  @Test("Numbers keep their written text, null is nothing, truth values are text")
  func scalars() throws {
    #expect(
      try documentOutline(
        #"{"a": [1, -0.50, 1E+3, 12345678901234567890], "b": null, "c": true, "d": "null"}"#, "a.json")
        == #"{"a": [1, -0.50, 1E+3, 12345678901234567890], "b": null, "c": true, "d": "null"}"#)
  }

  @Test("Escapes and surrogate pairs become characters")
  func escapes() throws {
    #expect(
      try documentOutline(#"["\"\\\/\n\t", "\ud83d\ude00", "\u00e9한", ""]"#, "a.json")
        == "[\"\"\\/\n\t\", \"😀\", \"é한\", \"\"]")
  }

  @Test("Keys and values know line, column and length in characters")
  func placesOfValues() throws {
    #expect(
      try documentPlaces("{\"한국\": [1, \"é\"],\r\n  \"b\":null}", "a.json") == [
        "1:2+4 한국", "1:9+1 1", "1:12+3 é", "2:3+3 b", "2:7 null",
      ])
  }

  @Test("The syntax follows the name's end, then the first character, unless it is given")
  func syntax() throws {
    #expect(try documentOutline("{\"a\": 1}", "<stdin>") == "{\"a\": 1}")
    #expect(try documentOutline("a: 1", "<stdin>") == "{a: 1}")
    #expect(try documentOutline("{a: 1}", "a.yml") == "{a: 1}")
    #expect(
      documentComplaint("{a: 1}", "<stdin>").hasPrefix("<stdin>:1:2: error: expected a key in double quotes"))
    let given = try parseDocument(bytes: Array("{a: 1}".utf8), name: "<stdin>", syntax: .yaml)
    #expect(documentOutline(given) == "{a: 1}")
  }

  @Test(
    "What JSON is not is refused",
    arguments: [
      "01", "1.", ".5", "+1", "1e", "--1", "0x10", "NaN", "Infinity", "nul", "True", "[1 2]", "{\"a\" 1}",
      "{\"a\"}", "{1: 2}", "[", "{", "\"", "[1]]", "", " ", "[,1]", "{,}", "[1,,2]", "'a'", "\"a\tb\"",
      "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\udc00\"", "\"\\ud83d\\u0041\"", "\"\\ud83dx\"", "1 2",
      "/* a */ 1", "// a\n1", "\u{feff}\u{feff}1",
    ])
  func refused(text: String) {
    #expect(!documentComplaint(text, "a.json").isEmpty)
  }
}

@Suite("What is said about JSON that is wrong")
struct JSONComplaintTests {
  @Test("A trailing comma")
  func trailingComma() {
    #expect(
      documentComplaint("{\n  \"a\": [1, 2,]\n}", "a.json") == """
        a.json:2:13: error: there is nothing after this comma
         2 |   "a": [1, 2,]
           |             ^
            hint: remove it

        """)
  }

  @Test("Single quotes, comments and words")
  func habits() {
    #expect(
      documentComplaint("{'a': 1}", "a.json") == """
        a.json:1:2: error: JSON has no single quotes
         1 | {'a': 1}
           |  ^
            hint: use double quotes: "

        """)
    #expect(
      documentComplaint("{\"a\": 1 // one\n}", "a.json") == """
        a.json:1:9: error: JSON has no comments
         1 | {"a": 1 // one
           |         ^
            hint: remove it, or write the file as YAML, which has them

        """)
    #expect(
      documentComplaint("{\"a\": PRK}", "a.json") == """
        a.json:1:7: error: PRK is no value in JSON
         1 | {"a": PRK}
           |       ^~~
            hint: write text in double quotes: "PRK"

        """)
    #expect(
      documentComplaint("[2024-01]", "a.json") == """
        a.json:1:2: error: 2024-01 is no number in JSON
         1 | [2024-01]
           |  ^~~~~~~
            hint: write text in double quotes: "2024-01"

        """)
  }

  @Test("What is not closed")
  func unclosed() {
    #expect(
      documentComplaint("{\"a\": [1, 2\n", "a.json") == """
        a.json:2:1: error: the file ends before "]"
         2 |
           | ^
            a.json:1:7: opened here

        """)
    #expect(
      documentComplaint("[\"한국, 1]\n", "a.json") == """
        a.json:1:2: error: this string has no closing quote on its line
         1 | ["한국, 1]
           |  ^
            hint: a line end inside a string is written \\n

        """)
    #expect(
      documentComplaint("[1 2]", "a.json") == """
        a.json:1:4: error: expected "," or "]", found "2"
         1 | [1 2]
           |    ^
            a.json:1:1: opened here

        """)
  }

  @Test("A key given twice, in short and in long objects")
  func repeatedKeys() {
    #expect(
      documentComplaint("{\"a\": 1, \"b\": 2, \"a\": 3}", "a.json") == """
        a.json:1:18: error: the key "a" is given twice
         1 | {"a": 1, "b": 2, "a": 3}
           |                  ^~~
            a.json:1:2: it is first given here
            hint: join the two entries, or rename one

        """)
    let many = (0..<50).map { "\"k\($0)\": 1" }.joined(separator: ",\n")
    #expect(
      documentComplaint("{\(many),\n\"k7\": 2}", "a.json") == """
        a.json:51:1: error: the key "k7" is given twice
         51 | "k7": 2}
            | ^~~~
            a.json:8:1: it is first given here
            hint: join the two entries, or rename one

        """)
  }

  @Test("Escapes that are no character")
  func escapes() {
    #expect(
      documentComplaint("[\"\\ud83d\"]", "a.json") == """
        a.json:1:3: error: half a surrogate pair is no character
         1 | ["\\ud83d"]
           |   ^~~~~~
            hint: write the character itself

        """)
    #expect(
      documentComplaint("[\"\\u001b\"]", "a.json") == """
        a.json:1:3: error: the control character U+001B is not allowed
         1 | ["\\u001b"]
           |   ^~~~~~
            hint: remove it; text holds no control character but tab and newline

        """)
    #expect(
      documentComplaint("[\"C:\\dir\"]", "a.json") == """
        a.json:1:5: error: JSON knows no escape "\\d"
         1 | ["C:\\dir"]
           |     ^~
            hint: a backslash itself is written \\\\

        """)
  }
}
