import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentDrawing

@Suite("Where things stand in the picture of a history")
struct HistoryGeometryTests {
  static let names = [
    "Northland", "조선민주주의인민공화국 최고인민회의 상임위원회와 국무위원회 및 그 밖의 여러 기관들의 모임",
    "جمهورية كوريا الديمقراطية الشعبية وجميع الأجهزة التابعة لها في الداخل والخارج",
    String(repeating: "long", count: 60),
    "中华人民共和国国务院办公厅以及所属的各个部门和机构在国内外的全部代表处和办事处联合委员会", "",
  ]

  /// Many ties of every kind of bar, of actors of some name.
  private static func graph(_ name: String, ties: Int) throws -> AlignmentGraph {
    var draft = try HistoryGraphs.dyad().draft
    for index in draft.actors.indices { draft.actors[index].name = name.isEmpty ? "?" : name }
    draft.title = name
    let kinds = [
      "alliance", "arms-transfer", "trade", "sanctions", "threat", "denunciation", "member", "kinship",
    ]
    for number in 0..<ties {
      let kind = kinds[number % kinds.count]
      let year = 2010 + number % 15
      guard kind != "member" else { continue }
      let isMutual = ["alliance", "trade", "kinship"].contains(kind)
      draft.entries.append(
        try number.isMultiple(of: 3)
          ? HistoryGraphs.event(kind, "NOR", "SOU", mutual: isMutual, "\(year)-0\(1 + number % 9)")
          : SampleGraphs.entry(
            kind, "NOR", "SOU", mutual: isMutual,
            "\(year)/\(number.isMultiple(of: 2) ? ".." : "\(year + 2)-06-30")",
            sources: ["paper", "wire"]))
    }
    return try draft.validated()
  }

  private static func pictures(_ name: String) throws -> [HistoryPicture] {
    let timeline = Timeline(try graph(name, ties: 60))
    let narrow = Day(number: 18_500)...Day(number: 18_510)
    return [
      timeline.historyPicture(of: "NOR", HistoryGraphs.everything),
      timeline.historyPicture(of: "NOR", with: "SOU", HistoryGraphs.everything),
      timeline.historyPicture(of: "NOR", HistoryGraphs.everything, during: narrow),
      timeline.historyPicture(of: "EAS"),
    ]
  }

  @Test(arguments: names)
  func `No text lies over another, and all of it lies in the frame`(_ name: String) throws {
    for picture in try Self.pictures(name) {
      let root = try MarkupScanner.root(of: picture.svg().text)
      let height = try #require(root.attributes["height"].flatMap(Double.init))
      let texts = PictureText.all(in: root)
      #expect(texts.count > 5)
      for (place, one) in texts.enumerated() {
        #expect(
          one.box.left >= HistoryFrame.margin - 0.5 && one.box.right <= HistoryFrame.width - 1, "\(one.text)")
        #expect(one.box.top >= 0 && one.box.bottom <= height, "\(one.text)")
        for other in texts[(place + 1)...] {
          #expect(!one.box.overlaps(other.box), "\(one.text) and \(other.text)")
        }
      }
    }
  }

  @Test(arguments: names)
  func `Bars, diamonds and dots stay within the chart, in the row of their tie`(_ name: String) throws {
    for picture in try Self.pictures(name) {
      let root = try MarkupScanner.root(of: picture.svg().text)
      for tie in root.all("g", "tie") {
        let hit = try #require(tie.all("rect", "hit").first?.box)
        for shape in tie.all where !shape.classes.contains("hit") && !shape.classes.contains("sign") {
          guard let box = shape.box else { continue }
          #expect(HistoryFrame.chartLeft <= box.left && box.right <= HistoryFrame.chartRight, "\(shape)")
          #expect(hit.top <= box.top && box.bottom <= hit.bottom, "\(shape)")
        }
      }
    }
  }

  @Test func `Rows follow each other without a gap to fall into, whatever their words`() throws {
    for name in Self.names {
      for picture in try Self.pictures(name) {
        let content = HistoryContent(picture)
        let frame = HistoryFrame(content, legend: HistoryLegend(content: content).legend)
        for section in frame.sections {
          for (one, next) in zip(section.rows, section.rows.dropFirst()) {
            #expect(next.top == one.bottom + (next.beginsLook ? HistoryFrame.lookGap : 0))
          }
        }
      }
    }
  }

  @Test func `Two thousand rows are one tall picture`() throws {
    let timeline = Timeline(try Self.graph("Northland", ties: 2200))
    let picture = timeline.historyPicture(of: "NOR", HistoryGraphs.everything)
    let text = picture.svg().text
    #expect(picture.ties.count > 1900)
    let root = try MarkupScanner.root(of: text)
    #expect(root.all("g", "tie").count == picture.ties.count)
  }

  @Test(arguments: HostileTextTests.texts)
  func `Whatever names are made of, the picture stays well-formed`(_ text: String) throws {
    let entry = try SampleGraphs.entry("threat", "AAA", "BBB", "2020-01-01/..", sources: ["paper"])
    var noted = entry
    noted.note = text
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("AAA", text), SampleGraphs.actor("BBB", "Other")], [noted], title: text)
    let svg = Timeline(graph).historyPicture(of: "AAA").svg().text
    let root = try MarkupScanner.root(of: svg)
    #expect(root.all("g", "tie").count == 1)
    #expect(!root.all.contains { $0.name == "script" || $0.name == "b" })
    #expect(!root.all.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    let shown = root.all.filter { $0.name == "text" }.map(\.text).joined()
    #expect(!shown.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(try #require(root.attributes["height"].flatMap(Double.init)) < 600)
  }
}

extension Element {
  /// The room that a rectangle, a circle or a path of straight lines takes; nil of other elements.
  var box: Box? {
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    switch name {
    case "rect":
      let size = PictureSize(width: number("width"), height: number("height"))
      return Box(
        around: PicturePoint(x: number("x") + size.width / 2, y: number("y") + size.height / 2), size)
    case "circle":
      let size = PictureSize(width: 2 * number("r"), height: 2 * number("r"))
      return Box(around: PicturePoint(x: number("cx"), y: number("cy")), size)
    case "path": return points
    default: return nil
    }
  }

  private var points: Box? {
    let parts = (attributes["d"] ?? "").split { "MLZ".contains($0) }.map(String.init)
    var box: Box?
    for part in parts {
      let words = part.split { " HV".contains($0) }.compactMap { Double($0) }
      guard words.count >= 2 else { continue }
      let places =
        [PicturePoint(x: words[0], y: words[1])]
        + (words.count > 2 ? [PicturePoint(x: words[2], y: words[1])] : [])
      for place in places {
        let spot = Box(around: place, PictureSize(width: 0, height: 0))
        box = box ?? spot
        box?.take(in: spot)
      }
    }
    return box
  }
}
