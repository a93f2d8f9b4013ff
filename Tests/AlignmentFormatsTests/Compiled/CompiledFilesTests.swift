import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Foundation
import Testing

@testable import AlignmentFormats

@Suite("Compiled graphs: files")
struct CompiledFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("compiled-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test("A file opens alike, be it read or mapped, and its check finds nothing")
  func opening() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try CompiledSamples.mixture(seed: 5)
    try CompiledFile.write(graph, to: path("a.entente"))
    #expect(names == ["a.entente"])
    let read = try CompiledFile.open(path("a.entente"))
    let mapped = try CompiledFile.open(path("a.entente"), checkedWholeUpTo: 0)
    #expect(read.graph == graph)
    #expect(mapped.graph == graph)
    #expect(Interrogation.answers(mapped.timeline) == Interrogation.answers(Timeline(graph)))
    #expect(try CompiledFile.verify(path("a.entente")).isEmpty)
    // What is mapped stays what it was when the file is replaced.
    try CompiledFile.write(try AlignmentGraph.Draft().validated(), to: path("a.entente"))
    #expect(mapped.graph == graph)
    #expect(try CompiledFile.open(path("a.entente")).graph.tieCount == 0)
  }

  @Test("A compiled file is read like any other, alone with its index, or with others")
  func reading() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try CompiledSamples.mixture(seed: 6)
    try CompiledFile.write(graph, to: path("a.entente"))
    let reading = try AlignmentGraph.reading([path("a.entente")])
    #expect(reading.graph == graph)
    #expect(reading.diagnostics.isEmpty)
    let (one, other) = (reading.timeline(knownBy: nil), reading.timeline(knownBy: nil, isIndexed: false))
    #expect(one?.parts == Timeline(graph).parts)
    #expect(other?.parts == one?.parts)
    let day = CompiledSamples.days[2]
    #expect(reading.timeline(knownBy: day)?.knownBy == day)
    try Data("entente: 1\nactors:\n  NEW: {name: New, kind: state}\n".utf8)
      .write(to: folder.appendingPathComponent("b.yaml"))
    let both = try AlignmentGraph.reading([path("a.entente"), path("b.yaml")])
    let merged = try #require(both.graph, "\(both.diagnostics.rendering())")
    #expect(merged.tieCount == graph.tieCount)
    #expect(merged.actors.count == graph.actors.count + 1)
    let twice = try AlignmentGraph.reading([path("b.yaml"), path("a.entente")])
    #expect(twice.graph == merged)
    #expect(
      GraphWriter.text(of: try AlignmentGraph(contentsOf: path("a.entente"))) == GraphWriter.text(of: graph))
  }

  @Test("A damaged file is told by its name where graphs are read")
  func readingDamaged() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var bytes = try CompiledDamageTests.whole.get()
    bytes[bytes.count - 1] ^= 1
    try Data(bytes).write(to: folder.appendingPathComponent("a.entente"))
    let name = path("a.entente")
    let reading = try AlignmentGraph.reading([name])
    #expect(reading.graph == nil)
    let last = try #require(Sections(bytes).all.last).name
    let message = "\(name) is damaged: the section `\(last)` does not have its checksum"
    #expect(reading.diagnostics.all.map(\.message) == [message])
    #expect(
      try AlignmentGraph.reading([name, CompiledSamples.korea]).diagnostics.all.map(\.message) == [message])
    #expect(try CompiledFile.verify(name).all.map(\.message) == [message])
    do {
      _ = try CompiledFile.open(name)
      Issue.record("it opened")
    } catch {
      #expect(error.description.contains(message))
    }
  }

  @Test("A file that cannot be written leaves nothing behind, and the old one as it was")
  func writing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let timeline = Timeline(try CompiledSamples.small())
    func reason(_ path: String) -> String {
      do {
        try CompiledFile.write(timeline, to: path)
        return "written"
      } catch {
        return error.description
      }
    }
    #expect(reason("/dev/full") == "writing /dev/full failed: No space left on device")
    let missing = path("no/such/folder.entente")
    #expect(reason(missing) == "\(missing) cannot be created: No such file or directory")
    #expect(names.isEmpty)
    #expect(reason(path("a.entente")) == "written")
    let old = try Data(contentsOf: folder.appendingPathComponent("a.entente"))
    // A body that fails half-way.
    #expect(throws: FileError.self) {
      try WholeFile.write(to: path("a.entente")) { descriptor throws(FileError) in
        try FileBytes.put("half", into: descriptor, "a.entente")
        throw FileError(.writingFailed, "a.entente", "No space left on device")
      }
    }
    #expect(try Data(contentsOf: folder.appendingPathComponent("a.entente")) == old)
    #expect(names == ["a.entente"])
  }

  @Test("A link stays a link, and what is read from a pipe is a compiled graph too")
  func linksAndPipes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "a.entente")
    let graph = try CompiledSamples.small()
    try CompiledFile.write(graph, to: path("link"))
    #expect(names == ["a.entente", "link"])
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let (from, to) = (path("a.entente"), path("pipe"))
    let thread = Thread {
      if let handle = FileHandle(forWritingAtPath: to), let data = FileManager.default.contents(atPath: from)
      {
        try? handle.write(contentsOf: data)
        try? handle.close()
      }
    }
    thread.start()
    #expect(try AlignmentGraph.reading([to]).graph == graph)
  }

  @Test("Four bytes tell a compiled file")
  func marks() throws {
    #expect(CompiledFile.isCompiled([0x89, 0x45, 0x4E, 0x54]))
    #expect(CompiledFile.isCompiled([0x89]))
    #expect(!CompiledFile.isCompiled([]))
    #expect(!CompiledFile.isCompiled(Array("entente: 1".utf8)))
    #expect(!CompiledFile.isCompiled([0x89, 0x50, 0x4E, 0x47]))
  }
}
