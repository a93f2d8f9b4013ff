import AlignmentModel

@testable import AlignmentDrawing

/// The doubts of the standard style, by their first status.
extension Doubt {
  static let alleged = Doubts.standard[.alleged]
  static let predicted = Doubts.standard[.predicted]
  static let opposed = Doubts.standard[.denied]
}
