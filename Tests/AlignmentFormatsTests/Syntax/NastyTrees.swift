import AlignmentFormats

/// Texts and trees that writers get wrong, from a seed.
struct NastyTrees {
  private var random: SyntaxRandom

  init(seed: UInt64) {
    random = SyntaxRandom(seed: seed)
  }

  /// What some reader or other takes for something else, or that is hard to quote.
  static let texts: [String] = [
    "", "NO", "no", "y", "Y", "n", "on", "Off", "true", "False", "NULL", "null", "~", "=", "<<", "2024",
    "1_000",
    "12:30:45", "-1:30.5", "0o14", "014", "0x1F", "0b101", "1e3", "1.5e-7", "1e", "1.", ".5", "+1", "-0431",
    "1,000",
    ".inf", "-.INF", ".NaN", "2024-01-15", "2024-1-5", "2024-01-15T10:00:00Z", "2024-01-15 10:00:00",
    "2024-01", "2024-01-15/..", "../1918", "/", "..", "...", "... x", "---", "--- x", "-", "- a", "-a", "?",
    "? a",
    ":", ": a", "a:", "a: b", "a:b", "a :b", "a #b", "a#b", "#", "# a", "[", "]", "{", "}", "[a]", "{a: b}",
    "a, b",
    ",", "&a", "*a", "!a", "!!str a", "|", ">", "|-", "'", "''", "it's", "\"", "\"a\"", "\\", "a\\nb", "%a",
    "@a", "`a`",
    "1984?", "1984~", "1984%", "{2018,2019}", "[2018,2019]", "2004-06?/..", " ", " a", "a ", "  a  ", "\t",
    "a\tb",
    "\ta", "\n", "\n\n", "a\n", "a\n\n", "\na", "a\nb", "a\n\nb\n", "a\n b", " a\nb", "a \nb", "a\n\tb",
    "a\n# b\nc",
    "a\n- b\n", "a\n---\nb", "a: b\nc: d\n", "한국", "조선: 민주", "e\u{301}", "👨‍👩‍👧", "🇰🇷", "\u{a0}", "\u{3000}a",
    "\u{2028}", "a\u{2029}b", "\u{feff}", "\u{fffe}", "\u{ffff}", "\u{10ffff}", "\u{fffd}", "\u{e000}",
    "a\u{200b}b",
    "PRK -> RUS", "USA, KOR -> PRK", "A -- B", "https://example.org/a?b=c#d", "C:\\dir", "0", "00", "+", "+.",
    "-.",
    "_1", "1__2", "0_", "infinity", "nan", "Null", "yes please", "null ", "tRuE", "0.", "1:2:3", "190:20:30",
    "12e03", "685_230.15", "0xdead", "0XFF", "0O7", "1e+", "e3", "1-2", "--", "-- a", "<< a", "=a", "a=",
    "?a",
  ]

  mutating func text() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: Self.texts.randomElement(using: &random) ?? ""
    case 5..<8:
      (0..<Int.random(in: 2...3, using: &random))
        .map { _ in Self.texts.randomElement(using: &random) ?? "" }.joined()
    default: noise()
    }
  }

  private mutating func noise() -> String {
    let signs = Array("0123456789-+._:,eExXTZ?~%/ '\"[]{}#&*!|>@`\\\nabyNo한é")
    return String(
      (0..<Int.random(in: 1...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "a" })
  }

  mutating func tree(depth: Int = 0) -> DocumentValue {
    let layout: DocumentValue.Layout = Bool.random(using: &random) ? .block : .flow
    switch Int.random(in: 0..<(depth > 4 ? 5 : 9), using: &random) {
    case 0: return .null
    case 1..<5: return .scalar(text())
    case 5, 6:
      let count = Int.random(in: 0...4, using: &random)
      return .sequence((0..<count).map { _ in tree(depth: depth + 1) }, layout)
    default:
      var seen: Set<String> = []
      let count = Int.random(in: 0...4, using: &random)
      let entries = (0..<count).map { _ in DocumentValue.Entry(text(), tree(depth: depth + 1)) }
      return .mapping(entries.filter { seen.insert($0.key).inserted }, layout)
    }
  }
}

extension DocumentValue {
  /// The same values, all in block layout, as reading gives them.
  var inBlocks: DocumentValue {
    switch self {
    case .null, .scalar: self
    case .bare(let text): .scalar(text)
    case .sequence(let items, _): .block(items.map(\.inBlocks))
    case .mapping(let entries, _): .block(entries.map { Entry($0.key, $0.value.inBlocks) })
    }
  }

  /// A root that is nothing makes an empty file, which is refused.
  var isNothing: Bool {
    self == .null
  }
}
