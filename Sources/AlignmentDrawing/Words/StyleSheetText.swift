/// Text made safe for a style sheet inside a picture.
enum StyleSheetText {
  /// A style is somebody's text too: nothing of it may end the rule or the element.
  static func safe(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "#") }
  }
}
