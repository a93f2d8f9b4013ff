/// Where the signs of all lines of a plan stand, whatever they say and whichever of them a picture shows: from
/// date to date none moves.
struct SignSpots: Sendable {
  private var spots: [Dyad: [SignSpot]] = [:]

  /// A line that may bear a sign.
  private struct Wish {
    let dyad: Dyad
    let lane: Int
    let curve: Curve
    let size: PictureSize
    /// Whether only a diff puts a sign on it.
    let isOfDiffs: Bool
  }

  /// The signs of days choose before those that only diffs have; of each, short lines first, which have least
  /// room. O(n²) for n lines, most of them dismissed by one comparison.
  init(_ plan: DrawingPlan, _ routes: Routes) {
    // In one order always, since sums depend on it.
    var placing = SignPlacing(figures: plan.figures.compactMap { routes.boxes[$0.id] })
    let doubts = Doubts(plan.style.statuses)
    var wishes: [Wish] = []
    for (dyad, curves) in routes.curves.sorted(by: { $0.key < $1.key }) {
      spots[dyad] = curves.map { _ in SignSpot() }
      guard let lanes = routes.lanes[dyad]?.lanes else { continue }
      for (place, (lane, curve)) in zip(lanes, curves).enumerated() {
        guard let curve else { continue }
        if lane.course != .downwards && lane.course != .mutual { placing.avoidTip(of: curve) }
        if lane.course != .upwards && lane.course != .mutual { placing.avoidTip(of: curve.reversed) }
        let sign = SignSpots.widestSign(of: plan.showings[dyad]?[lane] ?? [], doubts)
        wishes.append(
          Wish(
            dyad: dyad, lane: place, curve: curve, size: SignPlacing.size(sign ?? "+"), isOfDiffs: sign == nil
          ))
      }
    }
    wishes.sort { SignSpots.key($0) < SignSpots.key($1) }
    for wish in wishes {
      spots[wish.dyad]?[wish.lane] = placing.spot(for: wish.size, on: wish.curve)
    }
  }

  func spot(_ dyad: Dyad, lane: Int) -> SignSpot {
    guard let spots = spots[dyad], spots.indices.contains(lane) else { return SignSpot() }
    return spots[lane]
  }

  private static func key(_ wish: Wish) -> (Int, Double, Dyad, Int) {
    (wish.isOfDiffs ? 1 : 0, wish.curve.length, wish.dyad, wish.lane)
  }

  /// The most that the sign of a lane can say on a day; nil where it never has one.
  private static func widestSign(of showings: Set<Showing>, _ doubts: Doubts) -> String? {
    let sure = Set(showings.filter(\.mayBeSure).map(\.id)).count
    let unsure = Set(showings.filter(\.mayBeUnsure).map(\.id)).count
    let all = Set(showings.map(\.id)).count
    let doubt = doubts.worst(of: showings.map(\.status))
    if all > 1 && unsure > 0 { return StrandSign.Tally.mixed(sure: sure, unsure: unsure).text }
    let plate = StrandSign(tally: all > 1 ? .several(all) : .one, doubt: doubt).text
    return plate.isEmpty ? nil : plate
  }
}
