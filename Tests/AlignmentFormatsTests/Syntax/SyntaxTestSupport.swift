import AlignmentFormats
import AlignmentModel

/// What a person sees who gives this text to the program; empty when there is nothing to complain about.
func documentComplaint(_ text: String, _ name: String = "korea.yaml") -> String {
  documentComplaint(Array(text.utf8), name)
}

func documentComplaint(_ bytes: [UInt8], _ name: String = "korea.yaml") -> String {
  do throws(Diagnostics) {
    _ = try parseDocument(bytes: bytes, name: name)
    return ""
  } catch {
    return error.rendering()
  }
}

/// The code of the first problem; nil when there is none.
func documentCode(_ bytes: [UInt8], _ name: String = "korea.yaml") -> String? {
  do throws(Diagnostics) {
    _ = try parseDocument(bytes: bytes, name: name)
    return nil
  } catch {
    return error.all.first?.code
  }
}

func documentCode(_ text: String, _ name: String = "korea.yaml") -> String? {
  documentCode(Array(text.utf8), name)
}

/// A tree in one line, without places: `{a: [b, "c"], d: null}`, with quotes where the file has them.
func documentOutline(_ node: DocumentNode) -> String {
  switch node.value {
  case .null: "null"
  case .scalar(let text): node.isQuoted ? "\"\(text)\"" : text
  case .sequence(let items): "[" + items.map(documentOutline).joined(separator: ", ") + "]"
  case .mapping(let pairs):
    "{" + pairs.map { documentOutline($0.key) + ": " + documentOutline($0.value) }.joined(separator: ", ")
      + "}"
  }
}

func documentOutline(_ text: String, _ name: String = "korea.yaml") throws -> String {
  documentOutline(try parseDocument(bytes: Array(text.utf8), name: name))
}

/// Every scalar with where it stands: `2:5+3 abc`.
func documentPlaces(_ text: String, _ name: String = "korea.yaml") throws -> [String] {
  var found: [String] = []
  func visit(_ node: DocumentNode) {
    switch node.value {
    case .null: found.append("\(node.place.line):\(node.place.column) null")
    case .scalar(let text):
      found.append("\(node.place.line):\(node.place.column)+\(node.place.length) \(text)")
    case .sequence(let items): for item in items { visit(item) }
    case .mapping(let pairs):
      for pair in pairs {
        visit(pair.key)
        visit(pair.value)
      }
    }
  }
  visit(try parseDocument(bytes: Array(text.utf8), name: name))
  return found
}

/// A small generator, so that every run makes the same input from the same seed.
struct SyntaxRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
