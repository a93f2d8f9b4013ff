import Entente
import Foundation

/// Programs that tests ask for a second opinion.
enum Tool {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// What a program on the PATH prints.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(description: "\(program) failed; Scripts/test installs what tests need")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The words of a PDF and where they stand, as `pdftotext -bbox` reads them.
struct TextOfPages {
  struct Word {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
  }

  struct Page {
    let width: Double
    let height: Double
    var words: [Word] = []
  }

  private(set) var pages: [Page] = []

  init(_ document: PDFDocument) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try document.write(to: file.path)
    for line in try Tool.run("pdftotext", ["-bbox", file.path, "-"]).split(separator: "\n") {
      let parts = line.split(separator: "\"").map(String.init)
      let numbers = stride(from: 1, to: parts.count, by: 2).compactMap { Double(parts[$0]) }
      if line.contains("<page "), numbers.count == 2 {
        pages.append(Page(width: numbers[0], height: numbers[1]))
      } else if line.contains("<word "), numbers.count == 4, let last = parts.last, !pages.isEmpty {
        let text = last.dropFirst().prefix { $0 != "<" }
        pages[pages.count - 1].words.append(
          Word(
            text: String(text), left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]))
      }
    }
  }
}

/// The lines in the figures of actors: their text, the middle they are centred on, and the line they stand on.
struct ActorLabels {
  private(set) var lines: [(text: String, middle: Double, baseline: Double)] = []

  init(_ picture: SVGDocument) {
    let actor = /<g class="actor [^>]* transform="translate\(([0-9.]+) ([0-9.]+)\)">(.*?)<\/g>/
      .dotMatchesNewlines()
    let label = /<text y="(-?[0-9.]+)"[^>]*>([^<]*)<\/text>/
    for figure in picture.text.matches(of: actor) {
      guard let x = Double(figure.1), let y = Double(figure.2) else { continue }
      for line in figure.3.matches(of: label) {
        lines.append((String(line.2), x, y + (Double(line.1) ?? 0)))
      }
    }
  }
}
