import AlignmentModel
import AlignmentTimeline

/// What both directions of STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/) agree on.
enum STIXTerms {
  /// The definition under which what is ours hangs on objects.
  static let extensionID = "extension-definition--" + NameUUID.entente.text("extension")
  /// Who made the objects.
  static let creatorID = "identity--" + NameUUID.entente.text("creator")
  /// What hangs on objects, as text of a graph file in JSON.
  static let (graph, actor, tie, derived) = (
    "entente_graph", "entente_actor", "entente_tie", "entente_derived"
  )

  /// How sure a reader of STIX may be of a tie: its scale of 0 to 100, by the words of its appendix A.
  static func confidence(_ status: Status) -> Int? {
    switch status {
    case .established: 85
    case .alleged: 50
    case .disputed: 50
    case .predicted: 30
    case .doubted: 15
    case .denied: 0
    case .retracted, .unsourced: nil
    }
  }

  /// What an author does who is so sure: below 70, which the scales of STIX call probable or likely, it alleges.
  static func stance(confidence: Int?) -> Stance {
    switch confidence {
    case nil: .states
    case .some(let number) where number >= 70: .states
    case .some(let number) where number > 0: .alleges
    case .some: .doubts
    }
  }

  /// What an opinion does; nil of a neutral one.
  static func stance(opinion: String) -> Stance? {
    switch opinion {
    case "strongly-agree", "agree": .states
    case "disagree", "strongly-disagree": .denies
    default: nil
    }
  }

  /// The class of an identity.
  static func identityClass(_ kind: ActorKind) -> String {
    switch kind {
    case .leader, .person: "individual"
    case .group, .pact, .movement: "group"
    case .state, .organization, .party, .company, .office: "organization"
    }
  }

  /// What an identity of a class is.
  static func kind(identityClass: String?) -> ActorKind {
    switch identityClass {
    case "individual": .person
    case "organization", "system": .organization
    default: .group
    }
  }
}
