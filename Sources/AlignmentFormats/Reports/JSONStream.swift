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

  /// By how many the items of a list that comes next are indented.
  var itemIndent: Int { indent + 2 }

  /// An entry that holds a list, of which every item is written when its turn comes.
  ///
  /// - Parameter write: adds the text of an item, indented by so many.
  mutating func list<Items: Sequence>(
    _ key: String, _ items: Items, _ write: (Items.Element, Int, inout [UInt8]) -> Void
  ) {
    let inner = itemIndent
    list(key) { separator, sink in
      for item in items {
        guard sink.failure == nil else { return }
        sink.put { buffer in
          separator.append(to: &buffer)
          write(item, inner, &buffer)
        }
      }
    }
  }

  /// What stands before each item of a list.
  struct Separator {
    private let first: [UInt8]
    private let next: [UInt8]
    fileprivate private(set) var isFirst = true

    fileprivate init(indent: Int) {
      let line = "\n" + String(repeating: " ", count: indent)
      (first, next) = (Array("[\(line)".utf8), Array(",\(line)".utf8))
    }

    /// Adds what stands before the next item.
    mutating func append(to buffer: inout [UInt8]) {
      buffer.append(contentsOf: isFirst ? first : next)
      isFirst = false
    }
  }

  /// An entry that holds a list, whose items a block puts into the sink, each after its separator.
  mutating func list(_ key: String, _ items: (inout Separator, ByteSink) -> Void) {
    begin(key)
    var separator = Separator(indent: itemIndent)
    items(&separator, sink)
    let isFirst = separator.isFirst
    guard sink.failure == nil else { return }
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
