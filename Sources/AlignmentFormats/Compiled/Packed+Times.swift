import AlignmentModel

extension Spell: Packed {
  /// As text, which says all of a spell that was read; what was made in code may need its bounds beside.
  func pack(into packer: inout Packer) {
    let isPlain = (try? Spell(parsing: text)) == self
    packer.pack(isPlain)
    packer.pack(text)
    guard !isPlain else { return }
    packer.pack(Int(start.rawValue))
    packer.pack(Int(end.rawValue))
    for day in [bounds.firstEarliest, bounds.firstLatest, bounds.lastEarliest, bounds.lastLatest] {
      packer.pack(day.number)
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    if try unpacker.truth() {
      self = try unpacker.spell()
      return
    }
    let text = try unpacker.text()
    let (start, end) = (try unpacker.number(below: 256), try unpacker.number(below: 256))
    guard let start = SpellEnd(rawValue: UInt8(truncatingIfNeeded: start)),
      let end = SpellEnd(rawValue: UInt8(truncatingIfNeeded: end))
    else { throw UnpackingFault() }
    let bounds = Bounds(
      firstEarliest: Day(number: try unpacker.day()), firstLatest: Day(number: try unpacker.day()),
      lastEarliest: Day(number: try unpacker.day()), lastLatest: Day(number: try unpacker.day()))
    self.init(text: text, start: start, end: end, bounds: bounds)
  }
}

extension EventDate: Packed {
  func pack(into packer: inout Packer) { packer.pack(text) }
  init(from unpacker: inout Unpacker) throws(UnpackingFault) { self = try unpacker.eventDate() }
}

extension EDTF: Packed {
  func pack(into packer: inout Packer) { packer.pack(text) }
  init(from unpacker: inout Unpacker) throws(UnpackingFault) { self = try unpacker.expression() }
}

extension TieTime: Packed {
  func pack(into packer: inout Packer) {
    switch self {
    case .during(let spell):
      packer.pack(false)
      packer.pack(spell)
    case .date(let date):
      packer.pack(true)
      packer.pack(date)
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    self = try unpacker.truth() ? .date(try unpacker.value()) : .during(try unpacker.value())
  }
}

extension Coverage: Packed {
  func pack(into packer: inout Packer) {
    packer.pack(byKey: byKind) { $0.pack($1) }
    packer.pack(other)
  }

  init(from unpacker: inout Unpacker) throws(UnpackingFault) {
    let byKind = try unpacker.byKey { unpacker throws(UnpackingFault) in try Spell(from: &unpacker) }
    self.init(byKind: byKind, other: try unpacker.optionalValue())
  }
}
