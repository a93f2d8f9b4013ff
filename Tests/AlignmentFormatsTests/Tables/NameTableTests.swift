import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Numbers for names")
struct NameTableTests {
  /// What a table finds for names that stand one behind another in a text, all at once.
  private func found(_ names: [[UInt8]], in table: NameTable) -> (numbers: [UInt32], unknown: Int) {
    var (text, starts) = ([UInt8](), [UInt32]())
    for name in names {
      starts.append(UInt32(text.count))
      text += name + [0x2C]
    }
    text += [UInt8](repeating: 0, count: ByteLanes.padding)
    let lengths = names.map { UInt32($0.count) }
    var keys = [UInt64](repeating: 0, count: names.count)
    var numbers = [UInt32](repeating: 0, count: names.count)
    var room = keys.mutableSpan
    var output = numbers.mutableSpan
    let unknown = table.find(starts.span, lengths.span, in: text.span.bytes, keys: &room, into: &output)
    return (numbers, unknown)
  }

  /// A name and all that differ from it in one byte.
  private func near(_ name: [UInt8]) -> [[UInt8]] {
    [name]
      + name.indices.map { index in
        var other = name
        other[index] ^= 1
        return other
      }
  }

  @Test("Names of up to 70 bytes that differ in one byte, the last too, are names apart")
  func oneByte() {
    for length in 1...70 {
      let names = near((0..<length).map { UInt8(0x40 + $0 % 50) })
      var table = NameTable()
      #expect(names.map { table.insert($0) } == (1...UInt32(names.count)).map(\.self), "\(length) bytes")
      #expect(names.map { table.insert($0) } == (1...UInt32(names.count)).map(\.self), "\(length) bytes")
      let (numbers, unknown) = found(names, in: table)
      #expect(numbers == (1...UInt32(names.count)).map(\.self) && unknown == 0, "\(length) bytes")
      for (index, name) in names.enumerated() { #expect(Array(table.name(index + 1)) == name) }
    }
  }

  @Test("A name that differs in one byte from all that are known is not known")
  func unknown() {
    for length in 1...70 {
      let names = near([UInt8](repeating: 0x61, count: length))
      var table = NameTable()
      _ = table.insert(names[0])
      let (numbers, unknown) = found(names, in: table)
      #expect(numbers == [1] + [UInt32](repeating: 0, count: length), "\(length) bytes")
      #expect(unknown == length)
    }
  }

  @Test("Names of one byte over and over are told apart by their lengths")
  func repeated() {
    for byte: UInt8 in [0, 0x61, 0xFF] {
      let names = (1...200).map { [UInt8](repeating: byte, count: $0) }
      var table = NameTable()
      for (index, name) in names.enumerated() { #expect(table.insert(name) == UInt32(index + 1)) }
      #expect(found(names, in: table).numbers == (1...200).map(\.self))
    }
  }

  @Test("What stands around a name makes no difference")
  func surroundings() {
    for length in 1...70 {
      let name = [UInt8](repeating: 0x61, count: length)
      var table = NameTable()
      _ = table.insert(name)
      for other: UInt8 in [0, 0x2C, 0x62, 0xFF] {
        let around = [UInt8](repeating: other, count: ByteLanes.padding)
        let text = around + name + around
        #expect(table.find(around.count, length, in: text.span.bytes) == 1, "\(length) bytes in \(other)")
      }
    }
  }

  @Test("Names whose slots are taken by others are found, and those that are new are new")
  func fullTable() {
    // More names than the table has slots at first: many share a slot, and it grows under way.
    var random = SeededGenerator(seed: 5)
    var (table, known) = (NameTable(), [[UInt8]: UInt32]())
    for _ in 0..<20_000 {
      let name = (0..<random.number(in: 1...24)).map { _ in UInt8(0x61 + random.number(in: 0...1)) }
      let number = table.insert(name)
      #expect(number == known[name] ?? UInt32(known.count + 1))
      known[name] = number
    }
    #expect(table.count == known.count)
    let names = known.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(found(names, in: table).numbers == names.map { known[$0] })
    let others = names.map { $0 + [0x63] }
    #expect(found(others, in: table).unknown == others.count)
  }

  @Test("Names of one hash are told apart by their bytes", arguments: 8...70)
  func collisions(length: Int) {
    // Eight zero bytes in the place that is multiplied last make the hash of a name zero, whatever else it holds.
    let zeros = length > 16 ? length - 16..<length - 8 : 0..<8
    var name = (0..<length).map { UInt8(0x40 + $0 % 50) }
    name.replaceSubrange(zeros, with: repeatElement(0, count: 8))
    let names = near(name).filter { $0[zeros].allSatisfy { $0 == 0 } }
    var table = NameTable(seed: 0, factor: 0, salt: 0)
    for (index, name) in names.enumerated() { #expect(table.insert(name) == UInt32(index + 1)) }
    #expect(found(names, in: table).numbers == (1...UInt32(names.count)).map(\.self))
    let last = names.last.map { $0.dropLast() + [0x7E] } ?? []
    #expect(found([last, name + [0]], in: table).unknown == 2)
  }

  @Test("The names of another table get the numbers of this one")
  func joining() {
    let names = (1...70).map { [UInt8](repeating: 0x62, count: $0) }
    var (one, other) = (NameTable(), NameTable())
    for name in names { _ = one.insert(name) }
    for name in names.reversed() + [[0x63]] { _ = other.insert(name) }
    #expect(one.insert(all: other) == [0] + (1...70).reversed() + [71])
  }
}
