import Foundation
import Testing

@testable import AlignmentDrawing
@testable import Entente

@Suite("Pictures as PNG and PDF")
struct RenderingTests {
  private static let graph = """
    entente: 1
    title: Two camps
    coverage: 2018-01-01/2024-03-31
    actors:
      NOR: {name: Northland, kind: state}
      SOU: {name: Southland, kind: state}
      first-leader: {name: Ada First, kind: leader}
      assembly: {name: General Assembly of the Northern Peoples, kind: organization}
    ties:
      - alliance: NOR -- SOU
        during: 2018-01-01/..
      - summit: first-leader -- SOU
        date: 2024-01-19
      - visit: assembly -> SOU
        date: 2024-01-19
    """

  private func picture() throws -> SVGDocument {
    let reading = AlignmentGraph.reading([(Array(Self.graph.utf8), "two-camps.yaml")])
    let timeline = Timeline(try #require(reading.graph))
    return try timeline.drawing().svg(of: timeline.snapshot(on: "2024-01-19"))
  }

  /// Width and height as the header of a PNG tells them, its bits a channel and its kind of colour.
  private func header(_ png: PNGDocument) throws -> [Int] {
    let bytes = png.bytes
    try #require(bytes.count > 57)
    #expect(Array(bytes[..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(String(decoding: bytes[12..<16], as: UTF8.self) == "IHDR")
    #expect(String(decoding: bytes.suffix(8).prefix(4), as: UTF8.self) == "IEND")
    func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    return [number(16), number(20), Int(bytes[24]), Int(bytes[25])]
  }

  @Test func `A PNG has two pixels for a point, and no ground that shines through`() throws {
    let picture = try picture()
    let size = try #require(picture.size)
    // 8 bits a channel, red, green and blue without transparency.
    #expect(try header(picture.png()) == [Int(size.width) * 2, Int(size.height) * 2, 8, 2])
  }

  @Test func `A PNG can be asked for in a width, and keeps its shape`() throws {
    let picture = try picture()
    let size = try #require(picture.size)
    let shown = try header(picture.png(width: 601))
    #expect(shown[0] == 601)
    #expect(abs(Double(shown[1]) - size.height / size.width * 601) <= 0.5)
  }

  @Test func `The corner of a picture that paints nothing is white`() throws {
    let bare = SVGDocument(
      text: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\" viewBox=\"0 0 4 2\"></svg>\n")
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    try bare.png().write(to: file.path)
    let script = """
      import sys, zlib, struct
      bytes = open(sys.argv[1], 'rb').read()
      place, data = 8, b''
      while place < len(bytes):
        length, name = struct.unpack('>I4s', bytes[place:place + 8])
        if name == b'IDAT': data += bytes[place + 8:place + 8 + length]
        place += 12 + length
      print(list(zlib.decompress(data)[1:4]))
      """
    #expect(try Tool.run("python3", ["-c", script, file.path]) == "[255, 255, 255]\n")
  }

  @Test(arguments: [0, -5, 32_768, 1_000_000_000])
  func `A width that cannot be made is refused with those that can`(_ width: Int) throws {
    let square = SVGDocument(
      text:
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\" viewBox=\"0 0 400 200\"></svg>\n"
    )
    #expect(throws: (any Error).self) { try square.png(width: width) }
    do throws(RenderingError) {
      _ = try square.png(width: width)
    } catch {
      #expect(error.code == .wrongSize)
      #expect(error.message == "a picture of \(width) × \(max(1, width / 2)) pixels cannot be made")
      #expect(error.hint == "this one can be 1 to 23170 pixels wide")
    }
  }

  @Test func `A picture too high for two pixels a point gets as many as there can be`() throws {
    let tower = SVGDocument(
      text: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"40000\"></svg>\n")
    let size = try Renderer.size(of: tower, width: nil)
    #expect(size == (82, 32_767))
    let wall = SVGDocument(
      text: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30000\" height=\"30000\"></svg>\n")
    #expect(try Renderer.size(of: wall, width: nil) == (16_384, 16_384))
  }

  @Test func `A PDF has a page for each picture, of its size in points`() throws {
    let picture = try picture()
    let small = SVGDocument(
      text:
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"60\" viewBox=\"0 0 120 60\"></svg>\n"
    )
    let size = try #require(picture.size)
    let pages = try TextOfPages(PDFDocument(pages: [picture, small, picture])).pages
    #expect(pages.map(\.width) == [size.width, 120, size.width])
    #expect(pages.map(\.height) == [size.height, 60, size.height])
    #expect(pages.map { $0.words.contains { $0.text == "Northland" } } == [true, false, true])
  }

  @Test func `A page longer than readers show is made smaller`() throws {
    let tower = SVGDocument(
      text: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"28800\"></svg>\n")
    let pages = try TextOfPages(tower.pdf()).pages
    #expect(pages.map(\.width) == [100])
    #expect(pages.map(\.height) == [14_400])
  }

  @Test func `A PDF has 1 to 500 pages`() throws {
    for count in [0, 501] {
      do throws(RenderingError) {
        _ = try PDFDocument(pages: Array(repeating: SVGDocument(text: ""), count: count))
        Issue.record("\(count) pages were made")
      } catch {
        #expect(error.description == "a PDF cannot have \(count) pages; it has 1 to 500")
      }
    }
  }

  @Test func `Equal pictures give equal bytes`() throws {
    let picture = try picture()
    #expect(try picture.png() == picture.png())
    let first = try picture.pdf()
    // The clock of a PDF counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try picture.pdf() == first)
  }

  @Test func `Every name stands in the PDF where the picture has it`() throws {
    let picture = try picture()
    let page = try #require(try TextOfPages(picture.pdf()).pages.first)
    let labels = ActorLabels(picture).lines
    #expect(labels.count >= 5)
    for label in labels {
      let parts = label.text.split(separator: " ").map(String.init)
      let found = parts.compactMap { part in
        page.words.first { word in
          word.text == part && word.top < label.baseline && label.baseline < word.bottom
            && abs((word.left + word.right) / 2 - label.middle) < 100
        }
      }
      try #require(found.count == parts.count, "\(label.text)")
      let left = try #require(found.map(\.left).min())
      let right = try #require(found.map(\.right).max())
      #expect(abs((left + right) / 2 - label.middle) < 3, "\(label.text)")
    }
  }

  @Test func `What is no picture is refused in the words of the program`() throws {
    let broken = SVGDocument(text: "<svg width=\"10\" height=\"10\"><g></svg>")
    do throws(RenderingError) {
      _ = try broken.pdf()
      Issue.record("a PDF was made of it")
    } catch {
      #expect(error.code == .programFailed)
      #expect(error.message.hasPrefix("rsvg-convert failed with status 1: Error reading SVG"))
    }
    do throws(RenderingError) {
      _ = try SVGDocument(text: "<svg></svg>").png()
      Issue.record("a PNG was made of it")
    } catch {
      #expect(error.message == "the picture does not say how large it is")
    }
  }

  @Test func `A drawing that takes too long is given up`() throws {
    let picture = try picture()
    do throws(RenderingError) {
      _ = try picture.png(timeLimit: .zero)
      Issue.record("it was drawn in no time")
    } catch {
      #expect(
        error.description
          == "rsvg-convert took longer than 0 seconds and was ended (narrow what is shown, or write SVG)")
    }
  }
}
