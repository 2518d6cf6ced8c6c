/// One entry of an event's evidence: what ties the event to a source.
///
/// An entry states what its source says, also where it agrees with the event; silence asserts
/// nothing. With exact words it carries a quote.
public struct Citation: Hashable, Sendable {
  /// The source that is cited.
  public var source: Identifier<Source>
  /// The words that are quoted, where there are any.
  public var quote: Quote?
  /// The event's date as this source gives it.
  public var date: StatedDate?
  /// What this source says of the event.
  public var status: Event.Status?
  /// What of this is an inference and not in the text, and why.
  public var inferred: String?
  /// Who checked the words, and when.
  public var checked: Check?
  /// Whether the entry stays out of exports.
  public var isPrivate: Bool
  /// Anything else worth knowing.
  public var note: String?
  /// Where the file has the entry.
  public var origin: Origin

  /// Creates a citation that states nothing but its source.
  public init(source: Identifier<Source>, origin: Origin) {
    self.source = source
    self.origin = origin
    self.isPrivate = false
  }

  /// A record that a person compared the words with the source.
  public struct Check: Hashable, Sendable {
    /// The person's name.
    public var by: String?
    /// The day of the comparison.
    public var on: StatedDate?
    /// The SHA-256 of the text that was compared.
    public var sha256: String?
    /// The first 16 or more hexadecimal digits of the SHA-256 of the words that were compared.
    public var words: String?

    /// Creates a record.
    public init(
      by: String? = nil, on: StatedDate? = nil, sha256: String? = nil, words: String? = nil
    ) {
      self.by = by
      self.on = on
      self.sha256 = sha256
      self.words = words
    }
  }
}

/// Exact words in a source, tied to an event.
public struct Quote: Hashable, Sendable {
  /// The words, and what stands before and after them.
  public var selector: TextQuoteSelector
  /// The words in the timeline's language, where the source's are in another.
  public var translation: String?
  /// Who said or wrote them.
  public var speaker: ActorReference?
  /// The speaker's role at that time, where it differs from the actor's.
  public var role: String?
  /// The addressee.
  public var to: ActorReference?
  /// When the words were said: not when the event was, nor when the source was published.
  public var said: StatedDate?

  /// Creates a quote of words of which only the wording is known.
  public init(_ selector: TextQuoteSelector) {
    self.selector = selector
  }
}

/// The words by which a place in a text is found again.
///
/// The W3C Web Annotation Data Model, section 4.2.4, "Text Quote Selector".
public struct TextQuoteSelector: Hashable, Sendable {
  /// The words themselves.
  public var exact: String
  /// What stands directly before them, where that is needed to tell one place from another.
  public var prefix: String?
  /// What stands directly after them.
  public var suffix: String?

  /// Creates a selector.
  public init(exact: String, prefix: String? = nil, suffix: String? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

/// The words in a source from which an event has its date.
public struct Dating: Hashable, Sendable {
  /// The source that gives the date.
  public var source: Identifier<Source>
  /// The words that give it, where the file names them.
  public var selector: TextQuoteSelector?
  /// The earliest day that follows from the words.
  public var earliest: CalendarDay?
  /// The latest day that follows from the words.
  public var latest: CalendarDay?
  /// What of this is an inference, and why.
  public var inferred: String?
  /// Anything else worth knowing.
  public var note: String?
  /// Where the file has the entry.
  public var origin: Origin

  /// Creates a dating that names only its source.
  public init(source: Identifier<Source>, origin: Origin) {
    self.source = source
    self.origin = origin
  }
}
