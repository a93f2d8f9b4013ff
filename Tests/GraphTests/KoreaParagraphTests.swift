import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

/// Holds every claim of the graph against the paragraph it cites.
@Suite(
  "The paragraphs that korea.yaml cites",
  .enabled(if: Article.areThere, "the articles do not lie beside the package"))
struct KoreaParagraphTests {
  /// A claim whose paragraph points to a party without naming it.
  struct Exemption: Hashable, Decodable {
    let tie: String
    let source: String
    let at: String
    let party: String
    let reason: String
  }

  /// A claim of a tie, and who ought to be named where it is made.
  private struct Citation {
    let tie: String
    let claim: Claim
    let parties: [ActorID]

    /// The parties and those who speak.
    var people: [ActorID] {
      let speakers = claim.speakers.compactMap { speaker -> ActorID? in
        if case .actor(let id) = speaker { id } else { nil }
      }
      return Set(parties + speakers).sorted()
    }
  }

  @Test("Every article is there once, and ends after its last cited paragraph")
  func articles() throws {
    let articles = try Article.all()
    #expect(articles.keys.sorted() == Article.sources)
    for (source, article) in articles { #expect(article.count > 0, "the end of \(source) is not found") }
  }

  @Test("Every paragraph lies within its article and names each party, save where an exception says why not")
  func named() throws {
    let finder = NameFinder(try Korea.graph)
    let articles = try Article.all()
    let exceptions = try Self.exceptions()
    var unneeded = Set(exceptions.keys)
    var opened = 0
    for citation in try Self.citations() {
      let (tie, claim) = (citation.tie, citation.claim)
      guard let article = articles[claim.source] else { continue }
      let at = try #require(claim.at, "\(tie): a claim of \(claim.source) names no paragraph")
      guard let text = article.paragraph(at) else {
        Issue.record("\(tie): \(at) is none of the \(article.count) of \(claim.source)")
        continue
      }
      opened += 1
      let repeats = article.isRepetition(text)
      #expect(!repeats, "\(tie): \(at) of \(claim.source) only repeats a sentence")
      for party in citation.people where !finder.names(party, in: text) {
        let key = [tie, claim.source, at, party.rawValue]
        unneeded.remove(key)
        #expect(exceptions[key] != nil, "\(tie): \(party) is not named in \(claim.source), \(at): \(text)")
      }
    }
    #expect(unneeded.sorted { $0.description < $1.description } == [], "exceptions that nothing needs")
    print("opened the paragraphs of \(opened) claims, \(exceptions.count) exceptions")
    #expect(opened > 300)
  }

  @Test("Claims without a paragraph are those of second sources alone")
  func seconds() throws {
    let left = try Self.citations().map(\.claim).filter { !Article.sources.contains($0.source) }
    print("\(left.count) claims of second sources have no article: \(Set(left.map(\.source)).sorted())")
    #expect(left.allSatisfy { $0.at == nil && $0.stance == .states })
    let cited = try Set(Self.citations().map(\.claim.source))
    #expect(cited.isSuperset(of: Article.sources))
  }

  @Test("Every exception has a reason, and none is there twice")
  func reasons() throws {
    #expect(try Self.list().allSatisfy { $0.reason.count > 10 })
    #expect(try Self.exceptions().count == Self.list().count)
  }

  /// Every claim of every tie of an entry, an office or a membership; a pact's pairs repeat those. What is
  /// said of the life and the names of an actor, and of the phases of a tie, comes with them.
  private static func citations() throws -> [Citation] {
    let graph = try Korea.graph
    let ties = try Korea.timeline.ties(Korea.everything).flatMap { tie in
      let phases = tie.phases.flatMap(\.evidence.allClaims)
      return (tie.claims + phases).map { Citation(tie: tie.id, claim: $0, parties: [tie.from, tie.to]) }
    }
    let lives = graph.actors.flatMap { actor in
      let claims = (actor.exists.map(\.evidence) + actor.names.map(\.evidence)).flatMap(\.allClaims)
      return claims.map { Citation(tie: "exists:\(actor.id)", claim: $0, parties: [actor.id]) }
    }
    return ties + lives
  }

  private static func exceptions() throws -> [[String]: Exemption] {
    let keyed = try list().map { ([$0.tie, $0.source, $0.at, $0.party], $0) }
    return Dictionary(keyed, uniquingKeysWith: { first, _ in first })
  }

  private static func list() throws -> [Exemption] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("KoreaExceptions.json")
    return try JSONDecoder().decode([Exemption].self, from: try Data(contentsOf: file))
  }
}
