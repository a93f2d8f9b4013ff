import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  /// The verbs, as the command itself lists them.
  static func verbs() throws -> [String] {
    let help = try Command.run(["--help"]).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "SUBCOMMANDS:"))
    let listed = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
    return listed.filter { !$0.hasPrefix("   ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    .filter { $0 != "help" }
  }

  @Test("Every verb of the page that is built is listed")
  func verbs() throws {
    let verbs = try Self.verbs()
    for verb in ["check", "snapshot", "diff", "history", "convert", "kinds"] { #expect(verbs.contains(verb)) }
  }

  @Test("Every verb shows two examples, and they run as they stand from the root")
  func examples() throws {
    for verb in try Self.verbs() {
      let help = try Command.run([verb, "--help"])
      #expect(help.status == 0)
      let lines = help.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let examples = lines.filter { $0.hasPrefix("entente \(verb)") }
      #expect(examples.count >= 2, "\(verb)")
      for example in examples {
        let run = try Command.shell(example, limit: 60)
        #expect(run.status == 0, "\(example): \(run.errors)")
        #expect(run.errors == "", "\(example)")
      }
    }
  }

  @Test("The command says its version and what the exit status means")
  func version() throws {
    let version = try Command.run(["--version"]).output
    #expect(version.split(separator: ".").count == 3)
    let help = try Command.run(["--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for status in ["0", "1", "64", "65", "66", "70", "73", "74"] {
      #expect(help.contains("\(status) "), "\(status)")
    }
  }

  @Test("Nothing typed shows the help")
  func nothing() throws {
    let run = try Command.run([])
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: entente"))
  }

  @Test(
    "Completions are made for every shell, and each shell can read its own",
    arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Command.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    for verb in try Self.verbs() { #expect(run.output.contains(verb)) }
    #expect(run.output.contains("known-by"))
    let path = "/bin/\(shell)"
    guard FileManager.default.isExecutableFile(atPath: path) else { return }
    let folder = try Folder()
    try folder.file("completions", run.output)
    let check = try Command.shell("\(path) -n completions", in: folder)
    #expect(check.status == 0, "\(check.errors)")
  }
}
