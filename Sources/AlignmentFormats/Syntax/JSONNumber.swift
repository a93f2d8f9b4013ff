/// True when the bytes are a number of RFC 8259, section 6: `-12.5e+3`, but neither `01` nor `.5`.
func isJSONNumber(_ word: some Sequence<UInt8>) -> Bool {
  var state = NumberState.start
  for byte in word {
    guard let next = state.after(byte) else { return false }
    state = next
  }
  return state.isEnd
}

private enum NumberState {
  case start
  case minus
  case zero
  case whole
  case point
  case fraction
  case exponent
  case exponentSign
  case exponentDigits

  var isEnd: Bool {
    switch self {
    case .zero, .whole, .fraction, .exponentDigits: true
    case .start, .minus, .point, .exponent, .exponentSign: false
    }
  }

  func after(_ byte: UInt8) -> NumberState? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): afterDigit(isZero: byte == UInt8(ascii: "0"))
    case UInt8(ascii: "-") where self == .start: .minus
    case UInt8(ascii: "."): self == .zero || self == .whole ? .point : nil
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      self == .zero || self == .whole || self == .fraction ? .exponent : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"): self == .exponent ? .exponentSign : nil
    default: nil
    }
  }

  private func afterDigit(isZero: Bool) -> NumberState? {
    switch self {
    case .start, .minus: isZero ? .zero : .whole
    case .zero: nil
    case .whole: .whole
    case .point, .fraction: .fraction
    case .exponent, .exponentSign, .exponentDigits: .exponentDigits
    }
  }
}
