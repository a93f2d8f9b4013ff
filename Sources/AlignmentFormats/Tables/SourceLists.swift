/// Lists of sources as the tables have them, `a; b`, and as they are kept: in order, each once, `a;b`.
struct SourceLists: Sendable {
  private var names = NameTable()
  /// Numbers of texts by those of lists as written; 0 for a list of none.
  private var numbers: [UInt32] = [0]

  /// The number of the text that stands for a list, if it has been met.
  func known(_ start: Int, _ length: Int, in text: RawSpan) -> UInt32? {
    let number = names.find(start, length, in: text)
    return number == 0 ? nil : numbers[Int(number)]
  }

  /// Takes a list that has not been met.
  mutating func insert(_ bytes: [UInt8], texts: inout NameTable) -> UInt32 {
    let kept = SourceLists.canonical(String(decoding: bytes, as: UTF8.self))
    let number = kept.isEmpty ? 0 : texts.insert(Array(kept.utf8))
    _ = names.insert(bytes)
    numbers.append(number)
    return number
  }

  /// The list as it is kept.
  static func canonical(_ list: String) -> String {
    let sources = list.split { $0 == ";" || $0 == "," }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    return Set(sources).sorted().joined(separator: ";")
  }
}
