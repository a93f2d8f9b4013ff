import ArgumentParser
import Entente

/// The layout file beside a graph: read, reused and extended.
enum LayoutKeeping {
  /// What the file keeps; nil when there is none yet. What is wrong with it is told and ends the command.
  static func read(_ path: String) throws -> LayoutFile? {
    do throws(GraphError) {
      return try LayoutFile(contentsOf: path)
    } catch {
      switch error {
      case .file(let error): throw Terminal.failure(error)
      case .data(let found):
        Terminal.complain(found.rendering() + found.summary)
        throw ExitCode.wrongData
      }
    }
  }

  /// Adds to the file what a drawing places anew; a file that says it all already is left alone.
  static func keep(_ drawing: Drawing, in path: String, _ kept: LayoutFile?) throws {
    let layout = kept?.extended(by: drawing) ?? LayoutFile(drawing)
    guard layout != kept else { return }
    do throws(FileError) { try layout.write(to: path) } catch { throw Terminal.failure(error) }
  }
}
