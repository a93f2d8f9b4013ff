/// What a kind of tie is called in the coding schemes of the field.
///
/// Codes are text and compared as text: in CAMEO `"01"` is not `"1"`, and `"010"` is not `"10"`. Within a scheme
/// a code belongs to at most one built-in kind, so a coded table has one reading; a kind may gather many codes.
public struct KindCodes: Hashable, Sendable {
  /// The codes under the lower-case name of their scheme, in the order they were given. Schemes other than the
  /// four of the built-in kinds are kept as well; one without codes is left out.
  public let byScheme: [String: [String]]

  /// Takes codes under the name of their scheme.
  public init(byScheme: [String: [String]]) {
    self.byScheme = byScheme.filter { !$0.value.isEmpty }
  }

  /// Gathers codes; a scheme that is left out has no code for the kind.
  public init(cow: [String] = [], atop: [String] = [], cameo: [String] = [], plover: [String] = []) {
    self.init(byScheme: ["cow": cow, "atop": atop, "cameo": cameo, "plover": plover])
  }

  /// Columns of the formal alliance tables of Correlates of War, as their headers spell them: `defense`,
  /// `neutrality`, `nonaggression`, `entente`.
  public var cow: [String] { self["cow"] }

  /// Obligations of Alliance Treaty Obligations and Provisions (ATOP), as the headers of its tables spell them:
  /// `defense`, `offense`, `neutral`, `nonagg`, `consul`.
  public var atop: [String] { self["atop"] }

  /// Event codes of Conflict and Mediation Event Observations (CAMEO), of two to four digits: `057`.
  public var cameo: [String] { self["cameo"] }

  /// Events of the Political Language Ontology for Verifying Event Records (PLOVER), written `TYPE`, `TYPE-mode`,
  /// `TYPE:context` or `TYPE-mode:context`: `CONSULT-visit`, `AID:military`. An event fits the longest code there
  /// is for it: one in a mode without a code of its own is an event of its type.
  public var plover: [String] { self["plover"] }

  /// The codes of a scheme; none for one that is unknown.
  public subscript(scheme: String) -> [String] { byScheme[scheme] ?? [] }
}
