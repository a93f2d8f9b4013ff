#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of elements and attributes that the readers of XML know.
enum XMLWord: String, CaseIterable {
  case gexf, graphml, graph, meta, creator, keywords, description, attributes, attribute, options, nodes,
    edges
  case node, edge, attvalues, attvalue, spells, spell, slices, slice, parents, parent, color, position, size,
    shape
  case thickness
  case key, data, hyperedge, endpoint, port, locator
  case defaultValue = "default"
  case nodeLabel = "NodeLabel"
  case edgeLabel = "EdgeLabel"
  case arrows = "Arrows"
  case id, label, source, target, weight, kind, type, title, value, mode, start, end, startopen, endopen,
    timestamp
  case timestamps, intervals, timeformat, timerepresentation, timezone, version, defaultedgetype, edgedefault,
    pid,
    directed
  case sourceport, targetport
  case forWhat = "for"
  case className = "class"
  case attributeName = "attr.name"
  case attributeType = "attr.type"
  case yFilesType = "yfiles.type"
}

/// Finds words by the addresses of names: a parser keeps each name once, so that the same name has the same address.
final class XMLWords {
  @exclusivity(unchecked) private var known: [(address: UnsafePointer<UInt8>, word: XMLWord?)] = []
  /// Beyond so many names a file is not one of those that are meant, and its names are compared each time.
  private static let most = 100
  private static let all = Dictionary(uniqueKeysWithValues: XMLWord.allCases.map { ($0.rawValue, $0) })

  func word(_ name: UnsafePointer<UInt8>) -> XMLWord? {
    for index in known.indices where known[index].address == name { return known[index].word }
    var text = String(cString: name)
    // What has a prefix that nobody declared keeps it.
    if let colon = text.firstIndex(of: ":") { text = String(text[text.index(after: colon)...]) }
    let word = XMLWords.all[text]
    if known.count < XMLWords.most { known.append((name, word)) }
    return word
  }
}
