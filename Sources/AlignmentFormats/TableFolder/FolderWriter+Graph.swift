import AlignmentModel

// The graph as a whole, its sources and kinds.
extension FolderWriter {
  func writeGraph(_ sink: ByteSink) {
    rows(["field", "kind", "value"], sink) { writer in
      func row(_ field: String, _ kind: String?, _ value: String) {
        writer.add(field)
        writer.add(kind)
        writer.add(value)
        writer.end()
      }
      if let title = draft.title { row("title", nil, CellList.cell(text: title)) }
      if let about = draft.about { row("about", nil, CellList.cell(text: about)) }
      for (kind, spell) in (draft.coverage?.byKind ?? [:]).sorted(by: { $0.key < $1.key }) {
        row("coverage", kind, spell.text)
      }
      if let other = draft.coverage?.other { row("coverage", nil, other.text) }
    }
  }

  func writeSources(_ sink: ByteSink) {
    let columns = [
      "id", "title", "author", "publisher", "published", "describes", "based-on", "url", "note",
    ]
    rows(columns, sink) { writer in
      for source in draft.sources {
        writer.add(CellList.cell(text: source.id))
        for text in [source.title, source.author, source.publisher] {
          writer.add(text.map(CellList.cell(text:)))
        }
        writer.add(source.published?.text)
        writer.add(source.describes?.text)
        writer.add(CellList.cell(source.basedOn))
        writer.add(source.url.map(CellList.cell(text:)))
        writer.add(source.note.map(CellList.cell(text:)))
        writer.end()
      }
    }
  }

  func writeKinds(_ sink: ByteSink) {
    rows(["id", "label", "extends", "domain", "valence", "mutual", "codes", "note"], sink) { writer in
      for kind in draft.kinds {
        writer.add(kind.id)
        writer.add(CellList.cell(text: kind.label))
        writer.add(kind.extends)
        writer.add(kind.domain?.rawValue)
        writer.add(kind.valence?.rawValue)
        writer.add(truth: kind.mutual)
        let codes = kind.codes.byScheme.sorted { $0.key < $1.key }.flatMap { scheme in
          scheme.value.isEmpty ? [(scheme.key, nil)] : scheme.value.map { (scheme.key, Optional($0)) }
        }
        writer.add(CellList.cell(pairs: codes.map { ($0.0, $0.1) }))
        writer.add(kind.note.map(CellList.cell(text:)))
        writer.end()
      }
    }
  }
}
