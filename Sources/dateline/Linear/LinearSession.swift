import CellGrid
import Chronology
import Glibc
import Terminal
import TimelineFiles
import Viewer

/// The viewer as a conversation: lines out, an answer in, nothing drawn anew.
struct LinearSession {
  let files: [String]
  let reading: ReadingOptions
  let zone: DisplayZone?
  var date: EDTF?
  var event: String?
  var filter: FilterExpression?
  var asOf: CalendarDay?

  /// Goes on until the person leaves, or there is no more input; says `why` it is line by line before all else.
  func run(because why: String? = nil) throws {
    var whole = try Loading.snapshotOrExit(files, reading)
    let settings = SettingsFile.readOrComplain()
    let zone = zone ?? settings.zone
    whole = whole.shown(in: zone)
    let input = Self.input(besides: files)
    let projection = EventSelection.projection(
      of: AsOfOption.snapshot(whole, asOf: asOf), filter: filter)
    let named = event.flatMap { projection.snapshot.events(named: $0).first }
    if let event, named == nil {
      StandardStreams.complain("dateline: there is no event “\(event)”")
    }
    let first =
      named.flatMap { projection.position(of: $0) }
      ?? TimelineSelection.position(of: date, in: projection)
    var dialogue = LinearDialogue(projection, from: first, today: Clock.today())
    if let why { try say([why]) }
    try carryOut(dialogue.begin(), &dialogue, &whole)
    try carryOut(dialogue.answer(named == nil ? "w" : "\(first + 1)"), &dialogue, &whole)
    while true {
      try say(prompt: dialogue.prompt)
      guard let line = input.line() else {
        try say([""])
        return
      }
      guard try carryOut(dialogue.answer(line), &dialogue, &whole) else { return }
    }
  }

  /// Says what there is to say and does what is wished, until an answer is waited for; false at the end.
  @discardableResult
  private func carryOut(
    _ turn: LinearTurn, _ dialogue: inout LinearDialogue, _ whole: inout TimelineSnapshot
  ) throws -> Bool {
    var turn = turn
    while true {
      try say(turn.lines)
      switch turn.wish {
      case nil: return true
      case .leave?: return false
      case .readSources(let ids)?:
        var texts = SourceTexts.read(ids, in: dialogue.projection.snapshot)
        // A text that cannot be asked for is told once, and not again.
        for id in ids where texts[id] == nil {
          texts[id] = .failed(SourceProblem("its text is not there"))
        }
        turn = dialogue.take(texts: texts)
      case .filter(let expression)?:
        let snapshot = dialogue.projection.snapshot
        turn = dialogue.take(
          projection: EventSelection.projection(of: snapshot, filter: expression))
      case .asOf(let day)?:
        turn = dialogue.take(snapshot: AsOfOption.snapshot(whole, asOf: day))
      case .reload?:
        do throws(LoadingError) {
          whole = try Loading.snapshot(files, reading).shown(in: whole.zone)
          turn = dialogue.take(snapshot: whole)
        } catch {
          turn = dialogue.take(complaint: error.message)
        }
      }
    }
  }

  private func say(_ lines: [String]) throws {
    try StandardStreams.print(lines.map { VisibleText.visible($0) })
  }

  private func say(prompt: String) throws {
    try StandardStreams.print(bytes: "\(prompt)> ".utf8)
  }

  /// Where answers come from: the terminal itself where a timeline takes standard input.
  private static func input(besides files: [String]) -> AnswerInput {
    guard files.contains("-") else { return AnswerInput(descriptor: STDIN_FILENO) }
    return AnswerInput(descriptor: open("/dev/tty", O_RDONLY | O_CLOEXEC))
  }
}

/// Lines that a person writes.
private final class AnswerInput {
  private let file: UnsafeMutablePointer<FILE>?

  init(descriptor: Int32) { file = descriptor < 0 ? nil : fdopen(descriptor, "r") }

  /// The next line without its end; nothing where there is none.
  func line() -> String? {
    guard let file else { return nil }
    var buffer: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(buffer) }
    let count = getline(&buffer, &size, file)
    guard count >= 0, let buffer else { return nil }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: count)
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}
