import AlignmentModel
import EntenteTestSupport
import Testing

@testable import AlignmentFormats

@Suite("Tables that mean harm")
struct HostileTableTests {
  private static let header = "kind,from,to,start,end,weight,note\n"

  @Test("Any bytes are read to an end, and chunks and threads make no difference to what is said")
  func noise() {
    var random = SeededGenerator(seed: 77)
    let pieces: [[UInt8]] = [
      [0], [0xFF], [0xC3], [0xA9], [0x22], [0x22, 0x22], [0x2C], [0x2C], [0x2C], [0x0A], [0x0D, 0x0A], [0x0D],
      [0x09],
      [0x41], Array("2024-01-01".utf8), Array("..".utf8), Array("k,A,B,2020,,1.5,x\n".utf8),
      [0xEF, 0xBB, 0xBF],
      Array("k,A,B,,,,\n".utf8), Array("{2020..2024}".utf8), Array("9e999".utf8), [0x7F],
      Array("k,A,A,,".utf8),
    ]
    for round in 0..<300 {
      var bytes = Array(HostileTableTests.header.utf8)
      for _ in 0..<random.number(in: 0...40) { bytes += random.pick(pieces) }
      let skips = round % 2 == 0
      let whole = TableReader.read(bytes: bytes, name: "t", .with(skipsBadRows: skips))
      let size = random.number(in: 1...50)
      let cut = TableReader.read(
        bytes: bytes, name: "t", .with(skipsBadRows: skips, threads: 2), chunkSize: size)
      #expect(whole.table?.rows == cut.table?.rows, "seed 77, round \(round)")
      #expect(whole.diagnostics.rendering() == cut.diagnostics.rendering(), "seed 77, round \(round)")
      #expect(whole.skippedRows == cut.skippedRows)
      #expect(!whole.diagnostics.all.contains { $0.code == "wrong-row" }, "seed 77, round \(round)")
    }
  }

  @Test("A header of noise is refused or read, never a trap")
  func noisyHeaders() {
    var random = SeededGenerator(seed: 78)
    let bytes: [UInt8] = [0, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x09, 0x20, 0x61, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
    for _ in 0..<500 {
      let text = (0..<random.number(in: 0...20)).map { _ in random.pick(bytes) }
      let whole = TableReader.read(bytes: text, name: "t", .with())
      let cut = TableReader.read(bytes: text, name: "t", .with(), chunkSize: random.number(in: 1...5))
      #expect(whole.table == nil)
      #expect(whole.diagnostics.rendering() == cut.diagnostics.rendering())
    }
  }

  @Test("Zero bytes, control characters and quotes alone are wrong rows")
  func oddBytes() {
    for text in [
      "k,A\0,B,,,,", "k,A,B\0\0\0\0\0\0\0,,,,", "\0", "k,A,B,2020\0,,,", "k,A,B,,,1\0,", "k,A,B,,,,\u{85}",
    ] {
      let reading = readTable(
        HostileTableTests.header + "k,A,B,,,,\n" + text + "\n", .with(skipsBadRows: true))
      #expect(reading.skippedRows == 1 && reading.table?.rowCount == 1, "\(text)")
    }
    #expect(said(HostileTableTests.header + "\"\n").contains("never closed"))
    #expect(said(HostileTableTests.header + "\"\"\"\n").contains("never closed"))
    #expect(said(HostileTableTests.header + "\"\"\n").contains("the row has 1 field, and the header has 7"))
  }

  @Test("A row of 20 MB is refused without being held, and rows before it are read")
  func longRow() {
    let bytes = Array((HostileTableTests.header + "k,A,B,nonsense,,,\n").utf8)
    let long = bytes + [UInt8](repeating: 0x78, count: 20 << 20)
    let reading = TableReader.read(bytes: long, name: "ties.csv", .with(threads: 2))
    #expect(reading.diagnostics.all.map(\.code) == ["wrong-date", "long-row"])
    #expect(reading.diagnostics.all.map(\.place?.line) == [2, 3])
    var options = TableReader.Options()
    options.mostRowBytes = 1_000
    let quoted = bytes + [0x22] + [UInt8](repeating: 0x0A, count: 2_000)
    let other = TableReader.read(bytes: quoted, name: "ties.csv", options, chunkSize: 100)
    #expect(other.diagnostics.all.map(\.code) == ["wrong-date", "open-quote"])
  }

  @Test("Sets of dates cannot make more ties than fit")
  func manySets() {
    let row = "k,A,B,{2020-01-01..2022-09-26}\n"
    let text = "kind,from,to,date\n" + String(repeating: row, count: 4)
    var options = TableReader.Options()
    options.mostRowsOfSets = 3_000
    let reading = readTable(text, options)
    #expect(reading.table == nil)
    #expect(reading.diagnostics.all.map(\.code) == ["too-many-ties"])
  }
}
