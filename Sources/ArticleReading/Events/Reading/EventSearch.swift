import Chronology

/// Reads an article paragraph by paragraph and gathers what tells of events.
///
/// The paragraphs come with their words from the search for quotes (`take`), or are cut here (`read`).
struct EventSearch {
  /// A sentence with quotes, or with what tells of an event.
  struct Sentence {
    var paragraph: Int
    /// In code points.
    var passage: Range<Int>
    /// Among the article's quotes.
    var quotes: Range<Int>
    var sightings: Range<Int>
    /// The people named in it.
    var people: [EventActor]
    /// The people named in the sentences of its paragraph that were passed over right before it.
    var passing: [EventActor]
    /// The sentence's words without its quotes, where they might have to be a title.
    var words: String
  }

  /// What a quote tells while its paragraph is read.
  struct QuotePlace {
    /// Where it begins.
    var byte: Int
    /// Its speaker, as far as is known.
    var speaker: String?
  }

  let text: ArticleText
  let dates: [DateMention]
  /// All of the article's, once it is read.
  private(set) var quotes: [QuoteMention] = []
  let published: DateBounds?
  var sightings: [Sighting] = []
  var sentences: [Sentence] = []
  var people = KnownPeople()
  /// How many tokens were cut and looked at: a measure of the work that no clock disturbs.
  var work = 0

  private(set) var dateBytes: [Range<Int>] = []
  private(set) var quotePlaces: [QuotePlace] = []
  /// Where the days begin and end on which these quotes were said, in code points.
  private(set) var saidStarts: Set<Int> = []
  private(set) var saidEnds: Set<Int> = []
  private var quoteBytes = BytePlace()
  var codePoints = CodePointCount()
  var nextDate = 0
  var nextQuote = 0
  private(set) var paragraph = 0
  private var isInList = false
  /// Whether all that follows is left out.
  private var isAtEnd = false
  private var cut = CutParagraph()
  /// Kept for its memory.
  private var reading: EventReading
  /// Whom "he" and "she" may mean.
  var pronouns = PronounReference()
  /// The names of one word that stand within a sentence, where a capital means something.
  var namedWithin: Set<UInt64> = []
  /// What stands in the quotes of boilerplate belongs nowhere.
  private(set) var isLeftOut: [Bool] = []

  /// The words of one paragraph, cut where nobody did it before.
  private struct CutParagraph {
    var tokens: [Token] = []
    var pairing = MarkPairing()
    var outline = Outline()

    mutating func read(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
      tokens.removeAll(keepingCapacity: true)
      var scan = WordScan(bytes, in: range)
      scan.read(into: &tokens, WordTable.english)
      guard !tokens.isEmpty else { return }
      pairing.pair(tokens)
      if pairing.unclosed != nil {
        pairing.endUnclosed(at: range.upperBound, tokens, isClosedLater: true)
      }
      outline.read(tokens, pairing.spans, bytes)
    }
  }

  init(
    _ text: ArticleText, dates: [DateMention], published: EDTF?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.text = text
    self.dates = dates
    self.published = published?.bounds
    reading = EventReading(text)
    var places = BytePlace()
    dateBytes = dates.map {
      let start = places.of($0.range.lowerBound, in: bytes)
      return start..<(start + $0.text.utf8.count)
    }
  }

  // MARK: The text

  /// Reads the whole text. O(n)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, quotes: [QuoteMention]) {
    add(quotes[...], bytes)
    let bounds = ParagraphBounds(bytes)
    read(0..<bytes.count, bounds, bytes)
    end(quotes)
  }

  /// Takes in the quotes of the paragraphs that are read next.
  mutating func add(_ mentions: ArraySlice<QuoteMention>, _ bytes: UnsafeBufferPointer<UInt8>) {
    saidStarts.removeAll(keepingCapacity: true)
    saidEnds.removeAll(keepingCapacity: true)
    for mention in mentions {
      quotePlaces.append(
        QuotePlace(
          byte: quoteBytes.of(mention.range.lowerBound, in: bytes),
          speaker: mention.speaker))
      isLeftOut.append(false)
      guard let said = mention.saidRange else { continue }
      saidStarts.insert(said.lowerBound)
      saidEnds.insert(said.upperBound)
    }
  }

  /// Reads paragraphs whose words are not cut yet.
  mutating func read(
    _ range: Range<Int>, _ bounds: ParagraphBounds, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var start = range.lowerBound
    while start < range.upperBound, !isAtEnd {
      let paragraph = start..<bounds.end(from: start)
      start = paragraph.upperBound
      guard isOfArticle(paragraph, bytes) else { continue }
      cut.read(paragraph, bytes)
      work += cut.tokens.count
      // Moved out, so that nothing is copied while it is read.
      let words = cut
      cut = CutParagraph()
      take(paragraph, words.tokens, words.outline, bytes)
      cut = words
    }
    if isAtEnd { skip(to: range.upperBound) }
  }

  /// Takes a paragraph whose words are cut.
  mutating func read(
    _ range: Range<Int>, _ tokens: [Token], _ outline: Outline,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard !isAtEnd else { return skip(to: range.upperBound) }
    if isOfArticle(range, bytes) { take(range, tokens, outline, bytes) }
  }

  /// Ends the text, all of whose quotes are known.
  mutating func end(_ quotes: [QuoteMention]) { self.quotes = quotes }

  /// Whether a paragraph is part of the article, and not of what stands around it.
  private mutating func isOfArticle(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch Boilerplate.reach(of: range, in: bytes) {
    case .paragraph: break
    case .list: isInList = true
    case .rest: isAtEnd = true
    case nil:
      if !isInList || Boilerplate.endsSentence(range, in: bytes) { return true }
    }
    skip(to: range.upperBound)
    return false
  }

  /// Goes over dates and quotes that are not the article's.
  private mutating func skip(to end: Int) {
    while nextDate < dates.count, dateBytes[nextDate].lowerBound < end { nextDate += 1 }
    while nextQuote < quotePlaces.count, quotePlaces[nextQuote].byte < end {
      isLeftOut[nextQuote] = true
      nextQuote += 1
    }
  }

  private mutating func take(
    _ range: Range<Int>, _ tokens: [Token], _ outline: Outline,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard !tokens.isEmpty else { return }
    isInList = false
    var reading = self.reading
    self.reading = EventReading(text)
    reading.begin(outline)
    readParagraph(range, tokens, &reading, bytes)
    // The outline is given back, so that it can be written anew where it is.
    reading.begin(Outline())
    self.reading = reading
    paragraph += 1
  }
}
