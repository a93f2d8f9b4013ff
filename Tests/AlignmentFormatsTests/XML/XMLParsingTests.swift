import AlignmentModel
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("XML: what is read and what is refused")
struct XMLParsingTests {
  private func complaint(_ text: String) -> String { Networks.complaints(text, .graphml) }
  @Test func `entities are refused before they grow`() {
    let laughs = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [
      <!ENTITY lol "lol">
      \((1...9).map { "<!ENTITY lol\($0) \"\(String(repeating: "&lol\($0 == 1 ? "" : "\($0 - 1)");", count: 10))\">" }
        .joined(separator: "\n"))
      ]>
      <graphml><graph><node id="&lol9;"/></graph></graphml>
      """
    #expect(
      complaint(laughs) == """
        a.graphml:3:1: error: the file declares names of its own in its DOCTYPE, which is not read
         3 | <!ENTITY lol "lol">
           | ^
            hint: take the part between [ and ] out of it, and write out what it stands for

        """)
  }

  @Test(arguments: [
    "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<!ENTITY % x SYSTEM \"http://localhost:1/x.dtd\"> %x;",
    "<!ATTLIST node label CDATA \"x\">", "<!ELEMENT node EMPTY>", "<!NOTATION n SYSTEM \"n\">",
  ])
  func `no declaration of a file is read and no other file opened`(declaration: String) {
    let text =
      "<!DOCTYPE graphml [\(declaration)]>\n<graphml><graph><node id=\"A\">&x;</node></graph></graphml>"
    #expect(
      complaint(text).contains("error: the file declares names of its own in its DOCTYPE, which is not read"))
  }

  @Test func `a DOCTYPE that declares nothing may stand and is not fetched`() throws {
    let text = """
      <!DOCTYPE graphml SYSTEM "http://localhost:1/graphml.dtd">
      <graphml><graph edgedefault="directed"><node id="A"/></graph></graphml>
      """
    #expect(try Networks.graph(text, .graphml).actors.count == 1)
    #expect(
      complaint(text.replacing("id=\"A\"", with: "id=\"A&x;\"")).contains(
        "a.graphml:2:54: error: this is no XML: Entity 'x' not defined"))
    #expect(
      complaint(text.replacing("/></graph>", with: ">&x;</node></graph>")).contains(
        "a.graphml:2:56: error: this is no XML: Entity 'x' not defined"))
  }

  @Test func `a fault is told with its line and column in characters`() {
    let text = "<graphml>\n<graph>\n  <node id=\"대한\"/></nodes>\n</graph></graphml>"
    #expect(
      complaint(text) == """
        a.graphml:3:22: error: this is no XML: Opening and ending tag mismatch: graph line 2 and nodes
         3 |   <node id="대한"/></nodes>
           |                        ^

        """)
  }

  @Test(arguments: [
    ("", "the file is empty"), ("   \n ", "there is no XML in the file"),
    ("entente: 1\n", "there is no XML in the file"),
    ("<graphml>", "the file ends within an element"),
    ("<graphml/><graphml/>", "something follows the end of the outermost element"),
    ("<gexf/>", "the outermost element is \"gexf\", not \"graphml\""),
    ("<graphml>\u{1}</graphml>", "this is no XML"),
    ("<graphml a=\"1\" a=\"2\"/>", "this is no XML"), ("<graphml>&#0;</graphml>", "this is no XML"),
  ])
  func `what is no GraphML is refused`(text: String, message: String) {
    #expect(Networks.reading(text, .graphml).graph == nil)
    #expect(complaint(text).contains(message), "\(complaint(text))")
  }

  @Test func `elements stand within each other no deeper than 256`() throws {
    let deep = String(repeating: "<graph>", count: 300) + String(repeating: "</graph>", count: 300)
    #expect(
      complaint("<graphml>\(deep)</graphml>").contains("more than 256 elements stand within each other"))
    let shallow = String(repeating: "<graph>", count: 250) + String(repeating: "</graph>", count: 250)
    #expect(Networks.reading("<graphml>\(shallow)</graphml>", .graphml).graph != nil)
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .isoLatin1, .windowsCP1252, .utf8])
  func `other encodings are read`(encoding: String.Encoding) throws {
    let names: [String.Encoding: String] = [
      .utf16: "UTF-16", .utf16LittleEndian: "UTF-16LE", .isoLatin1: "ISO-8859-1",
      .windowsCP1252: "windows-1252",
    ]
    let text = """
      <?xml version="1.0" encoding="\(names[encoding] ?? "UTF-8")"?>
      <graphml><graph edgedefault="directed"><node id="Österreich"/></graph></graphml>
      """
    let bytes = Array(try #require(text.data(using: encoding)))
    let reading = AlignmentGraph.reading([(bytes: bytes, name: "a.xml")])
    #expect(
      reading.graph?.actors.first?.id == "Österreich", "\(encoding): \(reading.diagnostics.rendering())")
  }

  @Test func `files are told apart by their endings and their outermost elements`() {
    func format(_ name: String, _ text: String) -> FileFormat? {
      XMLRecognition.format(name: name, first: Array(text.utf8))
    }
    #expect(format("a.gexf", "") == .gexf)
    #expect(format("A.GRAPHML", "") == .graphml)
    #expect(format("a.xml", "<?xml version=\"1.0\"?>\n<!-- <gexf> --><graphml>") == .graphml)
    #expect(format("-", "\u{FEFF}<gexf version=\"1.2\">") == .gexf)
    #expect(format("-", "<g:graphml xmlns:g=\"x\">") == .graphml)
    #expect(format("a.yaml", "title: <gexf>") == nil)
    #expect(format("a.xml", "<html>") == nil)
  }

  @Test func `a file of 50 MB is read`() throws {
    var text = Array(
      "<gexf version=\"1.3\"><graph defaultedgetype=\"directed\"><nodes><node id=\"A\"/></nodes><edges>\n"
        .utf8)
    let edge = Array(
      "<edge id=\"1\" source=\"A\" target=\"B\" label=\"alliance\" start=\"2018-09-19\" end=\"2023-11-23\"/>\n"
        .utf8)
    let blank = Array("<!-- \(String(repeating: "x", count: 9_000)) -->\n".utf8)
    var count = 0
    while text.count < 50 << 20 {
      text += edge
      text += blank
      count += 1
    }
    text += Array("</edges></graph></gexf>".utf8)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString).gexf"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text)))
    let graph = try AlignmentGraph(contentsOf: path)
    #expect(graph.tieCount == count)
  }

  @Test func `an attribute of twelve megabytes is read`() throws {
    let label = String(repeating: "x", count: 12 << 20)
    let graph = try Networks.graph(
      "<graphml><graph edgedefault=\"directed\"><node id=\"A\"><data key=\"label\">\(label)</data></node></graph></graphml>",
      .graphml)
    #expect(graph.actor("A")?.name.utf8.count == 12 << 20)
  }
}
