import ArgumentParser
import Entente

/// `entente mapping`: what the columns of data sets mean, to start a mapping of one's own from.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "The data sets that are known by their columns; with a name, its mapping as a file (YAML).",
    discussion: """
      A mapping says which column of a table is what, how dates are written, and what codes stand for. Change one, and \
      give it to any verb: --mapping my.mapping.yaml. Tables of the data sets listed here are known by their headers.

      entente mapping
      entente mapping cow-alliances
      """)

  @Argument(help: "The name of a mapping that comes with Entente.")
  var name: String?
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    guard let name else { return try output.put(MappingCommand.list) }
    guard let text = TableMapping.builtInText(name) else { throw MappingArguments.unknown(name) }
    try output.put(text)
  }

  private static var list: String {
    let names = TableMapping.builtInNames
    let width = names.map(\.count).max() ?? 0
    return names.map { name in
      let title = TableMapping.builtIn(name)?.title ?? ""
      return name + String(repeating: " ", count: width - name.count + 2) + title + "\n"
    }.joined()
  }
}

/// `entente rules`: how events become ties, to start rules of one's own from.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "How events become ties, as a file of rules (YAML), to be changed and given to --rules.",
    discussion: """
      Without --rules, events stay events of the kinds that their codes have.

      entente rules
      entente rules -o my.rules.yaml
      """)

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws { try output.put(EventRules.standardText) }
}

/// Reads mappings and rules for verbs.
enum MappingArguments {
  /// A mapping that comes with Entente, or one in a file; what is wrong is told and ends the command.
  static func mapping(_ name: String) throws -> TableMapping {
    if let mapping = TableMapping.builtIn(name) { return mapping }
    // A name without an ending is that of a mapping that is not there, not of a file.
    if !name.contains("."), !name.contains("/") { throw unknown(name) }
    do { return try TableMapping(contentsOf: name) } catch { throw failure(error) }
  }

  static func rules(_ name: String) throws -> EventRules {
    if name == "standard" { return .standard }
    do { return try EventRules(contentsOf: name) } catch { throw failure(error) }
  }

  static func unknown(_ name: String) -> any Error {
    let names = TableMapping.builtInNames
    let near = Suggestion.nearest(to: name, among: names, limit: 1).first
    return Terminal.usage(
      "no mapping is called \"\(name)\"",
      hint: near.map { "did you mean \($0)?" } ?? "it is one of \(names.joined(separator: ", ")), or a file")
  }

  private static func failure(_ error: GraphError) -> any Error {
    switch error {
    case .file(let error): return Terminal.failure(error)
    case .data(let diagnostics):
      Terminal.complain(diagnostics.rendering() + diagnostics.summary)
      return ExitCode.wrongData
    }
  }
}
