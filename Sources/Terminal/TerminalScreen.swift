public import CellGrid
internal import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal as a screen: grids go out, input comes in.
///
/// There is one at a time, owned by one thread, which is the only one to touch it; it is not
/// `Sendable` for that reason. Others reach that thread by a `Waker`.
///
///     let screen = try TerminalScreen(colour: .auto, environment: environment)
///     while isRunning {
///       for input in screen.drainInput() { handle(input) }
///       screen.present(draw(screen.size))
///       _ = screen.wait(timeout: nil)
///     }
///     screen.close()
public final class TerminalScreen {
  /// How long a paste may pause before it counts as ended.
  private static let pastePause: Duration = .seconds(2)
  /// The most input that one draining gives, so that drawing goes on in a flood.
  private static let drainLimit = 4096

  /// How many colours are used.
  public let colourDepth: ColourDepth
  /// Whether the terminal shows UTF-8; in another character set only ASCII is sent to it, because
  /// bytes of UTF-8 may be commands there.
  public let isUTF8: Bool
  /// How wide characters are on this terminal.
  public let widths = ColumnWidths.system

  /// The grid that the terminal shows; nil where that is not known.
  public private(set) var shown: CellGrid?

  private let inputFD: Int32
  private let outputFD: Int32
  private let handle: OpaquePointer
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private let pad: UnsafeMutablePointer<WINDOW>
  private let pipe: SelfPipe
  private let frames: FrameOutput
  private var painter: CellPainter
  /// What writes steps from one frame to the next; nil where ncurses has to.
  private var writer: ChangeWriter?
  /// Whether the terminal shows something that ncurses does not know of.
  private var isPastNcurses = false
  private var decoder = InputDecoder()
  private var mouse = MouseDecoder()
  private var isCursorShown = true
  private var isMouseOn = false
  private var isSuspended = false
  private var isClosed = false
  private var hasEnded = false
  private var isMoreWaiting = false
  private var waiting: [Input] = []
  private var lastInput = ContinuousClock.now

  /// Takes the terminal over: alternate screen, raw mode, keypad, colours, signals.
  ///
  /// - Parameters:
  ///   - colour: Whether colours are wanted.
  ///   - environment: What the environment says of the terminal.
  ///   - inputFD: Where keys come from; /dev/tty where standard input is something else.
  ///   - outputFD: Where the screen goes.
  /// - Throws: `TerminalError` where there can be no screen; the terminal is untouched then.
  public init(
    colour: ColourChoice, environment: TerminalEnvironment, inputFD: Int32 = 0,
    outputFD: Int32 = 1
  ) throws(TerminalError) {
    let type = try TerminalSetup.checkedType(environment, inputFD, outputFD)
    isUTF8 = CharacterSet.isUTF8(locale: environment.locale)
    CharacterSet.useUTF8()
    var modes = termios()
    guard tcgetattr(inputFD, &modes) == 0, let pipe = SelfPipe() else { throw .failed(type) }
    let files = try TerminalSetup.openFiles(inputFD, outputFD, type)
    use_tioctl(true)
    guard let handle = newterm(type, files.output, files.input) else {
      fclose(files.input)
      fclose(files.output)
      throw .failed(type)
    }
    if !environment.isEscapeDelaySet { set_escdelay(25) }
    raw()
    noecho()
    nonl()
    guard let pad = newpad(1, 1) else {
      endwin()
      delscreen(handle)
      fclose(files.input)
      fclose(files.output)
      throw .failed(type)
    }
    keypad(pad, true)
    nodelay(pad, true)
    meta(pad, true)
    let hasColours = has_colors() && start_color() == OK
    colourDepth = ColourDepth(
      choice: colour, isNoColourSet: environment.isNoColourSet,
      available: hasColours ? Int(dateline_colours()) : 0)
    let hasOwnColours = hasColours && use_default_colors() == OK
    painter = CellPainter(depth: colourDepth, hasOwnColours: hasOwnColours)
    writer = ChangeWriter(depth: colourDepth, hasOwnColours: hasOwnColours)
    (self.inputFD, self.outputFD, self.handle) = (inputFD, outputFD, handle)
    (self.files, self.pad, self.pipe) = (files, pad, pipe)
    frames = FrameOutput(stream: fileno(files.output))
    // Keys that wait are handled before a frame is drawn; ncurses need not look for them while drawing.
    typeahead(-1)
    Signals.install(pipe: pipe, terminal: outputFD, modes: modes, reset: Terminfo.reset)
    define_key(dateline_capability("PS"), Codes.pasteStart)
    define_key(dateline_capability("PE"), Codes.pasteEnd)
    // Paints the empty screen, so that what is written to the terminal next comes after smcup.
    wrefresh(dateline_screen())
    send(Terminfo.string("BE"))
  }

  deinit {
    close()
  }

  /// The columns and rows of the window.
  public var size: (width: Int, height: Int) {
    (Int(dateline_screen_width()), Int(dateline_screen_height()))
  }

  /// Wakes the thread that waits here, from any thread.
  public var waker: Waker { Waker(pipe: pipe) }

  // MARK: Output

  /// Shows a grid: what changed since the last one, or all of it.
  ///
  /// A grid of another size than the window is clipped, or followed by nothing.
  public func present(_ wanted: CellGrid) {
    guard !isSuspended, !isClosed else { return }
    let grid = isUTF8 ? wanted : wanted.inASCII
    if let shown, (shown.width, shown.height) == size, (grid.width, grid.height) == size,
      writer != nil
    {
      showCursor(grid.cursor != nil)
      writer?.write(grid, over: shown) { frames.send($0) }
      isPastNcurses = true
      self.shown = grid
      return
    }
    // Coming back from another program, ncurses has to reach the terminal itself.
    if isendwin() { draw(grid) } else { frames.send { draw(grid) } }
  }

  private func draw(_ grid: CellGrid) {
    if isPastNcurses { redraw() }
    isPastNcurses = false
    let last = shown.flatMap { $0.width == grid.width && $0.height == grid.height ? $0 : nil }
    if last == nil { werase(dateline_screen()) }
    let (width, height) = size
    for y in 0..<min(grid.height, height) {
      guard let last, grid.width <= width else {
        painter.paint(0..<min(grid.width, width), inRow: y, of: grid)
        continue
      }
      grid.forEachChange(from: last, inRow: y) { painter.paint($0, inRow: y, of: grid) }
    }
    showCursor(grid.cursor != nil)
    placeCursor(grid.cursor)
    wrefresh(dateline_screen())
    shown = grid
  }

  /// The cells that were written since the terminal was taken over.
  var paintedCells: Int { painter.painted + (writer?.written ?? 0) }

  /// Makes the next `present` paint everything, whatever another program left on the terminal.
  public func redraw() {
    shown = nil
    clearok(dateline_screen(), true)
  }

  /// Turns reports of the mouse on or off; while on, the terminal's own selection needs Shift.
  public func setMouse(_ isOn: Bool) {
    isMouseOn = isOn
    guard !isSuspended, !isClosed else { return }
    if isOn { dateline_mouse_on() } else { dateline_mouse_off() }
  }

  /// Gives text to the terminal's clipboard (OSC 52).
  ///
  /// - Parameter text: What to copy, at most 65,536 bytes.
  /// - Returns: Whether it was sent: not where the terminal has no such thing, or for longer text.
  ///   Whether the terminal took it cannot be known.
  public func copy(_ text: String) -> Bool {
    guard !isSuspended, !isClosed, text.utf8.count <= Clipboard.limit,
      let command = Terminfo.string("Ms", "c", Clipboard.base64(text.utf8))
    else { return false }
    return send(command)
  }

  private func showCursor(_ isWanted: Bool) {
    guard isWanted != isCursorShown else { return }
    isCursorShown = isWanted
    curs_set(isWanted ? 1 : 0)
  }

  private func placeCursor(_ position: Position?) {
    let (width, height) = size
    guard let position, position.x >= 0, position.y >= 0, position.x < width,
      position.y < height
    else { return }
    wmove(dateline_screen(), Int32(position.y), Int32(position.x))
  }

  /// Writes past ncurses, which has written all of its own by then.
  @discardableResult
  private func send(_ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return false }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(outputFD, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  // MARK: Input

  /// All input that there is, without waiting.
  public func drainInput() -> [Input] {
    defer { waiting = [] }
    guard !isSuspended, !isClosed, !hasEnded else { return waiting }
    var inputs = waiting
    endStalePaste(to: &inputs)
    isMoreWaiting = false
    while true {
      let code = wgetch(pad)
      if code == ERR {
        if !canReadOn(&inputs) { break }
      } else {
        lastInput = .now
        take(code, to: &inputs)
      }
      if inputs.count >= Self.drainLimit {
        isMoreWaiting = true
        return inputs
      }
    }
    decoder.endOfBatch(to: &inputs)
    catchUpWithSize(&inputs)
    return inputs
  }

  /// Notices a size that ncurses has not: of changes that come while it handles another, it may lose one.
  private func catchUpWithSize(_ inputs: inout [Input]) {
    var width: Int32 = 0
    var height: Int32 = 0
    guard dateline_window_size(outputFD, &width, &height), (Int(width), Int(height)) != size,
      // Unlike resizeterm it leaves no key behind.
      resize_term(height, width) == OK
    else { return }
    redraw()
    inputs.append(.resize(width: Int(width), height: Int(height)))
  }

  private func take(_ code: Int32, to inputs: inout [Input]) {
    switch code {
    case Codes.resize:
      let (width, height) = size
      // Terminals differ in what they leave on a window whose size changes.
      redraw()
      inputs.append(.resize(width: width, height: height))
    case Codes.mouse:
      var x: Int32 = 0
      var y: Int32 = 0
      let button = dateline_read_mouse(&x, &y)
      if let event = mouse.event(button: button, x: Int(x), y: Int(y), at: .now) {
        inputs.append(.mouse(event))
      }
    default:
      decoder.feed(code, to: &inputs)
    }
  }

  /// After ERR: whether there is more to read all the same; notices that the terminal has gone.
  private func canReadOn(_ inputs: inout [Input]) -> Bool {
    var descriptor = pollfd(fd: inputFD, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return false }
    let events = Int32(descriptor.revents)
    let isReadable = events & POLLIN != 0 && dateline_bytes_waiting(inputFD) > 0
    if isReadable { return true }
    decoder.endPaste(to: &inputs)
    inputs.append(.endOfInput)
    hasEnded = true
    return false
  }

  private func endStalePaste(to inputs: inout [Input]) {
    if decoder.isInPaste, ContinuousClock.now - lastInput > Self.pastePause {
      decoder.endPaste(to: &inputs)
    }
  }

  /// Waits for input, a signal or a `Waker`.
  ///
  /// - Parameter timeout: The longest time to wait; nil for any.
  /// - Returns: Why waiting ended; nothing of it where the time was up.
  public func wait(timeout: Duration?) -> Wake {
    var wake = Wake()
    let isAtOnce = isMoreWaiting || !waiting.isEmpty
    let isReading = !isSuspended && !isClosed && !hasEnded
    var descriptors = [
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isReading ? inputFD : -1, events: Int16(POLLIN), revents: 0),
    ]
    // EINTR is no error: what the signal means comes through the pipe.
    _ = poll(&descriptors, 2, isAtOnce ? 0 : timeout.pollMilliseconds)
    wake.hasInput = isAtOnce || descriptors[1].revents != 0
    for byte in pipe.drain() {
      note(Int32(byte), in: &wake)
    }
    return wake
  }

  private func note(_ number: Int32, in wake: inout Wake) {
    switch number {
    case 0: wake.isWoken = true
    case SIGWINCH: wake.hasInput = true
    case SIGTSTP: wake.isStopAsked = true
    case SIGCONT:
      // Somebody else had stopped the program: the terminal is in a state that nobody knows.
      guard !isSuspended, !isClosed else { break }
      suspend()
      resume()
      wake.hasInput = true
    default: wake.ending = wake.ending ?? number
    }
  }

  // MARK: Handing the terminal over

  /// Gives the terminal to another program, or to the shell; `resume` takes it back.
  public func suspend() {
    guard !isSuspended, !isClosed else { return }
    isSuspended = true
    giveBack()
    Signals.beginSuspension()
  }

  /// Takes the terminal back after `suspend`; everything is painted again by the next `present`.
  ///
  /// `^C` and `^\` that were meant for the other program are forgotten. The window may have
  /// another size: the next input says which.
  public func resume() {
    guard isSuspended, !isClosed else { return }
    for byte in pipe.drain() where ![SIGINT, SIGQUIT, SIGTSTP, SIGCONT].contains(Int32(byte)) {
      pipe.write(byte)
    }
    Signals.endSuspension()
    isSuspended = false
    var width: Int32 = 0
    var height: Int32 = 0
    if dateline_window_size(outputFD, &width, &height), (Int(width), Int(height)) != size {
      resizeterm(height, width)
    }
    redraw()
    wrefresh(dateline_screen())
    if isMouseOn { dateline_mouse_on() }
    send(Terminfo.string("BE"))
    isCursorShown = true
    curs_set(1)
    waiting.append(.resize(width: size.width, height: size.height))
  }

  /// Leaves the terminal as it was found; nothing is shown or read afterwards.
  public func close() {
    guard !isClosed else { return }
    if !isSuspended { giveBack() }
    isClosed = true
    Signals.uninstall()
    delwin(pad)
    delscreen(handle)
    fclose(files.input)
    fclose(files.output)
  }

  private func giveBack() {
    if isMouseOn { dateline_mouse_off() }
    send(Terminfo.string("BD"))
    if !isCursorShown { curs_set(1) }
    endwin()
    // Without a second screen the last row is still there, and what comes next must not stand in it.
    if !Terminfo.hasSecondScreen { send("\r\n") }
  }
}
