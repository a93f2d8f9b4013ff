import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentDrawing

@Suite("Text that wants to be more than text")
struct HostileTextTests {
  static let texts = [
    "</script><script>alert(1)</script>", "\"><script>alert(1)</script>", "' onload='alert(1)", "]]>", "<!--",
    "&amp;&lt;",
    "a\u{0}b\u{7}c\u{1B}[31m", "\u{FFFE}\u{FFFF}", "\u{202E}tfel ot thgir", "العربية שלום", "가나다 漢字 かな",
    "back\\slash\\", "line\nbreak\r\ttab", "<b>bold</b>", "\\N \\G \\l", "😀👩‍👩‍👧🇰🇵", " ",
    String(repeating: "long", count: 1250),
    String(repeating: "many words ", count: 400),
  ]

  static func drawing(_ text: String) throws -> (drawing: Drawing, snapshot: Snapshot) {
    let entry = try SampleGraphs.entry(
      "alliance", "AAA", "BBB", mutual: true, "2020-01-01/..", sources: ["paper"])
    var noted = entry
    noted.note = text
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("AAA", text), SampleGraphs.actor("BBB", "Other")], [noted], title: text)
    let timeline = Timeline(graph)
    return (DrawingPlan(timeline).inRows, timeline.snapshot(on: SampleGraphs.day))
  }

  @Test("A picture stays well-formed and of sensible size", arguments: texts)
  func svg(text: String) throws {
    let (drawing, snapshot) = try Self.drawing(text)
    let svg = drawing.svg(of: snapshot).text
    let root = try MarkupScanner.root(of: svg)
    #expect(root.all("g", "actor").count == 2)
    #expect(root.all("g", "tie").count == 1)
    #expect(!root.all.contains { $0.name == "script" || $0.name == "b" })
    #expect(!root.all.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    let figure = try #require(drawing.plan.figures.first { $0.id == "AAA" })
    #expect(figure.size.width <= 185 && figure.size.height <= 80)
    #expect(drawing.frame.width < 1000)
    let shown = root.all.filter { $0.name == "text" }.map(\.text).joined()
    #expect(!shown.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test("A long name is cut in its figure and whole in its title")
  func longName() throws {
    let name = String(repeating: "long", count: 1250)
    let (drawing, snapshot) = try Self.drawing(name)
    let root = try MarkupScanner.root(of: drawing.svg(of: snapshot).text)
    let actor = try #require(root.all("g", "actor").first)
    #expect(actor.title == name + ", state")
    let lines = actor.children.filter { $0.name == "text" }.map(\.text)
    #expect(lines.count == 3)
    #expect(lines.last?.hasSuffix("…") == true)
  }

  @Test("DOT keeps every text within its quotes", arguments: texts)
  func dot(text: String) throws {
    let (drawing, snapshot) = try Self.drawing(text)
    let dot = drawing.dot(of: snapshot).text
    #expect(Self.isBalanced(dot))
    #expect(!dot.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  /// Whether every quotation mark that opens is closed on its own line.
  static func isBalanced(_ dot: String) -> Bool {
    dot.split(separator: "\n").allSatisfy { line in
      var (isQuoted, isEscaped) = (false, false)
      for character in line {
        if isEscaped {
          isEscaped = false
          continue
        }
        if character == "\\" && isQuoted { isEscaped = true }
        if character == "\"" { isQuoted.toggle() }
      }
      return !isQuoted
    }
  }

  @Test(
    "Graphviz reads the DOT without a word", .enabled(if: Neato.path != nil, "neato is not installed"),
    arguments: texts)
  func graphviz(text: String) throws {
    let (drawing, snapshot) = try Self.drawing(text)
    let (status, complaints) = try Neato.run(drawing.dot(of: snapshot).text)
    #expect(status == 0)
    #expect(complaints == "")
  }
}

/// The program of Graphviz, where it is installed.
enum Neato {
  static let path = ["/usr/bin/neato", "/usr/local/bin/neato", "/opt/homebrew/bin/neato"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func run(_ dot: String) throws -> (status: Int32, complaints: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-n2", "-Tdot"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    // Read aside, since a full pipe would stop both.
    nonisolated(unsafe) var complaints = Data()
    let reader = Thread { complaints = errors.fileHandleForReading.readDataToEndOfFile() }
    reader.start()
    try input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
    try input.fileHandleForWriting.close()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
    return (process.terminationStatus, String(decoding: complaints, as: UTF8.self))
  }
}
