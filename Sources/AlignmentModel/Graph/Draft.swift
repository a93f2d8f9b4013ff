extension AlignmentGraph {
  /// A graph in the making: what a file or a program says, right or wrong.
  ///
  /// ``validated()`` turns it into a graph or tells everything that is wrong with it.
  public struct Draft: Hashable, Sendable {
    /// What the graph is called.
    public var title: String?
    /// What it covers and how it was made.
    public var about: String?
    /// The days it speaks about.
    public var coverage: Coverage?
    /// The texts it rests on.
    public var sources: [Source] = []
    /// Kinds the file adds to the built-in ones.
    public var kinds: [KindDefinition] = []
    /// The actors, in any order.
    public var actors: [Actor] = []
    /// The ties, in any order.
    public var entries: [TieEntry] = []
    /// Ties of tables, in any order. Actors, kinds and sources that only they name are made.
    public var tables: [TieTable] = []
    /// Entries a reader found fault with: their names are checked with the others, and they go no further.
    package var unsound: [TieEntry] = []
    /// Where the graph was written.
    public var origin: Origin = .init()

    /// An empty draft.
    public init() {}
  }

  /// A kind of tie as a file defines it; what it leaves out is inherited.
  public struct KindDefinition: Hashable, Sendable, Identifiable {
    /// Its id, a key in ties.
    public var id: String
    /// Its name in words.
    public var label: String
    /// The kind it is a case of.
    public var extends: String?
    /// The domain; inherited when absent.
    public var domain: Domain?
    /// The valence; inherited when absent.
    public var valence: Valence?
    /// Whether both ends hold it alike; inherited when absent.
    public var mutual: Bool?
    /// What it is called in coding schemes.
    public var codes = KindCodes()
    /// A remark, as written.
    public var note: String?
    /// Where it was written; no part of what it is.
    public var origin: Origin = .init()

    /// A kind with nothing but its name; everything else is inherited.
    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }
}
