/// The ties to be sorted: as large a piece of memory as the graph has ties.
final class SortItems: @unchecked Sendable {
  // Unchecked: it is filled and sorted by one owner, and then only read.
  let memory: UnsafeMutableBufferPointer<SortItem>

  init(count: Int) {
    let raw = LargeMemory.allocate(max(1, count) * MemoryLayout<SortItem>.stride)
    memory = UnsafeMutableBufferPointer(
      start: raw.bindMemory(to: SortItem.self, capacity: max(1, count)), count: count)
  }

  deinit { UnsafeMutableRawPointer(memory.baseAddress)?.deallocate() }

  var count: Int { memory.count }
  subscript(_ index: Int) -> SortItem { memory[index] }
}
