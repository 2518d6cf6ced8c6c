/// An article, statement or transcript, with a saved text beside the timeline where there is one.
public struct Source: Hashable, Sendable, Identifiable {
  /// What kind of text was saved; shown beside every verdict.
  public enum TextKind: String, Hashable, Sendable, CaseIterable {
    /// The whole text.
    case full
    /// A part of it.
    case excerpt
    /// Spoken words, written down.
    case transcript
    /// Not the language of the original.
    case translation
    /// The project's own words, with the quotes letter for letter.
    case digest
  }

  /// The id under which events cite the source.
  public package(set) var id: Identifier<Source>
  /// The headline or title.
  public var title: String?
  /// The newspaper, agency or ministry.
  public var outlet: String?
  /// The author, as printed.
  public var author: String?
  /// When the source was published.
  public var published: StatedDate?
  /// When the text was saved.
  public var retrieved: StatedDate?
  /// Where the source was published; left out where it is not known.
  public var url: String?
  /// A copy kept elsewhere.
  public var archived: String?
  /// The source that this one cites.
  public var via: String?
  /// The path of the saved text, relative to the timeline file.
  public var text: String?
  /// What kind of text was saved.
  public var textKind: TextKind?
  /// The SHA-256 of the saved text, in hexadecimal digits.
  public var sha256: String?
  /// The language, as BCP 47 writes it.
  public var language: String?
  /// Whether the source stays out of exports.
  public var isPrivate: Bool
  /// Anything else worth knowing.
  public var note: String?
  /// Where the file declares the source.
  public var origin: Origin

  /// Creates a source of which nothing is known yet.
  public init(id: Identifier<Source>, origin: Origin) {
    self.id = id
    self.origin = origin
    self.isPrivate = false
  }
}
