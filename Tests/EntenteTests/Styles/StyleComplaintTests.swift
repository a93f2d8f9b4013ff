import Testing

@testable import AlignmentDrawing
@testable import Entente

@Suite("What is wrong with a style sheet")
struct StyleComplaintTests {
  private func complaints(_ lines: String) -> String {
    StyleSheetTests.reading("entente-style: 1\n" + lines).diagnostics.rendering()
  }

  @Test(arguments: [
    (
      "looks:\n  alliance: {color: red}\n",
      """
      my.yaml:3:14: error: a look has no key "color"
       3 |   alliance: {color: red}
         |              ^~~~~
          hint: did you mean `colour`?

      """
    ),
    (
      "looks:\n  alliance: {width: 99}\n",
      """
      my.yaml:3:21: error: a width is 0.5 to 12 points, not 99
       3 |   alliance: {width: 99}
         |                     ^~

      """
    ),
    (
      "looks:\n  forse: {width: 2}\n",
      """
      my.yaml:3:3: error: there is no look "forse"
       3 |   forse: {width: 2}
         |   ^~~~~
          hint: did you mean `force`? A new look says which one it is like: `like: economy`

      """
    ),
    (
      "looks:\n  force:\n    colour: #ff0000\n",
      """
      my.yaml:4:5: error: `colour` has no value
       4 |     colour: #ff0000
         |     ^~~~~~
          hint: `#` begins a comment: write colours in quotes, '#1b6ca8'

      """
    ),
    (
      "kinds:\n  war: forc\n",
      """
      my.yaml:3:8: error: there is no look "forc"
       3 |   war: forc
         |        ^~~~
          hint: did you mean `force`?

      """
    ),
    (
      "actors:\n  sate: {bold: true}\n",
      """
      my.yaml:3:3: error: there is no kind of actors "sate"
       3 |   sate: {bold: true}
         |   ^~~~
          hint: did you mean `state`?

      """
    ),
    (
      "statuses:\n  disputed: {sign: '', hollow: false}\n",
      """
      my.yaml:3:3: error: nothing would tell ties that are disputed from those that are established
       3 |   disputed: {sign: '', hollow: false}
         |   ^~~~~~~~
          hint: give them a sign, a hollow tip, a dash or an opacity

      """
    ),
    (
      "badges:\n  PRK: https://example.org/prk.svg\n",
      """
      my.yaml:3:8: error: a badge is a file beside the style sheet; nothing is fetched
       3 |   PRK: https://example.org/prk.svg
         |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~
          hint: keep the picture yourself and write its path: flags/prk.svg

      """
    ),
    (
      "font: url(x)\n",
      """
      my.yaml:2:7: error: "url(x)" is no name of a font
       2 | font: url(x)
         |       ^~~~~~
          hint: use letters, digits, blanks and hyphens; fonts are named, never fetched

      """
    ),
  ])
  func `A mistake is told with its place and what to do`(_ lines: String, _ expected: String) {
    #expect(complaints(lines) == expected)
  }

  @Test func `All mistakes are told at once`() {
    let reading = StyleSheetTests.reading(
      """
      entente-style: 1
      grund: {}
      looks: {force: {width: wide, dash: [1], head: bar, colour: rde}, A: {like: force}}
      kinds: [war]
      plain: {friendly: support}
      actors: {state: {shape: oval, padding: [1, 2, 3], font-size: 0}}
      statuses: {established: {sign: x}, alleged: {sign: '22'}}
      possible: {paleness: 2}
      changes: {begun: {}}
      """)
    #expect(reading.style == nil)
    #expect(
      reading.diagnostics.all.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "2 unknown-key", "3 not-a-number", "3 not-a-dash", "3 unknown-word", "3 not-a-colour", "3 wrong-name",
        "4 not-a-mapping", "5 unknown-key", "6 unknown-word", "6 not-a-size", "6 out-of-range",
        "7 unknown-word", "7 wrong-sign", "8 out-of-range", "9 unknown-word",
      ])
  }

  @Test(arguments: [
    ("", "empty-file"), ("looks: {}", "no-version"), ("entente-style: 2", "newer-version"),
    ("entente-style: one", "wrong-version"), ("entente: 1\nties: []", "not-a-style-sheet"),
    ("[1]", "not-a-mapping"),
    ("entente-style: 1\nlooks: &a {b: *a}", "alias"),
  ])
  func `What is no style sheet of this version is refused in one word`(_ text: String, _ code: String) {
    let reading = StyleSheetTests.reading(text)
    #expect(reading.style == nil)
    if code != "alias" { #expect(reading.diagnostics.all.map(\.code) == [code]) }
    #expect(reading.diagnostics.all.allSatisfy { $0.place?.file == "my.yaml" })
  }

  @Test func `What could hardly be seen, or would mislead, is a warning`() {
    let reading = StyleSheetTests.reading(
      """
      entente-style: 1
      looks: {economy: {colour: yellow}, force: {head: tip}}
      kinds: {allience: alliance, treaty: quarrel}
      actors: {state: {fill: navy}}
      changes: {began: {sign: '#dfd'}}
      """)
    #expect(reading.style != nil)
    #expect(
      reading.diagnostics.all.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "2 low-contrast", "2 misleading-head", "3 unknown-kind", "3 misleading-head", "4 low-contrast",
        "5 low-contrast",
      ])
    #expect(
      reading.diagnostics.rendering().contains(
        "lines of the look \"economy\" on light ground have a contrast of 1.1; 3 can be made out by most"))
  }

  @Test func `A sheet of more than a megabyte is refused`() {
    let bytes = Array("entente-style: 1\n".utf8) + Array(repeating: 0x23, count: 1 << 20)
    let reading = DrawingStyle.reading(bytes, name: "my.yaml")
    #expect(reading.diagnostics.all.map(\.code) == ["file-too-large"])
  }

  @Test func `Whatever befalls a sheet, it gives a style or says why not`() {
    let sheet = Array(DrawingStyle.standard.sheet.utf8)
    let pieces = [
      "#", "'", "\n", ": ", "[", "{", "1e999", "-", "&a", "*a", "\t", "\u{202E}", "url(", "null",
      "99999999999",
    ]
    var random = Numbers(state: 20_240_119)
    for round in 0..<400 {
      var bytes = sheet
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(40)))
        case 1: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
        default: bytes[place] = UInt8(random.below(256))
        }
      }
      let reading = DrawingStyle.reading(bytes, name: "my.yaml")
      #expect((reading.style == nil) == reading.diagnostics.hasErrors, "round \(round)")
      if let style = reading.style {
        #expect(style.looks.values.allSatisfy { $0.width > 0 && $0.width <= 12 })
      }
    }
  }
}

/// Numbers that look like chance and are the same on every run (SplitMix64).
struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
