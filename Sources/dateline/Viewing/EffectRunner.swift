import CellGrid
import Chronology
import Evidence
import Glibc
import Terminal
import Viewer

/// Carries out what the viewer wants done: what takes time in the background, what needs the
/// terminal on its own thread.
///
/// Answers come as messages.
struct EffectRunner {
  enum Result {
    case goOn, end
  }

  private let terminal: TerminalScreen
  private let inbox: Inbox
  private var paths: [String]
  private let files = Background("files")
  private let searches = Background("searches")
  private var search = Cancellation()

  init(terminal: TerminalScreen, inbox: Inbox, paths: [String]) {
    self.terminal = terminal
    self.inbox = inbox
    self.paths = paths
  }

  mutating func run(_ effect: Effect, on model: ViewerModel) -> Result {
    let snapshot = model.snapshot
    switch effect {
    case .quit: return .end
    case .load(let paths, let request): load(paths, request)
    case .readSource(let id):
      files.run { [inbox] in inbox.post(.sourceRead(id, SourceTexts.read(id, in: snapshot))) }
    case .searchEvents(let query, let request): searchEvents(query, request, snapshot)
    case .searchSource(let id, let query, let request):
      searchSource(model.text(of: id), query, request)
    case .cancelSearches: search.cancel()
    case .completePath(let line, let path):
      files.run { [inbox] in inbox.post(.completions(PathCompletion.lines(line, path), of: line)) }
    case .openURL(let address): open(address)
    case .edit(let file, let line): edit(snapshot.files[file].path, line)
    case .page(let id): page(model.text(of: id))
    case .copy(let text):
      let notice =
        terminal.copy(text)
        ? "copied: \(text)" : "this terminal takes no text for the clipboard: \(text)"
      inbox.post(.notice(notice))
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.redraw()
    case .suspend:
      terminal.suspend()
      Signals.stopJob()
      terminal.resume()
    }
    return .goOn
  }

  // MARK: In the background

  private mutating func load(_ other: [String]?, _ request: Int) {
    let wanted = other ?? paths
    if wanted.contains("-") {
      return inbox.post(.loadFailed("standard input cannot be read again", request: request))
    }
    paths = wanted
    files.run { [inbox] in
      do throws(LoadingError) {
        inbox.post(.loaded(try Loading.snapshot(wanted), request: request))
      } catch {
        inbox.post(.loadFailed(error.message, request: request))
      }
    }
  }

  private mutating func searchEvents(
    _ query: TextQuery, _ request: Int, _ snapshot: TimelineSnapshot
  ) {
    let search = Cancellation()
    self.search = search
    searches.run { [inbox] in
      let rows = snapshot.rows(matching: query) { search.isCancelled }
      if !search.isCancelled { inbox.post(.eventsFound(rows: rows, request: request)) }
    }
  }

  private mutating func searchSource(_ text: SourceText?, _ query: TextQuery, _ request: Int) {
    let search = Cancellation()
    self.search = search
    searches.run { [inbox] in
      let places = text?.places(of: query) { search.isCancelled } ?? []
      if !search.isCancelled { inbox.post(.wordsFound(places, request: request)) }
    }
  }

  // MARK: Other programs

  /// Gives the terminal to a program until it ends.
  private func hand(over work: () -> String?) {
    terminal.suspend()
    let complaint = work()
    terminal.resume()
    inbox.post(.returned)
    if let complaint { inbox.post(.notice(complaint)) }
  }

  private func edit(_ path: String, _ line: Int) {
    guard path != "-" else {
      return inbox.post(.notice("standard input cannot be edited"))
    }
    hand { Editor.open(path, line: line) }
  }

  private func page(_ text: SourceText?) {
    guard let text else { return inbox.post(.notice("the saved text has not been read")) }
    hand { Pager.show(text) }
  }

  private func open(_ address: String) {
    switch Browser.open(address) {
    case .opened(let program): inbox.post(.notice("opened with \(program): \(address)"))
    case .refused(let reason): inbox.post(.notice("\(reason): \(address)"))
    case .needsTerminal(let work): hand { work() }
    case .none:
      let isCopied = terminal.copy(address)
      inbox.post(.notice("no browser here\(isCopied ? ", copied" : ""): \(address)"))
    }
  }
}
