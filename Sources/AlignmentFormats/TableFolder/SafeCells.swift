/// Cells that no spreadsheet takes for formulas.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is written with an apostrophe before it, and so is
/// one that would otherwise read as if it had been: apostrophes before such a sign are one more. A column with no
/// cells, ``column``, says that a table was written so, and only then is an apostrophe taken away again.
public enum SafeCells {
  /// The header of the empty column that marks a table.
  public static let column = "safe-cells"

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a spreadsheet might take a cell that begins so for a formula, apostrophes unheeded.
  private static func isRisky(_ text: some Sequence<UInt8>) -> Bool {
    for byte in text where byte != apostrophe {
      return byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "@") || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    return false
  }

  /// The cell with an apostrophe where it needs one.
  static func encoded(_ text: String) -> String { isRisky(text.utf8) ? "'" + text : text }

  /// What was encoded.
  static func decoded(_ text: String) -> String {
    text.utf8.first == apostrophe && isRisky(text.utf8) ? String(text.dropFirst()) : text
  }

  /// Whether the first of some bytes is an apostrophe of ours.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.first == apostrophe && isRisky(bytes) }
}
