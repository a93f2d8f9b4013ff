/// Takes text in small pieces and hands it on in large ones, so that a result of any size is never in memory whole.
///
/// What cannot be written is remembered and the rest dropped; ``finish()`` tells.
public final class ByteSink {
  private var buffer: [UInt8] = []
  private let write: (UnsafeRawBufferPointer) -> FileError?
  /// Why nothing more is written.
  public private(set) var failure: FileError?

  private static let size = 1 << 18

  /// A sink that hands on to an open descriptor, such as 1 for standard output.
  public convenience init(descriptor: Int32, named path: String) {
    self.init { bytes in
      do throws(FileError) {
        try FileBytes.put(bytes, into: descriptor, path)
        return nil
      } catch {
        return error
      }
    }
  }

  /// A sink that hands on to a block, which tells why it could not take the bytes.
  public init(_ write: @escaping (UnsafeRawBufferPointer) -> FileError?) {
    self.write = write
    buffer.reserveCapacity(ByteSink.size + 4096)
  }

  /// Takes text.
  public func put(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    flushIfFull()
  }

  /// Takes bytes that a block adds to a buffer.
  func put(_ body: (inout [UInt8]) -> Void) {
    body(&buffer)
    flushIfFull()
  }

  private func flushIfFull() {
    if buffer.count >= ByteSink.size { flush() }
  }

  private func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    failure = buffer.withUnsafeBytes { write($0) }
  }

  /// Hands on what is left.
  ///
  /// - Throws: the first failure of all.
  public func finish() throws(FileError) {
    flush()
    if let failure { throw failure }
  }
}
