import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

@Suite("Layout files")
struct LayoutFileTests {
  private func read(_ text: String, name: String = "korea.layout") throws(Diagnostics) -> LayoutFile {
    try LayoutFile(bytes: Array(text.utf8), name: name)
  }

  /// All that is wrong with a text, as it is printed.
  private func verdict(_ text: String) -> String {
    do throws(Diagnostics) {
      _ = try read(text)
      return "nothing"
    } catch {
      return error.rendering() + error.summary + "\n"
    }
  }

  private let layout = LayoutFile(
    frame: .init(left: -12, top: -6.5, right: 800, bottom: 600),
    places: ["RUS": .init(x: 323, y: 451), "PRK": .init(x: 0.1, y: -254.25), "A b: c": .init(x: 1, y: 2)])

  @Test("A line for each actor, sorted by id, below a remark on what the numbers are")
  func text() {
    #expect(
      layout.text() == """
        # Where the middles of figures stand in pictures, in points: [to the right, down]. Kept by `entente --layout`:
        # places may be changed by hand; new actors are added. The frame is what pictures show at least: [left, top,
        # right, bottom].
        entente-layout: 1
        frame: [-12, -6.5, 800, 600]
        actors:
          'A b: c': [1, 2]
          PRK: [0.1, -254.25]
          RUS: [323, 451]

        """)
  }

  @Test func `A file that grows keeps its comments, each with its line`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).layout").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let old = """
      # Of the desk.
      entente-layout: 1 # as of June
      frame: [0, 0, 900, 600]
      actors:
        # Moved by hand, # to the left.
        PRK: [100, 200] # beside China
        'A #b: [c': [1, 2]
        # RUS waits for its turn.

      """
    try Data(old.utf8).write(to: URL(fileURLWithPath: path))
    var layout = try #require(try LayoutFile(contentsOf: path))
    layout.places["CHN"] = LayoutFile.Place(x: 5, y: 6)
    layout.places["USA"] = LayoutFile.Place(x: 7, y: 8)
    try layout.write(to: path)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == """
        # Of the desk.
        entente-layout: 1 # as of June
        frame: [0, 0, 900, 600]
        actors:
          'A #b: [c': [1, 2]
          CHN: [5, 6]
          # Moved by hand, # to the left.
          PRK: [100, 200] # beside China
          USA: [7, 8]
          # RUS waits for its turn.

        """)
    #expect(try LayoutFile(contentsOf: path) == layout)
  }

  @Test func `What stood there and is no layout leaves nothing behind`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).layout").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("# A shopping list.\n- milk\n".utf8).write(to: URL(fileURLWithPath: path))
    try layout.write(to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == layout.text())
  }

  @Test("What is written reads back the same, as YAML and as JSON, also of nothing")
  func roundTrip() throws {
    for layout in [layout, LayoutFile(), LayoutFile(places: ["X": .init(x: 1e-7, y: 99_999.999_999)])] {
      #expect(try read(layout.text()) == layout)
      #expect(try read(layout.text(as: .json), name: "korea.json") == layout)
    }
  }

  @Test("Numbers may be written as people write them, and a layout needs neither frame nor actors")
  func byHand() throws {
    let text = "entente-layout: 1\nactors:\n  PRK: [ +12.50, -3e2 ]\n  RUS:\n  - 0\n  - 1 # there\n"
    #expect(try read(text).places == ["PRK": .init(x: 12.5, y: -300), "RUS": .init(x: 0, y: 1)])
    #expect(try read("entente-layout: 1\n") == LayoutFile())
    #expect(try read("entente-layout: 1\nactors:\n") == LayoutFile())
  }

  @Test("Everything that is wrong is told with its place")
  func faults() {
    #expect(
      verdict(
        """
        entente-layout: 1
        frame: [0, 0, 1, nan]
        actors:
          CHN: [421, here]
          KOR: [1e9, 3]
          JPN: [1, 2, 3]
          X: 4
        actor: 3

        """) == """
          korea.layout:2:18: error: a coordinate is a finite decimal number, not "nan"
           2 | frame: [0, 0, 1, nan]
             |                  ^~~
          korea.layout:4:14: error: a coordinate is a finite decimal number, not "here"
           4 |   CHN: [421, here]
             |              ^~~~
          korea.layout:5:9: error: a coordinate of 1e9 is out of reach
           5 |   KOR: [1e9, 3]
             |         ^~~
              hint: places are in points, at most 100000 either way
          korea.layout:6:8: error: a place is two numbers, not a list of 3
           6 |   JPN: [1, 2, 3]
             |        ^
              hint: write [120, 340]: to the right, and down
          korea.layout:7:6: error: a place is two numbers, not text
           7 |   X: 4
             |      ^
              hint: write [120, 340]: to the right, and down
          korea.layout:8:1: error: a layout has no key "actor"
           8 | actor: 3
             | ^~~~~
              hint: did you mean `actors`?
          6 errors, 0 warnings

          """)
  }

  @Test("An actor with two places is an error")
  func twice() {
    #expect(
      verdict("entente-layout: 1\nactors:\n  CHN: [1, 3]\n  CHN: [2, 3]\n") == """
        korea.layout:4:3: error: the key "CHN" is given twice
         4 |   CHN: [2, 3]
           |   ^~~
            korea.layout:3:3: it is first given here
            hint: join the two entries, or rename one
        1 error, 0 warnings

        """)
  }

  @Test("A frame that ends before it begins is an error")
  func frame() {
    #expect(
      verdict("entente-layout: 1\nframe: [0, 10, 5, 9]\n") == """
        korea.layout:2:8: error: the frame ends before it begins
         2 | frame: [0, 10, 5, 9]
           |        ^
            hint: write [0, 0, 800, 600]: left, top, right, bottom
        1 error, 0 warnings

        """)
  }

  @Test("A file that is no layout, or a newer one, is told so in one sentence")
  func otherFiles() {
    #expect(
      verdict("entente: 1\ntitle: Korea\nactors:\n  PRK:\n    name: North Korea\n") == """
        korea.layout:1:1: error: the file does not say that it is a layout
         1 | entente: 1
           | ^
            hint: begin it with `entente-layout: 1`, or name another file to keep the layout in
        1 error, 0 warnings

        """)
    #expect(
      verdict("entente-layout: 2\nplaces: []\n") == """
        korea.layout:1:17: error: the layout is of format 2, and this program knows up to 1
         1 | entente-layout: 2
           |                 ^
            hint: use a newer Entente
        1 error, 0 warnings

        """)
    for text in ["", "[1]", "{", "entente-layout: one", "entente-layout: [1]"] {
      #expect(verdict(text).hasSuffix("1 error, 0 warnings\n"), "\(text)")
    }
  }

  @Test("A file that is not there is no layout; one that cannot be read is an error")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("korea.layout").path
    #expect(try LayoutFile(contentsOf: path) == nil)
    try layout.write(to: path)
    #expect(try LayoutFile(contentsOf: path) == layout)
    let json = folder.appendingPathComponent("korea.JSON").path
    try layout.write(to: json)
    #expect(try String(contentsOfFile: json, encoding: .utf8).hasPrefix("{"))
    #expect(try LayoutFile(contentsOf: json) == layout)
    #expect(throws: GraphError.self) { try LayoutFile(contentsOf: folder.path) }
  }
}
