import Testing

@testable import AlignmentDrawing

@Suite("Lines in any script")
struct LineBreakingTests {
  private func lines(_ text: String, width: Double = 118, most: Int = 3) -> [String] {
    TextFitting(width: width, size: 12, mostLines: most, allowance: 1.25).lines(text)
  }

  @Test(arguments: [
    ("中国共产党中央委员会台湾工作办公室", ["中国共产党中央委员", "会台湾工作办公室"]),
    ("アジア・太平洋地域における安全保障協力機構", ["アジア・太平洋", "地域における安", "全保障協力機構"]),
    ("朝鮮 民主主義", ["朝鮮 民主主義"]),
  ])
  func `Chinese and Japanese break between characters, and no line is left with a single one`(
    _ text: String, _ expected: [String]
  ) { #expect(lines(text) == expected) }

  @Test(arguments: [
    "国务院台湾事务办、公室、中央台湾、工作、办公室", "中国共产党（国务院）台湾「事务」办公室。", "ニュース・ショーチャット・ファッション",
  ])
  func `No line begins with what closes, or ends with what opens`(_ text: String) {
    for width in stride(from: 40.0, through: 130, by: 3) {
      let lines = lines(text, width: width, most: 9)
      for line in lines.dropFirst() { #expect(!"、。）」・ーュョッャァ".contains(line.first ?? " "), "\(lines)") }
      for line in lines.dropLast() { #expect(!"（「".contains(line.last ?? " "), "\(lines)") }
      #expect(lines.joined() == text)
    }
  }

  @Test func `Korean breaks at blanks, and within a word only where it is too long`() {
    #expect(lines("조선민주주의인민공화국 최고인민회의 상임위원회") == ["조선민주주의인민공화국", "최고인민회의", "상임위원회"])
    #expect(lines("조선민주주의인민공화국", width: 90) == ["조선민주주의", "인민공화국"])
  }

  @Test func `Thai breaks between words where blanks without width part them`() {
    let words = ["ราชอาณาจักร", "ไทย", "และ", "คณะรัฐมนตรี"]
    let lines = lines(words.joined(separator: "\u{200B}"), width: 90)
    #expect(lines == ["ราชอาณาจักร", "ไทยและ", "คณะรัฐมนตรี"])
    #expect(self.lines("a\u{200B}b\u{200B}") == ["ab"])
    #expect(self.lines("\u{200B}") == [""])
  }

  @Test func `Thai is cut neither after a vowel written first nor before one written last`() {
    let text = "ราชอาณาจักรไทยกระทรวงการต่างประเทศแห่งชาติ"
    for width in stride(from: 40.0, through: 130, by: 2) {
      let lines = lines(text, width: width, most: 20)
      #expect(lines.joined() == text)
      for line in lines.dropLast() { #expect(!"เแโใไ".contains(line.last ?? " "), "\(lines)") }
      for line in lines.dropFirst() { #expect(!"ะาำๆฯ".contains(line.first ?? " "), "\(lines)") }
    }
  }

  @Test(arguments: [
    (
      "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
      ["Donaudampf-", "schifffahrtsgesell-", "schaftskapitänswitwe"]
    ),
    ("Достопримечательности", ["Достопримеча-", "тельности"]),
  ])
  func `Long words part with a hyphen, before a consonant`(_ word: String, _ expected: [String]) {
    #expect(lines(word) == expected)
  }

  @Test func `A word that is cut off has no hyphen before the dots`() {
    let line = TextFitting(width: 60, size: 12).line("Donaudampfschifffahrtsgesellschaft")
    #expect(line.hasSuffix("…") && !line.contains("-"))
  }

  @Test(arguments: [
    "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "🇰🇵🇰🇷🇯🇵🇨🇳🇷🇺🇺🇸🇰🇵🇰🇷🇯🇵🇨🇳🇷🇺🇺🇸", "क्षत्रियकक्षत्रियकक्षत्रियकक्षत्रियक",
    "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    "ببببببببببببببببببببببببببببببببببب",
  ])
  func `What readers take for one character is never taken apart`(_ text: String) {
    let lines = lines(text, width: 60, most: 20)
    #expect(lines.count > 1)
    #expect(lines.map { $0.hasSuffix("-") ? String($0.dropLast()) : $0 }.flatMap { Array($0) } == Array(text))
  }

  @Test func `An emoji of several characters is as wide as one`() {
    #expect(TextMeasure.width("👩‍👩‍👧", size: 12) == TextMeasure.width("🚀", size: 12))
    #expect(TextMeasure.width("🇰🇵", size: 12) == TextMeasure.width("🚀", size: 12))
  }

  @Test(arguments: [
    ("שלום", true), ("العربية", true), ("(2024) العربية", true), ("Northland العربية", false),
    ("2024", false),
    ("조선", false), ("", false), ("ݐ", true), ("𐤀", true), ("א1", true), ("٣ north", false),
  ])
  func `Text runs the way its first letter does`(_ text: String, _ isRightToLeft: Bool) {
    #expect(Direction.isRightToLeft(text) == isRightToLeft)
  }
}
