import Foundation
import Testing

@Suite("Layouts that stay")
struct LayoutFileUseTests {
  private static let day = ["--on", "2024-01-19", "--layout", "kept.layout"]

  private func draw(
    _ graph: String, in folder: Folder, _ more: [String] = [], to output: String = "out.svg"
  ) throws -> Command.Outcome {
    try Command.run(["snapshot", graph] + Self.day + ["-o", output] + more, in: folder)
  }

  /// Where figures are in a picture, by id.
  private func places(_ svg: String) -> [String: String] {
    var places: [String: String] = [:]
    for piece in svg.components(separatedBy: "<g class=\"actor ").dropFirst() {
      let parts = piece.components(separatedBy: "\"")
      guard parts.count > 4 else { continue }
      places[parts[2]] = parts[4]
    }
    return places
  }

  private static let small = """
    entente: 1
    sources:
      paper: {publisher: The Paper, published: 2024-01-01}
    actors:
      AAA: {name: Alpha, kind: state}
      BBB: {name: Beta, kind: state}
      CCC: {name: Gamma, kind: state}
    ties:
      - alliance: AAA -- BBB
        during: 2020/..
        sources: [paper]
      - war: BBB -- CCC
        during: 2020/..
        sources: [paper]

    """
  private static let grown =
    small.replacing("name: Alpha", with: "name: The People's Federation of Alpha")
    .replacing("ties:", with: "  DDD: {name: Delta, kind: state}\nties:") + """
        - alliance: CCC -- DDD
          during: 2022/..
          sources: [paper]

      """

  @Test("The first run writes the file, the second changes no byte of file or picture")
  func twice() throws {
    let folder = try Folder()
    let first = try draw("Graphs/korea.yaml", in: folder)
    #expect(first.status == 0 && first.errors == "")
    let (layout, picture) = (try folder.text("kept.layout"), try folder.text("out.svg"))
    #expect(layout.contains("\nentente-layout: 1\nframe: [0, 0, "))
    // A file that is not to be changed is not written: it may be one that cannot be.
    chmod(folder.path("kept.layout"), 0o444)
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("kept.layout"))
    #expect(try draw("Graphs/korea.yaml", in: folder).status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("kept.layout"))
    #expect(try folder.text("kept.layout") == layout)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(try folder.text("out.svg") == picture)
    let plain = try Command.run(
      ["snapshot", "Graphs/korea.yaml", "--on", "2024-01-19", "--format", "svg"], in: folder)
    #expect(plain.output == picture)
  }

  @Test("A graph that has grown: actors keep their places, also with longer names, and new ones are added")
  func grown() throws {
    let folder = try Folder()
    try folder.file("small.yaml", Self.small)
    try folder.file("grown.yaml", Self.grown)
    #expect(try draw("small.yaml", in: folder).status == 0)
    let before = try folder.text("kept.layout").split(separator: "\n")
    let run = try draw("grown.yaml", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let after = try folder.text("kept.layout").split(separator: "\n")
    let actors = before.filter { $0.hasPrefix("  ") }
    #expect(actors.count == 3)
    for line in actors { #expect(after.contains(line), "\(line)") }
    #expect(after.filter { $0.hasPrefix("  DDD: [") }.count == 1 && after.count == before.count + 1)
    // The small graph again: the file keeps the new actor.
    #expect(try draw("small.yaml", in: folder).status == 0)
    #expect(try folder.text("kept.layout").split(separator: "\n") == after)
  }

  @Test(
    "Places changed by hand are kept to the digit, also where figures then overlap; strangers stay in the file"
  )
  func byHand() throws {
    let folder = try Folder()
    try folder.file("grown.yaml", Self.grown)
    let text = """
      entente-layout: 1
      frame: [-100, -100, 900, 700]
      actors:
        AAA: [100.25, 50]
        BBB: [100.25, 60.125]
        CCC: [700, 500]
        ZZZ: [-3000, 12]

      """
    try folder.file("kept.layout", text)
    let run = try draw("grown.yaml", in: folder, ["--report"])
    #expect(run.status == 0)
    #expect(run.errors.contains(" 1 overlap,"))
    let kept = try folder.text("kept.layout")
    for line in text.split(separator: "\n") { #expect(kept.contains(line), "\(line)") }
    #expect(kept.contains("\n  DDD: ["))
    let svg = try folder.text("out.svg")
    #expect(svg.contains("width=\"1052\""))
    #expect(places(svg).count == 4)
  }

  @Test("Without new actors no engine is asked, and days, diffs and selections share one file")
  func shared() throws {
    let folder = try Folder()
    #expect(try draw("Graphs/korea.yaml", in: folder).status == 0)
    let layout = try folder.text("kept.layout")
    let first = places(try folder.text("out.svg"))
    for arguments in [
      ["snapshot", "Graphs/korea.yaml", "--on", "2018-10-01"],
      ["diff", "Graphs/korea.yaml", "--from", "2018-10-01", "--to", "2024-01-19"],
      ["snapshot", "Graphs/korea.yaml", "--on", "2024-01-19", "--around", "PRK"],
    ] {
      let run = try Command.run(
        arguments + ["--layout", "kept.layout", "-o", "other.svg"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.text("kept.layout") == layout, "\(arguments)")
      let across = places(try folder.text("other.svg")).compactMap { id, place in
        first[id].map { (old: $0, new: place) }
      }
      #expect(across.count > 5)
      // Pictures may have other titles and legends, but figures keep their places side by side.
      #expect(
        Set(across.map { $0.old.split(separator: " ")[0] == $0.new.split(separator: " ")[0] }).count == 1)
    }
  }

  @Test("A layout that is wrong ends the command, and nothing is written")
  func wrong() throws {
    let folder = try Folder()
    try folder.file("kept.layout", "entente-layout: 1\nactors:\n  PRK: [1, far]\n")
    let run = try draw("Graphs/korea.yaml", in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors == """
        kept.layout:3:12: error: a coordinate is a finite decimal number, not "far"
         3 |   PRK: [1, far]
           |            ^~~
        1 error, 0 warnings

        """)
    #expect(try folder.names() == ["kept.layout"])
  }

  @Test("Layouts and reports are for pictures, and kept in files")
  func usage() throws {
    let folder = try Folder()
    let text = try Command.run(["snapshot", "Graphs/korea.yaml"] + Self.day, in: folder)
    #expect(text.status == 64)
    #expect(
      text.errors == "error: --layout is for pictures\n    hint: add -o picture.svg, or --format svg\n")
    let report = try Command.run(
      ["diff", "Graphs/korea.yaml", "--from", "2018", "--to", "2024", "--report"], in: folder)
    #expect(
      report.errors == "error: --report is for pictures\n    hint: add -o picture.svg, or --format svg\n")
    let dash = try Command.run(
      ["snapshot", "Graphs/korea.yaml", "--on", "2024-01-19", "--format", "svg", "--layout", "-"], in: folder)
    #expect(dash.status == 64)
    #expect(
      dash.errors == "error: a layout is kept in a file\n    hint: name one: --layout korea.layout\n")
    let folderless = try Command.run(
      ["snapshot", "Graphs/korea.yaml", "--on", "2024-01-19", "-o", "out.svg", "--layout", "no/kept.layout"],
      in: folder)
    #expect(folderless.status == 73)
    #expect(folderless.errors == "error: no/kept.layout cannot be created: No such file or directory\n")
  }

  @Test("A report tells both days of a diff, and that nothing drifts")
  func report() throws {
    let run = try Command.run([
      "diff", "Graphs/korea.yaml", "--from", "2018-10-01", "--to", "2024-01-19", "--report", "--format",
      "svg",
    ])
    #expect(run.status == 0 && run.output.hasPrefix("<svg"))
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("2018-10-01: 33 actors, "))
    #expect(lines[1] == "2018-10-01 to 2024-01-19: drift 0, at most 0, of 33 actors")
    #expect(lines[2].hasPrefix("2024-01-19: 36 actors, "))
    for line in [lines[0], lines[2]] {
      #expect(line.contains(" 0 overlaps, "), "\(line)")
      let growth = line.split(separator: " ").dropLast().last.flatMap { Int($0) }
      #expect(try #require(growth) <= 15, "\(line)")
    }
  }
}
