import AlignmentModel

extension Phase: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(during)
    packer.pack(weight) { $0.pack($1) }
    packer.pack(word: trend)
    packer.pack(note)
    packer.pack(evidence)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(during: try unpacker.value())
    weight = try unpacker.optional { unpacker throws(UnpackingFault) in try unpacker.double() }
    trend = try unpacker.optionalWord()
    note = try unpacker.optionalText()
    evidence = try unpacker.value()
  }
}

extension Effect: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(word: verb)
    packer.pack(target)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(try unpacker.word(), try unpacker.text())
  }
}

extension TieEntry: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(kind)
    packer.pack(groups) { $0.pack($1) }
    packer.pack(mutual)
    packer.pack(time)
    packer.pack(id)
    packer.pack(byKey: roles) { $0.pack($1) }
    packer.pack(word: trend)
    packer.pack(phases)
    packer.pack(terms)
    packer.pack(weight) { $0.pack($1) }
    packer.pack(effects)
    packer.pack(evidence)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    let kind = try unpacker.text()
    let groups: [[ActorID]] = try unpacker.list { unpacker throws(UnpackingFault) in try unpacker.values() }
    self.init(kind, groups, mutual: try unpacker.truth(), time: try unpacker.value())
    id = try unpacker.optionalText()
    roles = try unpacker.byKey { unpacker throws(UnpackingFault) in try unpacker.values() }
    trend = try unpacker.optionalWord()
    phases = try unpacker.values()
    terms = try unpacker.texts()
    weight = try unpacker.optional { unpacker throws(UnpackingFault) in try unpacker.double() }
    effects = try unpacker.values()
    evidence = try unpacker.value()
    note = try unpacker.optionalText()
  }
}

extension TieDetail: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(teller)
    packer.pack(id)
    packer.pack(time)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(teller: try unpacker.value(), id: try unpacker.text(), time: try unpacker.optionalValue())
  }
}

extension TieDetail.Teller: Packed {
  func pack(into packer: inout Packer) {
    switch self {
    case .entry(let index): for number in [0, index] { packer.pack(number) }
    case .holding(let actor, let number): for number in [1, actor, number] { packer.pack(number) }
    case .succession(let actor, let number): for number in [2, actor, number] { packer.pack(number) }
    case .membership(let group, let number): for number in [3, group, number] { packer.pack(number) }
    case .pair(let pact, let one, let other): for number in [4, pact, one, other] { packer.pack(number) }
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    switch try unpacker.number(below: 5) {
    case 0: self = .entry(try unpacker.number())
    case 1: self = .holding(actor: try unpacker.number(), try unpacker.number())
    case 2: self = .succession(actor: try unpacker.number(), try unpacker.number())
    case 3: self = .membership(group: try unpacker.number(), try unpacker.number())
    default: self = .pair(pact: try unpacker.number(), try unpacker.number(), try unpacker.number())
    }
  }

  /// Whether a draft has what tells the tie.
  func isThere(in draft: AlignmentGraph.Draft) -> Bool {
    func has(_ actor: Int, _ count: (AlignmentGraph.Actor) -> Int, _ numbers: Int...) -> Bool {
      guard draft.actors.indices.contains(actor) else { return false }
      let count = count(draft.actors[actor])
      return numbers.allSatisfy { $0 >= 0 && $0 < count }
    }
    return switch self {
    case .entry(let index): draft.entries.indices.contains(index)
    case .holding(let actor, let number): has(actor, { $0.holds.count }, number)
    case .succession(let actor, let number): has(actor, { $0.succeeds.count }, number)
    case .membership(let group, let number): has(group, { $0.members.count }, number)
    case .pair(let pact, let one, let other): has(pact, { $0.members.count }, one, other)
    }
  }
}
