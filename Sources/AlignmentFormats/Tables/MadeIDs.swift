import AlignmentModel

/// Ids for names that graph files could not write.
enum MadeIDs {
  /// The byte order mark, which stays within a table when files are put one behind the other: nobody sees it, and
  /// readers of YAML drop it.
  private static let mark: Unicode.Scalar = "\u{FEFF}"

  /// What no actor may be called: it means a source's own voice.
  private static let author = "author"

  /// The id of an actor: the name, with a hyphen for every run of characters that no id holds.
  static func id(ofActor name: String) -> String {
    if name == author { return name + "-1" }
    guard ActorID(name).fault != nil || name.unicodeScalars.contains(mark) else { return name }
    return hyphenated(name) { $0 == "," || $0 == ">" || $0 == mark || $0.properties.isWhitespace }
  }

  /// The id of a kind.
  static func id(ofKind name: String) -> String {
    hyphenated(name) { $0 == "," || $0 == mark || $0.properties.isWhitespace }
  }

  private static func hyphenated(_ name: String, _ isForbidden: (Unicode.Scalar) -> Bool) -> String {
    guard name == "--" || name.unicodeScalars.contains(where: isForbidden) else { return name }
    var id = String.UnicodeScalarView()
    var isInRun = false
    for scalar in name.unicodeScalars {
      let isWrong = isForbidden(scalar)
      if !isWrong { id.append(scalar) } else if !isInRun { id.append("-") }
      isInRun = isWrong
    }
    while id.first == "-" { id.removeFirst() }
    while id.last == "-" { id.removeLast() }
    return id.isEmpty ? "-" : String(id)
  }

  /// Whether bytes are ASCII that any id holds, so that the name needs no second look.
  static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
    for byte in name
    where byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ">") {
      return false
    }
    return !name.elementsEqual("--".utf8) && !name.elementsEqual(author.utf8)
  }
}
