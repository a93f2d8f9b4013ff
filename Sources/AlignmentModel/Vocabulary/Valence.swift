/// Whether a tie speaks for or against those it joins.
///
/// A kind bears one valence for all its ties; nothing is weighed, so a threat and a war are both hostile.
public enum Valence: String, CaseIterable, Sendable, Hashable {
  /// The ends work together, or one of them does something for the other.
  case cooperative
  /// Neither: an office, a border, a request, a fact about two actors.
  case neutral
  /// The ends oppose each other, or one of them acts against the other.
  case hostile
}
