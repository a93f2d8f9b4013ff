import AlignmentModel

/// The sections of a compiled graph. Whatever the bytes are, a section lies within them.
struct SectionReader: Sendable {
  let name: String
  private let memory: FileMemory
  /// In the order of the file.
  private let all: [CompiledSection]
  private let sections: [String: CompiledSection]

  /// Reads header and table, which are checked whatever the size. O(sections).
  init(_ memory: FileMemory, name: String) throws(CompiledFault) {
    (self.memory, self.name) = (memory, name)
    let header = try SectionReader.header(memory.bytes, name)
    all = try SectionReader.table(header, memory.bytes, name)
    sections = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    guard sections.count == all.count else { throw .damaged(name, "two of its sections have one name") }
  }

  /// The header and the table, while somebody has the sections.
  var head: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: memory.bytes[..<(CompiledHeader.size + all.count * CompiledSection.size)])
  }

  // MARK: - Header and table

  private static func header(_ bytes: UnsafeRawBufferPointer, _ name: String) throws(CompiledFault)
    -> CompiledHeader
  {
    guard CompiledFile.isCompiled(bytes) else {
      throw .notCompiled(name, bytes.isEmpty ? "it is empty" : "it begins with other bytes")
    }
    guard bytes.count >= CompiledHeader.size else {
      throw .truncated(name, has: bytes.count, needs: UInt64(CompiledHeader.size))
    }
    guard bytes.starts(with: CompiledHeader.magic) else {
      throw .damaged(name, "its first bytes are changed, as if it was copied as text")
    }
    let header = CompiledHeader(bytes)
    guard header.byteOrder == CompiledHeader.byteOrder else {
      if header.byteOrder.byteSwapped == CompiledHeader.byteOrder { throw .otherByteOrder(name) }
      throw .damaged(name, "its header does not say in which order bytes stand")
    }
    guard header.version <= CompiledHeader.version else { throw .newer(name, version: header.version) }
    guard header.version > 0 else { throw .damaged(name, "there is no format 0") }
    return header
  }

  private static func table(
    _ header: CompiledHeader, _ bytes: UnsafeRawBufferPointer, _ name: String
  ) throws(CompiledFault) -> [CompiledSection] {
    let end = CompiledHeader.size + Int(header.sectionCount) * CompiledSection.size
    guard end <= bytes.count else {
      throw .truncated(name, has: bytes.count, needs: max(header.length, UInt64(end)))
    }
    guard CompiledHeader.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<end])) == header.checksum
    else {
      throw .damaged(name, "its header does not have its checksum")
    }
    guard header.length <= UInt64(bytes.count) else {
      throw .truncated(name, has: bytes.count, needs: header.length)
    }
    guard header.length == UInt64(bytes.count) else {
      throw .damaged(name, "it should have \(header.length) bytes and has \(bytes.count)")
    }
    var sections: [CompiledSection] = []
    sections.reserveCapacity(Int(header.sectionCount))
    var next = UInt64(end)
    for start in stride(from: CompiledHeader.size, to: end, by: CompiledSection.size) {
      let section = CompiledSection(
        UnsafeRawBufferPointer(rebasing: bytes[start..<(start + CompiledSection.size)]))
      guard section.offset == next, let after = section.end, after <= header.length else {
        throw .damaged(name, "the section `\(section.name)` does not lie within it")
      }
      sections.append(section)
      next = after
    }
    guard next == header.length else { throw .damaged(name, "its sections do not fill it") }
    return sections
  }

  // MARK: - Sections

  /// The bytes of a section with those that fill it up.
  private func filled(_ section: CompiledSection) -> UnsafeRawBufferPointer {
    let (start, end) = (Int(clamping: section.offset), Int(clamping: section.end ?? section.offset))
    return UnsafeRawBufferPointer(rebasing: memory.bytes[start..<end])
  }

  private func isSound(_ section: CompiledSection) -> Bool {
    withExtendedLifetime(memory) { Checksum.of(filled(section)) == section.checksum }
  }

  /// The sections that do not have their checksums, in the order of the file. O(bytes).
  func damagedSections() -> [String] { all.filter { !isSound($0) }.map(\.name) }

  /// The first of them. O(bytes).
  func firstDamagedSection() -> String? { all.first { !isSound($0) }?.name }

  func damaged(_ section: String) -> CompiledFault {
    .damaged(name, "the section `\(section)` does not have its checksum")
  }

  /// A column that views the file; empty where it has none of this name. O(1).
  ///
  /// - Parameter count: how many elements there have to be; nil for any number.
  func column<Element>(
    _ section: String, of: Element.Type = Element.self, count: Int? = nil
  ) throws(CompiledFault) -> Column<Element> {
    let found = sections[section]
    let size = MemoryLayout<Element>.stride
    let bytes = Int(clamping: found?.byteCount ?? 0)
    guard bytes % size == 0, found.map({ Int($0.elementSize) == size }) ?? true,
      bytes / size == count ?? (bytes / size)
    else {
      throw .damaged(name, "the section `\(section)` does not have the length it should have")
    }
    guard let found, bytes > 0 else { return .empty }
    let memory = UnsafeRawBufferPointer(rebasing: filled(found)[..<bytes])
    return Column(viewing: memory.bindMemory(to: Element.self), owner: self.memory)
  }

  /// A set of rows of so many, of which so many are in the set.
  func set(_ section: String, of total: Int, count: Int) throws(CompiledFault) -> RowSet {
    let words = count == 0 ? 0 : (total + 63) / 64
    guard count <= total else {
      throw .damaged(name, "the section `\(section)` does not have the length it should have")
    }
    return RowSet(
      words: try column("\(section).words", count: words),
      ranks: try column("\(section).ranks", count: words),
      count: count)
  }

  func texts(_ section: String, count: Int? = nil) throws(CompiledFault) -> TextPool {
    TextPool(ends: try column("\(section).ends", count: count), bytes: try column("\(section).bytes"))
  }

  func rowTexts(_ section: String, of total: Int) throws(CompiledFault) -> RowTexts {
    let codes = try column("\(section).codes", of: UInt32.self)
    return RowTexts(rows: try set(section, of: total, count: codes.count), codes: codes)
  }

  /// A packed value, of which the checksum is always checked.
  func value<Value: Packed>(_ section: String) throws(CompiledFault) -> Value {
    guard let found = sections[section] else { throw .damaged(name, "the section `\(section)` is missing") }
    guard isSound(found) else { throw damaged(section) }
    let bytes = Array(filled(found)[..<Int(clamping: found.byteCount)])
    do {
      var unpacker = try Unpacker(bytes)
      let value: Value = try unpacker.value()
      try unpacker.end()
      return value
    } catch {
      throw .damaged(name, "the section `\(section)` cannot be read")
    }
  }
}
