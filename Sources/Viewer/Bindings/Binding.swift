public import CellGrid

/// Where a key has a meaning.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
  /// On every screen.
  case everywhere = "everywhere"
  /// On every screen whose content can be longer than the window.
  case scrolling = "anything that scrolls"
  /// On the Timeline screen.
  case timeline = "timeline"
  /// On the Event screen.
  case event = "event"
  /// On the Source screen.
  case source = "source"
  /// On the list of problems.
  case problems = "problems"
  /// On the list of settings.
  case settings = "settings"
  /// On the lists of sources and people.
  case appearances = "sources, people"
  /// On the list of the events that cite a source.
  case citations = "events of a source"
  /// On the list of what somebody said.
  case utterances = "what somebody said"
  /// On the lists of conflicts, gaps and unsupported events.
  case findings = "conflicts, gaps, unsupported"
  /// On the list of what two timelines say differently, and on one difference.
  case differences = "differences from another file"
  /// On the Overview screen.
  case overview = "overview"
  /// On the Lanes screen.
  case lanes = "lanes"
  /// On the Review screen, at the proposals.
  case review = "review of a draft"
  /// On the Review screen, in the article.
  case reviewedArticle = "review of a draft, in the article"
  /// On the Source screen while words are selected.
  case selecting = "source, while words are selected"
}

/// One line of the key table: the keys, what they do, where, and how the help says it.
public struct Binding: Hashable, Sendable {
  /// The keys, any of which does it.
  public internal(set) var keys: [Key]
  /// What they do.
  public let action: Action
  /// Where they do it.
  public let context: KeyContext
  /// What the help screen says.
  public let help: String
}

/// The keys as they are without settings; what a person binds is in a `KeyMap` made of them.
public enum Bindings {
  /// Every binding, in the order in which the help shows them.
  public static let table: [Binding] =
    everywhere + scrolling + timeline + event + source + problems + settings + appearances
    + citations + utterances + findings + differences + overview + lanes + review + reviewedArticle
    + selecting

  private static let everywhere = bindings(
    .everywhere,
    ([.character("?"), .function(1)], .help, "this help"),
    ([.character(":")], .commandLine, "command line: a date, or a command (Tab completes)"),
    ([.character("/")], .search, "search for literal words; capitals count once one is typed"),
    ([.character("n")], .searchNext, "next match"),
    ([.character("N")], .searchPrevious, "previous match"),
    ([.character("q")], .back, "back one step; on the first screen, leave"),
    ([.character("Q")], .leave, "leave at once"),
    ([.escape], .escape, "end the prompt; else a running search; else back one step"),
    ([.control("c")], .interrupt, "stop what is running"),
    ([.character("<"), .control("o")], .jumpBack, "back to where you were before a jump"),
    ([.character(">")], .jumpForward, "forward again"),
    ([.character("m")], .setMark, "then a letter: remember this place"),
    ([.character("'")], .goToMark, "then the letter: go there"),
    ([.character("R")], .reload, "read the files again"),
    ([.character("y")], .copyCitation, "copy a citation to the clipboard"),
    ([.character("M")], .toggleMouse, "mouse on or off (off: the terminal selects text)"),
    ([.control("l")], .redraw, "draw the screen again"),
    ([.control("z")], .suspend, "suspend; fg comes back"),
    ([.character("S")], .sources, "the sources, and how often each is cited"),
    ([.character("P")], .people, "the people: who acts and who speaks"),
    ([.character("t")], .overview, "overview: how many events there are, over the whole span"),
    ([.character("L")], .lanes, "lanes: the events of each side, actor, place, source or tag"),
    (
      [.character("u")], .undo,
      "take back what was written into a file last; in a review, the last step"
    ))

  private static let scrolling = bindings(
    .scrolling,
    ([.character("j"), .down], .down, "down: the next event, quote, link or line"),
    ([.character("k"), .up], .up, "up"),
    ([.control("e")], .scrollDown, "scroll down a line"),
    ([.control("y")], .scrollUp, "scroll up a line"),
    ([.control("d")], .halfDown, "half a page down"),
    ([.control("u")], .halfUp, "half a page up"),
    ([.control("f"), .character(" "), .pageDown], .pageDown, "a page down"),
    ([.control("b"), .character("b"), .pageUp], .pageUp, "a page up"),
    ([.character("g"), .home], .top, "to the start"),
    ([.character("G"), .end], .bottom, "to the end"))

  private static let timeline = bindings(
    .timeline,
    ([.enter], .open, "open the event"),
    ([.character("[")], .previousMonth, "previous month"),
    ([.character("]")], .nextMonth, "next month"),
    ([.character("{")], .previousYear, "previous year"),
    ([.character("}")], .nextYear, "next year"),
    ([.character("f")], .filter, "show only some: from:2018-06 who:pompeo verdict:changed words"),
    ([.character("F")], .unfilter, "show all again"),
    ([.character("D")], .toggleDetails, "details pane on or off"),
    ([.tab], .otherPane, "to the other pane"),
    ([.character("d")], .datingWords, "the words in the source that give the date"),
    ([.character("e")], .edit, "the timeline file in your editor, at the event"),
    ([.character("a")], .asOf, "as of a day: only what was published by then"),
    ([.character("A")], .asOfToday, "as known today again"),
    ([.character("(")], .earlierNews, "to the day before on which something became known"),
    ([.character(")")], .laterNews, "to the next day on which something became known"),
    ([.character("+")], .addEvent, "add an event to the file"))

  private static let event = bindings(
    .event,
    ([.enter], .open, "open the source at the quote, or follow the link"),
    ([.character("[")], .previousEvent, "previous event"),
    ([.character("]")], .nextEvent, "next event"),
    ([.character("d")], .datingWords, "the words in the source that give the date"),
    ([.character("o")], .openURL, "open the source's URL in the browser"),
    ([.character("c")], .markChecked, "record in the file that you compared the quote"),
    ([.character("e")], .edit, "the timeline file in your editor, at the event"),
    ([.left], .back, "back one step"),
    ([.character("a")], .asOf, "as of a day: only what was published by then"),
    ([.character("A")], .asOfToday, "as known today again"),
    ([.character("(")], .earlierNews, "to the day before on which something became known"),
    ([.character(")")], .laterNews, "to the next day on which something became known"))

  private static let source = bindings(
    .source,
    ([.tab], .nextQuote, "next quote in this source"),
    ([.backTab], .previousQuote, "previous quote"),
    ([.enter], .open, "the event of the lit quote"),
    ([.character("o")], .openURL, "open the source's URL in the browser"),
    ([.character("e")], .edit, "the saved text in your pager (never writable)"),
    ([.left], .back, "back one step"),
    ([.character("v")], .selectWords, "select words, to quote them"))

  private static let problems = bindings(
    .problems,
    ([.enter, .character("e")], .edit, "the file in your editor, at the problem"),
    ([.left], .back, "back one step"))

  private static let settings = bindings(
    .settings,
    ([.enter, .character("e")], .edit, "the settings file in your editor, at the setting"),
    ([.left], .back, "back one step"))

  private static let appearances = bindings(
    .appearances,
    ([.enter], .open, "open: a source's events, or what somebody said"),
    ([.character("f")], .filterBy, "show only events of this one on the timeline"),
    ([.character("s")], .changeOrder, "put in another order: by count, name, first event"),
    ([.character("e")], .edit, "the timeline file in your editor, where it is declared"),
    ([.left], .back, "back one step"))

  private static let citations = bindings(
    .citations,
    ([.enter], .open, "open the event"),
    ([.character("w")], .savedText, "its words: the saved text of the source"),
    ([.character("f")], .filterBy, "show only events of this source on the timeline"),
    ([.character("o")], .openURL, "open the source's URL in the browser"),
    ([.character("e")], .edit, "the timeline file in your editor, at the event"),
    ([.left], .back, "back one step"))

  private static let utterances = bindings(
    .utterances,
    ([.enter], .open, "open the event, at the quote"),
    ([.tab], .nextPage, "in order of saying, of the events spoken of, the events taken part in"),
    ([.backTab], .previousPage, "the same, the other way round"),
    ([.character("f")], .filterBy, "show only events of this one on the timeline"),
    ([.character("e")], .edit, "the timeline file in your editor, at the event"),
    ([.left], .back, "back one step"))

  private static let findings = bindings(
    .findings,
    ([.enter], .open, "open the event; of a gap, go to the event after it"),
    ([.character("e")], .edit, "the timeline file in your editor, at the event"),
    ([.left], .back, "back one step"))

  private static let differences = bindings(
    .differences,
    ([.enter], .open, "the difference in words, whole; from there, the event"),
    (
      [.character("e")], .edit,
      "the file in your editor, at the event; of a dropped one, the older file"
    ),
    ([.left], .back, "back one step"))

  private static let overview = bindings(
    .overview,
    ([.enter], .open, "to the events of that time, in the timeline"),
    ([.character("h"), .left], .earlier, "a unit of time earlier"),
    ([.character("l"), .right], .later, "a unit of time later"),
    ([.character("[")], .earlierUnit, "to the previous one of the next coarser unit"),
    ([.character("]")], .laterUnit, "to the next one of the next coarser unit"),
    (
      [.character("z")], .zoomIn,
      "zoom in: millennia, centuries, decades, years, months, weeks, days"
    ),
    ([.character("Z")], .zoomOut, "zoom out"))

  private static let lanes = bindings(
    .lanes,
    ([.enter], .open, "open the event under the cursor; where many are counted, go there"),
    ([.character("h"), .left], .earlier, "a column earlier"),
    ([.character("l"), .right], .later, "a column later"),
    ([.character("[")], .previousEvent, "previous event in this lane"),
    ([.character("]")], .nextEvent, "next event in this lane"),
    ([.character("{")], .earlierWindow, "a window of time earlier"),
    ([.character("}")], .laterWindow, "a window of time later"),
    ([.tab], .otherLanes, "by side, actor, place, source, tag"),
    ([.character("z")], .zoomIn, "zoom in"),
    ([.character("Z")], .zoomOut, "zoom out"))

  private static let review = bindings(
    .review,
    ([.enter], .keep, "keep the proposal"),
    ([.character("x")], .drop, "drop it"),
    (
      [.character("c")], .change,
      "then a letter: change title, date, status, place, actors, a speaker"
    ),
    ([.character("J")], .join, "join it with the one above: the same event"),
    ([.character("s")], .saveDraft, "write what is kept into the timeline"),
    ([.character("]")], .nextEvent, "to the next one that is not decided"),
    ([.character("[")], .previousEvent, "to the previous one that is not decided"),
    ([.tab], .otherPane, "into the article"),
    ([.character("D")], .toggleDetails, "all that is known of it, in the article's place"))

  private static let reviewedArticle = bindings(
    .reviewedArticle,
    ([.tab], .nextQuote, "next date or quote"),
    ([.backTab], .previousQuote, "previous date or quote"),
    ([.enter], .open, "to the proposal that the lit words belong to"),
    ([.character("D")], .toggleDetails, "all that is known of the proposal, or the article again"),
    ([.left], .back, "back to the proposals"))

  private static let selecting = bindings(
    .selecting,
    ([.enter], .open, "quote the words: asks of which event, who said them and when"),
    ([.character("d")], .datingWords, "the words give the date of an event: asks of which"),
    ([.character("h"), .left], .left, "a character back"),
    ([.character("l"), .right], .right, "a character on"),
    ([.character("j"), .down], .down, "a line down"),
    ([.character("k"), .up], .up, "a line up"),
    ([.character("w")], .wordForward, "to the next word"),
    ([.character("b")], .wordBack, "back to the start of a word"),
    ([.character("e")], .wordEnd, "to the end of a word"),
    ([.character("0"), .home], .rowStart, "to the start of the line"),
    ([.character("$"), .end], .rowEnd, "to the end of the line"),
    ([.character("o")], .otherEnd, "move the other end of the selection"),
    ([.character("v")], .selectWords, "end the selection, as Esc does"))

  private static func bindings(
    _ context: KeyContext, _ rows: ([Key], Action, String)...
  ) -> [Binding] {
    rows.map { Binding(keys: $0.0, action: $0.1, context: context, help: $0.2) }
  }
}
