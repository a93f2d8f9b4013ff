/// What a tie is: an arms transfer, a summit, a defence pact.
///
/// A kind is complete in itself. `extends` places it under a wider kind, so that who asks for the wider one gets
/// it too, but domain, valence and direction are its own; whoever reads a file fills in what is inherited.
public struct TieKind: Hashable, Sendable, Identifiable {
  /// The name written in files and on the command line: lower-case words with hyphens.
  public let id: String
  /// The name shown to readers, fit for the middle of a sentence.
  public let label: String
  /// The next wider kind, or nil at the top.
  public let extends: String?
  /// The field of conduct, or nil where none is known.
  public let domain: Domain?
  /// Whether ties of this kind speak for or against those they join.
  public let valence: Valence
  /// True when the ends are alike (`A -- B`), false when the tie runs from one to the other (`A -> B`).
  public let mutual: Bool
  /// What other coding schemes call it.
  public let codes: KindCodes
  /// How a tie reads, with `{from}` and `{to}` where the names of its ends go, each at most once:
  /// `{from} sends arms to {to}`.
  public let sentence: String

  /// Makes a kind. Only a label is needed beside the id: without more it is neutral, directed, of no domain and
  /// reads `plainSentence(label:mutual:)`.
  public init(
    id: String,
    label: String,
    extends: String? = nil,
    domain: Domain? = nil,
    valence: Valence = .neutral,
    mutual: Bool = false,
    codes: KindCodes = KindCodes(),
    sentence: String? = nil
  ) {
    self.id = id
    self.label = label
    self.extends = extends
    self.domain = domain
    self.valence = valence
    self.mutual = mutual
    self.codes = codes
    self.sentence = sentence ?? Self.plainSentence(label: label, mutual: mutual)
  }

  /// The tie in words, its ends named.
  ///
  /// The names are put in as they are: one that itself holds `{to}` is not filled in a second time, and a second
  /// `{from}` or `{to}` of the sentence stays as written. Linear in the length of the answer.
  public func sentence(from: String, to: String) -> String {
    sentenceParts.reduce(into: "") { result, part in
      switch part {
      case .text(let text): result += text
      case .from: result += from
      case .to: result += to
      }
    }
  }

  /// A piece of a sentence.
  package enum SentencePart: Hashable, Sendable {
    case text(Substring)
    /// Where the name of an end goes.
    case from, to
  }

  /// The sentence cut where the names of its ends go: only the first `{from}` and the first `{to}` are such places.
  package var sentenceParts: [SentencePart] {
    var parts: [SentencePart] = []
    var rest = sentence.utf8[...]
    var gaps: [(mark: StaticString, part: SentencePart)] = [("{from}", .from), ("{to}", .to)]
    var brace = rest.firstIndex(of: UInt8(ascii: "{"))
    while let place = brace {
      let tail = rest[place...]
      let gap = gaps.firstIndex { gap in gap.mark.withUTF8Buffer { tail.starts(with: $0) } }
      if let gap {
        let found = gaps.remove(at: gap)
        if place > rest.startIndex { parts.append(.text(Substring(rest[..<place]))) }
        parts.append(found.part)
        rest = tail.dropFirst(found.mark.utf8CodeUnitCount)
        brace = rest.firstIndex(of: UInt8(ascii: "{"))
      } else {
        brace = tail.dropFirst().firstIndex(of: UInt8(ascii: "{"))
      }
    }
    if !rest.isEmpty { parts.append(.text(Substring(rest))) }
    return parts
  }

  /// A sentence for a kind of which only the label is known: `{from} and {to}: liaison office`,
  /// `{from} to {to}: liaison office`.
  ///
  /// The label comes last, so that braces in it cannot take the place of the names.
  public static func plainSentence(label: String, mutual: Bool) -> String {
    mutual ? "{from} and {to}: \(label)" : "{from} to {to}: \(label)"
  }
}
