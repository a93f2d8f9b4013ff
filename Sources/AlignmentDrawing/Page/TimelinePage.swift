import AlignmentModel
import AlignmentTimeline

extension Drawing {
  /// A page that shows all days of a timeline: a slider whose steps are the changes, the comparison of two days,
  /// what could be known when, and all that is told of every tie.
  ///
  /// It holds no more than the selection lets through. Ties that only an earlier day of knowledge shows are drawn
  /// where their actors have places, and told in any case. O(n · k) for n ties and k days on which their sources
  /// were published; where the selection depends on the day, O(n · k · d) for d days of change.
  ///
  /// - Parameters:
  ///   - timeline: the one the drawing was planned for.
  ///   - selection: as the drawing was planned.
  public func page(of timeline: Timeline, _ selection: Selection = Selection()) -> HTMLDocument {
    TimelinePage(PageContent(self, of: timeline, selection), labels: .english).document()
  }
}

/// Puts data, words, script and style into the markup.
struct TimelinePage {
  let content: PageContent
  let labels: PageLabels

  init(_ content: PageContent, labels: PageLabels) {
    self.content = content
    self.labels = labels
  }

  func document() -> HTMLDocument {
    var text = ""
    var rest = PageFiles.markup[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      text += rest[..<start.lowerBound]
      text += filling(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return HTMLDocument(text: text + rest)
  }

  /// What a gap of the markup is filled with. Script and style are told by the hashes beside them, so that they go in
  /// as they are; data is safe as it is written; all else is text.
  private func filling(_ gap: String) -> String {
    switch gap {
    case "script": PageFiles.script
    case "script-hash": PageFiles.scriptHash
    case "style": PageFiles.style
    case "style-hash": PageFiles.styleHash
    case "data": content.value(labels).json
    case "language": XMLText.escaped(labels.language)
    case "title": XMLText.escaped(XMLText.visible(content.title))
    case "about": XMLText.escaped(XMLText.visible(content.about ?? ""))
    case "ground": XMLText.escaped(content.drawing.plan.style.ground.colour)
    case "ink": XMLText.escaped(content.drawing.plan.style.ground.text)
    case "badges": content.badges.markup
    case "font": XMLText.escaped(content.drawing.plan.style.fontFamily)
    case "on-day": content.openingDay.description
    default: XMLText.escaped(labels.markup[gap] ?? gap)
    }
  }
}
