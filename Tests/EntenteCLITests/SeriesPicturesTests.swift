import Foundation
import Testing

@Suite("Pictures of a series")
struct SeriesPicturesTests {
  private static let korea = ["Graphs/korea.yaml", "--from", "2023-07", "--to", "2023-12"]
  private static let days = (7...12).map { "2023-\($0 < 10 ? "0" : "")\($0)-01" }

  private func run(
    _ options: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try Command.run(["series"] + options, in: folder, environment: environment, limit: 60)
  }

  @Test func `A folder has a picture a day in one frame, and a page that shows all of them`() throws {
    let folder = try Folder()
    let run = try run(Self.korea + ["-o", "pictures"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == "6 pictures: pictures/index.html\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("pictures")).sorted()
    #expect(names == [".entente-series"] + Self.days.map { "\($0).svg" } + ["index.html"])
    let pictures = try Self.days.map { try folder.text("pictures/\($0).svg") }
    #expect(Set(pictures.compactMap { $0.firstMatch(of: /viewBox="[^"]*"/)?.0 }).count == 1)
    for (day, picture) in zip(Self.days, pictures) { #expect(picture.contains("data-on=\"\(day)\"")) }
    var places: [Substring: Set<Substring>] = [:]
    for picture in pictures {
      for actor in picture.matches(of: /class="actor [^"]*" data-id="([^"]*)" transform="([^"]*)"/) {
        places[actor.1, default: []].insert(actor.2)
      }
    }
    #expect(places.count > 10)
    #expect(places.values.allSatisfy { $0.count == 1 })
  }

  @Test func `A run goes on where one before it was interrupted`() throws {
    let folder = try Folder()
    _ = try run(Self.korea + ["-o", "pictures"], in: folder)
    let first = try folder.text("pictures/\(Self.days[2]).svg")
    try FileManager.default.removeItem(atPath: folder.path("pictures/\(Self.days[2]).svg"))
    try folder.file("pictures/\(Self.days[3]).svg", [])
    let again = try run(Self.korea + ["-o", "pictures"], in: folder)
    #expect(again.output == "6 pictures, 4 of them there already: pictures/index.html\n")
    #expect(try folder.text("pictures/\(Self.days[2]).svg") == first)
    #expect(try folder.text("pictures/\(Self.days[3]).svg").contains("data-on=\"\(Self.days[3])\""))
    let other = try run(Self.korea + ["--certain", "-o", "pictures"], in: folder)
    #expect(other.output == "6 pictures: pictures/index.html\n")
  }

  @Test func `What notes of a former run say is not believed when they are damaged`() throws {
    let folder = try Folder()
    _ = try run(Self.korea + ["-o", "pictures"], in: folder)
    try folder.file("pictures/.entente-series", Array("nonsense\n\u{0}\n".utf8) + [0xFF])
    let again = try run(Self.korea + ["-o", "pictures"], in: folder)
    #expect(again.output == "6 pictures: pictures/index.html\n")
  }

  @Test func `Twice the same makes the same bytes`() throws {
    let folder = try Folder()
    for name in ["a", "b"] { _ = try run(Self.korea + ["-o", name], in: folder) }
    for name in Self.days.map({ "\($0).svg" }) + ["index.html"] {
      #expect(try folder.text("a/\(name)") == folder.text("b/\(name)"))
    }
  }

  @Test func `Pictures can be PNG, pages of one PDF, or one animated SVG`() throws {
    let folder = try Folder()
    let short = ["Graphs/korea.yaml", "--from", "2023-11", "--to", "2023-12"]
    #expect(try run(short + ["--format", "png", "--width", "300", "-o", "p"], in: folder).status == 0)
    let png = try Data(contentsOf: URL(fileURLWithPath: folder.path("p/2023-12-01.png")))
    #expect(Array(png[16..<20]) == [0, 0, 1, 44])
    #expect(try run(short + ["-o", "s.pdf"], in: folder).status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path("s.pdf")))
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    for options in [["-o", "s.svg"], ["--format", "animated-svg", "--seconds", "0.5", "-o", "t.svg"]] {
      #expect(try run(short + options, in: folder).status == 0)
    }
    #expect(try folder.text("s.svg").contains("dur=\"3s\""))
    #expect(try folder.text("t.svg").contains("dur=\"1s\""))
  }

  @Test func `Every day on which something changes can have its picture`() throws {
    let folder = try Folder()
    let range = ["Graphs/korea.yaml", "--from", "2023-11", "--to", "2023-11", "--at-changes"]
    let rows = try Command.run(["series"] + range, in: folder).output.split(whereSeparator: \.isNewline)
    let days = rows.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(days.count > 1)
    _ = try run(range + ["-o", "p"], in: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("p")).filter {
      $0.hasSuffix(".svg")
    }
    #expect(names.sorted() == days.map { "\($0).svg" })
  }

  @Test(arguments: [
    (
      ["--format", "svg"],
      "error: the pictures of a series are written to a folder\n    hint: name one: -o pictures\n"
    ),
    (
      ["--by", "kind", "-o", "p"],
      "error: --by is for a table\n    hint: leave it out, or write CSV: -o figures.csv\n"
    ),
    (
      ["--labels", "iso3"],
      "error: options of drawing are for pictures\n    hint: name a folder for them: -o pictures\n"
    ),
    (["--width", "100", "-o", "p"], "error: --width is for PNG\n    hint: add --format png\n"),
    (
      ["--seconds", "2", "-o", "p"],
      "error: --seconds is for an animated SVG\n    hint: add --format animated-svg -o series.svg\n"
    ),
    (["--seconds", "0", "-o", "p.svg"], "error: --seconds takes 0.1 to 60\n"),
    (
      ["--every", "1d", "--from", "1800", "-o", "p"],
      "error: 81814 pictures are too many; 10000 are the most\n    hint: take a longer step, or fewer years\n"
    ),
  ])
  func `What does not go together is refused before anything is written`(
    _ options: [String], _ message: String
  ) throws {
    let folder = try Folder()
    let range = options.contains("--from") ? ["--to", "2023-12"] : ["--from", "2023-07", "--to", "2023-12"]
    let run = try run(["Graphs/korea.yaml"] + range + options, in: folder)
    #expect(run.status == 64)
    #expect(run.errors == message)
    #expect(try folder.names() == [])
  }

  @Test func `A series in which nothing changes has no picture`() throws {
    let folder = try Folder()
    let run = try run(
      ["Graphs/korea.yaml", "--from", "1700", "--to", "1701", "--at-changes", "-o", "p"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors == "error: there is no day to draw: nothing changes between --from and --to\n")
  }

  @Test func `A folder that is a file, or cannot be made, is an error of output`() throws {
    let folder = try Folder()
    try folder.file("p", "mine")
    let taken = try run(Self.korea + ["--format", "svg", "-o", "p"], in: folder)
    #expect(taken.status == 73)
    #expect(taken.errors == "error: p cannot be created: it is a file, and a folder is wanted\n")
    #expect(try folder.text("p") == "mine")
    let deep = try run(Self.korea + ["-o", "no/such/place"], in: folder)
    #expect(deep.status == 73)
    #expect(deep.errors == "error: no/such/place cannot be created: No such file or directory\n")
  }

  @Test func `Without the program for PNG nothing is written and the remedy is told`() throws {
    let folder = try Folder()
    let run = try run(
      Self.korea + ["--format", "png", "-o", "p"], in: folder, environment: ["PATH": "/nowhere"])
    #expect(run.status == 70)
    #expect(
      run.errors.hasSuffix("    hint: install librsvg2-bin: sudo apt-get install librsvg2-bin\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("p")) == [])
  }
}
