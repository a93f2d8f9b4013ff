import AlignmentModel

/// The parties of a tie: `A -> B`, `A -- B -- C`, `A, B -> C, D`.
struct Parties {
  let groups: [[ActorID]]
  let mutual: Bool
  /// Where each party stands, under `party:ID`.
  let places: [String: Place]

  struct Fault: Error {
    var message: String
    var place: Place
    var hint: String?
    /// What may be the name of an actor.
    var word: String?
  }

  static func holdArrow(_ text: String) -> Bool {
    let arrows = arrows(in: text)
    guard let arrow = arrows.first else { return false }
    return arrows.count > 1 || !text[..<arrow.startIndex].isBlank || !text[arrow.endIndex...].isBlank
  }

  /// Something that was meant for an arrow.
  static func nearlyHoldArrow(_ text: String) -> Bool {
    let signs = ["->", "--", "<-", "→", "←", "↔", "–", "—", "=>", "<>", " - "]
    return signs.contains { text.contains($0) }
  }

  static func arrowHint(_ text: String) -> String {
    let isLeftward = (text.contains("<-") && !text.contains("<->")) || text.contains("←")
    let start = isLeftward ? "an arrow points to the right: " : ""
    return start + "write A -> B or A -- B, with a space on both sides"
  }

  init(_ text: String, at node: DocumentNode) throws(Fault) {
    var reading = PartyReading(text: text, node: node)
    var groups: [[ActorID]] = []
    var arrows: [Substring] = []
    for piece in Parties.pieces(of: text, between: Parties.arrows(in: text)) {
      if piece == "->" || piece == "--" {
        arrows.append(piece)
      } else {
        groups.append(try reading.group(piece))
      }
    }
    guard groups.count == arrows.count + 1 else {
      throw Fault(
        message: "an actor is missing beside the arrow", place: node.place, hint: "write A -> B or A -- B")
    }
    let mutual = arrows.first == "--"
    guard arrows.allSatisfy({ ($0 == "--") == mutual }) else {
      throw Fault(message: "a tie is directed or mutual, not both", place: node.place, hint: "write two ties")
    }
    guard mutual || groups.count == 2 else {
      throw Fault(
        message: "a directed tie has two ends", place: node.place,
        hint: "write a tie for each step, or name go-betweens under `roles: {through: […]}`")
    }
    (self.groups, self.mutual, self.places) = (groups, mutual, reading.places)
  }

  /// Groups and arrows in order.
  private static func pieces(of text: String, between arrows: [Substring]) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for arrow in arrows {
      let before = text[start..<arrow.startIndex]
      if !before.isBlank { pieces.append(before) }
      pieces.append(arrow)
      start = arrow.endIndex
    }
    if !text[start...].isBlank { pieces.append(text[start...]) }
    return pieces
  }

  /// The words that are arrows. Their bytes are looked for: of characters every one would be taken apart.
  private static func arrows(in text: String) -> [Substring] {
    let bytes = text.utf8
    var arrows: [Substring] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "-")) {
      let second = bytes.index(after: start)
      rest = bytes[second...]
      guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: ">") else { continue }
      let end = bytes.index(after: second)
      guard text[..<start].last?.isWhitespace ?? true, text[end...].first?.isWhitespace ?? true else {
        continue
      }
      arrows.append(text[start..<end])
      rest = bytes[end...]
    }
    return arrows
  }
}

/// Reads actors from left to right; counts every character once, however many actors there are.
private struct PartyReading {
  let text: String
  let node: DocumentNode
  let standsAsWritten: Bool
  var places: [String: Place] = [:]
  /// How far characters have been counted.
  private var counted: (index: String.Index, characters: Int)

  init(text: String, node: DocumentNode) {
    self.text = text
    self.node = node
    standsAsWritten = node.standsAsWritten
    counted = (text.startIndex, 0)
  }

  mutating func group(_ piece: Substring) throws(Parties.Fault) -> [ActorID] {
    var actors: [ActorID] = []
    let isOne = !piece.utf8.contains(UInt8(ascii: ","))
    for part in isOne ? [piece] : piece.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmed
      let place = place(of: word)
      if word.isEmpty {
        throw Parties.Fault(
          message: "an actor is missing beside the comma", place: place, hint: "write A, B -> C")
      }
      if word.holdsBlank {
        throw Parties.Fault(
          message: "\"\(word)\" is no actor's id, which holds no blank", place: place,
          hint: "ties name actors by their ids under `actors:`; several are parted by commas",
          word: String(word))
      }
      actors.append(ActorID(String(word)))
      places["party:\(word)"] = place
    }
    return actors
  }

  private mutating func place(of word: Substring) -> Place {
    guard standsAsWritten else { return node.place }
    let start = counted.characters + text[counted.index..<word.startIndex].characterCount
    counted = (word.startIndex, start)
    return node.place(ofWritten: start..<(start + word.characterCount))
  }
}

extension Substring {
  /// Whether every byte is a character, and the space the only blank, as in nearly all parties.
  private var isPlain: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }

  fileprivate var characterCount: Int { isPlain ? utf8.count : count }
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
  fileprivate var holdsBlank: Bool { isPlain ? utf8.contains(0x20) : contains(where: \.isWhitespace) }

  /// Without blanks at either end.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
