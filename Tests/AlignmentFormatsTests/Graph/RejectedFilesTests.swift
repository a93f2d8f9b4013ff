import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

/// Every file is a mistake somebody makes; beside it stands the whole of what she is told.
@Suite("What the program says of broken files")
struct RejectedFilesTests {
  static let rejectedFiles = files(in: "Rejected")
  static let warnedFiles = files(in: "Warned")
  static let contradictingFolders = Golden.names(in: Golden.folder("Contradicting"))

  static func files(in folder: String) -> [String] {
    Golden.names(in: Golden.folder(folder)).filter { !$0.hasSuffix(".expected.txt") }
  }

  @Test("A broken file gives no graph, and the whole message is the one expected", arguments: rejectedFiles)
  func broken(_ name: String) throws {
    let reading = try reading([name], in: Golden.folder("Rejected"))
    #expect(reading.graph == nil)
    #expect(reading.diagnostics.hasErrors)
    try Golden.compare(verdict(reading), with: expectation(of: name, in: "Rejected"))
  }

  @Test("A doubtful file gives a graph and the warnings expected", arguments: warnedFiles)
  func doubtful(_ name: String) throws {
    let reading = try reading([name], in: Golden.folder("Warned"))
    #expect(reading.graph != nil)
    #expect(!reading.diagnostics.isEmpty && !reading.diagnostics.hasErrors)
    try Golden.compare(verdict(reading), with: expectation(of: name, in: "Warned"))
  }

  @Test("Files that contradict each other are told with both places", arguments: contradictingFolders)
  func contradicting(_ name: String) throws {
    let folder = Golden.folder("Contradicting").appendingPathComponent(name)
    let names = ["one.yaml", "two.yaml", "three.yaml"].filter(Golden.names(in: folder).contains)
    let reading = try reading(names, in: folder)
    #expect(reading.graph == nil)
    try Golden.compare(verdict(reading), with: folder.appendingPathComponent("expected.txt"))
  }

  @Test("There are enough broken files, and most of them get past the parser")
  func howMany() throws {
    let parsed = try Self.rejectedFiles.filter { name in
      let bytes = try self.bytes(name, in: Golden.folder("Rejected"))
      return (try? parseDocument(bytes: bytes, name: name)) != nil
    }
    #expect(Self.rejectedFiles.count >= 300)
    #expect(parsed.count * 4 >= Self.rejectedFiles.count * 3)
    #expect(Self.warnedFiles.count >= 15)
    #expect(Self.contradictingFolders.count >= 15)
  }

  @Test("No expectation stands beside a file that is gone")
  func leftOver() {
    for folder in ["Rejected", "Warned"] {
      let names = Golden.names(in: Golden.folder(folder))
      let files = Set(names.filter { !$0.hasSuffix(".expected.txt") })
      for name in names where name.hasSuffix(".expected.txt") {
        #expect(files.contains(String(name.dropLast(".expected.txt".count))))
      }
    }
  }

  @Test("Problems of one file are sorted by their places", arguments: rejectedFiles)
  func sorted(_ name: String) throws {
    let all = try reading([name], in: Golden.folder("Rejected")).diagnostics.all
    let places = all.compactMap(\.place).map { [$0.line, $0.column] }
    for (one, next) in zip(places, places.dropFirst()) { #expect(!next.lexicographicallyPrecedes(one)) }
  }

  @Test("Every caret stands under something that is there", arguments: rejectedFiles)
  func carets(_ name: String) throws {
    let diagnostics = try reading([name], in: Golden.folder("Rejected")).diagnostics
    for place in diagnostics.all.compactMap(\.place) where place.line > 0 {
      let source = try #require(diagnostics.sources.first { $0.name == place.file })
      let line = source.line(place.line)
      #expect(place.column + place.length - 1 <= line.count + 1, "\(place)")
    }
  }

  // MARK: Helpers

  private func expectation(of name: String, in folder: String) -> URL {
    Golden.folder(folder).appendingPathComponent(name + ".expected.txt")
  }

  private func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func reading(_ names: [String], in folder: URL) throws -> GraphReading {
    AlignmentGraph.reading(try names.map { (try bytes($0, in: folder), $0) })
  }
}
