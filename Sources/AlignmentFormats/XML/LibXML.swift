#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of libxml2 that are called, found when the first XML file is read.
///
/// Linked, the library and what it draws in (on Debian ICU, thirty megabytes) would cost every start of the command a
/// millisecond, whatever is read. Its push parser is called, which is the ground that the library's own pull reader
/// stands on, and takes half the time of it.
struct LibXML: @unchecked Sendable {
  // Unchecked: addresses of C functions, which are made once and never change.
  typealias Context = OpaquePointer
  typealias Create =
    @convention(c) (
      UnsafeRawPointer, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int32, UnsafePointer<CChar>?
    ) -> Context?
  typealias Parse = @convention(c) (Context, UnsafeRawPointer?, Int32, Int32) -> Int32

  /// Makes a parser that calls a table of functions.
  let create: Create
  /// Parses a piece.
  let parse: Parse
  /// Says how to parse; see ``Option``.
  let setOptions: @convention(c) (Context, Int32) -> Int32
  /// Calls nothing more.
  let stop: @convention(c) (Context) -> Void
  /// Gives the parser back.
  let free: @convention(c) (Context) -> Void
  /// The line that is being parsed.
  let line: @convention(c) (UnsafeMutableRawPointer) -> Int32

  /// How files are parsed: `&amp;` is replaced (no file's own entity ever is: they are refused), nothing is fetched,
  /// and a text may be as long as the file.
  static let options: Int32 = 1 << 1 | 1 << 11 | 1 << 19

  /// The library; nil where it is not installed.
  static let shared = LibXML()

  private init?() {
    let names = ["libxml2.so.2", "libxml2.so.16", "libxml2.so", "/usr/lib/libxml2.2.dylib"]
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
    func find<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let initialize = find("xmlInitParser", as: (@convention(c) () -> Void).self),
      let create = find("xmlCreatePushParserCtxt", as: Create.self),
      let parse = find("xmlParseChunk", as: Parse.self),
      let setOptions = find("xmlCtxtUseOptions", as: (@convention(c) (Context, Int32) -> Int32).self),
      let stop = find("xmlStopParser", as: (@convention(c) (Context) -> Void).self),
      let free = find("xmlFreeParserCtxt", as: (@convention(c) (Context) -> Void).self),
      let line = find("xmlSAX2GetLineNumber", as: (@convention(c) (UnsafeMutableRawPointer) -> Int32).self)
    else { return nil }
    initialize()
    self.create = create
    self.parse = parse
    self.setOptions = setOptions
    self.stop = stop
    self.free = free
    self.line = line
  }
}

/// The table of functions that a parser calls, by the places its C type has: thirty-two words, the same in every
/// version of the library since 2.6.
struct LibXMLCalls {
  enum Place: Int {
    case internalSubset = 0
    case entityDeclared = 6
    case notationDeclared, attributeDeclared, elementDeclared, unparsedEntityDeclared
    case reference = 16
    case characters, ignorableBlanks
    case characterData = 25
    case version = 27
    case elementBegins = 29
    case elementEnds, error
  }

  private(set) var words = [UInt](repeating: 0, count: 32)

  init() { words[Place.version.rawValue] = 0xDEED_BEAF }

  mutating func set<Function>(_ place: Place, _ function: Function) {
    words[place.rawValue] = unsafeBitCast(function, to: UInt.self)
  }
}
