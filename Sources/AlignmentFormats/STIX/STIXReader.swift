import AlignmentModel

/// Reads bundles of STIX 2.1.
///
/// Relationships and sightings are ties; what stands at their ends, and every identity, threat actor, campaign,
/// intrusion set and location, are actors. Who made an object is its source, external references are further ones;
/// confidence and opinions make claims. Of several versions of an object the latest counts.
struct STIXReader {
  private let source: SourceText
  var collected: ForeignDraft
  var own = OwnDocument()
  /// The latest version of each object, in the order in which they are first met.
  private var objects: [Object] = []
  private var places: [String: Int] = [:]
  /// Ids of actors by those of their objects.
  private var actorIDs: [String: ActorID] = [:]
  private var takenIDs: [ActorID: String] = [:]
  private var opinions: [String: [Object]] = [:]
  private var knownSources: [String: String] = [:]
  private var takenSources = Set<String>()
  private var dates = ForeignDates()
  private var beside = STIXBeside()

  private init(_ source: SourceText) {
    self.source = source
    collected = ForeignDraft(name: source.name)
  }

  /// An object of a bundle.
  struct Object {
    var node: DocumentNode
    private var fields: [String: DocumentNode]

    init?(_ node: DocumentNode) {
      guard let pairs = node.mapping else { return nil }
      self.node = node
      fields = Dictionary(pairs.map { ($0.key.scalar ?? "", $0.value) }, uniquingKeysWith: { $1 })
    }

    subscript(_ key: String) -> DocumentNode? { fields[key].flatMap { $0.isNull ? nil : $0 } }

    func text(_ key: String) -> String? { self[key]?.scalar }

    func texts(_ key: String) -> [String] { (self[key]?.sequence ?? []).compactMap(\.scalar) }

    var keys: [String] { fields.keys.sorted() }
    var id: String { text("id") ?? "" }
    var type: String { text("type") ?? "" }
    var isRevoked: Bool { text("revoked") == "true" }
    /// What hangs on it of ours.
    var ours: DocumentNode? { self["extensions"]?[STIXTerms.extensionID] }
  }

  /// Reads a file.
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    do throws(Diagnostics) {
      let document = try parseWithSource(bytes: bytes, name: name, syntax: .json)
      var reader = STIXReader(document.source)
      reader.read(document.root)
      return reader.finish()
    } catch {
      return ForeignReading(failing: error)
    }
  }

  private mutating func read(_ root: DocumentNode) {
    guard let list = root["objects"]?.sequence else {
      return collected.report(
        Diagnostic(
          code: "no-objects", "the bundle has no list of objects", at: root.place,
          hint: "it is called \"objects\""))
    }
    for node in list { collect(node) }
    for object in objects { readOurs(object) }
    for object in objects
    where STIXReader.actorTypes.contains(object.type) && object.ours == nil
      && object.id != STIXTerms.creatorID
    {
      _ = actor(object.id)
    }
    for object in objects where object.ours == nil {
      switch object.type {
      case "relationship": relationship(object)
      case "sighting": sighting(object)
      case "opinion" where !object.texts("object_refs").contains { places[$0] != nil }:
        collected.losses.note("opinions of what is not in the file", example: object.id)
      case "opinion": break
      case "extension-definition": break
      case let type where STIXReader.actorTypes.contains(type) || actorIDs[object.id] != nil: break
      case let type:
        collected.losses.note("objects of the type \(type)", example: object.text("name") ?? object.id)
      }
    }
  }

  private consuming func finish() -> ForeignReading {
    if !own.isEmpty {
      let (draft, problems) = own.draft()
      let (actors, entries, sources) = (
        collected.draft.actors, collected.draft.entries, collected.draft.sources
      )
      collected.losses.add(beside.contradictions(of: draft))
      collected.draft = draft
      collected.draft.actors += actors
      collected.draft.entries += entries
      let known = Set(draft.sources.map(\.id))
      collected.draft.sources += sources.filter { !known.contains($0.id) }
      for problem in problems { collected.report(problem) }
    }
    return collected.finish(source: source)
  }

  private mutating func collect(_ node: DocumentNode) {
    guard let object = Object(node), !object.id.isEmpty, !object.type.isEmpty else {
      return collected.report(
        Diagnostic(
          code: "no-id", "an object has no \"id\" or no \"type\"", at: node.place,
          hint: "both stand in every object of STIX"))
    }
    if let place = places[object.id] {
      collected.losses.note("older versions of objects", example: object.id)
      let (old, new) = (objects[place].text("modified") ?? "", object.text("modified") ?? "")
      if new >= old { objects[place] = object }
      return
    }
    places[object.id] = objects.count
    objects.append(object)
    if object.type == "opinion", object.ours == nil {
      for target in object.texts("object_refs") { opinions[target, default: []].append(object) }
    }
  }

  // MARK: - What is ours

  private mutating func readOurs(_ object: Object) {
    guard let ours = object.ours else { return }
    if let node = ours[STIXTerms.graph], let value = parse(node) { own.head = value }
    if let node = ours[STIXTerms.actor], let pair = parse(node)?.mapping?.first {
      let id = pair.key.scalar ?? ""
      own.add(actor: id, pair.value)
      beside.add(actor: id, object)
      actorIDs[object.id] = ActorID(id)
      takenIDs[ActorID(id)] = object.id
    }
    if let node = ours[STIXTerms.tie], let value = parse(node) {
      beside.add(tie: object, isFirst: value["with"] == nil)
      if value["with"] == nil { own.add(tie: value) }
    }
  }

  private mutating func parse(_ node: DocumentNode) -> DocumentNode? {
    guard let text = node.scalar else { return nil }
    do { return try OwnDocument.parse(text, at: node.place) } catch {
      collected.report(error)
      return nil
    }
  }

  // MARK: - Actors

  private static let actorTypes: Set = [
    "identity", "threat-actor", "campaign", "intrusion-set", "location",
  ]

  /// The actor that an object is, which is made when it is first asked for.
  private mutating func actor(_ reference: String) -> ActorID {
    if let id = actorIDs[reference] { return id }
    let object = places[reference].map { objects[$0] }
    let name = object?.text("name") ?? object?.text("country") ?? object?.text("region") ?? reference
    let id = freeID(name, reference)
    actorIDs[reference] = id
    takenIDs[id] = reference
    var actor = AlignmentGraph.Actor(id: id, name: name, kind: ActorList.unknownKind)
    if let object { fill(&actor, object) }
    actor.codes["stix"] = reference
    collected.draft.actors.append(actor)
    return id
  }

  /// The name as an id; where another object has it, with its type, or the object's own id.
  private mutating func freeID(_ name: String, _ reference: String) -> ActorID {
    let type = reference.split(separator: "-").first.map(String.init) ?? ""
    for text in [name, "\(name) \(type)"] where !text.isEmpty {
      let id = ActorID(MadeIDs.id(ofActor: text))
      if takenIDs[id] == nil { return id }
    }
    return ActorID(MadeIDs.id(ofActor: reference))
  }

  private mutating func fill(_ actor: inout AlignmentGraph.Actor, _ object: Object) {
    if object.type == "identity" { actor.kind = STIXTerms.kind(identityClass: object.text("identity_class")) }
    if object.type == "location", let country = object.text("country") {
      if object.text("city") == nil, object.text("administrative_area") == nil { actor.kind = .state }
      if country.utf8.count == 2 { actor.codes["iso2"] = country }
    }
    actor.aliases = object.texts("aliases")
    actor.note = object.text("description")
    let told: Set = [
      "type", "spec_version", "id", "created", "modified", "created_by_ref", "name", "identity_class",
      "country",
      "aliases", "description", "revoked", "lang", "region",
    ]
    noteLosses(object, told: told, "of actors")
    if object.isRevoked { collected.losses.note("marks that an actor is revoked", example: actor.name) }
  }

  private mutating func noteLosses(_ object: Object, told: Set<String>, _ whose: String) {
    for key in object.keys where !told.contains(key) && object[key] != nil {
      let value = object[key]?.scalar.map { "\"\($0.prefix(40))\" of " } ?? "of "
      collected.losses.note(
        "values of \"\(key)\" \(whose)", example: value + (object.text("name") ?? object.id))
    }
  }

  // MARK: - Ties

  private mutating func relationship(_ object: Object) {
    guard let from = object.text("source_ref"), let to = object.text("target_ref"),
      let kind = object.text("relationship_type")
    else {
      return collected.report(
        Diagnostic(
          code: "no-end", "a relationship lacks its \"source_ref\", \"target_ref\" or \"relationship_type\"",
          at: object.node.place))
    }
    let told: Set = [
      "type", "spec_version", "id", "created", "modified", "created_by_ref", "relationship_type",
      "source_ref",
      "target_ref", "start_time", "stop_time", "description", "confidence", "external_references", "revoked",
    ]
    guard !isTakenBack(object) else { return }
    noteLosses(object, told: told, "of ties")
    tie(object, kind, actor(from), actor(to), ("start_time", "stop_time"), weight: nil)
  }

  private mutating func sighting(_ object: Object) {
    guard let seen = object.text("sighting_of_ref") else {
      return collected.report(
        Diagnostic(code: "no-end", "a sighting has no \"sighting_of_ref\"", at: object.node.place))
    }
    var witnesses = object.texts("where_sighted_refs")
    if witnesses.isEmpty, let author = object.text("created_by_ref") { witnesses = [author] }
    guard !witnesses.isEmpty else {
      return collected.losses.note("sightings that do not say by whom", example: object.id)
    }
    let told: Set = [
      "type", "spec_version", "id", "created", "modified", "created_by_ref", "sighting_of_ref",
      "where_sighted_refs", "first_seen", "last_seen", "count", "description", "confidence",
      "external_references", "revoked",
    ]
    guard !isTakenBack(object) else { return }
    noteLosses(object, told: told, "of sightings")
    let count = object.text("count").flatMap { Double($0) }
    for place in witnesses {
      tie(object, "sighting", actor(place), actor(seen), ("first_seen", "last_seen"), weight: count)
    }
  }

  /// Whether an object is revoked of which no source is known that could have taken it back; such a tie is left out.
  private mutating func isTakenBack(_ object: Object) -> Bool {
    guard object.isRevoked, author(of: object) == nil,
      !(object["external_references"]?.sequence ?? []).contains(where: { $0["source_name"]?.scalar != nil })
    else { return false }
    collected.losses.note("ties that are revoked and have no source", example: object.id)
    return true
  }

  private mutating func tie(
    _ object: Object, _ kind: String, _ from: ActorID, _ to: ActorID, _ times: (String, String),
    weight: Double?
  ) {
    guard let spell = spell(object, times) else { return }
    let number = collected.kindNumber(kind)
    guard let number else { return }
    guard from != to else {
      var row = TieTableBuilder.Row(
        kind: number, from: collected.actorNumber(from.rawValue), to: collected.actorNumber(to.rawValue),
        time: .unwritten, line: object.node.place.line)
      row.weight = weight
      collected.losses.note("dates and claims of ties of an actor to itself", example: object.id)
      collected.add(row)
      return
    }
    let id = collected.kindID(kind)
    let isMutual = Vocabulary.standard[id]?.mutual ?? false
    var entry = TieEntry(id, [[from], [to]], mutual: isMutual, time: .during(spell))
    entry.weight = weight
    entry.note = object.text("description")
    entry.evidence = evidence(object)
    entry.origin = Origin(object.node.place)
    collected.draft.entries.append(entry)
  }

  /// From the day of the first moment to that of the last.
  private mutating func spell(_ object: Object, _ keys: (String, String)) -> Spell? {
    do throws(DateError) {
      let start = try side(object[keys.0], isLast: false)
      let end = try side(object[keys.1], isLast: true)
      return try Spell(parsing: "\(start ?? "")/\(end ?? "..")")
    } catch {
      collected.report(
        Diagnostic(
          code: "wrong-date", error.message,
          at: (object[keys.0] ?? object[keys.1])?.place ?? object.node.place,
          hint: error.hint ?? "STIX writes 2024-01-15T00:00:00Z"))
      return nil
    }
  }

  private mutating func side(_ node: DocumentNode?, isLast: Bool) throws(DateError) -> String? {
    guard let text = node?.scalar else { return nil }
    let side = try dates.side(text)
    // The last moment of a day is all of it.
    if side.hasTimeOfDay, !(isLast && text.dropFirst(11).hasPrefix("23:59:59")) {
      collected.losses.note("times of day", example: text)
    }
    return side.text
  }

  // MARK: - What it rests on

  private mutating func evidence(_ object: Object) -> Evidence {
    var claims: [Claim] = []
    let confidence = object.text("confidence").flatMap { Int($0) }
    let stance = STIXTerms.stance(confidence: confidence)
    let note = confidence.map { "confidence \($0) of 100" }
    var sources = [author(of: object)].compactMap { $0 }
    sources += (object["external_references"]?.sequence ?? []).compactMap { reference($0) }
    for source in sources {
      var claim = Claim(stance, by: [.author], source: source)
      claim.note = note
      claims.append(claim)
    }
    if object.isRevoked {
      for source in sources {
        var claim = Claim(nil, by: [], source: source)
        claim.retracts = source
        claims.append(claim)
      }
    }
    if confidence != nil, sources.isEmpty {
      collected.losses.note("confidences of what has no source", example: object.id)
    }
    for opinion in opinions[object.id] ?? [] { if let claim = claim(opinion) { claims.append(claim) } }
    return Evidence(claims: claims)
  }

  private mutating func claim(_ opinion: Object) -> Claim? {
    guard let stance = STIXTerms.stance(opinion: opinion.text("opinion") ?? ""), !opinion.isRevoked,
      let author = opinion.text("created_by_ref"), let source = self.author(of: opinion)
    else {
      collected.losses.note("opinions that are neutral, revoked or nobody's", example: opinion.id)
      return nil
    }
    var claim = Claim(stance, by: [.actor(actor(author))], source: source)
    claim.note = opinion.text("explanation")
    return claim
  }

  /// Who made an object is a source, published on the day on which it was made.
  private mutating func author(of object: Object) -> String? {
    guard let reference = object.text("created_by_ref"), reference != STIXTerms.creatorID else { return nil }
    let name = places[reference].flatMap { objects[$0].text("name") } ?? reference
    let day = object.text("created").flatMap { Timestamp($0.utf8)?.day }
    let key = "\(reference) \(day.map { "\($0)" } ?? "")"
    if let known = knownSources[key] { return known }
    var source = Source(id: freeSource(MadeIDs.id(ofActor: name) + (day.map { "-\($0)" } ?? "")))
    source.author = name
    source.published = day.flatMap { try? EDTF(parsing: "\($0)") }
    collected.draft.sources.append(source)
    knownSources[key] = source.id
    return source.id
  }

  private mutating func reference(_ node: DocumentNode) -> String? {
    guard let object = Object(node), let name = object.text("source_name") else { return nil }
    let parts = [object.text("external_id"), object.text("url"), object.text("description")]
    let key = ([name] + parts.map { $0 ?? "" }).joined(separator: "\n")
    if let known = knownSources[key] { return known }
    let id = [name, object.text("external_id")].compactMap { $0 }.joined(separator: "-")
    var source = Source(id: freeSource(MadeIDs.id(ofActor: id)))
    source.publisher = name
    source.url = object.text("url")
    source.title = object.text("description")
    if object["hashes"] != nil { collected.losses.note("hashes of sources", example: source.id) }
    collected.draft.sources.append(source)
    knownSources[key] = source.id
    return source.id
  }

  private mutating func freeSource(_ id: String) -> String {
    var (id, number) = (id.replacing(";", with: "-"), 1)
    let stem = id
    while !takenSources.insert(id).inserted {
      number += 1
      id = "\(stem)-\(number)"
    }
    return id
  }
}
