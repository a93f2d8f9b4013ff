import AlignmentModel

/// Collects sections, and writes them with their header. Columns are lent and not copied.
struct SectionWriter {
  private typealias Lending = ((UnsafeRawBufferPointer) -> Void) -> Void

  private struct Pending {
    let name: String
    let elementSize: Int
    let byteCount: Int
    let lend: Lending
  }

  private var pending: [Pending] = []

  /// A column without elements needs no section.
  mutating func add<Element>(_ name: String, _ column: Column<Element>) {
    guard !column.isEmpty else { return }
    let size = MemoryLayout<Element>.stride
    pending.append(
      Pending(name: name, elementSize: size, byteCount: column.count * size) { body in
        column.withUnsafeBytes { body($0) }
      })
  }

  mutating func add(_ name: String, _ set: RowSet) {
    add("\(name).words", set.words)
    add("\(name).ranks", set.ranks)
  }

  mutating func add(_ name: String, _ texts: TextPool) {
    add("\(name).ends", texts.ends)
    add("\(name).bytes", texts.bytes)
  }

  mutating func add(_ name: String, _ texts: RowTexts) {
    add(name, texts.rows)
    add("\(name).codes", texts.codes)
  }

  mutating func add(_ name: String, _ value: some Packed) {
    var packer = Packer()
    packer.pack(value)
    add(name, Column(packer.bytes))
  }

  // MARK: - Writing

  /// The header and the table. O(bytes of all sections).
  func head() -> [UInt8] {
    var table: [UInt8] = []
    var offset = UInt64(CompiledHeader.size + pending.count * CompiledSection.size)
    for section in pending {
      var checksum: UInt64 = 0
      section.lend { checksum = Checksum.of($0) }
      let entry = CompiledSection(
        name: section.name, offset: offset, byteCount: UInt64(section.byteCount), checksum: checksum,
        elementSize: UInt32(section.elementSize))
      table += entry.bytes
      offset = entry.end ?? offset
    }
    return CompiledHeader(length: offset, sectionCount: UInt32(pending.count)).sealed(with: table)
  }

  /// Hands out the whole file in pieces, from its beginning to its end.
  func eachPiece<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    for lend in pieces() {
      var result: Result<Void, Failure> = .success(())
      lend { bytes in result = Result { () throws(Failure) in try body(bytes) } }
      try result.get()
    }
  }

  private func pieces() -> [Lending] {
    let head = head()
    var pieces: [Lending] = [{ body in head.withUnsafeBytes { body($0) } }]
    for section in pending {
      let filling = [UInt8](repeating: 0, count: -section.byteCount & (Checksum.block - 1))
      pieces += [section.lend, { body in filling.withUnsafeBytes { body($0) } }]
    }
    return pieces
  }
}
