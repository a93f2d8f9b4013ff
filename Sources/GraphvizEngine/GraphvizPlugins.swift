import CGraphviz

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the plugins a layout needs and starts the library with them by address.
///
/// Handed over so, layouts need neither the list of plugins that the packages of a system write on
/// installation, nor pango and fontconfig, whose start takes tens of milliseconds.
enum GraphvizPlugins {
  /// File names of a plugin, most likely first. Debian 12 and 13 and Ubuntu 24.04 have version 6 or
  /// 8; Homebrew has dylibs.
  private static let fileEndings = [".so.6", ".so.8", ".so.7", ".so", ".6.dylib", ".8.dylib", ".dylib"]

  private static let plugins = ["core", "neato_layout"]

  /// A context with exactly the plugins above, or the library's own way of finding plugins if one of
  /// them cannot be loaded; nil if neither works.
  static func makeContext() -> OpaquePointer? {
    var names: [UnsafePointer<CChar>?] = []
    var addresses: [UnsafeMutableRawPointer?] = []
    for plugin in plugins {
      let symbol = "gvplugin_\(plugin)_LTX_library"
      guard let address = load(plugin, symbol: symbol), let name = strdup(symbol) else {
        return gvContext()
      }
      names.append(UnsafePointer(name))
      addresses.append(address)
    }
    return cgv_context(CInt(names.count), names, addresses) ?? gvContext()
  }

  private static func load(_ plugin: String, symbol: String) -> UnsafeMutableRawPointer? {
    for folder in folders {
      for ending in fileEndings {
        guard let handle = dlopen("\(folder)libgvplugin_\(plugin)\(ending)", RTLD_NOW) else { continue }
        if let address = dlsym(handle, symbol) { return address }
      }
    }
    return nil
  }

  /// Plugins live in the folder `graphviz` beside the library, which the dynamic linker does not
  /// search; the empty folder asks the linker all the same.
  private static var folders: [String] {
    guard let pointer = cgv_library_path() else { return [""] }
    let path = String(cString: pointer)
    guard let slash = path.lastIndex(of: "/") else { return [""] }
    return ["\(path[...slash])graphviz/", String(path[...slash]), ""]
  }
}
