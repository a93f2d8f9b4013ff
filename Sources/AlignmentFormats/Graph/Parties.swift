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
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.contains { $0 == "->" || $0 == "--" }
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
    for piece in Parties.pieces(of: text) {
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
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      let arrow = rest.hasPrefix("->") || rest.hasPrefix("--")
      let before = index == text.startIndex || text[text.index(before: index)].isWhitespace
      guard arrow, before, let end = text.index(index, offsetBy: 2, limitedBy: text.endIndex),
        end == text.endIndex || text[end].isWhitespace
      else {
        index = text.index(after: index)
        continue
      }
      if !text[start..<index].allSatisfy(\.isWhitespace) { pieces.append(text[start..<index]) }
      pieces.append(text[index..<end])
      (start, index) = (end, end)
    }
    if !text[start...].allSatisfy(\.isWhitespace) { pieces.append(text[start...]) }
    return pieces
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
    for part in piece.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmed
      let place = place(of: word)
      if word.isEmpty {
        throw Parties.Fault(
          message: "an actor is missing beside the comma", place: place, hint: "write A, B -> C")
      }
      if word.contains(where: \.isWhitespace) {
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
    let start = counted.characters + text.distance(from: counted.index, to: word.startIndex)
    counted = (word.startIndex, start)
    return node.place(ofWritten: start..<(start + word.count))
  }
}

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
