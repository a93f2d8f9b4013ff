import Testing

@testable import AlignmentDrawing

@Suite("Text of pictures")
struct TextTests {
  @Test(
    "Width goes by characters, not by bytes",
    arguments: [
      ("Northland", 60.0...75), ("Северная", 60...75), ("Βορράς", 42...56), ("조선민주주의", 70...78), ("", 0...0),
      ("\u{301}\u{200D}", 0...0), ("العربية", 35...60),
    ])
  func width(text: String, range: ClosedRange<Double>) {
    #expect(range.contains(TextMeasure.width(text, size: 12)))
  }

  @Test("Bold is wider, and width grows with the size")
  func scaling() {
    #expect(TextMeasure.width("Korea", size: 12, bold: true) > TextMeasure.width("Korea", size: 12))
    #expect(abs(TextMeasure.width("Korea", size: 24) - 2 * TextMeasure.width("Korea", size: 12)) < 1e-9)
  }

  @Test("Lines break at blanks, and what is left over is marked")
  func fitting() {
    let fitting = TextFitting(width: 80, size: 12)
    #expect(fitting.lines("Supreme Assembly") == ["Supreme", "Assembly"])
    #expect(fitting.lines("one two three four five six seven eight") == ["one two", "three four…"])
    #expect(fitting.lines("") == [""])
    #expect(fitting.lines(" \n ") == [""])
  }

  @Test(
    "No line is wider than it may be",
    arguments: [
      "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "조선민주주의인민공화국의 최고인민회의 상임위원회",
      "a b c d e f g h i j k l m n o p q r s",
      "Organisation für Sicherheit und Zusammenarbeit in Europa",
    ])
  func narrow(text: String) {
    let fitting = TextFitting(width: 90, size: 12, bold: true, mostLines: 3)
    for line in fitting.lines(text) { #expect(TextMeasure.width(line, size: 12, bold: true) <= 90) }
  }

  @Test("A long word breaks after hyphens and strokes first, and may stay whole where there is room to give")
  func longWords() {
    var fitting = TextFitting(width: 90, size: 12, bold: true, mostLines: 3)
    #expect(fitting.lines("Austria-Hungary") == ["Austria-", "Hungary"])
    #expect(fitting.lines("Schleswig/Holstein/Lauenburg") == ["Schleswig/", "Holstein/", "Lauenburg"])
    #expect(fitting.lines("Montenegrins") == ["Monteneg-", "rins"])
    fitting.allowance = 1.25
    #expect(fitting.lines("Montenegrins") == ["Montenegrins"])
    #expect(fitting.lines("Montenegrins-Serbs") == ["Montenegrins-", "Serbs"])
    #expect(fitting.lines(String(repeating: "W", count: 11)).count == 2)
    #expect(fitting.lines("-----------------------------").count > 1)
  }

  @Test(
    "Numbers are short and never minus nought",
    arguments: [
      (0.0, "0"), (-0.01, "0"), (1.26, "1.3"), (-3.5, "-3.5"), (100, "100"), (.infinity, "0"), (.nan, "0"),
    ])
  func numbers(number: Double, text: String) { #expect(NumberText.text(number) == text) }

  @Test("Two decimals keep their nought")
  func decimals() {
    #expect(NumberText.text(1.04, decimals: 2) == "1.04")
    #expect(NumberText.text(1.4, decimals: 2) == "1.4")
  }

  @Test("Escaping drops what XML cannot hold")
  func escaping() {
    #expect(
      XMLText.escaped("<a b=\"c\" d='e'>&\u{0}\u{1B}\u{FFFE}\n")
        == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#10;")
    #expect(XMLText.visible("a\u{202E}b\nc") == "ab c")
    #expect(XMLText.visible("שלום\u{200E}, \u{2066}\u{200F}a") == "שלום\u{200E}, a")
    #expect(XMLText.word("two words") == "two-words")
  }
}
