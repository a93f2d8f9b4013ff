/// Where the bytes of a table come from: a file, a pipe, or memory.
struct ByteSource: Sendable {
  private enum Origin {
    case descriptor(Int32, path: String)
    case memory([UInt8])
  }

  private let origin: Origin
  /// Bytes that were read already, to find out what they are; they come first.
  private let prefix: [UInt8]
  /// How many bytes there will be, if that is known.
  let size: Int?
  /// How many have been read.
  private(set) var count = 0

  /// Bytes of an open file or pipe.
  init(_ descriptor: Int32, path: String, size: Int?, after prefix: [UInt8] = []) {
    origin = .descriptor(descriptor, path: path)
    self.prefix = prefix
    self.size = size
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    prefix = []
    size = bytes.count
  }

  /// Reads some bytes into a part of a buffer and says how many; 0 at the end.
  mutating func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(FileError) -> Int {
    let done: Int
    guard count >= prefix.count else {
      done = min(range.count, prefix.count - count)
      let target = range.lowerBound..<range.lowerBound + done
      buffer.replaceSubrange(target, with: prefix[count..<count + done])
      count += done
      return done
    }
    switch origin {
    case .descriptor(let descriptor, let path):
      done = try FileBytes.readSome(descriptor, path, into: &buffer, range)
    case .memory(let bytes):
      done = min(range.count, bytes.count - count)
      let target = range.lowerBound..<range.lowerBound + done
      buffer.replaceSubrange(target, with: bytes[count..<count + done])
    }
    count += done
    return done
  }
}
