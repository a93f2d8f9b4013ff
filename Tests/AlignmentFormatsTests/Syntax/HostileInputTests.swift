import AlignmentFormats
import AlignmentModel
import Testing

@Suite("Input made to do harm")
struct HostileInputTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "Deep nesting ends in an error and never in a stack overflow", arguments: [65, 1_000, 20_000, 200_000])
  func nesting(depth: Int) {
    for unit in ["[", "{a: ", "- ", "? ", "[{a: ", "{? ", "- - [", "{\"a\": ", "[[[[[[[[\n"] {
      let text = repeated(unit, depth)
      for closed in [text, text + "x", text + "x" + repeated(unit.contains("{") ? "}" : "]", depth)] {
        let found = documentCode(closed)
        #expect(found == "too-deep" || (unit.contains("?") && found == "key-not-text"), "\(unit) \(depth)")
      }
    }
    #expect(documentCode(repeated("[", depth), "a.json") == "too-deep")
    #expect(documentCode(repeated("{\"a\":", depth), "a.json") == "too-deep")
    #expect(documentCode(repeated("[", depth) + repeated("]", depth), "a.json") == "too-deep")
    #expect(documentCode(repeated("[{\"a\":", depth), "a.json") == "too-deep")
  }

  @Test("Deep indentation ends in an error", arguments: [65, 1_000])
  func indentation(depth: Int) {
    #expect(documentCode((0..<depth).map { repeated(" ", $0) + "a:\n" }.joined()) == "too-deep")
    #expect(documentCode((0..<depth).map { repeated(" ", $0) + "-\n" }.joined()) == "too-deep")
    #expect(documentCode((0..<depth).map { repeated(" ", 2 * $0) + "- a:\n" }.joined()) == "too-deep")
  }

  @Test("Just as deep as allowed is read, one more is not")
  func depthLimit() throws {
    let depth = DocumentLimits.depth
    let flow = repeated("[", depth) + repeated("]", depth)
    #expect(try documentOutline(flow) == flow)
    #expect(try documentOutline(flow, "a.json") == flow)
    let dashes = repeated("- ", depth) + "x"
    #expect(try documentOutline(dashes) == repeated("[", depth) + "x" + repeated("]", depth))
    let steps = (0..<depth).map { repeated(" ", $0) + "a:\n" }.joined()
    #expect(try documentOutline(steps) == repeated("{a: ", depth) + "null" + repeated("}", depth))
    // Lists in the column of their key open no block of their own for the scanner; the walk counts them.
    let flat = (0..<depth / 2).map { repeated("  ", $0) + "a:\n" + repeated("  ", $0) + "-\n" }.joined()
    #expect(documentCode(flat) == nil)
    #expect(
      documentCode((0..<depth).map { repeated("  ", $0) + "a:\n" + repeated("  ", $0) + "- b:\n" }.joined())
        != nil)
    #expect(documentCode("[\(flow)]") == "too-deep" && documentCode("[\(flow)]", "a.json") == "too-deep")
    #expect(documentCode("- \(dashes)") == "too-deep")
  }

  @Test("The message about deep nesting shows where")
  func depthMessage() {
    #expect(
      documentComplaint(repeated("[", 70), "a.json") == """
        a.json:1:65: error: values are nested deeper than 64 levels
         1 | \(repeated("[", 70))
           | \(repeated(" ", 64))^
            hint: a graph file needs fewer than ten

        """)
  }

  @Test("A billion laughs are not laughed", arguments: [10, 30, 60])
  func laughs(levels: Int) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(documentCode(text) == "alias-bomb")
    #expect(
      documentCode(text + "last: {? *a\(levels) : x}\n") == "key-not-text",
      "hashing such a key would take for ever")
    #expect(documentCode(text + repeated("# padding\n", 10_000)) == "alias-bomb")
    #expect(documentCode(text + "*a\(levels) : x\n") == "key-not-text")
    #expect(documentCode(text + "[*a\(levels)]: x\n") == "key-not-text")
  }

  @Test("The message about a bomb names the alias")
  func laughMessage() {
    let line = "a: &a [" + Array(repeating: "x", count: 400).joined(separator: ",") + "]\n"
    let text = line + "b: &b [" + Array(repeating: "*a", count: 400).joined(separator: ",") + "]\n"
    #expect(
      documentComplaint(text).hasSuffix("    hint: write the values out\n")
        && documentComplaint(text).contains(
          "error: aliases (*) make this file many times larger than it is\n")
    )
    #expect(documentCode(line + "b: [*a, *a, *a]\n") == nil)
  }

  @Test("An alias within what it names is refused")
  func selfReference() {
    #expect(documentCode("a: &a [*a]\n") == "yaml-syntax")
    #expect(documentCode("&a {b: *a}\n") == "yaml-syntax")
  }

  @Test("Many anchors, many keys, long keys, long lines and long texts are read")
  func largeButHarmless() throws {
    #expect(documentCode((0..<2_000).map { "- &a\($0) x\n" }.joined()) == nil)
    #expect(documentCode((0..<2_000).map { "k\($0): x\n" }.joined()) == nil)
    #expect(documentCode("[" + repeated("a,", 2_000) + "]") == nil)
    #expect(documentCode("a: '" + repeated("한", 100_000) + "'\n") == nil)
    #expect(documentCode("a: |\n" + repeated("  x\n", 5_000)) == nil)
    #expect(documentCode(repeated("#\n", 5_000) + "a: b") == nil)
    #expect(documentCode("a:" + repeated(" ", 100_000) + "b") == nil)
    #expect(documentCode("\"" + repeated("k", 1_000) + "\": b\n") == nil)
    #expect(documentCode("{\"" + repeated("k", 100_000) + "\": 1}", "a.json") == nil)
  }

  @Test("A key of more than a line's worth is an error in YAML")
  func longKey() {
    let text = documentComplaint(repeated("k", 2_000) + ": b\n")
    #expect(text.hasPrefix("korea.yaml:1:"))
    #expect(text.split(separator: "\n").allSatisfy { displayWidth($0) <= 110 })
  }

  @Test("Files beyond the limits are refused by their size alone")
  func sizes() {
    #expect(
      documentComplaint([UInt8](repeating: 0x20, count: DocumentLimits.bytes + (1 << 20)), "a.json") == """
        a.json: error: the file has more than 64 MB, which are the most
            hint: split it into several files, which are read as one graph when they are given together

        """)
  }

  @Test("Signs in every order never crash the reader, nor do the beginnings of valid files")
  func everyShortText() {
    let signs = [
      "-", "?", ":", " ", "\n", "[", "]", "{", "}", ",", "#", "&a", "*a", "!", "|", ">", "'", "\"", "%", "x",
    ]
    var read = 0
    for first in signs {
      for second in signs {
        for third in signs {
          if documentCode(first + second + third) == nil { read += 1 }
          _ = documentCode(first + second + third, "a.json")
        }
      }
    }
    #expect(read > 500 && read < 8_000)
  }
}
