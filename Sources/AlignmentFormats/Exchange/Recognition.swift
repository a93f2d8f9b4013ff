extension FileFormat {
  /// Whether it is a form of our own; of all others ``ForeignReader`` has readers.
  var isOwn: Bool {
    switch self {
    case .yaml, .json, .csv, .entente: true
    case .nodeLink, .stix, .dot, .gexf, .graphml: false
    case .cowAlliances, .cowAlliancesDirected, .cowAllianceMembers, .cowStates, .cowMajors, .cowContiguity,
      .atopAlliances, .atopMembers, .atopPhases, .archigos, .reign, .icews, .sipri:
      false
    }
  }

  /// What other people's form a file is in, by its name and its first bytes; nil where they do not tell.
  static func foreign(name: String, first: [UInt8]) -> FileFormat? {
    if let format = XMLRecognition.format(name: name, first: first) { return format }
    if let format = dataSet(first: first) { return format }
    return switch ending(of: name) {
    case "dot", "gv": .dot
    case "yaml", "yml", "csv", "tsv", "tab": nil
    default: JSONShape(first).format ?? (DOTShape.isDOT(first) ? .dot : nil)
    }
  }

  /// The ending of a file's name in small letters, without the dot; empty where there is none.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
