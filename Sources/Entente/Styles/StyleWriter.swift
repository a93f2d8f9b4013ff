import AlignmentDrawing
import AlignmentFormats
import AlignmentModel

/// Writes a style as a sheet that can be read again, with words for those who change it.
struct StyleWriter {
  let style: DrawingStyle

  private typealias Entry = DocumentValue.Entry

  var text: String {
    var text = "# How pictures look. A sheet of one's own needs only what it changes.\nentente-style: 1\n"
    for (comment, key, value) in sections where !isEmpty(value) {
      text += "\n" + comment.map { "# \($0)\n" }.joined()
      text += DocumentWriter(.yaml).text(of: .block([Entry(key, value)]))
    }
    return text
  }

  private func isEmpty(_ value: DocumentValue) -> Bool {
    if case .mapping(let entries, _) = value { entries.isEmpty } else { false }
  }

  private var sections: [(comment: [String], key: String, value: DocumentValue)] {
    [
      (
        ["What everything stands on, and the colours of words, on light and on dark ground."], "ground",
        ground
      ),
      (["Fonts in order of preference; the first that a reader has is used."], "font", font),
      (
        [
          "How lines look, by names. `dark` is the colour on dark ground; widths, dashes (stroke and gap by",
          "turns) and lengths (how far apart two actors would like to be) are in points. Heads: tip, open, barred.",
        ], "looks", looks
      ),
      (
        [
          "Which kinds of ties have which look; a kind that is not named here looks like the nearest wider kind",
          "of its valence. In place of a name there may be properties: `war: {look: force, width: 5}`.",
        ], "kinds", kinds
      ),
      (["Kinds none of whose wider kinds has a look."], "plain", plain),
      (
        [
          "The figures of actors, by kind; `other` is for all kinds that are not named.",
          "Shapes: rounded (0 for a box), chamfered, pill; `corner` is the radius or the cut.",
        ], "actors", actors
      ),
      (
        ["Small drawings beside the names of actors, by their ids: SVG files beside this one."], "badges",
        badges
      ),
      (
        ["Ties whose claims leave a doubt. Statuses that look the same are told as one."], "statuses",
        statuses
      ),
      (["Ties whose dates leave a doubt."], "possible", possible),
      (["What became of ties between two days."], "changes", changes),
    ]
  }
}

// MARK: - Lines

extension StyleWriter {
  private var looks: DocumentValue {
    let all = style.looksByName.values.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
    return .block(
      all.map { look in
        Entry(
          look.name,
          .block([
            Entry("colour", .scalar(look.colour)), Entry("dark", .scalar(look.darkColour)),
            Entry("width", number(look.width)), Entry("dash", dash(look.dash)),
            Entry("head", .scalar(look.head.rawValue)), Entry("label", .scalar(look.label)),
            Entry("length", number(look.length)), Entry("rank", .number(look.rank)),
          ]))
      })
  }

  private var kinds: DocumentValue {
    .block(style.looks.sorted { $0.key < $1.key }.map { Entry($0.key, .scalar($0.value.name)) })
  }

  private var plain: DocumentValue {
    let valences = Valence.allCases.compactMap { valence in
      style.plainLooks[valence].map { Entry(valence.rawValue, .scalar($0.name)) }
    }
    return .block(valences + [Entry("structural", .scalar(style.structuralLook.name))])
  }
}

// MARK: - Figures

extension StyleWriter {
  private var actors: DocumentValue {
    let kinds = ActorKind.allCases.compactMap { kind in
      style.actors[kind].map { Entry(kind.rawValue, actor($0)) }
    }
    return .block(kinds + [Entry("other", actor(style.plainActor))])
  }

  private func actor(_ look: ActorLook) -> DocumentValue {
    let (shape, corner) = look.shape.parts
    var entries = [Entry("shape", .scalar(shape.rawValue))]
    if let corner { entries.append(Entry("corner", number(corner))) }
    entries += [
      Entry("fill", .scalar(look.fill)), Entry("dark-fill", .scalar(look.darkFill)),
      Entry("border", .scalar(look.border)), Entry("dark-border", .scalar(look.darkBorder)),
      Entry("border-width", number(look.borderWidth)), Entry("dash", dash(look.borderDash)),
    ]
    if let text = look.text { entries.append(Entry("text", .scalar(text))) }
    if let text = look.darkText { entries.append(Entry("dark-text", .scalar(text))) }
    entries += [
      Entry("font-size", number(look.fontSize)), Entry("bold", .truth(look.bold)),
      Entry("text-width", number(look.textWidth)),
      Entry("padding", .flow([number(look.padding.width), number(look.padding.height)])),
    ]
    if let badge = look.badge { entries.append(Entry("badge", self.badge(badge))) }
    return .block(entries)
  }

  private var badges: DocumentValue {
    .block(style.badges.sorted { $0.key < $1.key }.map { Entry($0.key.rawValue, badge($0.value)) })
  }

  private func badge(_ badge: Badge) -> DocumentValue {
    .flow([Entry("file", .scalar(badge.source)), Entry("height", number(badge.size.height))])
  }
}

// MARK: - Marks

extension StyleWriter {
  private var ground: DocumentValue {
    let ground = style.ground
    return .block([
      Entry("colour", .scalar(ground.colour)), Entry("dark", .scalar(ground.darkColour)),
      Entry("text", .scalar(ground.text)), Entry("dark-text", .scalar(ground.darkText)),
      Entry("quiet-text", .scalar(ground.quietText)), Entry("dark-quiet-text", .scalar(ground.darkQuietText)),
    ])
  }

  private var font: DocumentValue {
    .flow(FontFamilies.names(style.fontFamily).map { .scalar($0) })
  }

  private var statuses: DocumentValue {
    .block(
      Status.inDoubt.compactMap { status in
        style.statuses[status].map { Entry(status.rawValue, self.status($0)) }
      })
  }

  private func status(_ look: StatusLook) -> DocumentValue {
    var entries = [Entry("sign", .scalar(look.sign)), Entry("hollow", .truth(look.hollow))]
    if let dash = look.dash { entries.append(Entry("dash", self.dash(dash))) }
    if look.opacity < 1 { entries.append(Entry("opacity", number(look.opacity))) }
    return .flow(entries)
  }

  private var possible: DocumentValue {
    let look = style.possible
    return .block([
      Entry("label", .scalar(look.label)), Entry("dash", dash(look.dash, none: "dotted")),
      Entry("barred-dash", dash(look.barredDash, none: "dotted")), Entry("paleness", number(look.paleness)),
      Entry("thinness", number(look.thinness)),
    ])
  }

  private var changes: DocumentValue {
    .block(
      [("began", style.changes.began), ("ended", style.changes.ended), ("changed", style.changes.changed)]
        .map { name, look in
          Entry(name, .flow([Entry("band", .scalar(look.band)), Entry("sign", .scalar(look.sign))]))
        })
  }

  private func number(_ value: Double) -> DocumentValue { .bare(StyleNumber.text(value)) }

  private func dash(_ lengths: [Double], none: String = "none") -> DocumentValue {
    lengths.isEmpty ? .scalar(none) : .flow(lengths.map(number))
  }
}
