import AlignmentModel
import Yams

/// A problem of the YAML library in words for the person who wrote the file.
///
/// The library says where it noticed (`mark`) and often in what (`context`); the mistake is mostly in the
/// line before, so the hints speak of both.
func diagnostic(
  for error: YamlError, _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
) -> Diagnostic {
  var locator = YAMLLocator(source: source, bytes: bytes)
  func place(_ mark: Mark) -> Place {
    let line = min(max(1, mark.line), source.lineCount)
    return locator.place(line: line, scalar: mark.line > source.lineCount ? 1 : max(1, mark.column))
  }
  switch error {
  case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    return reworded(problem, at: place(mark), from: context.map { place($0.mark) }, source)
  case .duplicatedKeysInMapping(let keys, let context):
    return repeatedKeyFound(keys.first ?? "", at: place(context.mark), source, bytes)
  case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
    return Diagnostic(code: "yaml-syntax", "the file cannot be read as YAML", at: .whole(source.name))
  }
}

private func reworded(
  _ problem: String, at place: Place, from context: Place?, _ source: SourceText
) -> Diagnostic {
  if problem == "could not find expected ':'" { return missingColon(at: context ?? place, source) }
  let known = rewordings[problem] ?? Rewording(problem, hint: nil)
  var result = Diagnostic(code: known.code, known.message, at: place, hint: known.hint)
  if let context, let beginning = known.beginning, beginning.isOnSameLine || context.line != place.line {
    result.related = [Diagnostic.Related(beginning.message, at: context)]
  }
  let text = text(at: place, source)
  if problem == "did not find expected key", text.hasPrefix(":") {
    result.message = "a key is missing before \":\""
    result.hint = "write `key: value`"
    result.related = []
  } else if problem == "did not find expected '-' indicator", text.hasPrefix("-"), !text.hasPrefix("- ") {
    result.hint = "put a space after the dash"
  }
  return result
}

/// What a message of the library means for the person who wrote the file.
private struct Rewording {
  var message: String
  var hint: String?
  /// What began at the place that the library gives as context, and whether to say so on the same line too.
  var beginning: (message: String, isOnSameLine: Bool)?
  var code = "yaml-syntax"

  init(_ message: String, hint: String?, beginning: (String, Bool)? = nil, code: String = "yaml-syntax") {
    self.message = message
    self.hint = hint
    self.beginning = beginning
    self.code = code
  }
}

private let rewordings: [String: Rewording] = [
  "did not find expected key": Rewording(
    "this does not fit the indentation of the lines above",
    hint: "entries of one mapping begin in the same column, each as `key: value`",
    beginning: ("the mapping begins here", false)),
  "did not find expected '-' indicator": Rewording(
    "expected a list item, \"- \" and a value",
    hint: "items of one list begin in the same column, each with \"- \"",
    beginning: ("the list begins here", false)),
  "did not find expected ',' or ']'": Rewording(
    "expected \",\" or \"]\" here",
    hint: "close the [ with ]; a text or date that begins with [ must be in quotes",
    beginning: ("opened here", true)),
  "did not find expected ',' or '}'": Rewording(
    "expected \",\" or \"}\" here",
    hint: "close the { with }; a text or date that begins with { must be in quotes",
    beginning: ("opened here", true)),
  "found undefined alias": Rewording(
    "this alias has no anchor (&) before it", hint: "put a text that begins with * in quotes"),
  "found unknown escape character": Rewording(
    "YAML knows no such escape in double quotes",
    hint: "use single quotes, where a backslash is a backslash, or write \\\\"),
  "found invalid Unicode character escape code": noCharacter,
  "did not find expected hexdecimal number": noCharacter,
  "but found another document": secondDocument,
  "did not find expected <document start>": secondDocument,
  "block sequence entries are not allowed in this context": Rewording(
    "a list cannot begin here", hint: "begin it on the next line"),
  "found unexpected ':'": Rewording(
    "a \":\" cannot stand before a comma or bracket",
    hint: "put the text in quotes, or a space after the colon"),
  "mapping keys are not allowed in this context": Rewording(
    "a key cannot stand here", hint: "put a text that begins with \"? \" in quotes"),
  "did not find expected node content": Rewording(
    "expected a value here", hint: "put a text that holds punctuation in quotes"),
]

private let noCharacter = Rewording("this escape is no character", hint: "write the character itself")

private let secondDocument = Rewording(
  "a second document begins here", hint: "one file holds one graph; mend the indentation if none was meant",
  code: "several-documents")

/// A line that should have been `key: value`.
private func missingColon(at place: Place, _ source: SourceText) -> Diagnostic {
  let text = text(at: place, source)
  var problem = Diagnostic(code: "yaml-syntax", "expected `key: value` here", at: place)
  problem.place?.length = max(1, min(text.count, 60))
  if text.hasPrefix("-") {
    problem.hint = "put a space after the dash"
  } else if let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex {
    problem.hint = "put a space after the colon: \(text[..<colon].truncated(to: 40)): …"
  } else {
    problem.hint = "every line of a mapping is `key: value`; indent a text that goes on"
  }
  return problem
}

private func text(at place: Place, _ source: SourceText) -> Substring {
  source.line(place.line).dropFirst(max(0, place.column - 1))
}

/// The library names only one of the equal keys, so they are looked for once more.
private func repeatedKeyFound(
  _ key: String, at place: Place, _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
) -> Diagnostic {
  guard let (first, second) = YAMLSurvey.repeatedKey(source, bytes) else {
    return repeatedKey(key, at: place, first: nil)
  }
  let text = String(decoding: bytes[second], as: UTF8.self)
  let name = text.hasPrefix("'") || text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
  return repeatedKey(
    name, at: source.place(atOffset: second.lowerBound, length: text.count),
    first: source.place(atOffset: first.lowerBound))
}
