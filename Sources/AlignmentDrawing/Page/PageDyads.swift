import AlignmentModel
import AlignmentTimeline

/// The lanes between actors on a page: those of the drawing, and beside them those that only earlier days of
/// knowledge need.
struct PageDyads {
  private let drawing: Drawing
  private var foreseen: [Dyad: Lanes]
  private var added: [Dyad: Set<Lane>] = [:]

  init(_ drawing: Drawing, _ ties: [PageTie]) {
    self.drawing = drawing
    foreseen = drawing.routes.lanes
    let (plan, vocabulary) = (drawing.plan, drawing.plan.graph.vocabulary)
    let dyads = Dictionary(grouping: ties.map(\.state)) { Dyad($0.from, $0.to) }
    for (dyad, ties) in dyads where dyad.low != dyad.high {
      guard drawing.centres[dyad.low] != nil, drawing.centres[dyad.high] != nil else { continue }
      let looked = ties.map { (plan.style.look(of: $0.kind, in: vocabulary), $0.from, $0.mutual) }
      guard let lanes = foreseen[dyad] else {
        foreseen[dyad] = Lanes(Lane.lanes(dyad, looked))
        continue
      }
      let needed = looked.map { look, from, mutual in
        Lanes.lane(look, Lane.Course(dyad, from: from, mutual: mutual), isMerged: lanes.isMerged)
      }
      added[dyad] = Set(needed).subtracting(lanes.lanes)
    }
  }

  /// Of each dyad: the two actors, how far its lines bow out, how many lanes the drawing has, and of each lane look,
  /// course and where its sign stands.
  func value(_ tables: inout PageTables) -> PageValue {
    var looks: [String: LineLook] = [:]
    for look in drawing.plan.style.allLooks { looks[look.name] = look }
    var values: [PageValue] = []
    for (dyad, lanes) in foreseen.sorted(by: { $0.key < $1.key }) {
      let low = tables.actors.number(of: dyad.low)
      let high = tables.actors.number(of: dyad.high)
      let all = lanes.lanes + (added[dyad] ?? []).sorted()
      var parts: [PageValue] = []
      for (place, lane) in all.enumerated() {
        guard let look = looks[lane.look] else { continue }
        let spot = drawing.signSpots.spot(dyad, lane: place)
        parts.append(
          .list([
            .integer(tables.looks.number(of: look)), .integer(lane.course.rawValue),
            .number((spot.along * 1000).rounded() / 1000), .number((spot.aside * 10).rounded() / 10),
          ]))
      }
      values.append(
        .list([
          .integer(low), .integer(high), .number(lanes.bow), .integer(lanes.lanes.count), .list(parts),
        ]))
    }
    return .list(values)
  }
}

extension DrawingStyle {
  /// Every look a kind can have.
  fileprivate var allLooks: [LineLook] {
    looks.sorted { $0.key < $1.key }.map(\.value)
      + plainLooks.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      + [structuralLook]
  }
}
