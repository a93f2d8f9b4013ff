extension Vocabulary {
  /// Words that are neither for nor against the other until one knows what was said.
  static let statements: [TieKind] = [
    TieKind(
      "statement", "statement", .diplomatic, .neutral, .directed,
      "{from} makes a statement about {to}",
      cameo: ["01", "010", "012", "013"]),
    TieKind(
      "denial", "denial", extends: "statement", .diplomatic, .neutral, .directed,
      "{from} denies charges by {to}",
      cameo: ["016"]),
    TieKind(
      "admission", "admission", extends: "statement", .diplomatic, .neutral, .directed,
      "{from} admits responsibility towards {to}",
      cameo: ["015"]),
    TieKind(
      "gesture", "symbolic act", .diplomatic, .neutral, .directed,
      "{from} makes a symbolic gesture towards {to}",
      cameo: ["017"]),
    TieKind(
      "appeal", "appeal", .diplomatic, .neutral, .directed,
      "{from} appeals to {to}",
      cameo: [
        "02", "020", "021", "0211", "0212", "0213", "0214", "022", "023", "0231", "0232", "0233", "0234",
        "024", "0241", "0242", "0243", "0244",
        "025", "0251", "0252", "0253", "0254", "0255", "0256", "026", "027", "028",
      ]),
    TieKind(
      "demand", "demand", .diplomatic, .neutral, .directed,
      "{from} makes demands on {to}",
      cameo: [
        "10", "100", "101", "1011", "1012", "1013", "1014", "102", "103", "1031", "1032", "1033", "1034",
        "104", "1041", "1042", "1043", "1044",
        "105", "1051", "1052", "1053", "1054", "1055", "1056", "106", "107", "108",
      ],
      plover: ["REQUEST"]),
  ]
}
