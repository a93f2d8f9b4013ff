import AlignmentModel
import AlignmentTimeline
import Testing

@testable import AlignmentFormats

@Suite("Bundles of STIX that other programs wrote")
struct STIXReadingTests {
  private let head = "\"spec_version\": \"2.1\", \"created\": \"2016-04-06T20:03:00.000Z\""
  private let acme = "identity--e5f1b90a-d9b6-40ab-81a9-8a29df4b6b65"
  private let evil = "threat-actor--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f"

  private func bundle(_ objects: [String]) -> String {
    let all =
      [
        "{\"type\": \"identity\", \(head), \"id\": \"\(acme)\", \"name\": \"ACME, Inc.\", \"identity_class\": \"organization\"}",
        "{\"type\": \"threat-actor\", \(head), \"id\": \"\(evil)\", \"name\": \"Evil Org\", \"goals\": [\"gold\"]}",
      ] + objects
    return "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [\n\(all.joined(separator: ",\n"))]}"
  }

  private func targets(_ more: String, id: String = "relationship--1") -> String {
    """
    {"type": "relationship", \(head), "id": "\(id)", "created_by_ref": "\(acme)", \
    "relationship_type": "targets", "source_ref": "\(evil)", "target_ref": "\(acme)"\(more)}
    """
  }

  @Test func `Relationships, sightings, confidence, opinions and references are ties, claims and sources`() {
    let text = bundle([
      targets(
        """
        , "start_time": "2016-01-01T00:00:00.000Z", "stop_time": "2016-03-01T23:59:59.999Z", "confidence": 55, \
        "external_references": [{"source_name": "veris", "external_id": "0001", "url": "https://a.example/1"}]
        """),
      """
      {"type": "opinion", "id": "opinion--1", "created": "2016-05-12T08:17:27.000Z", "created_by_ref": "\(acme)", \
      "object_refs": ["relationship--1"], "opinion": "strongly-disagree", "explanation": "not us"}
      """,
      """
      {"type": "sighting", "id": "sighting--1", "created": "2016-05-12T08:17:27.000Z", "count": 50, \
      "first_seen": "2015-12-21T19:00:00Z", "sighting_of_ref": "\(evil)", "where_sighted_refs": ["\(acme)"]}
      """,
      "{\"type\": \"report\", \"id\": \"report--1\", \"name\": \"R\"}",
    ])
    #expect(
      graphFile(text) == """
        entente: 1
        sources:
          ACME-Inc.-2016-04-06:
            author: ACME, Inc.
            published: '2016-04-06'
          ACME-Inc.-2016-05-12:
            author: ACME, Inc.
            published: '2016-05-12'
          veris-0001:
            publisher: veris
            url: https://a.example/1
        kinds:
          sighting:
            label: sighting
          targets:
            label: targets
        actors:
          ACME-Inc.:
            name: ACME, Inc.
            kind: organization
            codes: {stix: \(acme)}
          Evil-Org:
            name: Evil Org
            kind: group
            codes: {stix: \(evil)}
        ties:
          - sighting: ACME-Inc. -> Evil-Org
            during: 2015-12-21/..
            weight: 50.0
          - targets: Evil-Org -> ACME-Inc.
            during: 2016-01-01/2016-03-01
            claims:
              - {alleges: author, source: ACME-Inc.-2016-04-06, note: confidence 55 of 100}
              - {alleges: author, source: veris-0001, note: confidence 55 of 100}
              - {denies: ACME-Inc., source: ACME-Inc.-2016-05-12, note: not us}

        """)
    #expect(
      lost(text) == [
        "not taken: values of \"goals\" of actors (1): that of Evil Org",
        "not taken: times of day (1): 2015-12-21T19:00:00Z", "not taken: objects of the type report (1): R",
      ])
  }

  @Test func `What is revoked is retracted, and of versions the latest counts`() throws {
    let text = bundle([
      targets(", \"modified\": \"2016-05-01T00:00:00.000Z\", \"revoked\": true"),
      targets(", \"modified\": \"2016-04-01T00:00:00.000Z\""),
    ])
    let graph = try #require(foreign(text).graph)
    #expect(graph.tieCount == 1)
    #expect(graph.draft.entries[0].evidence.claims.map(\.retracts) == [nil, "ACME-Inc.-2016-04-06"])
    #expect(lost(text).contains("not taken: older versions of objects (1): relationship--1"))
  }

  @Test func `What is revoked and has no source that could be retracted is left out, and told`() throws {
    let text = bundle([
      targets(", \"revoked\": true").replacing("\"created_by_ref\": \"\(acme)\", ", with: "")
    ])
    #expect(try #require(foreign(text).graph).tieCount == 0)
    #expect(lost(text).contains("not taken: ties that are revoked and have no source (1): relationship--1"))
  }

  @Test func `What another program changed beside our own pieces is told`() throws {
    let graph = try graph(
      """
      entente: 1
      actors: {A: {name: Ann, kind: state}, B: {name: Bo, kind: state}, C: {kind: state}}
      ties:
        - {aid: A -> B, during: 2020-01-01/2021-05-05}
        - {trade: B -- C, during: 2020-01-01/..}
        - {summit: 'A, B -- C', date: '{2020-01-01,2020-02-01}'}
      """)
    let text = exported(.graph(graph), as: .stix).text
    #expect(lost(text) == [])
    #expect(lost(text.replacing("00:00:00.000Z", with: "00:00:00Z")) == [])
    let (ann, charles) = (STIXWriter.id(of: "A"), STIXWriter.id(of: "C"))
    let changed = text.replacing("\"name\":\"Ann\"", with: "\"name\":\"Anna\"").replacing(
      "\"relationship_type\":\"aid\"", with: "\"revoked\":true,\"relationship_type\":\"sells\""
    ).replacing("\"stop_time\":\"2021-05-05T", with: "\"stop_time\":\"2021-06-05T").replacing(
      "\"relationship_type\":\"trade\"",
      with: "\"stop_time\":\"2024-01-01T00:00:00Z\",\"relationship_type\":\"trade\""
    ).replacing(
      "\"source_ref\":\"\(ann)\",\"target_ref\":\"\(STIXWriter.id(of: "B"))\"",
      with: "\"source_ref\":\"\(charles)\",\"target_ref\":\"\(STIXWriter.id(of: "B"))\"")
    #expect(foreign(changed).graph == graph)
    let beside = "that the entente piece beside them contradicts"
    #expect(
      lost(changed) == [
        "not taken: values of \"name\" of actors \(beside) (1): Anna, where that says Ann",
        "not taken: values of \"relationship_type\" of ties \(beside) (1): sells, where that says aid",
        "not taken: values of \"source_ref\" of ties \(beside) (1): \(charles), where that says \(ann)",
        "not taken: values of \"stop_time\" of ties \(beside) (2), such as 2021-06-05, where that says 2021-05-05",
        "not taken: values of \"revoked\" of ties \(beside) (1): true, where that says false",
      ])
  }

  @Test func `A change tells what it loses, and what an actor denies is not read as stated`() throws {
    let graph = try graph(
      """
      entente: 1
      sources: {p: {author: AP, published: 2023-02-01}, q: {author: DP, published: 2023-02-02}}
      actors: {A: {kind: state}, B: {kind: state}}
      ties:
        - id: one
          aid: A -> B
          during: 2023-03/2024
          claims: [{alleges: author, source: p}, {denies: B, source: p}]
        - id: two
          aid: A -> B
          during: 2023-03-01/..
          claims: [{alleges: author, source: p}, {denies: author, source: q}]
      """)
    let diff = Timeline(graph).diff(from: "2023-01-01", to: "2023-09-13")
    let (text, losses) = exported(.diff(diff), as: .stix)
    #expect(
      losses == [
        "not kept: claims that are neither what a source's author states or alleges nor what actors deny (1): "
          + "that of two", "not kept: statuses (1): disputed of two",
        "not kept: first days that are not known to the day (1): 2023-03/2024",
        "not kept: last days that are not known to the day (1): 2023-03/2024",
      ])
    let back = try #require(foreign(text).graph)
    let ties = Timeline(back).snapshot(on: "2023-09-13").ties
    #expect(
      Set(ties.map { "\($0.timeText ?? "-") \($0.status)" }) == ["/.. disputed", "2023-03-01/.. alleged"])
  }

  @Test func `What is wrong is told at once, with its line`() {
    let text = bundle([
      targets(", \"start_time\": \"2016-13-01T00:00:00Z\""), "{\"type\": \"note\"}",
      "{\"type\": \"sighting\", \"id\": \"sighting--2\"}",
    ])
    let said = graphFile(text)
    #expect(said.contains("graph.json:4:359: error: there is no month 13\n"), "\(said)")
    #expect(said.contains("graph.json:5:1: error: an object has no \"id\" or no \"type\"\n"))
    #expect(said.contains("graph.json:6:1: error: a sighting has no \"sighting_of_ref\"\n"))
    #expect(said.hasSuffix("3 errors, 0 warnings\n"))
  }

  @Test func `A piece of ours that was changed by hand is an error that says so`() {
    let text = bundle([
      targets(
        ", \"extensions\": {\"\(STIXTerms.extensionID)\": {\"extension_type\": \"property-extension\", "
          + "\"entente_tie\": \"{broken\"}}")
    ])
    #expect(
      graphFile(text).contains(
        "error: what Entente wrote here was changed: expected a key in double quotes, found \"b\"\n"))
  }

  @Test func `Ids are always the same, and UUIDs of version 5`() {
    #expect(
      NameUUID(space: [
        0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
      ])
      .text("www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(STIXTerms.extensionID.hasPrefix("extension-definition--"))
    #expect(NameUUID.entente.text("a") == NameUUID.entente.text("a"))
    #expect(NameUUID.entente.text("a") != NameUUID.entente.text("b"))
  }
}
