import AlignmentModel
import Synchronization
import Testing

@testable import AlignmentFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Tables in files")
struct FilesTableTests {
  private static let text = "kind,from,to,date\nk,A,B,2024-01-19\nk,B,C,2024-01\n"

  @Test("A file reads as its bytes do, and progress ends at all of it")
  func file() throws {
    let path = "/tmp/entente-table-\(getpid())-\(UInt32.random(in: 0 ... .max)).csv"
    try FileBytes.write(FilesTableTests.text, to: path)
    defer { unlink(path) }
    let told = Mutex<[Double?]>([])
    let reading = try TableReader.read(path, name: "ties.csv", .with(threads: 2)) { part in
      told.withLock { $0.append(part) }
    }
    #expect(reading.table?.rows == rows(FilesTableTests.text))
    #expect(told.withLock { $0.last } == 1)
  }

  @Test("A pipe is read as it comes, and its size is not known")
  func pipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(systemPipe(&ends) == 0)
    try FileBytes.put(FilesTableTests.text, into: ends[1], "pipe")
    close(ends[1])
    let told = Mutex<[Double?]>([])
    let reading = try TableReader.read("/dev/fd/\(ends[0])", name: "ties.csv", .with()) { part in
      told.withLock { $0.append(part) }
    }
    close(ends[0])
    #expect(reading.table?.rows == rows(FilesTableTests.text))
    #expect(told.withLock { $0.count > 0 && $0.allSatisfy { $0 == nil } })
  }

  @Test("A folder or a file that is not there is an error of the file")
  func wrongFiles() {
    #expect(throws: FileError(.cannotOpen, "/tmp", "it is a folder")) {
      _ = try TableReader.read("/tmp", name: "tmp", .with())
    }
    #expect(throws: FileError.self) {
      _ = try TableReader.read("/tmp/no/such.csv", name: "such.csv", .with())
    }
  }

  private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 {
    #if canImport(Glibc)
      Glibc.pipe(ends)
    #elseif canImport(Musl)
      Musl.pipe(ends)
    #else
      Darwin.pipe(ends)
    #endif
  }
}
