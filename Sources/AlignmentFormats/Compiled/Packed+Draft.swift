import AlignmentModel

extension KindCodes: Packed {
  func pack(into packer: inout Packer) { packer.pack(byKey: byScheme) { $0.pack($1) } }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(byScheme: try unpacker.byKey { unpacker throws(UnpackingFault) in try unpacker.texts() })
  }
}

extension AlignmentGraph.KindDefinition: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(id)
    packer.pack(label)
    packer.pack(extends)
    packer.pack(word: domain)
    packer.pack(word: valence)
    packer.pack(mutual) { $0.pack($1) }
    packer.pack(codes)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(id: try unpacker.text(), label: try unpacker.text())
    extends = try unpacker.optionalText()
    domain = try unpacker.optionalWord()
    valence = try unpacker.optionalWord()
    mutual = try unpacker.optional { unpacker throws(UnpackingFault) in try unpacker.truth() }
    codes = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

/// What people wrote of a graph, but for ties of tables and where it was written.
extension AlignmentGraph.Draft: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(title)
    packer.pack(about)
    packer.pack(coverage)
    packer.pack(sources)
    packer.pack(kinds)
    packer.pack(actors)
    packer.pack(entries)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init()
    title = try unpacker.optionalText()
    about = try unpacker.optionalText()
    coverage = try unpacker.optionalValue()
    sources = try unpacker.values()
    kinds = try unpacker.values()
    actors = try unpacker.values()
    entries = try unpacker.values()
  }
}

/// What entries tell of a graph: its draft, and what their ties have beside their columns.
struct CuratedPart: Packed {
  var draft: AlignmentGraph.Draft
  var details: [TieDetail]

  init(_ graph: AlignmentGraph) { (draft, details) = (graph.draft, graph.details) }

  func pack(into packer: inout Packer) {
    packer.pack(draft)
    packer.pack(details)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    draft = try unpacker.value()
    details = try unpacker.values()
    let draft = draft
    guard details.allSatisfy({ $0.teller.isThere(in: draft) }) else { throw UnpackingFault() }
  }
}

/// What has to be known of a compiled graph before its columns are.
struct CompiledFacts: Packed {
  var tieCount: Int
  var actorCount: Int
  var areIDsInOrderOfBytes: Bool
  var kindIDs: [String]
  /// The status of all ties, where they have one and the same.
  var status: Status?
  var hasNever: Bool

  func pack(into packer: inout Packer) {
    packer.pack(tieCount)
    packer.pack(actorCount)
    packer.pack(areIDsInOrderOfBytes)
    packer.pack(kindIDs)
    packer.pack(word: status)
    packer.pack(hasNever)
  }
}

extension CompiledFacts {
  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(
      tieCount: try unpacker.number(below: Int(UInt32.max)),
      actorCount: try unpacker.number(below: Int(UInt32.max)),
      areIDsInOrderOfBytes: try unpacker.truth(), kindIDs: try unpacker.texts(),
      status: try unpacker.optionalWord(), hasNever: try unpacker.truth())
  }
}
