import AlignmentFormats
import AlignmentModel
import AlignmentTimeline
import Foundation
import Testing

@Suite("Graph files that come with Entente")
struct GraphFilesTests {
  @Test("There are graph files")
  func some() { #expect(GraphFiles.names.contains("korea.yaml")) }

  @Test("A file reads with no error and no warning", arguments: GraphFiles.names)
  func clean(name: String) throws {
    let reading = try GraphFiles.reading(name)
    #expect(reading.diagnostics.rendering() == "")
    #expect(reading.graph != nil)
  }

  @Test(
    "A file says the same after it was written and read again",
    arguments: GraphFiles.names, [DocumentWriter.Form.yaml, .json])
  func written(name: String, form: DocumentWriter.Form) throws {
    let graph = try AlignmentGraph(contentsOf: GraphFiles.path(name))
    let text = GraphWriter.text(of: graph, as: form)
    let again = AlignmentGraph.reading([(bytes: Array(text.utf8), name: "again")])
    #expect(again.diagnostics.rendering() == "")
    let second = try #require(again.graph)
    #expect(second == graph)
    #expect(GraphWriter.text(of: second, as: form) == text)
  }

  @Test("The order of what a file holds does not matter", arguments: GraphFiles.names)
  func order(name: String) throws {
    let graph = try AlignmentGraph(contentsOf: GraphFiles.path(name))
    var draft = graph.draft
    draft.sources.reverse()
    draft.kinds.reverse()
    draft.actors.reverse()
    draft.entries.reverse()
    for index in draft.actors.indices { draft.actors[index].members.reverse() }
    #expect(try draft.validated() == graph)
  }

  @Test("A file holds no tie that no day can hold", arguments: GraphFiles.names)
  func possible(name: String) throws {
    let timeline = Timeline(try AlignmentGraph(contentsOf: GraphFiles.path(name)))
    #expect(timeline.ties(Korea.everything).filter(\.isNever).map(\.id) == [])
  }
}
