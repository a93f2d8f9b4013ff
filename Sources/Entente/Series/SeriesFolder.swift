public import AlignmentDrawing
public import AlignmentFormats

/// Why a picture of a series could not be put in its place.
public enum SeriesError: Error, Hashable, Sendable {
  /// A file cannot be written.
  case file(FileError)
  /// A PNG or a PDF cannot be made.
  case rendering(RenderingError)
}

/// A folder of pictures that an interrupted run can be gone on with: a picture that is there already, and is the
/// same as the one that would be written, is left alone.
///
/// What was drawn for each picture is noted in a file beside them, by a sum of the picture's text, so that PNGs need
/// not be made anew to see whether they are still right.
public struct SeriesFolder: ~Copyable {
  /// The forms that pictures of a folder have.
  public enum Form: Hashable, Sendable {
    case svg
    /// So many pixels wide; nil for two a point.
    case png(width: Int?)

    /// The ending of its files.
    public var ending: String {
      switch self {
      case .svg: "svg"
      case .png: "png"
      }
    }
  }

  /// Where the pictures are.
  public let path: String
  /// Of all pictures.
  public let form: Form
  /// How many pictures were there already.
  public private(set) var keptCount = 0
  private var notes: [String: String]
  private var batch = FileBatch()

  /// The file of the notes; hidden, since it is of no use to people.
  private static let notesName = ".entente-series"
  private static let head = "entente series 1"
  /// So many pictures take their places at once.
  private static let batchSize = 128

  /// Opens a folder, and makes it where it is not there yet.
  ///
  /// - Throws: ``FileError`` when it cannot be made or is a file.
  public init(_ path: String, _ form: Form) throws(FileError) {
    self.path = path
    self.form = form
    try Folder.make(path)
    notes = Self.notes(in: path)
  }

  /// The name of a picture's file.
  public func fileName(_ name: String) -> String { "\(name).\(form.ending)" }

  /// Writes a picture, unless it is there already.
  ///
  /// - Throws: ``SeriesError`` when a file cannot be written or a PNG cannot be made.
  public mutating func put(_ document: SVGDocument, as name: String) throws(SeriesError) {
    let file = fileName(name)
    let sum = sum(of: document)
    if notes[file] == sum, Folder.has(file, in: path) {
      keptCount += 1
      return
    }
    try add(document, file)
    notes[file] = sum
    // A PNG takes as long as a hundred SVGs, and work that is done should not be lost.
    guard batch.count >= (form == .svg ? Self.batchSize : 1) else { return }
    do { try commit() } catch { throw .file(error) }
  }

  private mutating func add(_ document: SVGDocument, _ file: String) throws(SeriesError) {
    var bytes: [UInt8]?
    if case .png(let width) = form {
      do { bytes = try document.png(width: width).bytes } catch { throw .rendering(error) }
    }
    do {
      if let bytes {
        try batch.add(bytes, to: "\(path)/\(file)")
      } else {
        try batch.add(document.text, to: "\(path)/\(file)")
      }
    } catch {
      throw .file(error)
    }
  }

  /// Puts what is still waiting in its place, and a page that shows all of it.
  ///
  /// - Throws: ``FileError`` when a file cannot be written.
  public mutating func finish(index: HTMLDocument) throws(FileError) {
    try batch.add(index.text, to: "\(path)/index.html")
    try commit()
  }

  private mutating func commit() throws(FileError) {
    let lines = notes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    try batch.add(([Self.head] + lines).joined(separator: "\n") + "\n", to: "\(path)/\(Self.notesName)")
    try batch.commit()
  }

  private func sum(of document: SVGDocument) -> String {
    var sum = TextSum.of(document.text)
    if case .png(let width?) = form { sum += "-\(width)" }
    return sum
  }

  private static func notes(in path: String) -> [String: String] {
    guard let bytes = try? FileBytes.read("\(path)/\(notesName)", limit: 1 << 24) else { return [:] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == head else { return [:] }
    let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let blank = line.firstIndex(of: " ") else { return nil }
      return (String(line[line.index(after: blank)...]), String(line[..<blank]))
    }
    return Dictionary(pairs) { _, last in last }
  }
}
