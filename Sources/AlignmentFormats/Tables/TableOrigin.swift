#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a table was read, so that some of its lines can be read again.
enum TableOrigin: Sendable {
  /// A plain file, as it was then.
  case file(String, FileStamp)
  /// Bytes that are still there.
  case memory([UInt8])
  /// A pipe: what was read is gone.
  case gone

  /// How many bytes of a line, and of those that its row goes on to, are read again.
  private static let reach = 1 << 16

  /// The bytes from the beginning of some lines on, by their numbers; none of a file that has changed. Reads on to the
  /// last of the lines.
  ///
  /// - Parameter lines: from 1, ascending.
  func bytes(from lines: [Int]) -> [Int: [UInt8]] {
    switch self {
    case .gone: return [:]
    case .memory(let bytes):
      var finder = LineFinder(lines)
      finder.look(at: bytes[...])
      return finder.found.mapValues { Array(bytes[$0...].prefix(TableOrigin.reach)) }
    case .file(let path, let stamp): return TableOrigin.bytes(of: path, stamp, from: lines)
    }
  }

  private static func bytes(of path: String, _ stamp: FileStamp, from lines: [Int]) -> [Int: [UInt8]] {
    guard let opened = try? FileBytes.opened(path) else { return [:] }
    defer { FileBytes.close(opened.descriptor, of: path) }
    guard FileStamp(opened.descriptor) == stamp else { return [:] }
    var finder = LineFinder(lines)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while !finder.isDone {
      guard let count = try? FileBytes.readSome(opened.descriptor, path, into: &buffer, buffer.indices),
        count > 0
      else { break }
      finder.look(at: buffer[..<count])
    }
    return finder.found.mapValues { offset in
      var bytes = [UInt8](repeating: 0, count: reach)
      let count = bytes.withUnsafeMutableBytes {
        pread(opened.descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      return Array(bytes.prefix(max(0, count)))
    }
  }
}

/// Finds where lines begin in a text that comes piece by piece.
private struct LineFinder {
  /// Where each line begins that has been found, by its number.
  private(set) var found: [Int: Int] = [:]
  private var wanted: ArraySlice<Int>
  /// The number of the line that is being read, and how many bytes came before this piece.
  private var (line, offset) = (1, 0)

  /// Pieces of this size are passed by at once where no line that is wanted begins in them.
  private static let step = 1 << 12

  init(_ lines: [Int]) {
    wanted = lines[...]
    if wanted.first == 1 { found[wanted.removeFirst()] = 0 }
  }

  var isDone: Bool { wanted.isEmpty }

  mutating func look(at piece: ArraySlice<UInt8>) {
    var start = piece.startIndex
    while start < piece.endIndex, let next = wanted.first {
      let end = min(start + LineFinder.step, piece.endIndex)
      let ends = LineFinder.lineEnds(in: piece[start..<end])
      if line + ends < next {
        line += ends
      } else {
        look(closelyAt: piece[start..<end], of: piece.startIndex)
      }
      start = end
    }
    offset += piece.count
  }

  private mutating func look(closelyAt piece: ArraySlice<UInt8>, of start: Int) {
    for position in piece.indices where piece[position] == UInt8(ascii: "\n") {
      line += 1
      if wanted.first == line { found[wanted.removeFirst()] = offset + position + 1 - start }
    }
  }

  private static func lineEnds(in piece: ArraySlice<UInt8>) -> Int {
    piece.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
      return count
    }
  }
}

/// What tells a plain file from itself after a change.
struct FileStamp: Sendable, Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  /// Nil of what is no plain file.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int64(changed.tv_sec), Int64(changed.tv_nsec))
  }
}
