/// One property of all ties, as an array of fixed-size values in canonical order.
///
/// A column owns its memory, or views memory that somebody else keeps alive, such as a mapped file; whoever
/// asks a question borrows it once as a `Span` and cannot tell the difference.
public struct Column<Element: BitwiseCopyable & Sendable & Equatable>: @unchecked Sendable, Equatable {
  // Unchecked: the memory is never written once a column has it, which `init(viewing:owner:)` demands too.
  // Inlinable, because without it a count on a day, two look-ups, spends most of its time on generic calls.
  @usableFromInline let memory: UnsafeBufferPointer<Element>
  @usableFromInline let owner: AnyObject?

  /// A column that owns its memory, with a copy of an array's elements. O(n).
  public init(_ elements: [Element]) {
    self.init(count: elements.count) { memory in
      elements.withUnsafeBufferPointer { source in
        guard let to = memory.baseAddress, let from = source.baseAddress else { return }
        to.initialize(from: from, count: source.count)
      }
    }
  }

  /// A column that owns its memory, which a block fills.
  ///
  /// - Parameter fill: must initialize every element; it is called once, also for none.
  public init(count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    guard count > 0 else {
      fill(UnsafeMutableBufferPointer(start: nil, count: 0))
      (memory, owner) = (UnsafeBufferPointer(start: nil, count: 0), nil)
      return
    }
    let storage = LargeMemory(bytes: count * MemoryLayout<Element>.stride)
    let memory = storage.bound(to: Element.self, count: count)
    fill(memory)
    (self.memory, owner) = (UnsafeBufferPointer(memory), storage)
  }

  /// Views memory that must not change while `owner` lives.
  public init(viewing memory: UnsafeBufferPointer<Element>, owner: AnyObject) {
    (self.memory, self.owner) = (memory, owner)
  }

  /// A column without elements.
  public static var empty: Column { Column([]) }

  /// How many elements there are. O(1).
  @inlinable public var count: Int { memory.count }

  /// Whether there is no element.
  @inlinable public var isEmpty: Bool { memory.isEmpty }

  /// One element. For loops over many borrow a span instead.
  ///
  /// - Precondition: the index is one of `0..<count`.
  @inlinable public subscript(_ index: Int) -> Element {
    precondition(index >= 0 && index < memory.count, "there is no such element")
    return memory[index]
  }

  /// Lends all elements to a block.
  @inlinable public func withSpan<Result, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(memory.span)
  }

  /// Lends all elements to a block, as memory: to write them to a file.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeRawBufferPointer(memory))
  }

  /// Whether both hold the same elements, bit by bit. O(n).
  public static func == (left: Column, right: Column) -> Bool {
    guard left.count == right.count else { return false }
    return left.memory.baseAddress == right.memory.baseAddress
      || left.withUnsafeBytes { one in right.withUnsafeBytes { one.elementsEqual($0) } }
  }
}
