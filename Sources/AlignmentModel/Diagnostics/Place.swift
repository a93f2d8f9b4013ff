/// Where something stands in a file.
public struct Place: Hashable, Sendable {
  /// The name of the input, as in ``SourceText/name``.
  public var file: String
  // Narrow fields: every value of a file has a place, and files may hold millions of them.
  private var storedLine: Int32
  private var storedColumn: Int32
  private var storedLength: Int32

  /// A place of `length` characters.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.storedLine = Int32(clamping: line)
    self.storedColumn = Int32(clamping: column)
    self.storedLength = Int32(clamping: length)
  }

  /// The line, from 1; 0 when the place is a whole file. Held to 32 bits.
  public var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }
  /// The column in characters as a reader counts them (grapheme clusters), from 1; 0 with line 0.
  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }
  /// How many characters are meant, on this line.
  public var length: Int {
    get { Int(storedLength) }
    set { storedLength = Int32(clamping: newValue) }
  }

  /// No place at all: what was made by a program.
  public static let nowhere = Place(file: "", line: 0, column: 0, length: 0)

  /// The whole of a file, when no line of it is to blame.
  public static func whole(_ file: String) -> Place {
    Place(file: file, line: 0, column: 0, length: 0)
  }
}

extension Place: Comparable {
  /// By file, line and column, the shorter first.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column, left.length) < (right.file, right.line, right.column, right.length)
  }
}

extension Place: CustomStringConvertible {
  /// `korea.yaml:41:27`, or the file alone; empty for ``nowhere``.
  public var description: String {
    line > 0 ? "\(file):\(line):\(column)" : file
  }
}
