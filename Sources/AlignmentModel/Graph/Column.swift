/// One property of all ties, as an array of fixed-size values in canonical order.
///
/// A column owns its memory, or views memory that somebody else keeps alive, such as a mapped file; whoever
/// asks a question borrows it once as a `Span` and cannot tell the difference.
public struct Column<Element: BitwiseCopyable & Sendable & Equatable>: @unchecked Sendable, Equatable {
  // Unchecked: the viewed memory is never written while the owner lives, which `init(viewing:owner:)` demands.
  private enum Storage {
    case owned([Element])
    case viewed(UnsafeBufferPointer<Element>, owner: AnyObject)
  }

  private let storage: Storage

  /// A column that owns its memory.
  public init(_ elements: [Element]) { storage = .owned(elements) }

  /// Views memory that must not change while `owner` lives.
  public init(viewing memory: UnsafeBufferPointer<Element>, owner: AnyObject) {
    storage = .viewed(memory, owner: owner)
  }

  /// How many elements there are. O(1).
  public var count: Int {
    switch storage {
    case .owned(let elements): elements.count
    case .viewed(let memory, _): memory.count
    }
  }

  /// One element. For loops over many borrow a span instead.
  public subscript(_ index: Int) -> Element {
    switch storage {
    case .owned(let elements): elements[index]
    case .viewed(let memory, _): memory[index]
    }
  }

  /// Lends all elements to a block.
  public func withSpan<Result, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .owned(let elements): return try body(elements.span)
    case .viewed(let memory, let owner):
      defer { withExtendedLifetime(owner) {} }
      return try body(memory.span)
    }
  }

  /// Whether both hold the same elements. O(n).
  public static func == (left: Column, right: Column) -> Bool {
    guard left.count == right.count else { return false }
    return left.withSpan { one in
      right.withSpan { other in
        for index in one.indices where one[index] != other[index] { return false }
        return true
      }
    }
  }
}
