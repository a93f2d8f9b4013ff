import AlignmentModel

/// The figure of an actor: how big it is, whatever name it bears.
struct ActorFigure: Hashable, Sendable {
  let id: ActorID
  let kind: ActorKind
  /// All of it, name included: what must not overlap.
  let size: PictureSize
  /// What lines end at: all of it, or the point of a hub.
  let core: PictureSize
  let shape: FigureShape
  /// From the middle of the whole to the middle of the core.
  let coreOffset: PicturePoint
  let isHub: Bool
  /// Beside its name.
  let badge: Badge?

  private static let hubSize = PictureSize(width: 13, height: 13)

  init(_ actor: AlignmentGraph.Actor, style: DrawingStyle, options: PictureOptions) {
    let look = style.look(of: actor.kind)
    let names = unique([actor.name] + actor.names.map(\.name))
    let texts = names.map { FigureText($0, actor, look: look, labels: options.labels) }
    badge = style.badge(of: actor.id, actor.kind)
    let width = (texts.map(\.width).max() ?? 0) + (badge.map { $0.size.width + Badge.gap } ?? 0)
    let height = max(texts.map(\.height).max() ?? 0, badge?.size.height ?? 0)
    id = actor.id
    kind = actor.kind
    isHub = options.drawsHubs && !actor.members.isEmpty
    if isHub {
      size = PictureSize(width: max(width, Self.hubSize.width), height: height + Self.hubSize.height + 3)
      (core, shape) = (Self.hubSize, .pill)
      coreOffset = PicturePoint(x: 0, y: (Self.hubSize.height - size.height) / 2)
    } else {
      size = PictureSize(
        width: (width + 2 * look.padding.width).rounded(.up),
        height: (height + 2 * look.padding.height).rounded(.up))
      (core, shape, coreOffset) = (size, look.shape, PicturePoint(x: 0, y: 0))
    }
  }

  func outline(at centre: PicturePoint) -> Outline {
    Outline(centre: centre + coreOffset, size: core, shape: shape)
  }
}

/// A name set in lines.
struct FigureText: Hashable, Sendable {
  let lines: [String]
  let width: Double
  let lineHeight: Double
  let isRightToLeft: Bool

  init(_ name: String, _ actor: AlignmentGraph.Actor?, look: ActorLook, labels: PictureOptions.Labels) {
    let code = labels == .iso3 ? actor?.codes["iso3"] : nil
    let fitting = TextFitting(
      width: look.textWidth, size: look.fontSize, bold: look.bold, mostLines: 3, allowance: 1.25)
    lines = fitting.lines(code ?? name)
    isRightToLeft = Direction.isRightToLeft(code ?? name)
    width = lines.map { TextMeasure.width($0, size: look.fontSize, bold: look.bold) }.max() ?? 0
    lineHeight = (look.fontSize * 1.18).rounded()
  }

  var height: Double { Double(lines.count) * lineHeight }
}
