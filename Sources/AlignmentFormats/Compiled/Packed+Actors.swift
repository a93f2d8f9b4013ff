import AlignmentModel

extension AlignmentGraph.Actor: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(id)
    packer.pack(name)
    packer.pack(word: kind)
    packer.pack(aliases)
    packer.pack(byKey: codes) { $0.pack($1) }
    packer.pack(exists)
    packer.pack(names)
    packer.pack(holds)
    packer.pack(succeeds)
    packer.pack(binds)
    packer.pack(members)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(id: try unpacker.value(), name: try unpacker.text(), kind: try unpacker.word())
    aliases = try unpacker.texts()
    codes = try unpacker.byKey { unpacker throws(UnpackingFault) in try unpacker.text() }
    exists = try unpacker.values()
    names = try unpacker.values()
    holds = try unpacker.values()
    succeeds = try unpacker.values()
    binds = try unpacker.optionalText()
    members = try unpacker.values()
    note = try unpacker.optionalText()
  }
}

extension AlignmentGraph.DatedSpell: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(during)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(during: try unpacker.value())
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

extension AlignmentGraph.DatedName: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(name)
    packer.pack(during)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(name: try unpacker.text(), during: try unpacker.value())
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

extension AlignmentGraph.Holding: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(leads)
    packer.pack(of)
    packer.pack(title)
    packer.pack(during)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(
      leads: try unpacker.truth(), of: try unpacker.value(), title: try unpacker.optionalText(),
      during: try unpacker.value())
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

extension AlignmentGraph.Succession: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(predecessor)
    packer.pack(date)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(predecessor: try unpacker.value())
    date = try unpacker.optionalValue()
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

extension AlignmentGraph.Membership: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(actor)
    packer.pack(during)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(actor: try unpacker.value(), during: try unpacker.value())
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}
