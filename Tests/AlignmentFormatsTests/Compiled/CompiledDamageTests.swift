import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Compiled graphs: damaged files")
struct CompiledDamageTests {
  static let whole = Result { CompiledFile.bytes(of: Timeline(try CompiledSamples.small())) }

  private func fault(_ bytes: [UInt8], limit: Int = CompiledFile.checkedWholeUpTo) -> Diagnostic? {
    do {
      _ = try CompiledFile.open(bytes, name: "a.entente", checkedWholeUpTo: limit)
      return nil
    } catch {
      return error.all.first
    }
  }

  @Test("A byte changed anywhere is noticed on opening")
  func everyByte() throws {
    var bytes = try Self.whole.get()
    let columns = try #require(bytesOfColumns(bytes).first)
    var missed: [Int] = []
    for index in bytes.indices {
      // Of the header every bit, since it is read before its checksum is.
      let patterns: [UInt8] =
        index < 64 ? (0..<8).map { 1 << $0 } + [0xFF] : [index < columns ? 0x01 : 0x80]
      for pattern in patterns {
        bytes[index] ^= pattern
        if !Self.codes.contains(fault(bytes)?.code ?? "") { missed.append(index) }
        bytes[index] ^= pattern
      }
    }
    #expect(missed.isEmpty)
  }

  private static let codes: Set = [
    "damaged", "not-compiled", "newer-format", "truncated", "other-byte-order",
  ]

  @Test("Header, table and what people wrote are checked whatever the size of a file")
  func alwaysChecked() throws {
    var bytes = try Self.whole.get()
    var missed: [String] = []
    for section in Sections(bytes).all where ["facts", "curated"].contains(section.name) {
      for index in Int(section.offset)..<Int(section.offset + section.byteCount) {
        bytes[index] ^= 0x10
        if fault(bytes, limit: 0)?.code != "damaged" { missed.append("\(section.name) at \(index)") }
        bytes[index] ^= 0x10
      }
    }
    #expect(missed.isEmpty)
  }

  @Test("A file cut short anywhere is noticed, whatever its size")
  func everyLength() throws {
    let bytes = try Self.whole.get()
    let missed = bytes.indices.filter { fault(Array(bytes[..<$0]), limit: 0) == nil }
    #expect(missed.isEmpty)
    #expect(fault(Array(bytes[..<100]))?.code == "truncated")
    #expect(fault(bytes + [0])?.code == "damaged")
  }

  @Test("A large file that is damaged gives wrong answers or an error, and never ends the program")
  func everyByteOfALargeFile() throws {
    var bytes = try Self.whole.get()
    let patterns: [UInt8] = [0x80, 0xFF, 0x01, 0x20]
    var opened = 0
    for (number, index) in bytesOfColumns(bytes).enumerated() {
      bytes[index] ^= patterns[number % 4]
      if let timeline = try? CompiledFile.open(bytes, name: "a.entente", checkedWholeUpTo: 0) {
        opened += 1
        var asking = Interrogation(timeline: timeline, day: CompiledSamples.days[number % 3])
        if number % 2 == 1 { asking.selection = CompiledSamples.selections[number % 6] }
        _ = asking.answer(number)
      }
      bytes[index] ^= patterns[number % 4]
    }
    #expect(opened > 1_000)
  }

  /// Where the columns stand that are not checked in a large file.
  private func bytesOfColumns(_ bytes: [UInt8]) -> [Int] {
    Sections(bytes).all.filter { !["facts", "curated"].contains($0.name) }.flatMap { section in
      Array(Int(section.offset)..<Int(section.offset + section.byteCount))
    }
  }
}
