extension TieKind {
  /// How the rows of the built-in table say `mutual`.
  enum Direction {
    case mutual
    case directed
  }

  /// One row of the built-in table. Domain, valence and direction are written out in each, so that a row can be
  /// read and judged without looking for its parents.
  init(
    _ id: String, _ label: String, extends: String? = nil,
    _ domain: Domain, _ valence: Valence, _ direction: Direction,
    _ sentence: String,
    cow: [String] = [], atop: [String] = [], cameo: [String] = [], plover: [String] = []
  ) {
    self.init(
      id: id, label: label, extends: extends, domain: domain, valence: valence, mutual: direction == .mutual,
      codes: KindCodes(cow: cow, atop: atop, cameo: cameo, plover: plover), sentence: sentence)
  }
}
