/// A text that says something: an article, a treaty, a data set.
public struct Source: Hashable, Sendable, Identifiable {
  /// Its short name in the graph.
  public var id: String
  /// As printed.
  public var title: String?
  /// Who wrote it.
  public var author: String?
  /// Who brought it out: the name an analyst would print.
  public var publisher: String?
  /// When the world could know it.
  public var published: EDTF?
  /// The days its present tense speaks of, when these are not `published`.
  public var describes: EDTF?
  /// What it retells. An origin need not be listed among the sources.
  public var basedOn: [String] = []
  /// As written; see ``link`` for what may be followed.
  public var url: String?
  /// A remark, as written.
  public var note: String?
  /// Where it was written; no part of what it is.
  public var origin: Origin = .init()

  /// A source of which nothing but its id is known.
  public init(id: String) { self.id = id }

  /// The url when it is one of the web; anything else (`javascript:` …) never becomes a link.
  public var link: String? {
    guard let url, Source.isWeb(url) else { return nil }
    return url
  }

  /// Whether a text is an http or https address without blanks or quotes.
  public static func isWeb(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    return !url.unicodeScalars.contains {
      $0.value <= 0x20 || $0 == "\"" || $0 == "<" || $0 == ">" || $0 == "'"
    }
  }

  /// The days the source can speak of in its present tense, earliest and latest, both counted.
  public var describedDays: (earliest: Day, latest: Day)? {
    guard let days = describes ?? published else { return nil }
    return (days.earliest, days.latest)
  }

  /// The day from which all the world could know it: the last one `published` can mean.
  /// An undated source is never known.
  public func isKnown(by day: Day) -> Bool {
    guard let published else { return false }
    return published.latest <= day
  }
}
