extension CompiledFile {
  /// The same bytes with the length and the checksums that they have, so far as they can be taken for a compiled graph.
  ///
  /// For tests that damage files on purpose, and mean to come further than to the first checksum.
  @_spi(Fuzzing)
  public static func resealed(_ bytes: [UInt8]) -> [UInt8] {
    guard isCompiled(bytes), bytes.count >= CompiledHeader.size else { return bytes }
    var bytes = bytes
    withUnsafeBytes(of: UInt64(bytes.count)) { bytes.replaceSubrange(16..<24, with: $0) }
    let count = bytes.withUnsafeBytes { Int(CompiledHeader($0).sectionCount) }
    let whole = min(count, (bytes.count - CompiledHeader.size) / CompiledSection.size)
    for number in 0..<whole {
      let entry = CompiledHeader.size + number * CompiledSection.size
      reseal(&bytes, entry)
    }
    let end = CompiledHeader.size + whole * CompiledSection.size
    bytes.replaceSubrange(..<end, with: CompiledHeader.sealed(Array(bytes[..<end])))
    return bytes
  }

  /// - Parameter entry: where in the table of sections the section stands.
  private static func reseal(_ bytes: inout [UInt8], _ entry: Int) {
    let section = bytes.withUnsafeBytes {
      CompiledSection(UnsafeRawBufferPointer(rebasing: $0[entry..<entry + CompiledSection.size]))
    }
    let (start, count) = (Int(clamping: section.offset), Int(clamping: section.byteCount))
    guard start <= bytes.count, count <= bytes.count - start else { return }
    let sum = bytes.withUnsafeBytes {
      Checksum.of(UnsafeRawBufferPointer(rebasing: $0[start..<start + count]))
    }
    withUnsafeBytes(of: sum) { bytes.replaceSubrange(entry + 48..<entry + 56, with: $0) }
  }
}
