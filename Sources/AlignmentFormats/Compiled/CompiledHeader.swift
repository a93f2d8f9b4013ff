/// The first 64 bytes of a compiled graph. Numbers stand as the machine has them.
///
///     0  magic, 8 bytes     8  format version, 4    12  mark of the byte order, 4
///     16 bytes of the file, 8    24  number of sections, 4    28  zeros    56  checksum, 8
///
/// The checksum is of the header, with zeros in its place, and of the table of sections that follows.
struct CompiledHeader {
  var version: UInt32
  var byteOrder: UInt32
  var length: UInt64
  var sectionCount: UInt32
  var checksum: UInt64

  /// As that of PNG: no text begins so, and what is copied as text does not stay so.
  static let magic: [UInt8] = [0x89, 0x45, 0x4E, 0x54, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The format that this program writes and reads.
  static let version: UInt32 = 1
  static let byteOrder: UInt32 = 0x0102_0304
  static let size = 64
  static let checksumOffset = 56

  /// The header of a file of so many bytes.
  init(length: UInt64, sectionCount: UInt32) {
    (version, byteOrder, checksum) = (CompiledHeader.version, CompiledHeader.byteOrder, 0)
    (self.length, self.sectionCount) = (length, sectionCount)
  }

  /// - Precondition: there are as many bytes as a header has.
  init(_ bytes: UnsafeRawBufferPointer) {
    version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    byteOrder = bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
    length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    sectionCount = bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self)
    checksum = bytes.loadUnaligned(fromByteOffset: CompiledHeader.checksumOffset, as: UInt64.self)
  }

  /// The bytes of a header and of the table that follows, with their checksum.
  func sealed(with table: [UInt8]) -> [UInt8] {
    var bytes = CompiledHeader.magic
    bytes.append(number: version)
    bytes.append(number: byteOrder)
    bytes.append(number: length)
    bytes.append(number: sectionCount)
    bytes += repeatElement(0, count: CompiledHeader.size - bytes.count)
    bytes += table
    return CompiledHeader.sealed(bytes)
  }

  /// The same bytes of a header and a table with the checksum that they have.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var sealed = bytes
    let sum = bytes.withUnsafeBytes { checksum(of: $0) }
    withUnsafeBytes(of: sum) { sealed.replaceSubrange(checksumOffset..<size, with: $0) }
    return sealed
  }

  /// The checksum of the bytes of a header and a table.
  ///
  /// - Precondition: there are as many bytes as a header has.
  static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let header = [UInt8](bytes[..<checksumOffset]) + [UInt8](repeating: 0, count: size - checksumOffset)
    return Checksum.of(header, then: UnsafeRawBufferPointer(rebasing: bytes[size...]))
  }
}

/// An entry of the table of sections: 64 bytes.
///
///     0  name, 32 bytes, zeros behind it    32  offset, 8    40  bytes, 8    48  checksum, 8
///     56 bytes of an element, 4    60  zeros
///
/// Sections follow each other without a gap, each filled up with zeros to a multiple of 64 bytes.
struct CompiledSection {
  var name: String
  var offset: UInt64
  var byteCount: UInt64
  var checksum: UInt64
  var elementSize: UInt32

  static let size = 64
  static let nameSize = 32

  init(name: String, offset: UInt64, byteCount: UInt64, checksum: UInt64, elementSize: UInt32) {
    (self.name, self.offset, self.byteCount) = (name, offset, byteCount)
    (self.checksum, self.elementSize) = (checksum, elementSize)
  }

  /// - Precondition: there are as many bytes as an entry has.
  init(_ bytes: UnsafeRawBufferPointer) {
    var length = 0
    while length < CompiledSection.nameSize, bytes[length] != 0 { length += 1 }
    name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<length]), as: UTF8.self)
    offset = bytes.loadUnaligned(fromByteOffset: 32, as: UInt64.self)
    byteCount = bytes.loadUnaligned(fromByteOffset: 40, as: UInt64.self)
    checksum = bytes.loadUnaligned(fromByteOffset: 48, as: UInt64.self)
    elementSize = bytes.loadUnaligned(fromByteOffset: 56, as: UInt32.self)
  }

  var bytes: [UInt8] {
    var bytes = Array(name.utf8.prefix(CompiledSection.nameSize))
    bytes += repeatElement(0, count: CompiledSection.nameSize - bytes.count)
    bytes.append(number: offset)
    bytes.append(number: byteCount)
    bytes.append(number: checksum)
    bytes.append(number: elementSize)
    return bytes + repeatElement(0, count: CompiledSection.size - bytes.count)
  }

  /// Where the next section begins; nil where no file reaches.
  var end: UInt64? {
    let (end, overflow) = offset.addingReportingOverflow(byteCount)
    let block = UInt64(Checksum.block)
    return overflow || end > UInt64(Int.max) - block ? nil : (end + block - 1) / block * block
  }
}

extension [UInt8] {
  /// Adds the bytes of a number as the machine has them.
  mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
  }
}
