import AlignmentModel

/// The tables of a folder that holds a graph.
///
/// Rows of one table speak of rows of another by their ids, or, where they have none that the graph knows, by what
/// stands in their column `ref`. Spells stand in two columns, `start` and `end`, or in one, `during`.
enum FolderTable: String, CaseIterable {
  case graph, sources, kinds, actors, lives, names, offices, members, successions, ties, phases, claims
  /// Ties of which nothing but columns of ``TableReader`` is known, where ``ties`` says more of others.
  case plainTies = "plain-ties"

  var file: String { "\(rawValue).csv" }

  /// The tables without which a folder is no graph.
  static let deciding: [FolderTable] = [.ties, .plainTies, .actors]

  /// The tables of whose rows others may speak.
  static let bearingRefs: Set<FolderTable> = [
    .ties, .lives, .names, .offices, .members, .successions, .phases,
  ]

  /// Schemes of codes that may have columns of their own in `actors.csv`.
  static let schemes = ["iso2", "iso3", "cow", "gw", "wikidata"]

  private typealias Column = SheetColumns.Column

  private static let spell: [Column] = [
    Column(name: "start", synonyms: ["start_date", "since", "valid_from", "startdate"]),
    Column(name: "end", synonyms: ["end_date", "until", "valid_to", "enddate"]),
    Column(name: "during", synonyms: ["spell"]),
  ]
  private static let told: [Column] = [
    Column(name: "sources"), Column(name: "note", synonyms: ["notes", "comment"]), Column(name: "ref"),
  ]

  /// What a row of ``ties`` can say beyond a plain tie.
  static let richColumns = ["during", "ref", "trend", "terms", "roles", "effects"]

  var columns: SheetColumns {
    func column(_ name: String, _ synonyms: String...) -> Column { Column(name: name, synonyms: synonyms) }
    switch self {
    case .graph:
      return SheetColumns(
        file, required: [["field"], ["value"]],
        [
          column("field"), column("kind"), column("value"),
        ])
    case .sources:
      return SheetColumns(
        file, required: [["id"]],
        [
          column("id"), column("title"), column("author"), column("publisher"),
          column("published", "date"), column("describes"), column("based-on"), column("url", "link"),
          column("note", "notes", "comment"),
        ])
    case .kinds:
      return SheetColumns(
        file, required: [["id"]],
        [
          column("id", "kind"), column("label", "name"), column("extends"), column("domain"),
          column("valence"),
          column("mutual"), column("codes"), column("note"),
        ])
    case .actors:
      return SheetColumns(
        file, required: [["id"]],
        [
          column("id", "actor"), column("name", "label"), column("kind", "type"), column("aliases"),
          column("codes"), column("exists"), column("binds"), column("note", "notes", "comment"),
        ] + FolderTable.schemes.map { Column(name: $0, synonyms: $0 == "cow" ? ["ccode"] : []) })
    case .lives:
      return SheetColumns(
        file, required: [["actor"]], [column("actor")] + FolderTable.spell + FolderTable.told)
    case .names:
      return SheetColumns(
        file, required: [["actor"], ["name"]],
        [column("actor"), column("name")] + FolderTable.spell + FolderTable.told)
    case .offices:
      return SheetColumns(
        file, required: [["actor"], ["of"]],
        [
          column("actor", "leader", "person", "holder"), column("of", "state"), column("leads"),
          column("title", "office"),
        ]
          + FolderTable.spell + FolderTable.told)
    case .members:
      return SheetColumns(
        file, required: [["group"], ["member"]],
        [column("group", "pact", "organization"), column("member", "actor")] + FolderTable.spell
          + FolderTable.told)
    case .successions:
      return SheetColumns(
        file, required: [["actor"], ["predecessor"]],
        [column("actor", "successor"), column("predecessor"), column("date")] + FolderTable.told)
    case .ties, .plainTies:
      return SheetColumns(
        file, required: [["kind"], ["from"], ["to"], ["start", "during", "date"]],
        [column("kind"), column("from"), column("to"), column("start"), column("end"), column("date")]
          + [column("during"), column("mutual"), column("id"), column("ref"), column("weight")]
          + [
            column("trend"), column("terms"), column("roles"), column("effects"), column("sources"),
            column("note"),
          ])
    case .phases:
      return SheetColumns(
        file, required: [["entry"]],
        [column("entry", "tie", "of", "tie_id")] + FolderTable.spell + [column("weight"), column("trend")]
          + FolderTable.told)
    case .claims:
      return SheetColumns(
        file, required: [["entry"], ["source"]],
        [
          column("entry", "tie", "of", "tie_id"), column("stance"), column("by", "speaker"), column("source"),
          column("at", "place"), column("as-of"), column("retracts"), column("note"),
        ])
    }
  }
}
