import AlignmentDrawing
import AlignmentFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Has `rsvg-convert` make pixels or pages of pictures: the very picture, drawn by the library that desktops use.
struct Renderer {
  /// The most pixels that the program makes of one side.
  static let mostPixelsOfSide = 32_767
  /// Of the whole: a gigabyte of memory.
  static let mostPixels = 1 << 28
  /// Each page is an open file, of which a process may have a thousand.
  static let mostPages = 500

  /// In points: what PDF 1.7 says of the largest page (annex C).
  static let longestPage = 14_400.0

  var timeLimit: Duration

  /// The bytes of a PNG, on white ground.
  func png(of document: SVGDocument, width: Int?) throws(RenderingError) -> [UInt8] {
    let size = try Self.size(of: document, width: width)
    let arguments = [
      "--format=png", "--width=\(size.width)", "--height=\(size.height)", "--background-color=white",
    ]
    let bytes = try converted([document], arguments)
    guard bytes.starts(with: PNGDocument.signature) else { throw Self.odd("PNG") }
    return bytes
  }

  /// The bytes of a PDF, a page for each picture, of its size.
  func pdf(of documents: [SVGDocument]) throws(RenderingError) -> [UInt8] {
    guard (1...Self.mostPages).contains(documents.count) else {
      throw RenderingError(
        .wrongSize, "a PDF cannot have \(documents.count) pages; it has 1 to \(Self.mostPages)")
    }
    // What is a point in the picture becomes a point on paper.
    let bytes = try converted(
      documents, ["--format=pdf", "--dpi-x=72", "--dpi-y=72"] + Self.zoom(for: documents))
    guard bytes.starts(with: Array("%PDF-".utf8)) else { throw Self.odd("PDF") }
    return bytes
  }

  /// Where a page would be longer than readers show (200 inches), all are made smaller.
  private static func zoom(for documents: [SVGDocument]) -> [String] {
    let longest = documents.compactMap(\.size).map { max($0.width, $0.height) }.max() ?? 0
    return longest > longestPage ? ["--zoom=\(longestPage / longest)"] : []
  }

  private static func odd(_ form: String) -> RenderingError {
    RenderingError(.programFailed, "what \(Self.program) wrote is no \(form)")
  }
}

// MARK: - Sizes

extension Renderer {
  /// In pixels: two for a point, as print wants it; fewer where a side would be too long.
  static func size(
    of document: SVGDocument, width: Int?
  ) throws(RenderingError) -> (width: Int, height: Int) {
    guard let points = document.size else {
      throw RenderingError(.programFailed, "the picture does not say how large it is")
    }
    guard let width else {
      let longest = max(points.width, points.height)
      let area = (Double(mostPixels) / (points.width * points.height)).squareRoot()
      let scale = min(2, Double(mostPixelsOfSide) / longest, area)
      return (
        min(pixels(points.width * scale), mostPixelsOfSide),
        min(pixels(points.height * scale), mostPixelsOfSide)
      )
    }
    let height = pixels(points.height / points.width * Double(width))
    guard width > 0, max(width, height) <= mostPixelsOfSide, width * height <= mostPixels else {
      let most = widest(points)
      throw RenderingError(
        .wrongSize, "a picture of \(width) × \(height) pixels cannot be made",
        hint: "this one can be 1 to \(most) pixels wide")
    }
    return (width, height)
  }

  private static func widest(_ points: PictureSize) -> Int {
    let shape = points.height / points.width
    let side = Double(mostPixelsOfSide)
    return Int(min(side, side / shape, (Double(mostPixels) / shape).squareRoot()))
  }

  private static func pixels(_ number: Double) -> Int { max(1, Int(min(number, 1e9).rounded())) }
}

extension SVGDocument {
  /// What the root says of its width and height, in points.
  var size: PictureSize? {
    guard let width = number("width"), let height = number("height"), width > 0, height > 0 else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  private func number(_ attribute: String) -> Double? {
    let root = text.prefix { $0 != ">" }
    guard let start = root.firstRange(of: " \(attribute)=\"")?.upperBound else { return nil }
    return Double(root[start...].prefix { $0 != "\"" })
  }
}

// MARK: - The program

extension Renderer {
  static let program = "rsvg-convert"

  /// What it needs to find fonts and to write numbers; and the day that a PDF says it was made on, which else would
  /// make every run's bytes differ.
  private static var environment: [String] {
    let names = [
      "HOME", "PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
      "XDG_DATA_HOME", "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
    ]
    let day = ChildProcess.settings(["SOURCE_DATE_EPOCH"]).first ?? "SOURCE_DATE_EPOCH=0"
    return ChildProcess.settings(names) + [day]
  }

  private func converted(
    _ documents: [SVGDocument], _ arguments: [String]
  ) throws(RenderingError) -> [UInt8] {
    guard let path = ChildProcess.path(of: Self.program) else {
      throw RenderingError(
        .programMissing, "PNG and PDF are made by \(Self.program), which is not on the PATH",
        hint: "install librsvg2-bin: sudo apt-get install librsvg2-bin")
    }
    let files = try Self.files(of: documents)
    defer { for file in files { file.close() } }
    let names = files.indices.map { "/dev/fd/\($0 == 0 ? 0 : $0 + 2)" }
    // One picture is read from standard input, so that nothing depends on /dev/fd.
    let child = ChildProcess(
      program: path, arguments: ["--unlimited"] + arguments + (files.count == 1 ? [] : names),
      environment: Self.environment)
    let outcome: ChildProcess.Outcome
    do {
      outcome = try child.run(inputs: files.map(\.descriptor), timeLimit: timeLimit)
    } catch {
      throw Self.failure(error, path, timeLimit)
    }
    guard outcome.ending == .exited(0) else { throw Self.failure(outcome) }
    return outcome.output
  }

  private static func files(of documents: [SVGDocument]) throws(RenderingError) -> [HandedFile] {
    var files: [HandedFile] = []
    for document in documents {
      do {
        files.append(try HandedFile(document.text))
      } catch {
        for file in files { file.close() }
        throw RenderingError(.programFailed, "the picture cannot be handed to \(program): \(error)")
      }
    }
    return files
  }

  private static func failure(
    _ failure: ChildProcess.Failure, _ path: String, _ limit: Duration
  ) -> RenderingError {
    switch failure {
    case .cannotStart(let reason): RenderingError(.programFailed, "\(path) cannot be started: \(reason)")
    case .timedOut:
      RenderingError(
        .timedOut, "\(program) took longer than \(limit.components.seconds) seconds and was ended",
        hint: "narrow what is shown, or write SVG")
    }
  }

  /// With the first line of what it said.
  private static func failure(_ outcome: ChildProcess.Outcome) -> RenderingError {
    let said = String(decoding: outcome.errors.prefix(2000), as: UTF8.self)
    let line = said.split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
    let ending =
      switch outcome.ending {
      case .exited(let status): "failed with status \(status)"
      case .killed: "was killed"
      }
    return RenderingError(.programFailed, "\(program) \(ending)\(line)")
  }
}
