/// Reads an article paragraph by paragraph and gathers its quotes.
struct QuoteSearch {
  var mentions: [QuoteMention] = []

  let text: ArticleText
  /// What was cut of the text that was read last.
  var tokens: [Token] = []
  var outline = Outline()
  var pairing = MarkPairing()
  var resolution = SpeakerResolution()
  var codePoints = CodePointCount()
  /// The bytes of the paragraph's days of saying, and whose they are.
  var saidDays: [(mention: Int, bytes: Range<Int>)] = []
  var dayCodePoints = CodePointCount()
  /// The paragraphs that had words so far.
  var paragraph = 0
  /// How many tokens were cut, paired and looked at: a measure of the work that no clock disturbs.
  var work = 0
  /// Who speaks on in the next paragraph.
  var handover = Handover.none

  /// What one paragraph leaves to the next.
  enum Handover {
    case none
    /// A quote that was not closed, which the next paragraph takes up with a mark.
    case unclosed(Speaker, cue: String?)
    /// "Smith said:" and then a paragraph.
    case colon(Speaker, cue: String?)
    /// A quote that ended the paragraph, and nobody else was named beside it.
    case spoken(Speaker)
    /// A paragraph without a quote that names one person.
    case named(Speaker)
  }

  /// A paragraph that begins with a quote, all its words being of one person.
  struct Turn {
    var paragraph: Int
    var speaker: Speaker
    var words: Int
    var isQuestion: Bool
  }

  /// The last two of them.
  var turns: [Turn] = []
  /// The quotes of people of whom only a family name was known so far.
  var brief: [(mention: Int, person: Int)] = []

  /// So many paragraphs are joined at most by a quote that runs through them.
  static let joined = 4

  init(_ text: ArticleText) { self.text = text }

  /// Reads the whole text. O(n)
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, tell: (Double) -> Void = { _ in }
  ) {
    let bounds = ParagraphBounds(bytes)
    var start = 0
    while start < bytes.count {
      start = readNext(bytes, bounds, from: start).end
      if paragraph & 1023 == 0 { tell(Double(start) / Double(bytes.count)) }
    }
    end()
  }

  /// Reads one paragraph, or those that a quote runs through.
  ///
  /// - Returns: Where it ends, and whether it is no more than one.
  mutating func readNext(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bounds: ParagraphBounds, from start: Int
  ) -> (end: Int, isOne: Bool) {
    let table = WordTable.english
    var end = bounds.end(from: start)
    tokens.removeAll(keepingCapacity: true)
    var scan = WordScan(bytes, in: start..<end)
    scan.read(into: &tokens, table)
    pairing.pair(tokens)
    work += tokens.count
    var joined = 1
    var isTakenUp = false
    while let unclosed = pairing.unclosed, end < bytes.count {
      let next = nextMark(bytes, bounds, from: end, for: tokens[unclosed], table)
      isTakenUp = next.isTakenUp
      work += next.looked
      guard next.closes, joined < Self.joined else { break }
      joined += 1
      var scan = WordScan(bytes, in: end..<next.end)
      scan.read(into: &tokens, table)
      end = next.end
      pairing.pair(tokens)
      work += tokens.count
    }
    if pairing.unclosed != nil {
      pairing.endUnclosed(at: end, tokens, isClosedLater: isTakenUp)
    }
    if !tokens.isEmpty { readParagraph(bytes, isTakenUp: isTakenUp && pairing.unclosed != nil) }
    return (end, joined == 1)
  }

  /// Ends the text: who was named in full only later is named so throughout.
  mutating func end() {
    for mention in brief {
      mentions[mention.mention].speaker = resolution.name(of: mention.person, text)
    }
    for index in mentions.indices where mentions[index].namedAs == mentions[index].speaker {
      mentions[index].namedAs = nil
    }
  }

  /// Turns the days of saying, which stand before or after their quotes, into code points.
  mutating func placeDays() {
    if saidDays.count > 1 { saidDays.sort { $0.bytes.lowerBound < $1.bytes.lowerBound } }
    for day in saidDays {
      let lower = dayCodePoints.before(day.bytes.lowerBound, in: text)
      var end = dayCodePoints
      mentions[day.mention].saidRange = lower..<end.before(day.bytes.upperBound, in: text)
    }
    saidDays.removeAll(keepingCapacity: true)
  }

  /// What the next paragraph's first mark does to a quote that is still open.
  func nextMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bounds: ParagraphBounds, from start: Int,
    for open: Token,
    _ table: WordTable
  ) -> (closes: Bool, isTakenUp: Bool, end: Int, looked: Int) {
    var start = start
    while start < bytes.count {
      let end = bounds.end(from: start)
      var tokens: [Token] = []
      var scan = WordScan(bytes, in: start..<end)
      scan.read(into: &tokens, table)
      guard let first = tokens.first else {
        start = end
        continue
      }
      if first.kind == .mark,
        first.mark == open.mark || open.mark == .leftDouble && first.mark == .straightDouble
      {
        return (false, true, end, tokens.count)
      }
      let mark = tokens.first { $0.kind == .mark && !$0.mark.isSingle }
      guard let mark else { return (false, false, end, tokens.count) }
      return (
        open.mark.isClosed(by: mark.mark, whichCloses: mark.closes) && mark.closes && !mark.opens
          && !mark.isInches, false, end, tokens.count
      )
    }
    return (false, false, bytes.count, 0)
  }

  // MARK: A paragraph

  mutating func readParagraph(
    _ bytes: UnsafeBufferPointer<UInt8>, isTakenUp: Bool
  ) {
    outline.read(tokens, pairing.spans, bytes)
    paragraph += 1
    var met = 0
    var attributed: [Attributed] = []
    if !pairing.spans.isEmpty {
      for (number, sentence) in outline.sentences.enumerated() {
        // By its place: it is large, and most of the tokens are no quotes.
        var previous: Int?
        for index in sentence where outline.tokens[index].kind == .quote {
          met = resolution.meet(&outline, from: met, before: sentence.upperBound, text)
          guard
            let quote = attribute(index, number, sentence, previous.map { attributed[$0] })
          else { continue }
          previous = attributed.count
          attributed.append(quote)
          if quote.speaker.name != nil {
            resolution.remember(quote.speaker, paragraph: paragraph, sentence: number)
          } else if quote.attribution?.isMention != true {
            resolution.forgetSpeaker()
          }
        }
      }
    }
    _ = resolution.meet(&outline, from: met, before: outline.tokens.count, text)
    fillFirst(&attributed)
    for quote in attributed { mentions.append(mention(quote)) }
    placeDays()
    leave(attributed, isTakenUp: isTakenUp)
    resolution.endParagraph(outline, paragraph: paragraph)
    // Who reads the outline next sees it as it stands in the text.
    outline.forgetPersons()
  }

  /// A quote with what its sentence tells of it.
  struct Attributed {
    var span: Int
    var token: Int
    var speaker: Speaker
    var cue: String?
    var addressee: String?
    var said: Range<Int>?
    var attribution: Attribution?
    var isPartial: Bool
    /// Whether anything but its place tells who spoke.
    var isCued: Bool
    /// The bytes of the words that stand for the speaker.
    var named: Range<Int>? = nil
  }
}
