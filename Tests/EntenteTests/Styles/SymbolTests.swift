import Foundation
import Testing

@testable import AlignmentDrawing
@testable import Entente

@Suite("Badges")
struct SymbolTests {
  static let flag = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- three stripes -->
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 12" width="180" version="1.1">
      <title>A flag</title>
      <g id="stripes" class="x" transform="translate(0, 0) scale(1)" stroke='none'>
        <rect width="18" height="4" fill="#c60c30"/><rect y="4" width="18" height="4" fill="white"/>
        <path d="M0 8 h18 v4
                 h-18 z" fill="rgb(0, 71, 160)" fill-rule="evenodd"></path>
      </g>
    </svg>
    """

  private func symbol(_ text: String) -> SymbolReading { SymbolReading(Array(text.utf8), name: "flag.svg") }

  private func inside(_ text: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\">\(text)</svg>"
  }

  @Test func `Shapes and their paint are kept, and all else that does no harm is dropped`() throws {
    let reading = symbol(Self.flag)
    #expect(reading.problems.isEmpty)
    let badge = try #require(reading.symbol).badge(source: "flag.svg", height: 12)
    #expect(badge.size == PictureSize(width: 18, height: 12))
    #expect(badge.viewBox == "0 0 18 12")
    #expect(
      badge.markup == """
        <g><g transform="translate(0, 0) scale(1)" stroke="none"><rect width="18" height="4" fill="#c60c30"/>\
        <rect y="4" width="18" height="4" fill="white"/><path d="M0 8 h18 v4              h-18 z" \
        fill="rgb(0, 71, 160)" fill-rule="evenodd"/></g></g>

        """)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "badge-element"), ("<style>path{}</style>", "badge-element"),
    ("<image width=\"1\" height=\"1\"/>", "badge-element"), ("<use href=\"#a\"/>", "badge-element"),
    ("<foreignObject/>", "badge-element"), ("<a><rect/></a>", "badge-element"),
    ("<text>x</text>", "badge-element"),
    ("<animate attributeName=\"x\"/>", "badge-element"), ("<set/>", "badge-element"),
    ("<svg/>", "badge-element"),
    ("<svg:rect/>", "badge-element"), ("<RECT/>", "badge-element"), ("<linearGradient/>", "badge-element"),
    ("<rect onclick=\"alert(1)\"/>", "badge-attribute"), ("<rect style=\"fill:red\"/>", "badge-attribute"),
    ("<rect href=\"x\"/>", "badge-attribute"), ("<rect xlink:href=\"x\"/>", "badge-attribute"),
    ("<rect filter=\"url(#a)\"/>", "badge-attribute"), ("<rect xml:base=\"http://x\"/>", "badge-attribute"),
    ("<rect fill=\"url(#a)\"/>", "badge-value"), ("<rect fill=\"url(http://x/a)\"/>", "badge-value"),
    ("<rect stroke=\"red;x\"/>", "badge-value"), ("<rect width=\"calc(1px)\"/>", "badge-value"),
    ("<path d=\"M0 0'\"/>", "badge-value"), ("<rect transform=\"url(1)\"/>", "badge-value"),
    ("<rect transform=\"scale(expression(1))\"/>", "badge-value"), ("<rect width=\"nan\"/>", "badge-value"),
    ("<rect fill=\"&#114;ed\"/>", "badge-entity"), ("<rect fill=\"<\"/>", "badge-entity"),
    ("<![CDATA[x]]>", "badge-not-xml"), ("<?php x ?>", "badge-instruction"), ("words", "badge-text"),
    ("<g>&x;</g>", "badge-text"), ("<g>", "badge-not-xml"), ("<g></rect>", "badge-not-xml"),
    ("<rect x=1/>", "badge-not-xml"), ("<rect x='1' x='2'/>", "badge-not-xml"), ("<rect", "badge-not-xml"),
    ("<!-- ", "badge-not-xml"), ("</svg><svg>", "badge-not-xml"),
  ])
  func `What could run, load, refer or surprise is refused`(_ text: String, _ code: String) {
    let reading = symbol(inside(text))
    #expect(reading.symbol == nil)
    #expect(Set(reading.problems.map(\.code)) == [code], "\(reading.problems)")
    #expect(reading.problems.allSatisfy { $0.place?.file == "flag.svg" && $0.place?.line == 1 })
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>", "badge-doctype"),
    ("<svg xmlns=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 1 1\"/>", "badge-not-svg"),
    ("<html/>", "badge-not-svg"), ("", "empty-file"), ("flag", "badge-not-xml"), ("<svg/>", "badge-no-size"),
    ("<svg viewBox=\"0 0 0 1\"/>", "badge-no-size"), ("<svg viewBox=\"0 0 inf 1\"/>", "badge-no-size"),
    ("<svg viewBox=\"0 0 100 1\"/>", "badge-wrong-size"),
    ("<svg viewBox=\"0 0 1 1\" onload=\"x\"/>", "badge-attribute"),
    ("\u{0}", "control-character"),
  ])
  func `What is no drawing of a size is refused`(_ text: String, _ code: String) {
    let reading = symbol(text)
    #expect(reading.symbol == nil)
    #expect(reading.problems.map(\.code) == [code], "\(reading.problems)")
  }

  @Test func `What is too large or too deep is refused`() {
    let many = String(repeating: "<g/>", count: SymbolReading.mostElements)
    #expect(symbol(inside(many)).problems.map(\.code) == ["badge-too-large"])
    let deep = String(repeating: "<g>", count: 5000) + String(repeating: "</g>", count: 5000)
    #expect(symbol(inside(deep)).problems.map(\.code) == ["badge-too-deep"])
    let long = inside("<!--" + String(repeating: "x", count: SymbolReading.mostBytes) + "-->")
    #expect(symbol(long).problems.map(\.code) == ["badge-too-large"])
    let wrong = symbol(inside(String(repeating: "<b/>", count: 1000)))
    #expect(wrong.problems.count == SymbolReading.mostProblems)
  }

  @Test func `A mistake in a badge is told with its line`() {
    let reading = symbol("<svg viewBox=\"0 0 3 2\">\n  <rect onclick=\"x\"/>\n</svg>")
    let text = Diagnostics(reading.problems, sources: reading.source.map { [$0] } ?? []).rendering()
    #expect(
      text == """
        flag.svg:2:9: error: onclick may not be in a badge
         2 |   <rect onclick="x"/>
           |         ^~~~~~~
            hint: nothing in a badge runs

        """)
  }

  @Test func `Whatever befalls a drawing, nothing but shapes comes out`() {
    let file = Array(Self.flag.utf8)
    let pieces = [
      "<script>", " onload=\"x\"", "url(#a)", "\"", "'", "<", ">", "&amp;", "<!--", "]]>", "</g>",
      " href='x'",
    ]
    var random = Numbers(state: 7)
    var kept = 0
    for _ in 0..<1500 {
      var bytes = file
      for _ in 0...random.below(2) {
        let place = random.below(bytes.count)
        if random.below(2) == 0 {
          bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
        } else {
          bytes[place] = UInt8(random.below(128))
        }
      }
      let reading = SymbolReading(bytes, name: "flag.svg")
      #expect((reading.symbol == nil) == !reading.problems.isEmpty)
      guard let markup = reading.symbol?.markup else { continue }
      kept += 1
      for word in ["script", "onload", "url(", "href", "&", "<!", "class", "id="] {
        #expect(!markup.contains(word))
      }
    }
    #expect(kept > 100)
  }
}

@Suite("Badges in pictures")
struct BadgePictureTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("flags"), withIntermediateDirectories: true)
    try SymbolTests.flag.write(
      to: folder.appendingPathComponent("flags/nor.svg"), atomically: true, encoding: .utf8)
  }

  private func style(_ lines: String) throws -> StyleReading {
    let file = folder.appendingPathComponent("my.yaml")
    try ("entente-style: 1\n" + lines).write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try DrawingStyle.reading(file.path)
  }

  private func timeline() throws -> Timeline {
    Timeline(try #require(AlignmentGraph.reading([(Array(StyledGraph.text.utf8), "g.yaml")]).graph))
  }

  @Test func `A badge stands beside the name of its actor, whose figure grows by it`() throws {
    let style = try #require(try style("badges: {NOR: flags/nor.svg, nobody: flags/nor.svg}").style)
    let timeline = try timeline()
    let (plain, badged) = (DrawingPlan(timeline), DrawingPlan(timeline, style: style))
    for (old, new) in zip(plain.figures, badged.figures) {
      let growth = new.size.width - old.size.width
      #expect(old.id == "NOR" ? abs(growth - 23) <= 1 : growth == 0, "\(old.id)")
    }
    let svg = try badged.drawing().svg(of: timeline.snapshot(on: "2024-01-19")).text
    #expect(svg.components(separatedBy: "class=\"badge\"").count == 2)
    #expect(svg.contains("fill=\"#c60c30\""))
    for word in ["href", "url(", "<script", "<image", "A flag"] { #expect(!svg.contains(word), "\(word)") }
  }

  @Test func `A kind of actors can have a badge, its actors others, and a badge a height`() throws {
    let reading = try style(
      """
      actors: {state: {badge: {file: flags/nor.svg, height: 20}}}
      badges: {NOR: flags/nor.svg}
      """)
    let style = try #require(reading.style)
    #expect(style.badge(of: "NOR", .state)?.size == PictureSize(width: 18, height: 12))
    #expect(style.badge(of: "SOU", .state)?.size == PictureSize(width: 30, height: 20))
    #expect(style.badge(of: "SOU", .pact) == nil)
    #expect(style.sheet.contains("badges:\n  NOR: {file: flags/nor.svg, height: 12}\n"))
  }

  @Test func `What cannot be read is told at its place, and nothing but plain files is opened`() throws {
    let reading = try style("badges: {A: flags, B: flags/none.svg, C: /dev/zero, D: ''}")
    #expect(reading.diagnostics.all.map(\.code) == ["no-badge", "no-badge", "no-badge", "not-a-file"])
    #expect(
      reading.diagnostics.all.map(\.message).contains("/dev/zero cannot be opened: it is no plain file"))
  }
}
