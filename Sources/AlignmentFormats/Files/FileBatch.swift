/// Files that take their places together: all of them are written beside their places first, then synced, then
/// renamed. Syncing many at once takes hardly longer than syncing one, and a folder of pictures has hundreds.
public struct FileBatch: ~Copyable {
  private var staged: [WholeFile.Staged] = []

  /// A batch without files.
  public init() {}

  deinit { for file in staged { file.discard() } }

  /// How many files wait for their places.
  public var count: Int { staged.count }

  /// Writes a file beside its place.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; the other files of the batch are kept.
  public mutating func add(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try WholeFile.stage(path) { descriptor throws(FileError) in
      try FileBytes.put(bytes, into: descriptor, path)
    }
    if let file { staged.append(file) }
  }

  /// Writes a file in UTF-8 beside its place.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; the other files of the batch are kept.
  public mutating func add(_ text: String, to path: String) throws(FileError) {
    let file = try WholeFile.stage(path) { descriptor throws(FileError) in
      try FileBytes.put(text, into: descriptor, path)
    }
    if let file { staged.append(file) }
  }

  /// Writes a file beside its place, piece by piece.
  ///
  /// - Throws: ``FileError`` when the file cannot be created or written; the other files of the batch are kept.
  mutating func add(to path: String, _ body: (ByteSink) -> Void) throws(FileError) {
    let file = try WholeFile.stage(path) { descriptor throws(FileError) in
      let sink = ByteSink(descriptor: descriptor, named: path)
      body(sink)
      try sink.finish()
    }
    if let file { staged.append(file) }
  }

  /// Puts all files in their places, in the order they were added, and begins anew.
  ///
  /// - Throws: ``FileError`` for the first that fails; those before it are in their places by then, those after it
  ///   are dropped, and old files there are left as they were.
  public mutating func commit() throws(FileError) {
    for file in staged { try file.sync() }
    var settled = 0
    defer { staged.removeFirst(settled) }
    for file in staged {
      try file.settle()
      settled += 1
    }
  }
}
