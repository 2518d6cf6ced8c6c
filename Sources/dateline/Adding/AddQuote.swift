import ArgumentParser
import Chronology
import Evidence
import Terminal
import TimelineFiles

/// `dateline add quote`.
struct AddQuote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Tie words of a source's saved text to an event.",
    discussion: """
      The words must stand in the saved text letter for letter; otherwise nothing is written, and the \
      nearest words of the text are shown. What stands before or after them is added where they \
      stand at several places. --line alone takes whole lines of the text; with --exact it tells \
      which of several places is meant.

      EXAMPLES:
        dateline add quote TIMELINE --event EVENT --source SOURCE --exact "the very words" \
      --speaker pompeo --said 2018-07-08
        dateline add quote TIMELINE --event EVENT --source SOURCE --line 12-13
        dateline add quote TIMELINE --event EVENT --source SOURCE --exact "on July 12" --dates
      """)

  @OptionGroup var target: AddingTarget

  @Option(help: "The event's id, as dateline list prints it.")
  var event: String?

  @Option(help: "The source's id.")
  var source: String?

  @Option(help: "The words, letter for letter.")
  var exact: String?

  @Option(help: "The line of the saved text, or the first and last: 12 or 12-13.")
  var line: String?

  @Option(help: "Who said them: an actor's id or a plain name.")
  var speaker: String?

  @Option(help: "The speaker's role at that time.")
  var role: String?

  @Option(help: "To whom.")
  var to: String?

  @Option(help: "When they were said, in EDTF or English.")
  var said: String?

  @Option(help: "The words in the timeline's language.")
  var translation: String?

  @Flag(help: "The words give the event's date.")
  var dates = false

  func validate() throws {
    guard exact != nil || line != nil || Question().isAsked else {
      throw ValidationError("give the words with --exact, or their lines with --line")
    }
    if dates, speaker ?? role ?? to ?? said ?? translation != nil {
      throw ValidationError("with --dates the words are no quote: leave out who said them and when")
    }
    _ = try lines(line)
  }

  func run() throws {
    _ = CharacterSet.useUTF8()
    let question = Question()
    // What an option says wrongly is told before anything is asked.
    let given = try said.map(DateArgument.read)
    try target.add { parts in
      let event = try question.required("event, by id", option: "--event", given: event) {
        try target.event($0, in: parts)
      }
      let (source, text) = try question.required(
        "source, by id", option: "--source", given: source
      ) {
        let source = try target.source($0, in: parts)
        return (source, try self.text(of: source))
      }
      let selector = try selector(in: text, question)
      guard !dates else {
        var dating = Dating(source: source.id, origin: .added(to: 0))
        dating.selector = selector
        return .addDating(dating, to: event)
      }
      var quote = Quote(selector)
      quote.speaker = question.text("speaker, by id or plain name", given: speaker)
        .map { parts.actor(named: $0) }
      quote.role = role
      quote.to = to.map { parts.actor(named: $0) }
      quote.said = try (given ?? question.date("said on", given: said)).map { StatedDate($0) }
      quote.translation = translation
      var citation = Citation(source: source.id, origin: .added(to: 0))
      citation.quote = quote
      return .addCitation(citation, to: event)
    }
  }

  private func text(of source: Source) throws -> SourceText {
    do throws(SavedTextError) {
      return try SavedText.read(source: source, timelinePath: target.file)
    } catch {
      throw Refusal(
        "the words cannot be compared with source “\(source.id.name)”: \(error)",
        ExitStatus.noInput)
    }
  }

  // MARK: The words

  /// The lines that are meant, from 0.
  private func lines(_ line: String?) throws -> ClosedRange<Int>? {
    guard let line else { return nil }
    let numbers = line.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(numbers.count), let first = numbers.first ?? nil,
      let last = numbers.last ?? nil, first >= 1, last >= first
    else { throw ValidationError("--line is a line or two, such as 12 or 12-13, not “\(line)”") }
    return first - 1...last - 1
  }

  /// The words, given by their lines, by themselves, or by somebody who is asked for them; where what is
  /// answered stands at several places, for the line, too.
  private func selector(in text: SourceText, _ question: Question) throws -> TextQuoteSelector {
    if exact == nil, let lines = try lines(line) {
      guard lines.upperBound < text.lineCount else {
        throw Refusal("the text has \(text.lineCount) lines")
      }
      return try selector(
        of: text.line(lines.lowerBound).lowerBound..<text.line(lines.upperBound).upperBound,
        in: text)
    }
    return try question.required(
      "words, letter for letter", option: "--exact or --line", given: exact
    ) { words in
      let places = try places(of: words, in: text)
      guard places.count > 1, exact == nil else {
        return try selector(of: try place(of: words, places, on: line, in: text), in: text)
      }
      return try question.required(
        "line (\(Self.lines(of: places, in: text)))", option: "--line", given: line
      ) {
        try selector(of: try place(of: words, places, on: $0, in: text), in: text)
      }
    }
  }

  private func selector(of place: Range<Int>, in text: SourceText) throws -> TextQuoteSelector {
    do throws(SelectionError) {
      return try TextQuoteSelector(of: place, in: text)
    } catch {
      throw Refusal("these words are not added: \(error.message)")
    }
  }

  private static func lines(of places: [Range<Int>], in text: SourceText) -> String {
    places.prefix(5).map { "\(text.lineIndex(at: $0.lowerBound) + 1)" }.joined(separator: ", ")
  }

  /// Every place at which words stand letter for letter.
  private func places(of exact: String, in text: SourceText) throws -> [Range<Int>] {
    let finding = locate(TextQuoteSelector(exact: exact), in: text)
    switch finding.verdict {
    case .exact, .ambiguous:
      return finding.places
    default: throw Refusal(Self.refusal(of: exact, finding, in: text))
    }
  }

  /// The one place that is meant.
  private func place(
    of exact: String, _ places: [Range<Int>], on line: String?, in text: SourceText
  ) throws -> Range<Int> {
    let range = try lines(line).map { lines in
      guard lines.upperBound < text.lineCount else {
        throw Refusal("the text has \(text.lineCount) lines")
      }
      return text.line(lines.lowerBound).lowerBound..<text.line(lines.upperBound).upperBound
    }
    let meant = places.filter { place in
      range.map { $0.lowerBound <= place.lowerBound && place.lowerBound < $0.upperBound } ?? true
    }
    if meant.count == 1, text.string(in: meant[0]) == exact { return meant[0] }
    let all = Self.lines(of: places, in: text)
    throw Refusal(
      meant.isEmpty
        ? "these words do not stand on line \(line ?? ""), but on line \(all)"
        : "these words stand at \(meant.count) places (lines \(all)): tell which with --line")
  }

  /// Why words are refused that do not stand in the text letter for letter, with the nearest ones.
  private static func refusal(
    of exact: String, _ finding: Finding, in text: SourceText
  ) -> String {
    var message = "not added: the text does not have these words letter for letter"
    if let note = finding.note { message += " (\(note))" }
    guard let place = finding.places.first else { return message }
    let line = text.lineIndex(at: place.lowerBound) + 1
    message += "\n  nearest, on line \(line): “\(text.string(in: place))”"
    if let difference = finding.difference(from: exact, in: text), !difference.isEmpty {
      message += "\n  " + difference.line
    }
    return message
  }
}
