import Foundation
import Testing

@Suite("GEXF and GraphML on the command line")
struct NetworkFormsTests {
  @Test(arguments: ["gexf", "graphml"])
  func `a graph goes out and comes back and so does standard input`(form: String) throws {
    let folder = try Folder()
    let run = try Command.run(["convert", Command.harbour, "-o", "out.\(form)"], in: folder)
    #expect(run.status == 0)
    let canonical = try Command.run(["convert", Command.harbour]).output
    #expect(try Command.run(["convert", "out.\(form)"], in: folder).output == canonical)
    let written = try Command.run(["convert", Command.harbour, "--format", form]).output
    // Nothing but the outermost element tells what standard input is.
    #expect(try Command.run(["convert", "-"], input: Array(written.utf8)).output == canonical)
    try folder.file("misnamed.txt", written)
    #expect(
      try Command.run(["convert", "misnamed.txt", "--from-format", form], in: folder).output == canonical)
  }

  @Test func `what is not taken is said on standard error and the exit status is that of success`() throws {
    let folder = try Folder()
    try folder.file(
      "other.gexf",
      """
      <gexf version="1.3"><graph defaultedgetype="directed"><attributes class="edge">
      <attribute id="0" title="colour" type="string"/></attributes><nodes><node id="A"/><node id="B"/></nodes>
      <edges><edge source="A" target="B" label="visit"><attvalues><attvalue for="0" value="red"/></attvalues></edge>
      </edges></graph></gexf>
      """)
    let run = try Command.run(
      ["snapshot", "other.gexf", "--on", "2024-01-19", "--format", "json"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("\"kind\": \"visit\""))
    #expect(
      run.errors.contains(
        "other.gexf: not taken: values of the edge attribute \"colour\" (1): \"red\" on line 3"))
  }

  @Test func `a file that is no XML is wrong data`() throws {
    let folder = try Folder()
    try folder.file("a.gexf", "<gexf>\n  <graph>\n")
    let run = try Command.run(["check", "a.gexf"], in: folder)
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("a.gexf:2:10: error: the file ends within an element"), "\(run.output)")
  }

  @Test(arguments: ["gexf", "graphml"])
  func `a day is written too`(form: String) throws {
    let run = try Command.run(["snapshot", Command.harbour, "--on", "2024-01-19", "--format", form])
    #expect(run.status == 0)
    #expect(run.output.contains("entente_certainty"))
    let again = try Command.run(["convert", "-"], input: Array(run.output.utf8))
    #expect(again.status == 0, "\(again.errors)")
  }
}
