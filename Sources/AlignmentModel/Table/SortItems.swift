/// The ties to be sorted, in a piece of memory of their own.
final class SortItems: @unchecked Sendable {
  // Unchecked: it is filled and sorted by one owner, and then only read.
  private let storage: LargeMemory
  let memory: UnsafeMutableBufferPointer<SortItem>

  init(count: Int) {
    storage = LargeMemory(bytes: count * MemoryLayout<SortItem>.stride)
    memory = storage.bound(to: SortItem.self, count: count)
  }

  var count: Int { memory.count }
  subscript(_ index: Int) -> SortItem { memory[index] }
}
