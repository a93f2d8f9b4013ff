import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentDrawing

@Suite("Ties drawn as one line")
struct StrandTests {
  private func strands(_ entries: [TieEntry]) throws -> [Strand] {
    let graph = try SampleGraphs.graph(
      [SampleGraphs.actor("AAA", "One"), SampleGraphs.actor("BBB", "Other")], entries)
    let timeline = Timeline(graph)
    let drawing = DrawingPlan(timeline).inRows
    let content = PictureContent(timeline.snapshot(on: SampleGraphs.day), options: PictureOptions())
    return Stranding.strands(of: content.marks, in: drawing)
  }

  /// Without a source: one that speaks of a day would make it certain on that day.
  private func entry(_ kind: String, _ from: ActorID, _ to: ActorID, _ during: String) throws -> TieEntry {
    try SampleGraphs.entry(
      kind, from, to, mutual: Vocabulary.standard[kind]?.mutual ?? false, during, sources: [])
  }

  @Test("Few lines keep their direction")
  func directions() throws {
    let strands = try strands([
      entry("threat", "AAA", "BBB", "2020/.."), entry("threat", "BBB", "AAA", "2020/.."),
    ])
    #expect(strands.map(\.pointsUp) == [true, false])
    #expect(strands.map(\.pointsDown) == [false, true])
  }

  @Test("Many lines between two actors become one a look, with heads at both ends")
  func merged() throws {
    let strands = try strands(
      ["threat", "sanctions", "denunciation", "arms-transfer"].flatMap { kind in
        [try entry(kind, "AAA", "BBB", "2020/.."), try entry(kind, "BBB", "AAA", "2020/..")]
      })
    #expect(strands.count == 4)
    #expect(strands.allSatisfy { $0.pointsUp && $0.pointsDown && $0.sign == "2" })
  }

  @Test("A line is drawn as the surest of its ties and counts the others apart")
  func mixed() throws {
    let strands = try strands([
      entry("threat", "AAA", "BBB", "2020/.."), entry("threat-of-force", "AAA", "BBB", "2024/.."),
      entry("nuclear-threat", "AAA", "BBB", "2024/.."),
    ])
    #expect(strands.map(\.sign) == ["1+2"])
    #expect(strands.map(\.isPossible) == [false])
  }

  /// By claims that vouch for no day.
  private func disputed(_ kind: String, _ during: String = "2020-01-01/..") throws -> TieEntry {
    var disputed = try entry(kind, "AAA", "BBB", during)
    let stances: [(Stance, ActorID)] = [(.alleges, "AAA"), (.denies, "BBB")]
    disputed.evidence.claims = stances.map { stance, speaker in
      var claim = Claim(stance, by: [.actor(speaker)], source: "paper")
      claim.asOf = .nothing
      return claim
    }
    return disputed
  }

  @Test("A disputed tie and a possible one do not make a sure line")
  func neverSurer() throws {
    let ties = try [disputed("arms-transfer"), entry("technology-transfer", "AAA", "BBB", "2024/..")]
    for entries in [ties, ties.reversed()] {
      let strands = try strands(entries)
      #expect(strands.map(\.sign) == ["0+2"])
      #expect(strands.map(\.isPossible) == [true])
      #expect(strands.map(\.doubt) == [.none])
      #expect(strands.map { $0.marks.map(\.tie.kind) } == [["technology-transfer", "arms-transfer"]])
    }
  }

  @Test("A line of ties that are unsure for one reason counts them with its sign")
  func alike() throws {
    let alleged = try strands([disputed("arms-transfer"), disputed("technology-transfer")])
    #expect(alleged.map(\.sign) == ["2?"])
    #expect(alleged.map(\.isPossible) == [false])
    let possible = try strands([
      entry("arms-transfer", "AAA", "BBB", "2024/.."), entry("technology-transfer", "AAA", "BBB", "2024/.."),
    ])
    #expect(possible.map(\.sign) == ["2"])
    #expect(possible.map(\.isPossible) == [true])
  }

  @Test("Of alleged ties a certain one is drawn before a possible one")
  func allegedAndPossible() throws {
    let strands = try strands([disputed("arms-transfer", "2024/.."), disputed("technology-transfer")])
    #expect(strands.map(\.sign) == ["2?"])
    #expect(strands.map { $0.marks.first?.tie.kind } == ["technology-transfer"])
  }

  @Test("A sure tie vouches for the tip at its own end alone")
  func tips() throws {
    let both = try ["threat", "sanctions", "denunciation"].flatMap { kind in
      [try entry(kind, "AAA", "BBB", "2020-01-01/.."), try entry(kind, "BBB", "AAA", "2020-01-01/..")]
    }
    let back = try entry("technology-transfer", "BBB", "AAA", "2020-01-01/..")
    let strand = try #require(
      try strands(both + [disputed("arms-transfer"), back]).first { $0.look == .armed })
    #expect(strand.sign == "1+1")
    #expect((strand.doubtUp, strand.doubtDown) == (.alleged, .none))
  }

  private static let plate = SignPlacing.size("2?")

  @Test("Where no place is free a sign covers as little as it can, and rather a sign than a figure")
  func crowdedSigns() throws {
    let strand = try #require(try strands([disputed("arms-transfer")]).first)
    let curve = strand.curve
    let all = curve.frame.widened(by: 40)
    let middle = curve.point(at: 0.5)
    var blocked = SignPlacing(figures: [all])
    #expect(blocked.spot(for: Self.plate, on: curve).point(on: curve) == middle)
    let half = Box(around: middle, PictureSize(width: curve.length * 0.6, height: 60))
    var placing = SignPlacing(figures: [half])
    let spot = placing.spot(for: Self.plate, on: curve)
    #expect(!half.overlaps(Box(around: spot.point(on: curve), Self.plate)))
  }

  @Test("Signs of lines at one place step aside along the line")
  func manySigns() throws {
    let strand = try #require(try strands([disputed("arms-transfer")]).first)
    var placing = SignPlacing(figures: [])
    let boxes = (0..<7).map { _ in
      Box(around: placing.spot(for: Self.plate, on: strand.curve).point(on: strand.curve), Self.plate)
    }
    for (place, box) in boxes.enumerated() {
      #expect(!boxes[..<place].contains { $0.overlaps(box) })
    }
  }

  @Test("Ties that the plan did not foresee are drawn beside those that it did")
  func unforeseen() throws {
    let timeline = Timeline(try SampleGraphs.small())
    var selection = Selection()
    selection.kinds = ["war", "defence-pact", "sanctions"]
    let drawing = DrawingPlan(timeline, selection).inRows
    let snapshot = timeline.snapshot(on: SampleGraphs.day)
    let content = PictureContent(snapshot, options: PictureOptions())
    let strands = Stranding.strands(of: content.marks, in: drawing)
    let drawn = Set(strands.flatMap(\.marks).map(\.tie.id))
    let placed = Set(drawing.plan.figures.map(\.id))
    let expected = snapshot.ties.filter { placed.contains($0.from) && placed.contains($0.to) }
    #expect(drawn == Set(expected.map(\.id)))
    #expect(expected.count > snapshot.ties.filter { selection.kinds?.contains($0.kind) == true }.count)
    for (place, strand) in strands.enumerated() {
      for other in strands[..<place] where other.key.dyad == strand.key.dyad {
        #expect(other.curve.point(at: 0.5).distance(to: strand.curve.point(at: 0.5)) > 5)
      }
    }
  }

  @Test("Signs on lines keep clear of figures and of each other")
  func signs() throws {
    let timeline = Timeline(try SampleGraphs.small())
    let drawing = DrawingPlan(timeline).inRows
    let content = PictureContent(timeline.snapshot(on: SampleGraphs.day), options: PictureOptions())
    let strands = Stranding.strands(of: content.marks, in: drawing).filter { !$0.sign.isEmpty }
    let figures = Array(drawing.routes.boxes.values)
    let boxes = strands.map { Box(around: $0.signSpot.point(on: $0.curve), SignPlacing.size($0.sign)) }
    #expect(boxes.count >= 3)
    for (place, box) in boxes.enumerated() {
      #expect(!figures.contains { $0.overlaps(box) })
      #expect(!boxes[..<place].contains { $0.overlaps(box) })
    }
  }
}
