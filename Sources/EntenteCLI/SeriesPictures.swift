import ArgumentParser
import Entente

/// The pictures of a series: in a folder, as pages, or one after the other.
struct SeriesPictures {
  let timeline: Timeline
  let days: [Day]
  let selection: Selection
  let drawing: DrawingArguments

  /// The most pictures of a folder.
  private static let mostPictures = 10_000
  private static let atOnce = 64
  /// The most in one file, which is built in memory.
  private static let mostInFile = 500

  func write(to target: SeriesTarget, _ output: OutputOptions) throws {
    try check(target)
    let snapshots = snapshots()
    let pictures = try drawing.pictures(showing: snapshots, of: timeline.graph)
    switch target {
    case .folder(let path, let form): try write(snapshots, pictures, path, form)
    case .pdf: try output.put(try pages(snapshots, pictures))
    case .animation(let seconds):
      try output.put(pictures.animatedSVG(of: snapshots, seconds: seconds).text)
    case .table: break
    }
  }

  private func check(_ target: SeriesTarget) throws {
    guard !days.isEmpty else {
      throw Terminal.usage("there is no day to draw: nothing changes between --from and --to")
    }
    var most = Self.mostInFile
    if case .folder = target { most = Self.mostPictures }
    guard days.count <= most else {
      throw Terminal.usage(
        "\(days.count) pictures are too many; \(most) are the most",
        hint: "take a longer step, or fewer years")
    }
  }

  private func snapshots() -> [Snapshot] {
    let progress = Progress("asking for \(days.count) days")
    defer { progress.end() }
    return days.enumerated().map { place, day in
      progress.show(Double(place) / Double(days.count))
      return timeline.snapshot(on: day, selection)
    }
  }

  private func write(
    _ snapshots: [Snapshot], _ pictures: Drawing, _ path: String, _ form: SeriesFolder.Form
  ) throws {
    let progress = Progress("drawing \(days.count) days")
    defer { progress.end() }
    do {
      var folder = try SeriesFolder(path, form)
      // Some at once for all cores, and not all, which would not leave room in memory.
      for first in stride(from: 0, to: snapshots.count, by: Self.atOnce) {
        let some = Array(snapshots[first..<min(first + Self.atOnce, snapshots.count)])
        for (place, picture) in pictures.svgs(of: some).enumerated() {
          progress.show(Double(first + place) / Double(days.count))
          try folder.put(picture, as: some[place].on.description)
        }
      }
      let frames = snapshots.map {
        ContactSheet.Frame(file: folder.fileName($0.on.description), snapshot: $0)
      }
      try folder.finish(index: ContactSheet(pictures, frames).document())
      progress.end()
      try report(folder.keptCount, path)
    } catch let error as FileError {
      throw Terminal.failure(error)
    } catch SeriesError.file(let error) {
      throw Terminal.failure(error)
    } catch SeriesError.rendering(let error) {
      throw PictureArguments.failure(error)
    }
  }

  private func report(_ kept: Int, _ path: String) throws {
    let pictures = "\(days.count) picture\(days.count == 1 ? "" : "s")"
    let already = kept > 0 ? ", \(kept) of them there already" : ""
    try Terminal.result("\(pictures)\(already): \(path)/index.html".escapedForTerminal + "\n")
  }

  private func pages(_ snapshots: [Snapshot], _ pictures: Drawing) throws -> [UInt8] {
    let progress = Progress("making a PDF of \(days.count) pages")
    defer { progress.end() }
    do {
      return try PDFDocument(pages: pictures.svgs(of: snapshots)).bytes
    } catch {
      throw PictureArguments.failure(error)
    }
  }
}
