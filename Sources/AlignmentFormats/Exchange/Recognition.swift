extension FileFormat {
  /// Whether it is a form of our own; of all others ``ForeignReader`` has readers.
  var isOwn: Bool {
    switch self {
    case .yaml, .json, .csv, .entente: true
    case .cowAlliances, .cowAlliancesDirected, .cowAllianceMembers, .cowStates, .cowMajors, .cowContiguity,
      .atopAlliances, .atopMembers, .atopPhases, .archigos, .reign, .icews, .sipri:
      false
    }
  }

  /// What other people's form a file is in, by its name and its first bytes; nil where they do not tell.
  static func foreign(name: String, first: [UInt8]) -> FileFormat? {
    dataSet(first: first)
  }

  /// The ending of a file's name in small letters, without the dot; empty where there is none.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
