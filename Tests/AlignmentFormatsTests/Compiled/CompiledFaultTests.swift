import AlignmentModel
import AlignmentTimeline
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Compiled graphs: what is told of a wrong file")
struct CompiledFaultTests {
  private func verdict(_ bytes: [UInt8], limit: Int = CompiledFile.checkedWholeUpTo) -> String {
    do {
      _ = try CompiledFile.open(bytes, name: "korea.entente", checkedWholeUpTo: limit)
      return "opened"
    } catch {
      return error.rendering()
    }
  }

  @Test("A file of another kind is told apart from a damaged one")
  func foreign() {
    #expect(
      verdict([]) == """
        korea.entente: error: korea.entente is not a compiled graph: it is empty
            hint: `entente convert ties.csv -o ties.entente` makes one

        """)
    let other = """
      korea.entente: error: korea.entente is not a compiled graph: it begins with other bytes
          hint: `entente convert ties.csv -o ties.entente` makes one

      """
    for text in ["entente: 1\n", "kind,from,to\n", "{}", "\u{1F600}"] {
      #expect(verdict(Array(text.utf8)) == other)
    }
    #expect(
      verdict([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 100)) == other)
  }

  @Test("What is wrong with a compiled file is told, and what to do")
  func damaged() throws {
    let whole = try CompiledDamageTests.whole.get()
    func changed(_ index: Int, _ values: [UInt8]) -> [UInt8] {
      var bytes = whole
      bytes.replaceSubrange(index..<(index + values.count), with: values)
      return bytes
    }
    #expect(
      verdict(Array(whole.dropLast(64))) == """
        korea.entente: error: korea.entente is cut short: it should have \(whole.count) bytes and has \
        \(whole.count - 64)
            hint: copy it again, or make it again with `entente convert`

        """)
    #expect(
      verdict(changed(8, [3, 0, 0, 0])) == """
        korea.entente: error: korea.entente was written by a newer version (format 3; this program reads 1)
            hint: use a newer Entente, or make it again with `entente convert`

        """)
    #expect(
      verdict(changed(12, whole[12..<16].reversed())) == """
        korea.entente: error: korea.entente was written on a machine that writes numbers the other way round
            hint: make it again with `entente convert`

        """)
    #expect(
      verdict(changed(4, [0x0A, 0x1A, 0x0A])) == """
        korea.entente: error: korea.entente is damaged: its first bytes are changed, as if it was copied as text
            hint: make it again with `entente convert`

        """)
    #expect(
      verdict(changed(30, [1])) == """
        korea.entente: error: korea.entente is damaged: its header does not have its checksum
            hint: make it again with `entente convert`

        """)
    let to = try #require(Sections(whole)["to"])
    #expect(
      verdict(changed(Int(to.offset), [0xFF])) == """
        korea.entente: error: korea.entente is damaged: the section `to` does not have its checksum
            hint: make it again with `entente convert`

        """)
    #expect(verdict(changed(Int(to.offset), [0xFF]), limit: 0) == "opened")
    #expect(
      CompiledFile.verify(changed(Int(to.offset), [0xFF]), name: "korea.entente").rendering()
        == verdict(changed(Int(to.offset), [0xFF])))
  }

  @Test("Lengths and places that lie outside are noticed, though the header has its checksum")
  func bounds() throws {
    let whole = try CompiledDamageTests.whole.get()
    let huge: [UInt64] = [
      .max, .max - 63, 1 << 63, 1 << 62, UInt64(Int.max), UInt64(Int.max) - 64, UInt64(whole.count), 1, 0,
    ]
    let count = Sections(whole).all.count
    for number in 0..<count {
      for field in [32, 40] {
        for value in huge {
          var sections = Sections(whole)
          let start = CompiledHeader.size + number * CompiledSection.size + field
          guard sections.number(at: start) != value else { continue }
          sections.set(value, at: start)
          // Texts may be shorter than they were, and then others than they were.
          let bytes = sections.sealed
          let isText = sections.all[number].elementSize == 1 && value == 1
          let verdict =
            isText ? CompiledFile.verify(bytes, name: "a.entente").rendering() : verdict(bytes, limit: 0)
          #expect(
            verdict.contains("is damaged: "), "\(value) in field \(field) of section \(number): \(verdict)")
        }
      }
    }
    for value in huge {
      var sections = Sections(whole)
      guard value != UInt64(whole.count) else { continue }
      sections.set(value, at: 16)
      #expect(verdict(sections.sealed, limit: 0) != "opened")
    }
  }

  @Test("Sections that are missing, named otherwise or of other elements are noticed or not needed")
  func names() throws {
    let whole = try CompiledDamageTests.whole.get()
    for (number, section) in Sections(whole).all.enumerated() {
      var sections = Sections(whole)
      let start = CompiledHeader.size + number * CompiledSection.size
      sections.bytes[start] = UInt8(ascii: "Z")
      if let timeline = try? CompiledFile.open(sections.sealed, name: "a.entente", checkedWholeUpTo: 0) {
        _ = Interrogation.answers(timeline)
        #expect(!CompiledFile.verify(sections.sealed, name: "a.entente").isEmpty, "\(section.name)")
      }
      sections = Sections(whole)
      sections.bytes[start + 56] ^= 1
      if !["facts", "curated"].contains(section.name) {
        #expect(verdict(sections.sealed).contains("is damaged: "))
      }
    }
  }

  @Test("A column that is wrong though it has its checksum is noticed by the check")
  func meaning() throws {
    let whole = try CompiledDamageTests.whole.get()
    let columns = Sections(whole).all.filter {
      $0.name != "weight" && ($0.elementSize > 1 || $0.name == "status")
    }
    #expect(columns.count > 100)
    for section in columns {
      var sections = Sections(whole)
      sections.bytes[Int(section.offset)] ^= 0x40
      let verdict = CompiledFile.verify(sections.summed, name: "a.entente").all.map(\.message)
      #expect(!verdict.isEmpty, "\(section.name)")
      #expect(verdict.allSatisfy { !$0.contains("checksum") }, "\(section.name): \(verdict)")
    }
  }

  @Test(
    "Packed bytes that are changed are read or not, and never end the program",
    arguments: [0x01, 0x7F, 0x80, 0xFF] as [UInt8])
  func unpacking(pattern: UInt8) throws {
    var packer = Packer()
    packer.pack(CuratedPart(try CompiledSamples.small()))
    var bytes = packer.bytes
    for index in bytes.indices {
      bytes[index] ^= pattern
      if var unpacker = try? Unpacker(bytes) { let _: CuratedPart? = try? unpacker.value() }
      bytes[index] ^= pattern
    }
    for length in bytes.indices {
      if var unpacker = try? Unpacker(Array(bytes[..<length])) {
        #expect(throws: UnpackingFault.self) { let _: CuratedPart = try unpacker.value() }
      }
    }
  }
}

/// The header and the table of a file, to be tampered with.
struct Sections {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var all: [CompiledSection] {
    bytes.withUnsafeBytes { bytes in
      (0..<Int(CompiledHeader(bytes).sectionCount)).map { number in
        let start = CompiledHeader.size + number * CompiledSection.size
        return CompiledSection(
          UnsafeRawBufferPointer(rebasing: bytes[start..<(start + CompiledSection.size)]))
      }
    }
  }

  subscript(_ name: String) -> CompiledSection? { all.first { $0.name == name } }

  func number(at index: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
  }

  mutating func set(_ number: UInt64, at index: Int) {
    withUnsafeBytes(of: number) { bytes.replaceSubrange(index..<(index + 8), with: $0) }
  }

  /// The file with a header that has its checksum.
  var sealed: [UInt8] {
    let end = CompiledHeader.size + all.count * CompiledSection.size
    return CompiledHeader.sealed(Array(bytes[..<end])) + bytes[end...]
  }

  /// The file with all checksums right.
  var summed: [UInt8] {
    var copy = self
    for (number, section) in all.enumerated() {
      let sum = bytes.withUnsafeBytes { bytes in
        Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[Int(section.offset)..<Int(section.end ?? 0)]))
      }
      copy.set(sum, at: CompiledHeader.size + number * CompiledSection.size + 48)
    }
    return copy.sealed
  }
}
