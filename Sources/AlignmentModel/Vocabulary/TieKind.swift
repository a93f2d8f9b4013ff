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
    var result = ""
    var rest = sentence.utf8[...]
    var gaps: [(mark: StaticString, name: String?)] = [("{from}", from), ("{to}", to)]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      result += Substring(rest[..<brace])
      rest = rest[brace...]
      let gap = gaps.firstIndex { gap in
        gap.name != nil && gap.mark.withUTF8Buffer { rest.starts(with: $0) }
      }
      if let gap, let name = gaps[gap].name {
        result += name
        gaps[gap].name = nil
        rest = rest.dropFirst(gaps[gap].mark.utf8CodeUnitCount)
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + Substring(rest)
  }

  /// A sentence for a kind of which only the label is known: `{from} and {to}: liaison office`,
  /// `{from} to {to}: liaison office`.
  ///
  /// The label comes last, so that braces in it cannot take the place of the names.
  public static func plainSentence(label: String, mutual: Bool) -> String {
    mutual ? "{from} and {to}: \(label)" : "{from} to {to}: \(label)"
  }
}
