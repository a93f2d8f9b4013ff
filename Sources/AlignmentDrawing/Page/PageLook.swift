import AlignmentModel

extension LineLook {
  var pageValue: PageValue {
    .object([
      "name": .text(name), "label": .text(label), "colour": .text(colour), "width": .number(width),
      "dash": .list(dash.map { .number($0) }), "head": .text(head.rawValue), "rank": .integer(rank),
    ])
  }
}

extension ActorLook {
  var pageValue: PageValue {
    .object([
      "shape": shape.pageValue, "fill": .text(fill), "border": .text(border), "width": .number(borderWidth),
      "dash": .list(borderDash.map { .number($0) }), "size": .number(fontSize), "bold": .flag(bold),
      "line": .number((fontSize * 1.18).rounded()), "text": .optional(text),
    ])
  }
}

extension FigureShape {
  var pageValue: PageValue {
    switch self {
    case .rounded(let radius): .list([.text("rounded"), .number(radius)])
    case .pill: .list([.text("pill"), .number(0)])
    case .chamfered(let cut): .list([.text("chamfered"), .number(cut)])
    }
  }
}
