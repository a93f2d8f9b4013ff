import Entente

let graph = try AlignmentGraph(contentsOf: "Graphs/korea.yaml")
let timeline = Timeline(graph)

let january = timeline.snapshot(on: "2024-01-19")
for tie in january.ties(of: "PRK") where tie.valence == .cooperative { print(tie) }

let change = timeline.diff(from: "2018-10-01", to: "2024-01-19")
print(change.began.count, change.ended.count)

for tie in timeline.history(of: "PRK", with: "RUS") { print(tie.kind, tie.spell, tie.status) }

let pictures = try timeline.drawing(style: .standard)  // laid out once, for all dates
try pictures.svg(of: january).write(to: "january.svg")
try timeline.historyPicture(of: "PRK", with: "RUS").svg().write(to: "korea-russia.svg")
try pictures.svg(of: change).write(to: "change.svg")
