extension AlignmentGraph {
  /// A graph in the making: what a file or a program says, right or wrong.
  ///
  /// ``validated()`` turns it into a graph or tells everything that is wrong with it.
  public struct Draft: Hashable, Sendable {
    public var title: String?
    public var about: String?
    public var coverage: Coverage?
    public var sources: [Source] = []
    /// Kinds the file adds to the built-in ones.
    public var kinds: [KindDefinition] = []
    public var actors: [Actor] = []
    public var entries: [TieEntry] = []
    /// Entries a reader found fault with: their names are checked with the others, and they go no further.
    package var unsound: [TieEntry] = []
    public var origin: Origin = .init()

    public init() {}
  }

  /// A kind of tie as a file defines it; what it leaves out is inherited.
  public struct KindDefinition: Hashable, Sendable, Identifiable {
    public var id: String
    public var label: String
    public var extends: String?
    public var domain: Domain?
    public var valence: Valence?
    public var mutual: Bool?
    public var codes = KindCodes()
    public var note: String?
    public var origin: Origin = .init()

    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }
}
