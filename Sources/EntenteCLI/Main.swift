import ArgumentParser
import Entente

/// The `entente` command.
@main
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Who was tied to whom on a day, what changed between two days, and who says so.",
    discussion: """
      Reads graphs of states, leaders, pacts and organizations and their dated, sourced ties: graph \
      files (YAML, JSON), tables (CSV) and compiled graphs (.entente). Dates are EDTF (ISO 8601-2): 2024-01-19, \
      2024-01, 1984~, -0431. Several files are merged into one graph; `-` is standard input.

      Exit status: 0 done; 1 diff --exit-code found a difference; 64 wrong usage; 65 the data is wrong; 66 an \
      input cannot be opened; 70 a fault of the program; 73 an output cannot be created; 74 reading or writing \
      failed.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, SnapshotCommand.self, DiffCommand.self, HistoryCommand.self, SeriesCommand.self,
      TimelineCommand.self, ConvertCommand.self, KindsCommand.self, MappingCommand.self, RulesCommand.self,
      StyleCommand.self, LayoutWorkerCommand.self, DOTWorkerCommand.self,
    ])
}

extension ExitCode {
  static let differs = ExitCode(1)
  static let wrongUsage = ExitCode(64)
  static let wrongData = ExitCode(65)
  static let cannotOpen = ExitCode(66)
  static let faultOfProgram = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
}
