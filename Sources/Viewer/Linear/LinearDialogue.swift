public import Chronology
import Evidence

/// The viewer as a conversation: it says a few lines, a person answers with a number or a letter, and
/// nothing that was said is drawn anew.
///
/// For screen readers and for terminals on which the cursor cannot be placed. The letters are the viewer's keys.
public struct LinearDialogue: Sendable {
  /// Where the person is.
  enum Place: Sendable {
    /// The events from a position on.
    case list(first: Int)
    case event(Event.ID)
    /// A source; the next line of its text to read, and the words that it was opened for.
    case source(Source.ID, next: Int, at: EvidenceID?)
    /// The sources or people from an entry on.
    case sources(first: Int)
    case people(first: Int)
  }

  /// So many lines or entries are said at once.
  static let pageLength = 10

  /// What is shown.
  public internal(set) var projection: Projection
  private let today: CalendarDay?
  var places: [Place] = [.list(first: 0)]
  var texts: [Source.ID: SavedTextState] = [:]
  /// What stands under each number of the event or source that was said last.
  var items: [EventDescription.Item] = []
  var quotes: [EvidenceID] = []

  var snapshot: TimelineSnapshot { projection.snapshot }

  /// Begins at a position of the list.
  public init(_ projection: Projection, from position: Int = 0, today: CalendarDay?) {
    self.projection = projection
    self.today = today
    places = [.list(first: position)]
  }

  /// The words before the person's answer.
  public var prompt: String {
    switch places.last {
    case .event?: "event"
    case .source?: "source"
    case .sources?: "sources"
    case .people?: "people"
    case .list?, nil: "list"
    }
  }

  /// What is said first.
  public func begin() -> LinearTurn {
    LinearTurn([
      "\(snapshot.title): \(count(projection.count, "event")). A number opens, Enter reads on, ? is help."
    ])
  }

  // MARK: What was done outside

  /// The saved texts are there.
  public mutating func take(texts: [Source.ID: SavedTextState]) -> LinearTurn {
    self.texts.merge(texts) { $1 }
    return say()
  }

  /// Another selection of the same events.
  public mutating func take(projection: Projection) -> LinearTurn {
    self.projection = projection
    places = [.list(first: 0)]
    let possibly = projection.counts?.possibly ?? 0
    let words =
      projection.filter == nil
      ? "All events: \(numeral(projection.count))."
      : "\(count(projection.count, "event")) that \(projection.count == 1 ? "matches" : "match")"
        + (possibly > 0 ? ", \(numeral(possibly)) of them only possibly" : "") + ". F shows all."
    return before(words, say())
  }

  /// What the files say, or said on a day.
  public mutating func take(snapshot: TimelineSnapshot) -> LinearTurn {
    texts = [:]
    projection = Projection(snapshot)
    places = [.list(first: 0)]
    let words =
      snapshot.asOf.map { "As of \(AsOfText.words($0))." }
      ?? "As known today: \(count(projection.count, "event"))."
    return before(words, say())
  }

  /// Something went wrong outside.
  public func take(complaint: String) -> LinearTurn { LinearTurn([complaint]) }

  private func before(_ words: String, _ turn: LinearTurn) -> LinearTurn {
    LinearTurn([words] + turn.lines, turn.wish)
  }

  // MARK: Answers

  /// Takes what a person wrote.
  public mutating func answer(_ line: String) -> LinearTurn {
    guard let command = LinearCommand(line) else {
      return LinearTurn(["“\(LinearText.trimmed(line))” is no command here; ? says what is."])
    }
    switch command {
    case .leave: return LinearTurn([], .leave)
    case .help: return LinearTurn(Self.help)
    case .again: return say()
    case .reload: return LinearTurn([], .reload)
    case .back: return back()
    case .number(let number): return open(number)
    case .more: return more()
    case .before: return page { max(0, $0 - Self.pageLength) }
    case .first: return page { _ in 0 }
    case .last:
      let last = max(0, length(of: places.last) - Self.pageLength)
      return page { _ in last }
    case .nextEvent: return step(1)
    case .previousEvent: return step(-1)
    case .words(let words):
      return words.isEmpty
        ? LinearTurn(["Which words? As in /remains"]) : filter("\"\(words)\"", words)
    case .filter(let text):
      return text.isEmpty ? LinearTurn(["Which filter? As in f who:pompeo"]) : filter(text, nil)
    case .all: return LinearTurn([], .filter(nil))
    case .date(let text): return go(to: text)
    case .asOf(let text): return asOf(text)
    case .today: return LinearTurn([], .asOf(nil))
    case .dating: return openDating()
    case .fromStart: return readFromStart()
    case .address: return address()
    case .citation: return citation()
    case .sources: return goOn(to: .sources(first: 0))
    case .people: return goOn(to: .people(first: 0))
    }
  }

  private static let help =
    LinearCommand.signs.map { "\($0.usage): \($0.help)" }
    + LinearCommand.table.map { "\($0.usage): \($0.help)" }

  private mutating func goOn(to place: Place) -> LinearTurn {
    places.append(place)
    return say()
  }

  private mutating func back() -> LinearTurn {
    guard places.count > 1 else { return LinearTurn([], .leave) }
    places.removeLast()
    return say()
  }

  private mutating func open(_ number: Int) -> LinearTurn {
    let index = number - 1
    switch places.last {
    case .list?, nil:
      guard 0..<projection.count ~= index else { return none(number, projection.count) }
      return goOn(to: .event(projection.id(at: index)))
    case .event(let id)?:
      guard items.indices.contains(index) else { return none(number, items.count) }
      return open(items[index], of: id)
    case .source?:
      guard quotes.indices.contains(index) else { return none(number, quotes.count) }
      return goOn(to: .event(quotes[index].event))
    case .sources?:
      guard 0..<snapshot.sources.count ~= index else { return none(number, snapshot.sources.count) }
      return goOn(to: .source(snapshot.sources[index].id, next: -1, at: nil))
    case .people?:
      guard 0..<snapshot.actors.count ~= index else { return none(number, snapshot.actors.count) }
      return filter("who:\"\(snapshot.actors[index].name)\"", nil)
    }
  }

  private func none(_ number: Int, _ count: Int) -> LinearTurn {
    LinearTurn([
      count == 0
        ? "There is nothing to open here."
        : "There is no number \(number); they go from 1 to \(numeral(count))."
    ])
  }

  private mutating func open(_ item: EventDescription.Item, of id: Event.ID) -> LinearTurn {
    switch item {
    case .event(let other): return goOn(to: .event(other))
    case .evidence(let entry):
      let source: Source.ID? =
        entry == .dating
        ? snapshot.event(id)?.datedBy?.source : snapshot.event(id)?.citation(at: entry)?.source
      guard let source else { return LinearTurn(["The source is not in the file."]) }
      return goOn(to: .source(source, next: -1, at: EvidenceID(event: id, entry: entry)))
    }
  }

  private mutating func openDating() -> LinearTurn {
    guard case .event(let id)? = places.last else {
      return LinearTurn(["d is of an event; open one by its number first."])
    }
    guard items.contains(.evidence(.dating)) else {
      return LinearTurn(["The file names no words that date this event."])
    }
    return open(.evidence(.dating), of: id)
  }

  private mutating func step(_ step: Int) -> LinearTurn {
    guard case .event(let id)? = places.last, let position = projection.position(of: id) else {
      return LinearTurn(["[ and ] are of an event; open one by its number first."])
    }
    guard 0..<projection.count ~= position + step else {
      return LinearTurn([step > 0 ? "This is the last event." : "This is the first event."])
    }
    places[places.count - 1] = .event(projection.id(at: position + step))
    return say()
  }

  // MARK: Questions

  private func filter(_ text: String, _ words: String?) -> LinearTurn {
    if let words { return LinearTurn([], .filter(.term(.words(words)))) }
    do throws(FilterError) {
      return LinearTurn([], .filter(try FilterExpression(parsing: text, relativeTo: today)))
    } catch {
      return LinearTurn(["That is no filter: \(error.message)"])
    }
  }

  private mutating func go(to text: String) -> LinearTurn {
    do throws(EDTFError) {
      let date = try EDTF(casual: text, relativeTo: today)
      guard let day = date.bounds.flatMap({ $0.earliest.day ?? $0.latest.day }) else {
        return LinearTurn(["“\(text)” names no day to go to."])
      }
      let position = projection.firstPosition(atOrAfter: day) ?? projection.datedCount
      guard position < projection.count else {
        return LinearTurn(["There is no event at or after \(date.words())."])
      }
      places = [.list(first: position)]
      return say()
    } catch {
      return LinearTurn(["“\(text)” is not a date: \(error.message)"])
    }
  }

  private func asOf(_ text: String) -> LinearTurn {
    do throws(EDTFError) {
      let date = try EDTF(casual: text, relativeTo: today)
      guard let day = date.bounds?.latest.day else {
        return LinearTurn(["A day is needed, such as 2018-07-09; “\(text)” has no last day."])
      }
      return LinearTurn([], .asOf(day))
    } catch {
      return LinearTurn(["“\(text)” is not a date: \(error.message)"])
    }
  }

  private func address() -> LinearTurn {
    guard case .source(let id, _, _)? = places.last, let source = snapshot.source(id) else {
      return LinearTurn(["o is of a source; open one first."])
    }
    return LinearTurn([source.url.map { "Its address: \($0)" } ?? "The file gives no address."])
  }

  private func citation() -> LinearTurn {
    switch places.last {
    case .event(let id)?:
      guard let event = snapshot.event(id) else { return LinearTurn([]) }
      return LinearTurn([CitationText.of(event, in: snapshot)])
    case .source(let id, _, let evidence)?:
      guard let evidence, let event = snapshot.event(evidence.event),
        let citation = event.citation(at: evidence.entry)
      else { return LinearTurn([CitationText.of(id, in: snapshot)]) }
      return LinearTurn([CitationText.of(citation, of: event, in: snapshot)])
    default: return LinearTurn(["y is of an event or a source; open one first."])
    }
  }

  // MARK: Pages

  private func length(of place: Place?) -> Int {
    switch place {
    case .list?: projection.count
    case .sources?: snapshot.sources.count
    case .people?: snapshot.actors.count
    case .event?, .source?, nil: 0
    }
  }

  private mutating func page(_ move: (Int) -> Int) -> LinearTurn {
    switch places.last {
    case .list(let first)?: places[places.count - 1] = .list(first: move(first))
    case .sources(let first)?: places[places.count - 1] = .sources(first: move(first))
    case .people(let first)?: places[places.count - 1] = .people(first: move(first))
    case .source(let id, let next, let at)?:
      // Back from what was read last to what was read before it.
      places[places.count - 1] = .source(
        id, next: max(0, move(max(0, next - Self.pageLength))), at: at)
      return readOn()
    case .event?, nil: break
    }
    return say()
  }

  private mutating func more() -> LinearTurn {
    switch places.last {
    case .source?: return readOn()
    case .event?:
      return LinearTurn(["That was all of it. A number opens, ] is the next event, q goes back."])
    case let place?:
      let first =
        switch place {
        case .list(let first), .sources(let first), .people(let first): first
        case .event, .source: 0
        }
      guard first + Self.pageLength < length(of: place) else {
        return LinearTurn(["That was the last one. g goes to the beginning."])
      }
      return page { $0 + Self.pageLength }
    case nil: return say()
    }
  }
}
