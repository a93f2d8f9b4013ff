/// What is so from one day of knowledge on, by their numbers: equal neighbours are one.
struct PageVersions<Value: Hashable & Sendable>: Sendable {
  private(set) var versions: [(from: Int, value: Value)] = []

  /// What is so on a day of knowledge and, until another is set, on later ones.
  mutating func set(_ value: Value, from number: Int) {
    guard versions.last?.value != value else { return }
    versions.append((number, value))
  }

  /// What is so on a day of knowledge.
  func value(at number: Int) -> Value? { versions.last { $0.from <= number }?.value }

  var isEmpty: Bool { versions.isEmpty }
}
