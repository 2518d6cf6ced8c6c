/// What a key means; a screen that has no use for an action ignores it.
public enum Action: Hashable, Sendable, CaseIterable {
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
  // Adding and selecting words.
  case addEvent, undo, selectWords
  case left, right, wordForward, wordBack, wordEnd, rowStart, rowEnd, otherEnd
}
