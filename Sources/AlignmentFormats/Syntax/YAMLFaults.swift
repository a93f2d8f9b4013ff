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
  func problemAt(_ place: Place, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(code: "yaml-syntax", message, at: place, hint: hint)
  }
  func beginning(_ message: String) -> [Diagnostic.Related] {
    context.map { $0.line == place.line ? [] : [Diagnostic.Related(message, at: $0)] } ?? []
  }
  switch problem {
  case "could not find expected ':'":
    return missingColon(at: context ?? place, source)
  case "did not find expected key" where text(at: place, source).hasPrefix(":"):
    return problemAt(place, "a key is missing before \":\"", "write `key: value`")
  case "found invalid Unicode character escape code", "did not find expected hexdecimal number":
    return problemAt(place, "this escape is no character", "write the character itself")
  case "did not find expected key":
    var result = problemAt(
      place, "this does not fit the indentation of the lines above",
      "entries of one mapping begin in the same column, each as `key: value`")
    result.related = beginning("the mapping begins here")
    return result
  case "did not find expected '-' indicator":
    var result = problemAt(
      place, "expected a list item, \"- \" and a value",
      startsWithDash(place, source)
        ? "put a space after the dash" : "items of one list begin in the same column, each with \"- \"")
    result.related = beginning("the list begins here")
    return result
  case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
    let closing = problem.suffix(2).prefix(1)
    let opening = closing == "]" ? "[" : "{"
    var result = problemAt(
      place, "expected \",\" or \"\(closing)\" here",
      "close the \(opening) with \(closing); a text or date that begins with \(opening) must be in quotes")
    result.related = context.map { [Diagnostic.Related("opened here", at: $0)] } ?? []
    return result
  case "found undefined alias":
    return problemAt(
      place, "this alias has no anchor (&) before it", "put a text that begins with * in quotes")
  case "found unknown escape character":
    return problemAt(
      place, "YAML knows no such escape in double quotes",
      "use single quotes, where a backslash is a backslash, or write \\\\")
  case "but found another document", "did not find expected <document start>":
    return Diagnostic(
      code: "several-documents", "a second document begins here", at: place,
      hint: "one file holds one graph; mend the indentation if none was meant")
  case "block sequence entries are not allowed in this context":
    return problemAt(place, "a list cannot begin here", "begin it on the next line")
  case "did not find expected node content":
    return problemAt(place, "expected a value here", "put a text that holds punctuation in quotes")
  default:
    return Diagnostic(code: "yaml-syntax", problem, at: place)
  }
}

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

/// `-item` without a space, where `- item` is meant.
private func startsWithDash(_ place: Place, _ source: SourceText) -> Bool {
  let text = text(at: place, source)
  return text.hasPrefix("-") && !text.hasPrefix("- ")
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
