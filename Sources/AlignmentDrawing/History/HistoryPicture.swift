public import AlignmentModel
public import AlignmentTimeline

/// All that ever held between two actors, or of one, as bars on a time axis.
///
/// A tie is a bar: full on the days on which it is certain, pale where it is possible; an event is a diamond. What
/// is alleged, disputed, predicted or denied is hollow and bears a sign, and dots tell of which days sources speak.
public struct HistoryPicture: Sendable {
  /// The ties shown, in order of start.
  public let ties: TieList

  let timeline: Timeline
  let actor: ActorID
  let other: ActorID?
  let selection: Selection
  let asked: ClosedRange<Day>?
  let style: DrawingStyle
  /// More ties than this make no picture that anybody reads; nothing forbids to draw them.
  public static let mostTies = 2000

  init(
    _ timeline: Timeline, _ actor: ActorID, _ other: ActorID?, _ selection: Selection,
    _ asked: ClosedRange<Day>?,
    _ style: DrawingStyle
  ) {
    ties = timeline.history(of: actor, with: other, selection, during: asked)
    self.timeline = timeline
    self.actor = actor
    self.other = other
    self.selection = selection
    self.asked = asked
    self.style = style
  }

  /// Ties that would be shown but for their status, by status. O(n) in all ties of the actor.
  public var leftOut: [Status: Int] {
    timeline.leftOut(ofHistoryOf: actor, with: other, selection, during: asked)
  }

  /// The picture. Equal histories give equal bytes. O(n) in the ties.
  public func svg() -> SVGDocument { HistoryWriter(HistoryContent(self), style: style).document() }
}

extension Timeline {
  /// The picture of all that ever held, of one actor or between two; see ``history(of:with:_:)``.
  ///
  /// - Parameters:
  ///   - selection: all of it counts but `within`.
  ///   - days: only what can have held on these days, both counted, and the axis spans them. By default the axis
  ///     spans the days covered, or those that the ties name.
  public func historyPicture(
    of actor: ActorID, with other: ActorID? = nil, _ selection: Selection = Selection(),
    during days: ClosedRange<Day>? = nil, style: DrawingStyle = .standard
  ) -> HistoryPicture {
    HistoryPicture(self, actor, other, selection, days, style)
  }
}
