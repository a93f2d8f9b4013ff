import AlignmentModel

/// What is wrong with a compiled graph, told to the person who has it.
struct CompiledFault: Error {
  let diagnostic: Diagnostic

  private init(_ code: String, _ message: String, _ name: String, hint: String?) {
    diagnostic = Diagnostic(code: code, message, at: .whole(name), hint: hint)
  }

  static let again = "make it again with `entente convert`"

  /// The file is something else.
  static func notCompiled(_ name: String, _ what: String) -> CompiledFault {
    CompiledFault(
      "not-compiled", "\(name) is not a compiled graph: \(what)", name,
      hint: "`entente convert ties.csv -o ties.entente` makes one")
  }

  /// The file ends before it should.
  static func truncated(_ name: String, has: Int, needs: UInt64) -> CompiledFault {
    CompiledFault(
      "truncated", "\(name) is cut short: it should have \(needs) bytes and has \(has)", name,
      hint: "copy it again, or \(again)")
  }

  /// The file is of a later program.
  static func newer(_ name: String, version: UInt32) -> CompiledFault {
    CompiledFault(
      "newer-format",
      "\(name) was written by a newer version (format \(version); this program reads \(CompiledHeader.version))",
      name, hint: "use a newer Entente, or \(again)")
  }

  /// The file was written on a machine that writes numbers the other way round.
  static func otherByteOrder(_ name: String) -> CompiledFault {
    CompiledFault(
      "other-byte-order", "\(name) was written on a machine that writes numbers the other way round", name,
      hint: again)
  }

  /// The file is not what was written.
  static func damaged(_ name: String, _ what: String) -> CompiledFault {
    CompiledFault("damaged", "\(name) is damaged: \(what)", name, hint: again)
  }
}
