/// Writes JSON entry by entry, in the very layout of ``DocumentWriter``, so that a list of millions need not be in
/// memory.
struct JSONStream {
  private let sink: ByteSink
  /// How many entries each open mapping has.
  private var counts = [0]

  init(_ sink: ByteSink) {
    self.sink = sink
    sink.put("{")
  }

  private var indent: Int { counts.count * 2 }

  private mutating func begin(_ key: String) {
    sink.put(counts[counts.count - 1] > 0 ? ",\n" : "\n")
    counts[counts.count - 1] += 1
    sink.put(String(repeating: " ", count: indent) + jsonString(key) + ": ")
  }

  /// An entry with a value that is at hand.
  mutating func entry(_ key: String, _ value: DocumentValue) {
    begin(key)
    var output = JSONOutput(isCompact: false)
    output.write(value, indent: indent)
    sink.put(output.text)
  }

  /// An entry that holds a list, of which every item is written when its turn comes.
  ///
  /// - Parameter write: adds the text of an item, indented by so many.
  mutating func list<Items: Sequence>(
    _ key: String, _ items: Items, _ write: (Items.Element, Int, inout [UInt8]) -> Void
  ) {
    begin(key)
    var isFirst = true
    let inner = indent + 2
    let separator = "\n" + String(repeating: " ", count: inner)
    for item in items {
      guard sink.failure == nil else { return }
      sink.put { buffer in
        buffer.append(contentsOf: (isFirst ? "[" : ",").utf8)
        buffer.append(contentsOf: separator.utf8)
        write(item, inner, &buffer)
      }
      isFirst = false
    }
    sink.put(isFirst ? "[]" : "\n" + String(repeating: " ", count: indent) + "]")
  }

  /// An entry that holds entries.
  mutating func mapping(_ key: String, _ body: (inout JSONStream) -> Void) {
    begin(key)
    sink.put("{")
    counts.append(0)
    body(&self)
    close()
  }

  private mutating func close() {
    let isEmpty = counts.removeLast() == 0
    sink.put(isEmpty ? "}" : "\n" + String(repeating: " ", count: counts.count * 2) + "}")
  }

  /// Ends the text.
  mutating func end() {
    close()
    sink.put("\n")
  }
}
