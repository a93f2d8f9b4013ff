/// The field of conduct a kind of tie belongs to.
public enum Domain: String, CaseIterable, Sendable, Hashable {
  /// Force, arms, troops, and the pacts about them.
  case military
  /// Words, visits, recognition: what governments and movements do by speaking.
  case diplomatic
  /// Goods, money, labour, and their refusal.
  case economic
  /// Treaties, courts, police.
  case legal
  /// News, culture, intelligence about the other, and its suppression.
  case informational
  /// What actors are to one another, whatever they do: members, offices, kin, neighbours.
  case structural
}
