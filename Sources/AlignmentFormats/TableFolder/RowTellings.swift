import AlignmentModel

/// What tables of claims and phases say of rows of other tables, by the id or `ref` of the row.
struct RowTellings {
  private var claims: [String: [Claim]] = [:]
  private var phases: [String: [Phase]] = [:]
  /// Where each key was first named.
  private var places: [String: Place] = [:]
  private var bearers: [String: Place] = [:]
  private var told = Set<String>()

  /// Whether anything is said of any row.
  var isEmpty: Bool { places.isEmpty }

  /// The ids and refs of rows.
  var known: [String] { Array(bearers.keys.prefix(2_000)) }

  /// Keys that no row has, with where they were named.
  var untold: [(key: String, place: Place)] {
    places.filter { !told.contains($0.key) }.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
  }

  mutating func add(_ claim: Claim, of key: String, at place: Place) {
    claims[key, default: []].append(claim)
    places[key] = places[key] ?? place
  }

  mutating func add(_ phase: Phase, of key: String, at place: Place) {
    phases[key, default: []].append(phase)
    places[key] = places[key] ?? place
  }

  /// Notes that a row bears a key; the place of another row that does.
  mutating func note(_ key: String, at place: Place) -> Place? {
    told.insert(key)
    if let other = bearers[key] { return other }
    bearers[key] = place
    return nil
  }

  func claims(of key: String?) -> [Claim] { key.flatMap { claims[$0] } ?? [] }
  func phases(of key: String?) -> [Phase] { key.flatMap { phases[$0] } ?? [] }
}
