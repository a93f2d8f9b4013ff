import AlignmentFormats
import AlignmentModel
import Foundation
import Testing

/// Whether other programs read what was written as the same text. PyYAML follows YAML 1.1.
@Suite("What another reader makes of it", .serialized)
struct OtherReaderTests {
  @Test(
    "PyYAML reads every scalar as the same text",
    .enabled(if: pyYAMLIsThere, "python3 with PyYAML is not there"))
  func pyYAML() throws {
    let seed: UInt64 = 2024
    print("seed \(seed)")
    var trees = NastyTrees(seed: seed)
    let texts = NastyTrees.texts + (0..<4_000).map { _ in trees.text() }
    var seen: Set<[UInt8]> = []
    let distinct = texts.filter { seen.insert(Array($0.utf8)).inserted }
    let scalars = distinct.map(DocumentValue.scalar)
    let tree: DocumentValue = .block([
      .block(scalars), .flow(scalars),
      .block(distinct.map { .block([DocumentValue.Entry($0, .scalar($0))]) }),
      .block(distinct.map { .flow([DocumentValue.Entry($0, .flow([.scalar($0)]))]) }),
    ])
    let answer = try run(
      "import sys, json, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))",
      input: DocumentWriter(.yaml).text(of: tree))
    let root = try parseDocument(bytes: answer, name: "answer.json")
    let lists = try #require(root.sequence)
    #expect(lists.count == 4)
    for (position, text) in distinct.enumerated() {
      let expected = "\"\(text)\""
      #expect(shown(lists[0].sequence?[position]) == expected)
      #expect(shown(lists[1].sequence?[position]) == expected)
      #expect(shown(lists[2].sequence?[position]) == "{\(expected): \(expected)}")
      #expect(shown(lists[3].sequence?[position]) == "{\(expected): [\(expected)]}")
    }
  }
}

private let pyYAMLIsThere = (try? run("import yaml; print('here')", input: "")) == Array("here\n".utf8)

private func shown(_ node: DocumentNode?) -> String? {
  node.map { documentOutline($0) }
}

private func run(_ script: String, input: String) throws -> [UInt8] {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("syntax-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent("input.yaml")
  try Data(input.utf8).write(to: file)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script]
  process.standardInput = try FileHandle(forReadingFrom: file)
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let answer = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Array(answer)
}
