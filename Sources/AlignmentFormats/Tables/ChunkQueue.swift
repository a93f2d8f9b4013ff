import Synchronization

/// Hands out the chunks of a table to several threads, one after another.
final class ChunkQueue: Sendable {
  private let reader: Mutex<ChunkReader>

  init(_ reader: ChunkReader) { self.reader = Mutex(reader) }

  /// Fills a buffer with the next chunk; nil when there are no more.
  func next(_ buffer: inout [UInt8]) -> Chunk? {
    reader.withLock { $0.fill(&buffer) }
  }

  /// Why reading stopped before the end, if it did.
  var failure: ChunkReader.Failure? { reader.withLock { $0.failure } }
}
