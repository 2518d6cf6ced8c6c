import CellGrid
import Chronology
import Glibc
import Logging
import Terminal
import Viewer

/// The loop: drains what has come in, carries it into the model, draws once, waits.
///
/// It runs on the thread that owns the terminal, and never does there what could take long.
struct ViewerSession {
  enum Ending {
    case quit
    case signal(Int32)
    case failed(LoadingError)
  }

  private let terminal: TerminalScreen
  private let inbox: Inbox
  private let files: OpenFiles
  private let early: TimelineSnapshot?
  private let isMouseOn: Bool
  private let settings: Settings
  private let memory: SessionMemory
  private var frames: FrameRecord?
  /// What is reviewed instead of a timeline.
  private let sitting: ReviewSitting?

  init(
    terminal: TerminalScreen, files: OpenFiles, early: TimelineSnapshot?, isMouseOn: Bool,
    settings: Settings, memory: SessionMemory, sitting: ReviewSitting? = nil,
    frames: FrameRecord? = nil
  ) {
    self.terminal = terminal
    self.files = files
    self.early = early
    self.isMouseOn = isMouseOn
    self.settings = settings
    self.memory = memory
    self.frames = frames
    self.sitting = sitting
    inbox = Inbox(waker: terminal.waker)
  }

  /// Shows the viewer until the person leaves, a signal ends it, or there turns out to be nothing
  /// to show; then keeps where the person was, and gives a sentence where that fails, and one about what
  /// was reviewed.
  mutating func run(
    awaiting loading: BackgroundLoading? = nil, at place: ViewerModel.StartPlace? = nil,
    filter: FilterExpression? = nil, asOf day: CalendarDay? = nil,
    comparedWith older: String? = nil
  ) -> (ending: Ending, complaint: String?, words: String?) {
    let size = terminal.size
    var model = ViewerModel(
      early ?? TimelineSnapshot([]), width: size.width, height: size.height,
      widths: terminal.widths, settings: settings, today: Clock.today(), isMouseOn: isMouseOn,
      histories: memory.histories)
    var runner = EffectRunner(
      terminal: terminal, inbox: inbox, files: files,
      loading: loading?.cancellation ?? Cancellation(), memory: memory, sitting: sitting)
    if let sitting { model.begin(reviewing: sitting.article) }
    let ending = show(
      &model, with: &runner, awaiting: loading, at: place, filter: filter, asOf: day,
      comparedWith: older)
    Log.tell("viewer ends", ["how": Log.name(of: ending)])
    if case .failed = ending { return (ending, nil, nil) }
    return (ending, runner.keep(model), model.review?.leavingWords)
  }

  /// What a person did, which only a log with content tells.
  private static func keys(_ message: Message) -> [String: String] {
    switch message {
    case .input(let input), .hasty(let input): ["input": "\(input)"]
    default: [:]
    }
  }

  /// All input that there is; where a key of it would write a file, also what follows it at once, by which a paste is told
  /// from a hand.
  private func drain(_ wake: inout Wake, of model: ViewerModel) -> [Input] {
    var inputs = terminal.drainInput()
    guard model.isWriting(inputs) else { return inputs }
    let end = ContinuousClock.now + KeyPace.shortest
    while inputs.count == 1, wake.ending == nil, .now < end {
      let more = terminal.wait(timeout: ContinuousClock.now.duration(to: end))
      wake.ending = more.ending
      wake.isStopAsked = wake.isStopAsked || more.isStopAsked
      inputs += terminal.drainInput()
    }
    return inputs
  }

  private mutating func show(
    _ model: inout ViewerModel, with runner: inout EffectRunner,
    awaiting loading: BackgroundLoading?, at place: ViewerModel.StartPlace?,
    filter: FilterExpression?, asOf day: CalendarDay?, comparedWith older: String?
  ) -> Ending {
    if let complaint = sitting?.keeper.complaint ?? memory.complaint {
      inbox.post(.notice(complaint))
    }
    if !terminal.isUTF8 {
      inbox.post(
        .notice("the locale is not UTF-8: what ASCII lacks is shown as ?; set LC_ALL=C.UTF-8"))
    }
    var effects = start(
      &model, at: place, filter: filter, asOf: day, comparedWith: older,
      isReading: loading != nil && !(early?.isComplete ?? false))
    loading?.whenTold { [inbox] in inbox.post($0, request: firstRequest) }
    files.watch { [inbox] in inbox.post($0) }
    Log.tell(
      "viewer", ["size": "\(terminal.size)", "colours": "\(terminal.colourDepth)"])
    var isScreenThere = false
    var pace = KeyPace()
    while true {
      for effect in effects {
        Log.tell("effect \(Log.name(of: effect))", level: .debug, content: ["what": "\(effect)"])
        switch runner.run(effect, on: model) {
        case .goOn: continue
        case .end: return .quit
        case .signal(let number): return .signal(number)
        }
      }
      let begun = ContinuousClock.now
      terminal.present(view(model))
      let taken = begun.duration(to: .now)
      if taken > .milliseconds(16) { Log.tell("slow frame", level: .warning, ["took": "\(taken)"]) }
      if let shown = terminal.shown { frames?.write(shown) }
      if !isScreenThere { loading?.goOn() }
      isScreenThere = true
      var wake = terminal.wait(timeout: nil)
      if let number = wake.ending { return .signal(number) }
      if let error = loading?.failure, model.snapshot.files.isEmpty || !model.snapshot.isComplete {
        return .failed(error)
      }
      let inputs = drain(&wake, of: model)
      if let number = wake.ending { return .signal(number) }
      effects = wake.isStopAsked ? [.suspend] : []
      let isHasty = pace.isHasty(inputs, at: .now)
      frames?.take(inputs.count)
      // The terminal is gone: the same end as by the signal that says so.
      if inputs.contains(.endOfInput) { return .signal(SIGHUP) }
      let messages = inputs.map(isHasty ? Message.hasty : Message.input) + inbox.drain()
      for message in messages {
        Log.tell("message \(Log.name(of: message))", level: .debug, content: Self.keys(message))
      }
      effects += update(&model, messages)
    }
  }
}

extension Inbox {
  /// Leaves what the files say since they have changed on the disk.
  func post(_ changed: Result<TimelineSnapshot, LoadingError>) {
    switch changed {
    case .success(let snapshot): post(.changed(snapshot))
    case .failure(let error):
      post(
        .notice(
          "the file has changed and cannot be read; what was read before stays: \(error.message)"))
    }
  }

  /// Leaves what is told of a reading; that the first one failed ends the program, which the loop sees.
  func post(_ stage: OpenFiles.Stage, request: Int) {
    switch stage {
    case .beginning(let snapshot), .whole(let snapshot): post(.loaded(snapshot, request: request))
    case .share(let share): post(.readSoFar(share, request: request))
    case .failed(let error): post(.loadFailed(error.message, request: request))
    }
  }
}
