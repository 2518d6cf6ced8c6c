/// What a key means; a screen that has no use for an action ignores it.
public enum Action: String, Hashable, Sendable, CaseIterable {
  // Everywhere.
  case help, commandLine, search, searchNext, searchPrevious
  case back, leave, escape, interrupt
  case jumpBack, jumpForward, setMark, goToMark
  case reload, copyCitation, toggleMouse, redraw, suspend
  // Anything that scrolls.
  case down, up, scrollDown, scrollUp, halfDown, halfUp, pageDown, pageUp, top, bottom
  // The screens.
  case open, previousMonth, nextMonth, previousYear, nextYear
  case toggleDetails, otherPane, datingWords, edit, openURL, filter, unfilter, markChecked
  case previousEvent, nextEvent, nextQuote, previousQuote
  // What was known on a day.
  case asOf, asOfToday, earlierNews, laterNews
  // Sources, people, and what is found among all events.
  case sources, people, changeOrder, filterBy, savedText, nextPage, previousPage
  // Everything at once.
  case overview, zoomIn, zoomOut, earlier, later, earlierUnit, laterUnit
  case lanes, otherLanes, earlierWindow, laterWindow
  // A draft under review.
  case keep, drop, change, join, saveDraft
  // Adding and selecting words.
  case addEvent, undo, selectWords
  case left, right, wordForward, wordBack, wordEnd, rowStart, rowEnd, otherEnd
}

extension Action {
  /// Whether it writes a file, begins to, or starts a program, on a screen that listens in these contexts: what a key of a
  /// paste must not do.
  func reachesOutside(in contexts: [KeyContext]) -> Bool {
    switch self {
    case .markChecked, .addEvent, .undo, .saveDraft, .edit, .openURL: true
    // The selected words become a quote, or date an event.
    case .open, .datingWords: contexts.contains(.selecting)
    default: false
    }
  }

  /// The name in the settings file: `half-down`.
  public var name: String { rawValue.kebabCased }

  /// The action of a name.
  init?(named name: String) {
    guard let action = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}

extension KeyContext {
  /// The name in the settings file: `scrolling`.
  public var name: String { "\(self)".kebabCased }

  /// The context of a name.
  init?(named name: String) {
    guard let context = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = context
  }

  /// Where the keys of each screen are looked up, the nearest first.
  static let stacks: [[KeyContext]] =
    allCases.filter { ![.everywhere, .scrolling, .selecting].contains($0) }.map {
      [$0, .scrolling, .everywhere]
    } + [[.scrolling, .everywhere], [.selecting, .everywhere]]
}

extension String {
  /// `halfDown` as `half-down`, `openURL` as `open-url`.
  fileprivate var kebabCased: String {
    var result = ""
    var isAfterCapital = true
    for character in self {
      if character.isUppercase, !isAfterCapital { result += "-" }
      result += character.lowercased()
      isAfterCapital = character.isUppercase
    }
    return result
  }
}
