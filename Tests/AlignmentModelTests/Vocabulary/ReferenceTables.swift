import Foundation

/// Tables of other projects that lie beside the repository on some machines, in `shared/data/codes`.
enum ReferenceTables {
  /// The codes of CAMEO, or nil where the table is missing.
  static let cameo: Set<String>? = text("cameo-codes.csv").map { table in
    let codes = table.split(separator: "\n").compactMap { line in
      // A code is the first quoted run of two to four digits; the numbers of rows stand before the third comma.
      line.split(separator: ",").dropFirst(3).prefix(8).first { $0.wholeMatch(of: /"[0-9]{2,4}"/) != nil }
    }
    return Set(codes.map { $0.filter(\.isNumber) })
  }

  /// Events of PLOVER as the conversion table has them: type, mode, context.
  static let plover: Set<[String]>? = text("CAMEO2PLOVER-2021.txt").map { table in
    let rows = table.split(separator: "\n").compactMap { line -> [String]? in
      guard let colon = line.firstIndex(of: ":"), line.first?.isNumber == true else { return nil }
      let event = line[line.index(after: colon)...].prefix { $0 != "#" }
      let parts = event.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return parts.count == 3 ? parts : nil
    }
    return Set(rows)
  }

  private static func text(_ name: String) -> String? {
    let root = packageRoot(of: URL(filePath: #filePath))
    let file = root.deletingLastPathComponent().appending(path: "shared/data/codes/\(name)")
    return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func packageRoot(of file: URL) -> URL {
    var folder = file
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
      folder.deleteLastPathComponent()
    }
    return folder
  }
}
