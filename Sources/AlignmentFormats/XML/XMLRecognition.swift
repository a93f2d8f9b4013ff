/// Tells the forms of XML by a file's name, else by its outermost element.
enum XMLRecognition {
  static func format(name: String, first: [UInt8]) -> FileFormat? {
    switch FileFormat.ending(of: name) {
    case "gexf": return .gexf
    case "graphml": return .graphml
    default: return format(of: first)
    }
  }

  private static func format(of first: [UInt8]) -> FileFormat? {
    // Two bytes a character, or a mark before the first: what is looked for is ASCII all the same.
    let text = first.filter { $0 != 0 && $0 < 0x80 }
    guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      // What comes before the outermost element: declarations and remarks.
      if rest.starts(with: "!--".utf8) {
        guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) else {
          return nil
        }
        rest = rest[end...]
        continue
      }
      if rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "!") { continue }
      let element = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      let name = element.split(separator: UInt8(ascii: ":")).last ?? []
      if name.elementsEqual("gexf".utf8) { return .gexf }
      if name.elementsEqual("graphml".utf8) { return .graphml }
    }
    return nil
  }
}
