import AlignmentModel

/// What a reader makes of a file in somebody else's form.
struct ForeignReading: Sendable {
  /// What the file says; nil where it cannot be read.
  var draft: AlignmentGraph.Draft?
  /// What is wrong, or should be looked at, with the lines it is about.
  var diagnostics: Diagnostics
  /// What a graph has no place for.
  var losses: Losses
  /// How many wrong rows were left out, which happens only when that was asked for.
  var skippedRows = 0

  init(draft: AlignmentGraph.Draft?, diagnostics: Diagnostics = .init(), losses: Losses = .init()) {
    (self.draft, self.diagnostics, self.losses) = (draft, diagnostics, losses)
  }

  /// A file that cannot be read at all.
  init(failing diagnostics: Diagnostics) { self.init(draft: nil, diagnostics: diagnostics) }
}

/// The readers of other people's forms.
enum ForeignReader {
  /// Reads a file that is at hand.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  ///   - format: what it is.
  static func read(
    _ bytes: [UInt8], name: String, as format: FileFormat, _ options: ReadingOptions
  ) -> ForeignReading {
    switch format {
    case .nodeLink: return NodeLinkReader.read(bytes, name: name)
    case .dot: return DOTReader.read(bytes, name: name, options.dotWorker)
    case .stix: return STIXReader.read(bytes, name: name)
    case .gexf: return GEXFReader.read(bytes, name: name)
    case .graphml: return GraphMLReader.read(bytes, name: name)
    case .yaml, .json, .csv, .entente:
      preconditionFailure("\(format) is no form of somebody else")
    case .cowAlliances, .cowAlliancesDirected, .cowAllianceMembers, .cowStates, .cowMajors, .cowContiguity,
      .atopAlliances, .atopMembers, .atopPhases, .archigos, .reign, .icews, .sipri:
      return DataSetReader.read(bytes, name: name, as: format, options)
    }
  }
}
