import AlignmentModel

/// What all ties of a table have in common and no column says: `kind==arms-transfer`.
extension TableReader {
  /// Our names of the columns of a ties table.
  public static var columnNames: [String] { TableColumn.allCases.map(\.name) }

  /// Why a value cannot be that of all rows; nil when it can.
  ///
  /// - Parameter column: one of ``columnNames``.
  public static func faultOfConstant(_ value: String, for column: String) -> String? {
    guard let column = TableColumn(named: column) else { return "a ties table has no column \"\(column)\"" }
    let bytes = Array(value.utf8)
    if bytes.isEmpty { return "nothing is said of \(column)" }
    switch column {
    case .id: return "every tie has an id of its own"
    case .kind, .from, .to: return FieldFault.ofName(bytes, column)?.message
    case .weight: return FieldFault.ofWeight(bytes)?.message
    case .mutual: return FieldFault.ofTruth(bytes)?.message
    case .sources, .note: return FieldFault.ofText(bytes)?.message
    case .start where value == "/", .end where value == "/": return nil
    case .start, .end: return dateFault { () throws(DateError) in try SpellSide(parsing: value) }
    case .date: return dateFault { () throws(DateError) in try EventDate(parsing: value) }
    }
  }

  private static func dateFault<Value>(_ read: () throws(DateError) -> Value) -> String? {
    do {
      _ = try read()
      return nil
    } catch {
      return error.message
    }
  }
}

extension TableWorker {
  /// Puts what all rows have in common behind a chunk, where every row of the batch finds it.
  mutating func placeConstants() {
    for (column, bytes) in plan.constants {
      let start = buffer.count
      buffer += bytes
      buffer += [UInt8](repeating: 0, count: ByteLanes.padding)
      for row in 0..<RowBatch.capacity { batch.set(column, row, start: start, length: bytes.count) }
    }
  }
}
