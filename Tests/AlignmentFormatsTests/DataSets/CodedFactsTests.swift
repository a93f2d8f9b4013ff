import AlignmentModel
import Foundation
import Testing

@testable import AlignmentFormats

/// Temporal knowledge graphs in folders, made up for each test.
@Suite("Facts as numbers, in a folder")
struct CodedFactsTests {
  private final class Place {
    let path: String

    init(called name: String, _ files: [String: String]) throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
      let inner = folder.appending(path: name)
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      path = inner.path
      for (file, text) in files {
        try Data(text.utf8).write(to: inner.appending(path: file))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
  }

  private static let names = [
    "entity2id.txt": "Citizen (Thailand)\t1\nThailand\t0\n",
    "relation2id.txt": "Sign formal agreement\t1\nUse conventional military force\t0\nlikes\t2\n",
  ]

  private func reading(_ place: Place, _ options: ReadingOptions = .init()) throws -> ForeignReading {
    #expect(ICEWSFolder.isOne(place.path))
    return try ICEWSFolder.read(place.path, name: "facts", options)
  }

  private func options(_ mapping: String) throws -> ReadingOptions {
    var options = ReadingOptions()
    options.mapping = try TableMapping(bytes: Array(mapping.utf8), name: "clock.yaml")
    return options
  }

  @Test
  func `Hours are counted from the first day of the data set that the folder is called after, which is told`()
    throws
  {
    let place = try Place(
      called: "icews14",
      Self.names.merging(
        ["train.txt": "0\t1\t1\t0\t-1\n1\t0\t0\t24\t-1\n", "test.txt": "0\t2\t1\t8736\t-1\n"]) { $1 })
    let reading = try reading(place)
    #expect(
      try reading.ties == [
        "attack Citizen-(Thailand) -> Thailand 2014-01-02 weight -10.0 (Use conventional military force)",
        "likes Thailand -> Citizen-(Thailand) 2014-12-31",
        "treaty Citizen-(Thailand) -- Thailand 2014-01-01 weight 8.0 (Sign formal agreement)",
      ])
    #expect(
      reading.verdict.contains(
        "facts: warning: times are counted as its name says: icews14 counts hours from"))
    #expect(try reading.graph.draft.sources.map(\.id) == ["icews"])
  }

  @Test
  func `A mapping says what times are counted from, and without one nothing is guessed`() throws {
    let place = try Place(called: "facts", Self.names.merging(["train.txt": "0\t1\t1\t3\n"]) { $1 })
    #expect(
      try reading(place).verdict.contains(
        """
        facts/train.txt:1:7: error: nothing says from which day "3" is counted
         1 | 0   1   1   3
           |             ^
            hint: give a mapping: `entente-mapping: 1` and `coded: {since: 2014-01-01, unit: hours}`

        """))
    let said = try options("entente-mapping: 1\ncoded: {since: 2018-01-01, unit: days}\n")
    #expect(try reading(place, said).ties.first?.contains("2018-01-04") == true)
  }

  @Test
  func `An end that is not known is no end that is open, and facts that end before they begin are counted`()
    throws
  {
    let place = try Place(
      called: "wikidata",
      Self.names.merging(
        [
          "train.txt":
            "0\t2\t1\t1926-##-##\t####-##-##\n0\t2\t1\t####-##-##\t1929-03-##\n0\t2\t1\t1930-##-##\t1929-##-##\n0\t2\t1\t1931-##-05\t1932-##-##\n"
        ]) { $1 })
    let reading = try reading(place)
    #expect(
      try reading.ties == [
        "likes Thailand -> Citizen-(Thailand) /1929-03", "likes Thailand -> Citizen-(Thailand) 1926/",
        "likes Thailand -> Citizen-(Thailand) 1931-XX-05/1932",
      ])
    #expect(
      reading.losses.lines("taken") == ["not taken: facts that end before they begin (1): facts/train.txt:3"])
  }

  @Test
  func `Numbers that stand for nothing are told with their line, or left out when that is asked for`() throws
  {
    let place = try Place(
      called: "icews14",
      Self.names.merging(["train.txt": "0\t7\t1\t0\n0\t1\tx\t0\n0\t1\n0\t1\t1\t0\n"]) { $1 })
    let wrong = try reading(place)
    #expect(wrong.draft == nil)
    #expect(wrong.verdict.contains("facts/train.txt:1:3: error: no relation has the number \"7\""))
    #expect(wrong.verdict.contains("facts/train.txt:2:5: error: no entity has the number \"x\""))
    #expect(
      wrong.verdict.contains("facts/train.txt:3:1: error: a fact has four or five fields, and this has 2"))
    var options = ReadingOptions()
    options.table.skipsBadRows = true
    let right = try reading(place, options)
    #expect(right.skippedRows == 3)
    #expect(try right.ties.count == 1)
  }

  @Test
  func `A folder is read where a file is`() throws {
    let place = try Place(called: "icews14", Self.names.merging(["train.txt": "0\t1\t1\t0\n"]) { $1 })
    let graph = try #require(try AlignmentGraph.reading([place.path]).graph)
    #expect(graph.tieCount == 1)
  }
}
