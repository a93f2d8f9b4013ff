import Foundation
import Testing

@Suite("Series")
struct SeriesTests {
  private func series(_ arguments: [String], in folder: Folder? = nil) throws -> Command.Outcome {
    try Command.run(["series"] + arguments, in: folder)
  }

  private func rows(_ arguments: [String], in folder: Folder? = nil) throws -> [[String]] {
    let run = try series(arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.components(separatedBy: "\r\n").dropLast().map { $0.components(separatedBy: ",") }
  }

  private func table() throws -> Folder {
    let folder = try Folder()
    try folder.file("ties.csv", TableInputTests.entente)
    try folder.file("names.yaml", TableInputTests.names)
    return folder
  }

  @Test("A line a day, ended by CR and LF; the first says nothing of what began or ended")
  func whole() throws {
    let run = try series(
      ["ties.csv", "names.yaml", "--from", "1890", "--to", "1920", "--every", "5y"], in: table())
    #expect(run.errors == "")
    let expected = """
      date,certain,possible,began,ended,covered
      1890-01-01,0,1,,,true
      1895-01-01,1,1,1,0,true
      1900-01-01,1,1,0,0,true
      1905-01-01,2,1,1,0,true
      1910-01-01,2,1,0,0,true
      1915-01-01,3,0,1,1,true
      1920-01-01,0,1,0,2,false

      """
    #expect(run.output == expected.replacingOccurrences(of: "\n", with: "\r\n"))
  }

  @Test("With a coverage by kinds a line is covered where its kind is, or all that was asked for")
  func covered() throws {
    let folder = try table()
    try folder.file(
      "looked.yaml", "entente: 1\ncoverage: {alliance: 1900-01-01/1910-12-31, war: 1914/1918}\n")
    let graph = ["ties.csv", "looked.yaml", "--from", "1899", "--to", "1915", "--every", "8y"]
    func covered(_ options: String...) throws -> [String] {
      try rows(graph + options, in: folder).dropFirst().map { $0[$0.count - 1] }
    }
    #expect(try covered() == ["false", "false", "false"])
    #expect(try covered("--kinds", "alliance") == ["false", "true", "false"])
    #expect(try covered("--kinds", "war") == ["false", "false", "true"])
    // Alliance, trade and war on each of three days; of trade the coverage does not speak.
    #expect(
      try covered("--by", "kind") == [
        "false", "true", "false", "true", "true", "false", "false", "true", "true",
      ])
  }

  @Test("A name that holds a comma or a quote stands in quotes")
  func quoting() throws {
    let folder = try Folder()
    try folder.file("odd.csv", "kind,from,to,date\nvisit,\"A\"\"B\",C,1915-01-01\n")
    let run = try series(
      ["odd.csv", "--from", "1915-01-01", "--to", "1915-01-01", "--by", "actor"], in: folder)
    #expect(
      run.output
        == "date,actor,certain,possible,began,ended,covered\r\n1915-01-01,\"A\"\"B\",1,0,,,true\r\n"
        + "1915-01-01,C,1,0,,,true\r\n")
  }

  @Test(
    "Figures are those of a snapshot of each day, whatever is asked for",
    arguments: [
      [], ["--certain"], ["--around", "JPN"], ["--actors", "PRK,RUS"], ["--top", "2"],
      ["--fold-leaders"], ["--within", "90d"], ["--groups", "pairs"], ["--include", "all"],
      ["--known-by", "2023-12-31"], ["--fold-leaders", "--certain"],
    ])
  func snapshots(_ selection: [String]) throws {
    let days = ["--from", "2019-06-15", "--to", "2024-01-19", "--every", "19m"]
    let all = try rows([Command.harbour] + days + selection)
    let byKind = try rows([Command.harbour] + days + ["--by", "kind"] + selection)
    let byActor = try rows([Command.harbour] + days + ["--by", "actor"] + selection)
    var before: Set<String>?
    for row in all.dropFirst() {
      let run = try Command.run(
        ["snapshot", Command.harbour, "--on", row[0], "--format", "json"] + selection)
      let snapshot = try JSON.object(run.output)
      let ties = try snapshot.list("ties")
      let certain = ties.count { $0.text("certainty") == "certain" }
      let ids = Set(ties.compactMap { $0.text("id") })
      let moves =
        before.map { ["\(ids.subtracting($0).count)", "\($0.subtracting(ids).count)"] } ?? ["", ""]
      let covered = try #require(snapshot["covered"] as? Bool)
      #expect(row == [row[0], "\(certain)", "\(ties.count - certain)"] + moves + ["\(covered)"])
      before = ids
      for (figures, ends) in [(byKind, ["kind"]), (byActor, ["from", "to"])] {
        let groups = ties.flatMap { tie in ends.compactMap { tie.text($0) } }
        let counted = groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let told = figures.filter { $0[0] == row[0] }.map { ($0[1], (Int($0[2]) ?? 0) + (Int($0[3]) ?? 0)) }
        #expect(Dictionary(uniqueKeysWithValues: told.filter { $0.1 > 0 }) == counted)
      }
    }
  }

  @Test("--at-changes takes the days on which something changes, and no others change anything")
  func changes() throws {
    let days = ["--from", "2019", "--to", "2024"]
    let changes = try rows([Command.harbour, "--at-changes"] + days).dropFirst()
    let daily = try rows([Command.harbour, "--every", "1d"] + days).dropFirst()
    let taken = Set(changes.map { $0[0] })
    for (one, other) in zip(daily, daily.dropFirst()) where !taken.contains(other[0]) {
      #expect(other[3] == "0" && other[4] == "0" && one[1...2] == other[1...2], "\(other)")
    }
    let figures = Dictionary(uniqueKeysWithValues: daily.map { ($0[0], Array($0[1...2])) })
    for row in changes { #expect(figures[row[0]] == Array(row[1...2])) }
  }

  @Test(
    "64 for days and steps that cannot be meant",
    arguments: [
      (
        ["--from", "2024", "--to", "2020"],
        "error: --from 2024 is after --to 2020\n    hint: a series runs forwards: swap the two\n"
      ),
      (
        ["--from", "2020", "--to", "2024", "--every", "5"],
        "error: --every 5 is no step\n    hint: write 7d for days, 2w for weeks, 1m for months, 1q, 1y\n"
      ),
      (
        ["--from", "2020", "--to", "2024", "--every", "1m", "--at-changes"],
        "error: --every and --at-changes each say which days; give one of them\n"
      ),
      (
        ["--from", "2020", "--to", "2024", "--by", "valence"],
        "error: figures cannot be told by \"valence\"\n    hint: --by takes kind or actor\n"
      ),
      (
        ["--from", "-3000", "--to", "2024", "--every", "1d"],
        "error: a series has at most 1000000 days\n    hint: take a longer step, or fewer years\n"
      ),
      (
        ["--from", "2020", "--to", "2024", "--format", "json"],
        "error: the format \"json\" is not one of csv, svg, png, pdf, animated-svg\n"
      ),
      (
        ["--from", "2020", "--to", "2024", "-o", "series.json"],
        "error: no format of this verb ends with .json\n    hint: the formats are csv, svg, png, pdf, animated-svg\n"
      ),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let run = try series([Command.harbour] + arguments)
    #expect(run.status == 64)
    #expect(run.output == "" && run.errors == message)
  }

  @Test("It is written to a file whole; 73 where that cannot be made, 74 on a full disk")
  func outputs() throws {
    let folder = try Folder()
    let arguments = [Command.harbour, "--from", "2020", "--to", "2024"]
    #expect(try series(arguments + ["-o", "out.csv"], in: folder).status == 0)
    #expect(try folder.text("out.csv") == series(arguments).output)
    let nowhere = try series(arguments + ["-o", "nowhere/out.csv"], in: folder)
    #expect(nowhere.status == 73)
    #expect(nowhere.errors == "error: nowhere/out.csv cannot be created: No such file or directory\n")
    #if os(Linux)
      let full = try Command.shell("entente series \(Command.harbour) --from 2020 --to 2024 > /dev/full")
      #expect(full.status == 74)
      #expect(full.errors == "error: writing standard output failed: No space left on device\n")
    #endif
  }
}
