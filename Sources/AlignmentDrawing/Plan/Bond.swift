import AlignmentModel

/// What all ties of a dyad come to: how far they speak for the two and how far against them, and what distance
/// they want. Each tie counts as much as its line is wide and for as long as it lasts.
struct Bond {
  private(set) var cooperation = 0.0
  private(set) var hostility = 0.0
  private(set) var other = 0.0
  /// For how much of the time there are ties; more than 1 where there are several at once.
  private var presence = 0.0
  private(set) var isOffice = false
  private(set) var isMembership = false
  private var looks = Set<String>()
  /// Of the wanted lengths.
  private var sum = (lengths: 0.0, weights: 0.0)

  /// What is neither for nor against says less about the distance.
  private static let shareOfNeutral = 0.3
  /// A border is there whatever the two are to each other.
  private static let shareOfBorder = 0.06
  private static let memberLength = 110.0
  private static let plainLength = 170.0
  private static let officeWeight = 8.0

  mutating func take(_ tie: PlannedTie, share: Double, style: DrawingStyle, vocabulary: Vocabulary) {
    let look = style.look(of: tie.kind, in: vocabulary)
    let strength = share * look.width
    looks.insert(look.name)
    presence += share
    switch vocabulary[tie.kind]?.valence ?? .neutral {
    case .cooperative:
      cooperation += strength
      want(look.length, strength)
    case .hostile:
      hostility += strength
      want(look.length, strength)
    case .neutral where vocabulary.isA(tie.kind, "border"):
      other += strength * Self.shareOfBorder
    case .neutral:
      other += strength * Self.shareOfNeutral
      takeNeutral(tie.kind, look, strength * Self.shareOfNeutral, style: style, vocabulary: vocabulary)
    }
  }

  private mutating func takeNeutral(
    _ kind: String, _ look: LineLook, _ strength: Double, style: DrawingStyle, vocabulary: Vocabulary
  ) {
    guard look == style.structuralLook else { return want(look.length, strength) }
    if vocabulary.isA(kind, "holds-office") {
      isOffice = true
      want(look.length, strength)
    } else {
      isMembership = isMembership || vocabulary.isA(kind, "member")
      want(Self.memberLength, strength)
    }
  }

  private mutating func want(_ length: Double, _ strength: Double) {
    sum.lengths += length * strength
    sum.weights += strength
  }

  /// Whether the two are foes above all.
  var isHostile: Bool { hostility - cooperation > 0.3 * (hostility + cooperation + other) }

  /// Between the borders of figures, in points. Leaders stand beside the state they lead, and members near their
  /// group, whatever else there is between them.
  func length(office: Double) -> Double {
    let mean = sum.weights > 0 ? sum.lengths / sum.weights : Self.plainLength
    if isOffice { return min(mean, office) }
    return isMembership && hostility <= cooperation ? min(mean, Self.memberLength) : mean
  }

  var weight: Double {
    if isOffice { return Self.officeWeight }
    // All pictures count alike, however many ties make up a line on them; strong kinds count somewhat more.
    let strength = presence > 0 ? (cooperation + hostility + other) / presence : 0
    return min(4, 0.25 + min(1, presence) * (1 + 0.5 * strength))
  }

  /// Lines side by side need room to be told apart.
  var lines: Int { min(looks.count, 5) }
}
