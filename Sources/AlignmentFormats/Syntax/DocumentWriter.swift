/// Writes values as text, always the same bytes for the same values.
public struct DocumentWriter: Sendable {
  /// How the text looks.
  public enum Form: Sendable {
    /// YAML, indented by two, with a line end at the end. Every YAML 1.1 and 1.2 reader agrees on its scalars.
    case yaml
    /// JSON, indented by two, with a line end at the end; flow layout is kept on one line.
    case json
    /// JSON without blanks and line ends.
    case compactJSON
  }

  /// How the text looks.
  public var form: Form

  /// A writer of one form.
  public init(_ form: Form) {
    self.form = form
  }

  /// The text of a value. Linear.
  public func text(of value: DocumentValue) -> String {
    switch form {
    case .yaml:
      var output = YAMLOutput()
      output.writeRoot(value)
      return output.text
    case .json:
      var output = JSONOutput(isCompact: false)
      output.write(value, indent: 0)
      return output.text + "\n"
    case .compactJSON:
      var output = JSONOutput(isCompact: true)
      output.write(value, indent: 0)
      return output.text
    }
  }
}
