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

  @Argument(help: "The timeline file.")
  var file: String

  @Option(help: "The event's id, as dateline list prints it.")
  var event: String

  @Option(help: "The source's id.")
  var source: String

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
    guard exact != nil || line != nil else {
      throw ValidationError("give the words with --exact, or their lines with --line")
    }
    if dates, speaker ?? role ?? to ?? said ?? translation != nil {
      throw ValidationError("with --dates the words are no quote: leave out who said them and when")
    }
    _ = try lines()
  }

  func run() throws {
    _ = CharacterSet.useUTF8()
    let said = try said.map(DateArgument.read)
    let parts = try Writing.read(file)
    guard parts.hasEvent(named: event) else {
      throw Writing.refuse(
        "\(file) has no event “\(event)”; dateline list \(file) prints every id", ExitStatus.noInput
      )
    }
    let id = Source.ID(file: 0, name: source)
    guard let declared = parts.source(id) else {
      throw Writing.refuse(
        "\(file) has no source “\(source)”; dateline text \(file) prints every id",
        ExitStatus.noInput)
    }
    let selector = try selector(in: text(of: declared))
    let target = Event.ID(file: 0, name: event)
    if dates {
      var dating = Dating(source: id, origin: .added(to: 0))
      dating.selector = selector
      return try Writing.write(.addDating(dating, to: target), to: parts)
    }
    var quote = Quote(selector)
    quote.speaker = speaker.map { parts.actor(named: $0) }
    quote.role = role
    quote.to = to.map { parts.actor(named: $0) }
    quote.said = said.map { StatedDate($0) }
    quote.translation = translation
    var citation = Citation(source: id, origin: .added(to: 0))
    citation.quote = quote
    try Writing.write(.addCitation(citation, to: target), to: parts)
  }

  private func text(of source: Source) throws -> SourceText {
    do throws(SavedTextError) {
      return try SavedText.read(source: source, timelinePath: file)
    } catch {
      throw Writing.refuse(
        "the words cannot be compared with source “\(source.id.name)”: \(error)",
        ExitStatus.noInput)
    }
  }

  // MARK: The words

  /// The lines that are meant, from 0.
  private func lines() throws -> ClosedRange<Int>? {
    guard let line else { return nil }
    let numbers = line.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(numbers.count), let first = numbers.first ?? nil,
      let last = numbers.last ?? nil, first >= 1, last >= first
    else { throw ValidationError("--line is a line or two, such as 12 or 12-13, not “\(line)”") }
    return first - 1...last - 1
  }

  private func selector(in text: SourceText) throws -> TextQuoteSelector {
    let place = try place(in: text)
    do throws(SelectionError) {
      return try TextQuoteSelector(of: place, in: text)
    } catch {
      throw Writing.refuse("these words are not added: \(error.message)")
    }
  }

  private func place(in text: SourceText) throws -> Range<Int> {
    let range = try lines().map { lines in
      guard lines.upperBound < text.lineCount else {
        throw Writing.refuse("the text has \(text.lineCount) lines")
      }
      return text.line(lines.lowerBound).lowerBound..<text.line(lines.upperBound).upperBound
    }
    guard let exact else { return range ?? 0..<0 }
    let finding = locate(TextQuoteSelector(exact: exact), in: text)
    let places = finding.places.filter { place in
      range.map { $0.lowerBound <= place.lowerBound && place.lowerBound < $0.upperBound } ?? true
    }
    switch finding.verdict {
    case .exact, .ambiguous:
      if places.count == 1, text.string(in: places[0]) == exact { return places[0] }
      let lines = finding.places.prefix(5).map { "\(text.lineIndex(at: $0.lowerBound) + 1)" }
        .joined(separator: ", ")
      throw Writing.refuse(
        places.isEmpty
          ? "these words do not stand on line \(line ?? ""), but on line \(lines)"
          : "these words stand at \(places.count) places (lines \(lines)): tell which with --line")
    default: throw Writing.refuse(Self.refusal(of: exact, finding, in: text))
    }
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
