import AlignmentModel

/// In which system a table writes its actors, which decides the ids they get.
enum ActorScheme: String, CaseIterable, Sendable {
  /// As it is written.
  case none
  /// A name: its id is the name in lower-case words with hyphens.
  case name
  /// A number of Correlates of War: `cow-255`.
  case cow
  /// A number of Gleditsch and Ward: that of COW where it means the same state, else `gw-260`.
  case gw
  /// ISO 3166 alpha-3, which is the id.
  case iso3
  /// A code of a data set of persons: told apart by it, called by their names.
  case person

  /// The most bytes an id made of a name has.
  private static let longest = 200

  /// A name as an id: lower-case words with hyphens.
  static func slug(_ name: String) -> String {
    var id = ""
    var isInRun = false
    for scalar in name.lowercased().unicodeScalars {
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isCombining
      if isWord {
        if isInRun, !id.isEmpty { id.append("-") }
        id.unicodeScalars.append(scalar)
        isInRun = false
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "." {
        isInRun = true
      }
      if id.utf8.count >= longest { break }
    }
    return id.isEmpty ? "-" : id
  }
}

extension Unicode.Scalar {
  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
