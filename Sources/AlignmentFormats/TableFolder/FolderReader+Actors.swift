import AlignmentModel

// Actors, and what is true of them for a time.
extension FolderReader {
  mutating func actor(_ row: SheetRow) {
    guard let written = required(row, "id", "the actor's id") else { return }
    let id = collector.actorID(written)
    named.listed.insert(id)
    if written == "author" {
      reading.wrong(
        "reserved-word", "no actor may be called \"author\", which means a source's own voice",
        at: row["id"]?.place, hint: "choose another id")
    }
    let name = text(row, "name") ?? written
    guard row.says(besides: ["id", "name"]) || namesAlone[id] != nil || actorPlaces[id] != nil else {
      // As a table of ties knows actors, so that another file may say more.
      namesAlone[id] = name
      return
    }
    var actor = AlignmentGraph.Actor(id: id, name: name, kind: ActorList.unknownKind)
    if let kind = word(row, "kind", "an actor's kind", as: ActorKind.self) { actor.kind = kind }
    actor.aliases = CellList.items(of: row["aliases"]).compactMap(\.scalar)
    for pair in pairs(row, "codes", example: "cow=731; iso3=PRK") { actor.codes[pair.key] = pair.value ?? "" }
    for scheme in FolderTable.schemes {
      if let code = row.text(scheme) { actor.codes[scheme] = CellList.text(ofCell: code) }
    }
    for part in CellList.items(of: row["exists"]) {
      guard let spell = reading.spell(part) else { continue }
      var life = AlignmentGraph.DatedSpell(during: spell)
      life.origin = Origin(part.place)
      actor.exists.append(life)
    }
    actor.binds = row.text("binds").map { collector.kindID(CellList.text(ofCell: $0)) }
    actor.note = text(row, "note")
    actor.origin = row.origin("id")
    actorPlaces[id] = actorPlaces[id] ?? collector.draft.actors.count
    collector.draft.actors.append(actor)
  }

  /// The place of an actor in the draft; one that no row lists is made.
  private mutating func place(of id: ActorID, _ written: String, _ row: SheetRow) -> Int {
    if let place = actorPlaces[id] { return place }
    let name = namesAlone.removeValue(forKey: id) ?? written
    var actor = AlignmentGraph.Actor(id: id, name: name, kind: ActorList.unknownKind)
    actor.origin = Origin(row.place)
    actorPlaces[id] = collector.draft.actors.count
    collector.draft.actors.append(actor)
    return collector.draft.actors.count - 1
  }

  private mutating func place(of row: SheetRow, _ column: String, _ what: String) -> Int? {
    guard let written = required(row, column, what) else { return nil }
    return place(of: actorID(written, at: row[column]?.place), written, row)
  }

  mutating func life(_ row: SheetRow) {
    guard let place = place(of: row, "actor", "the actor"), let spell = spell(row) else { return }
    var life = AlignmentGraph.DatedSpell(during: spell)
    (life.evidence, life.note, life.origin) = told(row, keys: keys(row, ["ref"]))
    collector.draft.actors[place].exists.append(life)
  }

  mutating func name(_ row: SheetRow) {
    guard let place = place(of: row, "actor", "the actor"), let spell = spell(row),
      required(row, "name", "the name") != nil
    else { return }
    var name = AlignmentGraph.DatedName(name: text(row, "name") ?? "", during: spell)
    (name.evidence, name.note, name.origin) = told(row, keys: keys(row, ["ref"]))
    collector.draft.actors[place].names.append(name)
  }

  mutating func office(_ row: SheetRow) {
    guard let place = place(of: row, "actor", "who holds the office"),
      let of = actor(row, "of", "the state led, or whose office it is"), let spell = spell(row)
    else { return }
    let leads = truth(row, "leads") ?? false
    var held = AlignmentGraph.Holding(leads: leads, of: of, title: text(row, "title"), during: spell)
    (held.evidence, held.note, held.origin) = told(row, keys: keys(row, ["ref"]))
    held.origin.fields["leads"] = row["of"]?.place
    collector.draft.actors[place].holds.append(held)
  }

  mutating func member(_ row: SheetRow) {
    guard let place = place(of: row, "group", "the group"), let member = actor(row, "member", "the member"),
      let spell = spell(row)
    else { return }
    var membership = AlignmentGraph.Membership(actor: member, during: spell)
    (membership.evidence, membership.note, membership.origin) = told(row, keys: keys(row, ["ref"]))
    collector.draft.actors[place].members.append(membership)
  }

  mutating func succession(_ row: SheetRow) {
    guard let place = place(of: row, "actor", "the successor"),
      let predecessor = actor(row, "predecessor", "the predecessor")
    else { return }
    var succession = AlignmentGraph.Succession(predecessor: predecessor)
    if let date = date(row, "date") { succession.date = reading.eventDate(date) }
    (succession.evidence, succession.note, succession.origin) = told(row, keys: keys(row, ["ref"]))
    collector.draft.actors[place].succeeds.append(succession)
  }
}
