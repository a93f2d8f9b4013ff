extension TableMapping {
  /// The names of the mappings that come with Entente, in order.
  public static let builtInNames: [String] = texts.map(\.name)

  /// A mapping that comes with Entente, as a file; nil when none has this name.
  public static func builtInText(_ name: String) -> String? { texts.first { $0.name == name }?.text }

  /// A mapping that comes with Entente; nil when none has this name.
  public static func builtIn(_ name: String) -> TableMapping? {
    // It is tested that all of them can be read.
    builtInText(name).flatMap { try? TableMapping(bytes: Array($0.utf8), name: name) }
  }

  /// The name of the mapping for a table with these columns: of those whose header is among them, the one with most.
  static func builtInName(for columns: [String]) -> String? {
    let columns = Set(columns)
    return headers.filter { columns.isSuperset(of: $0.columns) }.max { $0.columns.count < $1.columns.count }?
      .name
  }

  /// The headers of the built-in mappings, without reading all of them: a line each.
  private static let headers: [(name: String, columns: [String])] = texts.compactMap { name, text in
    let lines = text.split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("header: [") && $0.hasSuffix("]") }) else {
      return nil
    }
    let names = line.dropFirst("header: [".count).dropLast().split(separator: ",")
    return (name, names.map { $0.trimmed.split(separator: "'").first.map(String.init) ?? "" })
  }

  private static let texts: [(name: String, text: String)] = [
    ("cow-alliances", cowAlliances), ("cow-alliances-directed", cowAlliancesDirected),
    ("cow-alliance-members", cowAllianceMembers), ("cow-states", cowStates), ("cow-majors", cowMajors),
    ("cow-contiguity", cowContiguity), ("atop-alliances", atopAlliances), ("atop-members", atopMembers),
    ("atop-phases", atopPhases), ("archigos", archigos), ("reign", reign), ("icews", icews), ("sipri", sipri),
  ]
}
