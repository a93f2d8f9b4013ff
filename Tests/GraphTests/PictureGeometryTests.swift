import Entente
import Foundation
import Testing

/// What holds of every picture of every graph that comes with the project.
@Suite("The geometry of pictures")
struct PictureGeometryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let graph: String
    let days: [Day]
    var isFolded = false
    var testDescription: String { "\(graph)\(isFolded ? ", leaders folded" : "")" }
  }

  private static let cases = [
    Case(graph: "korea.yaml", days: ["2018-06-12", "2024-01-19"]),
    Case(graph: "europe-1914.yaml", days: ["1882-06-01", "1914-08-04"]),
    Case(graph: "europe-1914.yaml", days: ["1907-12-31", "1914-08-04"], isFolded: true),
  ]

  /// Drawn once for all tests: a drawing of a hundred actors takes its time.
  private static let drawn = Result {
    try Dictionary(uniqueKeysWithValues: cases.map { ($0.testDescription, try draw($0)) })
  }

  private static func pictures(_ one: Case) throws -> [Picture] {
    try #require(try drawn.get()[one.testDescription])
  }

  private static func draw(_ one: Case) throws -> [Picture] {
    let timeline = Timeline(try AlignmentGraph(contentsOf: GraphFiles.path(one.graph)))
    var selection = Selection()
    selection.foldLeaders = one.isFolded
    let drawing = try timeline.drawing(of: selection)
    let diff = timeline.diff(from: one.days[0], to: one.days[one.days.count - 1], selection)
    return try one.days.map { try Picture(drawing.svg(of: timeline.snapshot(on: $0, selection)).text) }
      + [try Picture(drawing.svg(of: diff).text)]
  }

  @Test(arguments: cases)
  func `No two figures overlap, none reaches out of the frame`(_ one: Case) throws {
    for picture in try Self.pictures(one) {
      let boxes = picture.actors.map(\.box)
      #expect(boxes.count > 3)
      for (place, box) in boxes.enumerated() {
        for other in boxes[..<place] { #expect(!box.overlaps(other), "\(box) \(other)") }
        #expect(picture.frame.contains(box))
      }
    }
  }

  /// Of a hundred and more actors of thirty-five years most are not there on one day; they used to be placed as if
  /// lines did not matter, and half of those of that day ran under figures.
  @Test func `Few lines of August 1914 run under a figure, though all years are laid out together`() throws {
    let timeline = Timeline(try AlignmentGraph(contentsOf: GraphFiles.path("europe-1914.yaml")))
    let snapshot = timeline.snapshot(on: "1914-08-04")
    let measures = PictureMeasures(of: snapshot, in: try timeline.drawing())
    #expect(measures.lines > 80)
    #expect(measures.linesThroughFigures < measures.lines / 3)
    #expect(measures.overlaps == 0)
  }

  @Test(arguments: cases)
  func `All text stands inside the frame`(_ one: Case) throws {
    for picture in try Self.pictures(one) {
      #expect(picture.texts.count > 10)
      for text in picture.texts { #expect(picture.frame.contains(text.box), "\(text)") }
    }
  }

  @Test(arguments: cases)
  func `Every name stands inside its figure`(_ one: Case) throws {
    for picture in try Self.pictures(one) {
      for actor in picture.actors {
        for name in actor.names { #expect(actor.box.contains(name), "\(actor.id)") }
      }
    }
  }

  @Test(arguments: cases)
  func `Every tie runs from the border of one of its actors to that of the other`(_ one: Case) throws {
    for picture in try Self.pictures(one) {
      let boxes = Dictionary(uniqueKeysWithValues: picture.actors.map { ($0.id, $0.box) })
      for (ends, stretches) in picture.ties {
        let points = stretches.flatMap { [$0.start, $0.end] }
        for id in [ends.from, ends.to] {
          let box = try #require(boxes[id], "\(id)")
          #expect(points.contains { box.isNearBorder($0) }, "\(ends)")
        }
      }
    }
  }

  @Test(arguments: cases)
  func `The frame and all places are the same on all days`(_ one: Case) throws {
    let pictures = try Self.pictures(one).dropLast()
    #expect(Set(pictures.map(\.frame)).count == 1)
    var places: [String: Set<Picture.Box>] = [:]
    for actor in pictures.flatMap(\.actors) { places[actor.id, default: []].insert(actor.box) }
    for (id, boxes) in places { #expect(boxes.count == 1, "\(id)") }
  }
}
