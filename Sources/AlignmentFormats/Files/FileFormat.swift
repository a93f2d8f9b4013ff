public import AlignmentModel

/// What a file can be.
public enum FileFormat: String, CaseIterable, Sendable, Hashable {
  /// A graph file as YAML.
  case yaml
  /// A graph file as JSON.
  case json
  /// A table of ties.
  case csv
  /// A compiled graph.
  case entente
  /// Nodes and links as JSON: NetworkX, D3, Cytoscape.js.
  case nodeLink = "node-link"
  /// A bundle of STIX 2.1.
  case stix
  /// Graphs for Graphviz.
  case dot
  /// GEXF, as Gephi writes it.
  case gexf
  /// GraphML.
  case graphml
  /// Formal Alliances of the Correlates of War, by dyad, by directed dyad and by member.
  case cowAlliances = "cow-alliances"
  case cowAlliancesDirected = "cow-alliances-directed"
  case cowAllianceMembers = "cow-alliance-members"
  /// The state system of the Correlates of War, its major powers, its borders.
  case cowStates = "cow-states"
  case cowMajors = "cow-majors"
  case cowContiguity = "cow-contiguity"
  /// Alliance Treaty Obligations and Provisions: alliances, members, phases.
  case atopAlliances = "atop-alliances"
  case atopMembers = "atop-members"
  case atopPhases = "atop-phases"
  /// Leaders by year, and a list of leaders.
  case archigos, reign
  /// Coded events.
  case icews
  /// Arms transfers by year.
  case sipri

  /// What a name says; nil where it says nothing.
  init?(name: String) {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv", "tsv", "tab": self = .csv
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "entente": self = .entente
    default: return nil
    }
  }

  /// What the first bytes of a text look like: a table where they begin with a line that parts words by commas,
  /// tabs or semicolons and is neither YAML nor JSON.
  static func looksLikeTable(_ bytes: some Sequence<UInt8>) -> Bool {
    var separators = 0
    for byte in bytes {
      switch byte {
      case 0x0A, 0x0D: return separators >= 2
      case 0x2C, 0x09, 0x3B: separators += 1
      // What stands in no header of a table, but in the first line of a graph file.
      case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "#"): return false
      default: break
      }
    }
    return separators >= 2
  }
}

/// How files are read.
public struct ReadingOptions: Sendable {
  /// What the files are; nil to tell by name and content.
  public var format: FileFormat?
  /// Whether all is told that `check` tells: compiled graphs are checked in all they hold, whatever their size, see
  /// ``CompiledFile/verify(_:)``, and lines of tables are read again that warnings speak of.
  public var checksWhole = false
  /// By what actors of several files are taken for one, beside their ids.
  public var matching = MatchingRules()
  /// What the columns of other people's tables mean; nil for those that are known by their header.
  public var mapping: TableMapping?
  /// What becomes of the events of tables; nil to leave them events.
  public var rules: EventRules?
  /// How tables are read.
  public var table = TableReader.Options()
  /// Takes DOT apart, in another process; nil where there is none, and DOT cannot be read.
  public var dotWorker: DOTWorker?
  /// Told how much of a table has been read, from 0 to 1; nil where its size is not known.
  public var progress: (@Sendable (Double?) -> Void)?

  /// Formats told by name and content, tables with our own headers.
  public init() {}
}
