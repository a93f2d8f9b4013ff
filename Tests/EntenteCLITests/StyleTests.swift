import Foundation
import Testing

@Suite("Styles")
struct StyleTests {
  private static let snapshot = ["snapshot", Command.harbour, "--on", "2024-01-19"]

  @Test func `The style that is printed changes no picture, and is printed again`() throws {
    let folder = try Folder()
    let printed = try Command.run(["style"])
    #expect(printed.status == 0 && printed.errors == "")
    try folder.file("my.yaml", printed.output)
    let again = try Command.run(["style", "--style", "my.yaml"], in: folder)
    #expect(again.output == printed.output && again.errors == "")
    for (name, style) in [("a.svg", []), ("b.svg", ["--style", "my.yaml"])] {
      let run = try Command.run(Self.snapshot + style + ["-o", name], in: folder, limit: 60)
      #expect(run.status == 0 && run.errors == "")
    }
    #expect(try folder.text("a.svg") == folder.text("b.svg"))
  }

  @Test func `Every verb that draws takes a style, with badges from beside the sheet`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("styles"), withIntermediateDirectories: true)
    try folder.file(
      "styles/flag.svg", "<svg viewBox=\"0 0 3 2\"><rect width=\"3\" height=\"2\" fill=\"#123abc\"/></svg>")
    try folder.file(
      "styles/my.yaml", "entente-style: 1\nground: {colour: '#fffdf7'}\nactors: {state: {badge: flag.svg}}\n")
    let runs = [
      Self.snapshot + ["-o", "a.svg"],
      ["diff", Command.harbour, "--from", "2021", "--to", "2024-01-19", "-o", "b.svg"],
      ["timeline", Command.harbour, "-o", "t.html"],
      ["history", Command.harbour, "--of", "PRK", "-o", "h.svg"],
      ["series", Command.harbour, "--from", "2023-01", "--to", "2023-02", "-o", "c.svg"],
    ]
    for run in runs {
      let outcome = try Command.run(run + ["--style", "styles/my.yaml"], in: folder, limit: 60)
      #expect(outcome.status == 0 && outcome.errors == "", "\(run[0]): \(outcome.errors)")
      let text = try folder.text(run.last ?? "")
      #expect(text.contains("#fffdf7"), "\(run[0])")
      #expect(text.contains("#123abc") == (run[0] != "history"), "\(run[0])")
    }
  }

  @Test func `A wrong sheet is told and nothing is drawn`() throws {
    let folder = try Folder()
    try folder.file("my.yaml", "entente-style: 1\nlooks: {forse: {width: 2}}\n")
    let run = try Command.run(Self.snapshot + ["--style", "my.yaml", "-o", "a.svg"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors == """
        my.yaml:2:9: error: there is no look "forse"
         2 | looks: {forse: {width: 2}}
           |         ^~~~~
            hint: did you mean `force`? A new look says which one it is like: `like: economy`
        1 error, 0 warnings

        """)
    #expect(try folder.names() == ["my.yaml"])
    let missing = try Command.run(Self.snapshot + ["--style", "none.yaml", "-o", "a.svg"], in: folder)
    #expect(missing.status == 66)
    #expect(missing.errors == "error: none.yaml cannot be opened: No such file or directory\n")
  }

  @Test func `What is doubtful in a sheet is told, and the picture drawn`() throws {
    let folder = try Folder()
    try folder.file("my.yaml", "entente-style: 1\nkinds: {allience: support}\n")
    let run = try Command.run(Self.snapshot + ["--style", "my.yaml", "-o", "a.svg"], in: folder, limit: 60)
    #expect(run.status == 0)
    #expect(run.errors.hasSuffix("hint: did you mean `alliance`?\n0 errors, 1 warning\n"))
    #expect(try folder.names() == ["a.svg", "my.yaml"])
  }

  @Test func `Kinds of a graph can be styled, and a table takes no style`() throws {
    let folder = try Folder()
    try folder.file("my.yaml", "entente-style: 1\nkinds: {war: {width: 7}}\n")
    let run = try Command.run(["style", Command.harbour, "--style", "my.yaml"], in: folder)
    #expect(
      run.status == 0 && run.output.contains("  kind-war:\n") && run.output.contains("  war: kind-war\n"))
    let table = try Command.run(
      ["series", Command.harbour, "--from", "2023", "--to", "2023", "--style", "my.yaml"], in: folder)
    #expect(table.status == 64)
    #expect(
      table.errors
        == "error: options of drawing are for pictures\n    hint: name a folder for them: -o pictures\n")
  }
}
