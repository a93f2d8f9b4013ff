import Testing

/// A file that is made to hurt: to take all time, all memory, or the whole stack.
struct Hostile: Sendable, CustomTestStringConvertible {
  var name: String
  var what: String
  var bytes: @Sendable () -> [UInt8]

  init(_ what: String, _ name: String = "hostile.yaml", _ text: @escaping @Sendable () -> String) {
    self.init(what, name, bytes: { Array(text().utf8) })
  }

  init(_ what: String, _ name: String = "hostile.yaml", bytes: @escaping @Sendable () -> [UInt8]) {
    self.what = what
    self.name = name
    self.bytes = bytes
  }

  var testDescription: String { what }
}

private let head = "entente: 1\n"

private func actors(_ count: Int, _ extra: String = "") -> String {
  "actors:\n" + (0..<count).map { "  a\($0): {name: A, kind: state\(extra)}\n" }.joined()
}

/// Numbered lines.
private func lines(_ count: Int, _ line: (Int) -> String) -> String {
  (0..<count).map { line($0) + "\n" }.joined()
}

private func ids(_ range: Range<Int>) -> String { range.map { "a\($0)" }.joined(separator: ", ") }

let hostile: [Hostile] = [
  Hostile("lists 20,000 deep") { head + "ties: " + String(repeating: "[", count: 20_000) },
  Hostile("mappings 20,000 deep") { head + "ties: " + String(repeating: "{a: ", count: 20_000) },
  Hostile("dashes 20,000 deep") { head + "ties:\n" + String(repeating: "- ", count: 20_000) + "x\n" },
  Hostile("indents 2,000 deep") {
    head + (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  },
  Hostile("JSON 20,000 deep", "hostile.json") { String(repeating: "[", count: 20_000) },
  Hostile("JSON objects 20,000 deep", "hostile.json") { String(repeating: "{\"a\":", count: 20_000) },
  Hostile("an alias bomb") {
    var text = head + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let items = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    return text
  },
  Hostile("an alias to itself") { head + "title: &a [*a]\n" },
  Hostile(
    "a text of 100 MB",
    bytes: {
      Array((head + "title: ").utf8) + [UInt8](repeating: 0x61, count: 100_000_000)
    }),
  Hostile("100 MB of zero bytes", bytes: { [UInt8](repeating: 0, count: 100_000_000) }),
  Hostile("a quote that is never closed, 5 MB") {
    head + "title: \"" + String(repeating: "a ", count: 2_500_000)
  },
  Hostile("a zero byte", bytes: { Array(head.utf8) + [0] }),
  Hostile("only bytes that are no UTF-8", bytes: { [UInt8](repeating: 0xFF, count: 10_000) }),
  Hostile("a surrogate in UTF-8", bytes: { Array((head + "title: ").utf8) + [0xED, 0xA0, 0x80, 0x0A] }),
  Hostile("a sequence cut off", bytes: { Array((head + "title: 조").utf8.dropLast()) }),
  Hostile(
    "UTF-16, little end first",
    bytes: {
      [0xFF, 0xFE] + Array(head.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }),
  Hostile(
    "UTF-16, big end first",
    bytes: {
      [0xFE, 0xFF] + Array(head.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }),
  Hostile(
    "UTF-16 without a mark", bytes: { Array(head.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
  Hostile("a byte order mark alone") { "\u{FEFF}" },
  Hostile("an empty file") { "" },
  Hostile("an empty JSON file", "hostile.json") { "" },
  Hostile("a newline") { "\n" },
  Hostile("a name with a newline", "two\nlines.yaml") { "entente: 2\n" },
  Hostile("a name that could drive a terminal", "\u{1B}[31mred.yaml") { "entente: 2\n" },
  Hostile("huge numbers") {
    let numbers = ["9e99999", "1e-99999", String(repeating: "9", count: 9_999), "-0"]
    let ties = numbers.map { "  - summit: a0 -- a1\n    weight: \($0)\n    date: \($0)\n" }
    return head + actors(2) + "ties:\n" + ties.joined()
  },
  Hostile("huge numbers in JSON", "hostile.json") {
    "{\"entente\": 1\(String(repeating: "0", count: 100_000)), \"ties\": [1e999999999, -0, 1E400]}"
  },
  Hostile("dates at the end of days") {
    let dates = [
      "Y5881580-07-11", "Y-5877641-06-23", "Y99999999999/..", "'Y-99999999999~/Y99999999999~'",
      "-9999%/9999%",
      "'{Y5881579..Y5881580}'", "'[..Y5881580]'", "Y5881580-07~", "9999-12-31/Y5881580-07-11",
    ]
    var text = head + actors(2) + "ties:\n"
    for date in dates {
      text += "  - alignment: a0 -- a1\n    during: \(date)\n  - alignment: a0 -- a1\n    date: \(date)\n"
    }
    return text
  },
  Hostile("an entry of 25 million ties") {
    head + actors(10_000) + "ties:\n  - alignment: \(ids(0..<5_000)) -- \(ids(5_000..<10_000))\n"
  },
  Hostile("a chain of 3,000 parties") {
    let parties = (0..<3_000).map { "a\($0)" }.joined(separator: " -- ")
    return head + actors(3_000) + "ties:\n  - alignment: \(parties)\n"
  },
  Hostile("a pact of 4 million pairs") {
    let pact = "  p:\n    name: p\n    kind: pact\n    binds: alliance\n    members:\n"
    return head + actors(3_000) + pact + lines(3_000) { "      a\($0): 2000/.." }
  },
  Hostile("a thousand days of a hundred pairs") {
    let entry = "  - summit: \(ids(0..<10)) -- \(ids(10..<20))\n    date: '{2000-01-01..2002-09-01}'\n"
    return head + actors(20) + "ties:\n" + entry
  },
  Hostile("a succession 3,000 long that comes back") {
    head + "actors:\n" + lines(3_000) { "  a\($0): {name: A, kind: state, succeeds: [a\(($0 + 1) % 3_000)]}" }
  },
  Hostile("kinds 3,000 deep") {
    head + "kinds:\n" + lines(3_000) { "  k\($0): {label: k, extends: k\($0 + 1)}" } + "  k3000: {label: k}\n"
  },
  Hostile("sources on sources on sources") {
    let sources = lines(1_000) { number in
      let base = (max(0, number - 20)..<number).map { "s\($0)" }.joined(separator: ", ")
      return "  s\(number): {published: 2020, based-on: [\(base)]}"
    }
    let ties = lines(1_000) { "  - alignment: a0 -- a1\n    sources: [s\($0)]" }
    return head + "sources:\n" + sources + actors(2) + "ties:\n" + ties
  },
  Hostile("an effect of 10,000 ties on 10,000") {
    let parties = "\(ids(0..<100)) -- \(ids(100..<200))"
    let target = "  - alignment: \(parties)\n    id: x\n    during: 2000/2001\n"
    let cause = "  - summit: \(parties)\n    date: 1990\n    effects:\n"
    let effects = String(repeating: "      - ends: x\n", count: 50)
    return head + actors(200) + "ties:\n" + target + cause + effects
  },
  Hostile("a thousand lives") {
    let lives = (1...1_000).map { "'\(1_000 + $0)/\(1_000 + $0)'" }.joined(separator: ", ")
    let actors = "actors:\n  a0: {name: a, kind: state, exists: [\(lives)]}\n  a1: {name: b, kind: state}\n"
    return head + actors + "ties:\n" + lines(1_000) { _ in "  - alignment: a0 -- a1\n    during: 2500/2600" }
  },
  Hostile("thousands of unknown names") {
    head + actors(3_000) + "ties:\n" + lines(3_000) { "  - summmit\($0): x\($0) -- y\($0)" }
  },
  Hostile("thousands of problems on one line", "hostile.json") {
    let ties = (0..<3_000).map { "{\"alignment\": \"x\($0) -- y\($0)\"}" }.joined(separator: ",")
    return "{\"entente\": 1, \"ties\": [\(ties)]}"
  },
  Hostile("the same tie 5,000 times") {
    head + actors(2) + "ties:\n" + String(repeating: "  - alignment: a0 -- a1\n", count: 5_000)
  },
  Hostile("a thousand keys of one name") { head + String(repeating: "title: x\n", count: 1_000) },
  Hostile("combining marks without end") {
    head + "title: a" + String(repeating: "\u{301}", count: 200_000) + "\nactor: 1\n"
  },
]
