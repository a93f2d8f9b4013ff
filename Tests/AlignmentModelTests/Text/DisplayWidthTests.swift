import AlignmentModel
import Testing

@Suite("Width in columns")
struct DisplayWidthTests {
  @Test(
    "Wide characters take two columns, marks none",
    arguments: [
      ("", 0), ("abc", 3), ("한국", 4), ("ｶﾅ", 2), ("カナ", 4), ("ＡＢ", 4), ("中", 2), ("e\u{301}", 1), ("é", 1),
      ("\u{200b}", 0), ("\u{ad}", 1), ("😀", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1),
      ("\u{1100}\u{1161}\u{11a8}", 2), ("नि", 2), ("Ω→…", 3), ("\u{20000}", 2), ("Київ", 4), ("\u{7}", 0),
      ("\u{303f}", 1), ("🫨", 2),
    ])
  func widths(text: String, expected: Int) {
    #expect(displayWidth(text) == expected, "\(text.unicodeScalars.map { $0.value })")
  }

  @Test("A text is as wide as its characters together")
  func sums() {
    let below: [Unicode.Scalar] = (0..<0x320).compactMap { Unicode.Scalar(UInt32($0)) }
    for scalar in below {
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)\(scalar)é", "\(scalar)\u{301}", "\(scalar)\u{fe0f}"]
      {
        #expect(
          displayWidth(text) == text.reduce(0) { $0 + displayWidth($1) },
          "\(text.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test("Padding fills up to a width and never cuts")
  func padding() {
    #expect("한국".padded(to: 6) == "한국  ")
    #expect("한국".padded(to: 3) == "한국")
    #expect("".padded(to: 2) == "  ")
  }

  @Test("Truncation cuts whole characters and shows that it did")
  func truncation() {
    #expect("North Korea".truncated(to: 11) == "North Korea")
    #expect("North Korea".truncated(to: 6) == "North…")
    #expect("한국어".truncated(to: 4) == "한…")
    #expect("한국어".truncated(to: 5) == "한국…")
    #expect("abc".truncated(to: 1) == "…")
    #expect("abc".truncated(to: 0) == "" && "abc".truncated(to: -1) == "")
  }

  @Test("A truncated text is never wider than asked")
  func truncationBound() {
    for width in 0...12 {
      for text in ["한a국b어c", "e\u{301}e\u{301}e\u{301}", "👨‍👩‍👧👨‍👩‍👧", "plain text here"] {
        #expect(displayWidth(text.truncated(to: width)) <= width, "\(text) to \(width)")
      }
    }
  }

  @Test("Escapes name the character, and other text stays")
  func escapes() {
    #expect("a\u{1b}[0m".escapedForTerminal == "a\\u{1b}[0m")
    #expect("\r\n\t".escapedForTerminal == "\\r\\n\\t")
    #expect(
      "\u{202a}\u{202e}\u{2066}\u{2069}\u{85}".escapedForTerminal
        == "\\u{202a}\\u{202e}\\u{2066}\\u{2069}\\u{85}")
    #expect("한국 👨‍👩‍👧 e\u{301} ~".escapedForTerminal == "한국 👨‍👩‍👧 e\u{301} ~")
  }
}
