import AlignmentModel

extension ActorID: Packed {
  func pack(into packer: inout Packer) { packer.pack(rawValue) }
  init(from unpacker: inout Unpacker) throws(UnpackingFault) { self.init(try unpacker.text()) }
}

extension Source: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(id)
    packer.pack(title)
    packer.pack(author)
    packer.pack(publisher)
    packer.pack(published)
    packer.pack(describes)
    packer.pack(basedOn)
    packer.pack(url)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(id: try unpacker.text())
    title = try unpacker.optionalText()
    author = try unpacker.optionalText()
    publisher = try unpacker.optionalText()
    published = try unpacker.optionalValue()
    describes = try unpacker.optionalValue()
    basedOn = try unpacker.texts()
    url = try unpacker.optionalText()
    note = try unpacker.optionalText()
  }
}

extension Speaker: Packed {
  func pack(into packer: inout Packer) {
    switch self {
    case .author: packer.pack(false)
    case .actor(let id):
      packer.pack(true)
      packer.pack(id)
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self = try unpacker.truth() ? .actor(try unpacker.value()) : .author
  }
}

extension Claim.AsOf: Packed {
  func pack(into packer: inout Packer) {
    switch self {
    case .source: packer.pack(0)
    case .nothing: packer.pack(1)
    case .date(let date):
      packer.pack(2)
      packer.pack(date)
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    switch try unpacker.number(below: 3) {
    case 0: self = .source
    case 1: self = .nothing
    default: self = .date(try unpacker.value())
    }
  }
}

extension Claim: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(word: stance)
    packer.pack(speakers)
    packer.pack(source)
    packer.pack(at)
    packer.pack(asOf)
    packer.pack(retracts)
    packer.pack(note)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    let stance: Stance? = try unpacker.optionalWord()
    let speakers: [Speaker] = try unpacker.values()
    self.init(stance, by: speakers, source: try unpacker.text(), at: try unpacker.optionalText())
    asOf = try unpacker.value()
    retracts = try unpacker.optionalText()
    note = try unpacker.optionalText()
  }
}

extension Evidence: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(claims)
    packer.pack(sources)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self.init(claims: try unpacker.values(), sources: try unpacker.texts())
  }
}
