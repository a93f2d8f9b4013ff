/// The words of a page, kept apart from what uses them, so that they can be translated together.
///
/// A label may have gaps such as `{n}`; where words depend on a number, a label has two forms.
struct PageLabels: Sendable {
  /// A label of the script.
  enum Label: Hashable, Sendable {
    case plain(String)
    case counted(one: String, other: String)
    case list([String])
  }

  /// The language, as HTML names it.
  let language: String
  /// Of the markup: by the names of its gaps.
  let markup: [String: String]
  /// Of the script: by the names it calls them.
  let script: [String: Label]

  var value: PageValue {
    .entries(
      script.sorted { $0.key < $1.key }.map { key, label in
        let value: PageValue =
          switch label {
          case .plain(let text): .text(text)
          case .counted(let one, let other): .object(["one": .text(one), "other": .text(other)])
          case .list(let texts): .list(texts.map { .text($0) })
          }
        return PageValue.Entry(key: key, value: value)
      })
  }
}

extension PageLabels.Label: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral text: String) { self = .plain(text) }
  init(arrayLiteral texts: String...) { self = .list(texts) }
}
