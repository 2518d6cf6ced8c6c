public import ArticleReading
public import CellGrid
public import Chronology
public import Evidence

/// What happened outside of the viewer.
public enum Message: Sendable {
  /// A key, the mouse, a paste, a new size of the window.
  case input(Input)
  /// The same, faster than a hand presses keys: no file is written for it, for it may be a paste.
  case hasty(Input)
  /// The files were read; or, where they are large, their beginning and their end, and the rest follows.
  case loaded(TimelineSnapshot, request: Int)
  /// The files could not be read; the sentence says why.
  case loadFailed(String, request: Int)
  /// The saved text of a source was read, or a sentence says why not. Where it is a long one, not
  /// everything may have been looked for in it yet.
  case sourceRead(Source.ID, SavedTextState)
  /// More was found in the text that was read last, or its hash was made.
  case sourceFound(Source.ID, SourceReading, sha256: String?)
  /// How much of the files has been read, from 0 to 1.
  case readSoFar(Double, request: Int)
  /// The files that are open have changed on the disk, and were read again.
  case changed(TimelineSnapshot)
  /// The events that a search has found so far.
  case eventsFound(SearchHits, request: Int)
  /// The rows of a list that a search has found so far, by their places in it.
  case rowsFound(SearchHits, request: Int)
  /// The events that a filter has found so far; `share` says how much of them was looked at, nothing
  /// once all were.
  case filtered(Projection, share: Double?, request: Int)
  /// Places in a source's text, as UTF-8 offsets, that a search found.
  case wordsFound([Range<Int>], request: Int)
  /// What was known on a day, which was asked for or found.
  case knownAsOf(AsOfAnswer, request: Int)
  /// How much has been looked at for what was known on a day, from 0 to 1.
  case asOfSoFar(Double, request: Int)
  /// Names that complete what stands in the prompt.
  case completions([String], of: String)
  /// A program that the viewer started has ended; the files may have changed.
  case returned
  /// A sentence for the user.
  case notice(String)
  /// Where the person was last time in the files that are being read.
  case lastPlace(ViewerModel.StartPlace)
  /// The settings file has been edited, and was read again.
  case settingsRead(Settings)
  /// What is known of a time zone that was asked for, and what was typed after `:set`.
  case zoneFound(Result<TimeZoneRules, UnknownZone>, for: String)
  /// The answer to a question to everything that is shown, with what it was asked of.
  case surveyed(SurveyAnswer, of: Projection, request: Int)
  /// Why a question to everything has no answer, in a sentence.
  case surveyFailed(String, request: Int)
  /// How much of what is shown a question has been asked of, from 0 to 1.
  case surveyedSoFar(Double, request: Int)
  /// How many events there are when, of what the request's projection shows.
  case densityMeasured(Density, request: Int)
  /// Which lanes there are, of what the request's projection shows.
  case lanesArranged(Lanes, request: Int)
  /// How much has been looked at for a view of everything, from 0 to 1.
  case viewedSoFar(Double, request: Int)
  /// An event was written into its file, or an entry of its evidence.
  case added(Event.ID, EvidenceID.Entry?)
  /// The kept proposals were written; the sentence says where, the file is named where it is a new one.
  case draftWritten(String, KeptReview.WrittenFile? = nil)
  /// The kept proposals could not be written; the sentence says why.
  case draftRefused(String)
}

/// Why there is no saved text to show.
public struct SourceProblem: Error, Hashable, Sendable {
  /// What is wrong, and what to do, in plain words.
  public let message: String

  /// Creates a problem.
  public init(_ message: String) { self.message = message }
}

/// What the viewer wants done outside of it; one runner carries it out and answers with a message.
public enum Effect: Sendable, Hashable {
  /// Read the files; `nil` for those that are open. Answered with `loaded` or `loadFailed`.
  case load(paths: [String]?, request: Int)
  /// Read the saved text of a source and find its quotes. Answered with `sourceRead`, which
  /// `sourceFound` may follow.
  case readSource(Source.ID)
  /// Look for words in the events, the ones after a place in their order first; `among` has the places
  /// that can have them, where that is known. Answered with `eventsFound`, several times.
  case searchEvents(TextQuery, among: [UInt32]?, from: Int, request: Int)
  /// Look for words in the rows of the list that is in view (`ViewerModel.listedRows`), the ones after a row
  /// first. Answered with `rowsFound`, several times.
  case searchRows(TextQuery, from: Int, request: Int)
  /// Look for words in a source's saved text. Answered with `wordsFound`.
  case searchSource(Source.ID, TextQuery, request: Int)
  /// Apply a filter to everything that is open, from a place in the order of the events on. Answered
  /// with `filtered`, several times.
  case filter(FilterExpression, from: Int, request: Int)
  /// Find what was known on a day. Answered with `knownAsOf`.
  case asOf(AsOfQuestion, request: Int)
  /// Stop finding what was known on a day.
  case cancelAsOf
  /// Record in the file that somebody compared a quote with its source. Answered with `returned`.
  case markChecked(EvidenceID, by: String)
  /// Stop reading the files; what has been read so far is shown on.
  case cancelLoading
  /// Stop the search that is running; a new one stops it, too.
  case cancelSearch
  /// Stop the filter that is being applied; a new one stops it, too.
  case cancelFilter
  /// Find the file names that complete a path, the last word of a line. Answered with
  /// `completions` of the whole line.
  case completePath(line: String, path: String)
  /// Find the values in the open files that complete a filter, the end of a line. Answered with
  /// `completions` of the whole line.
  case completeFilter(line: String, filter: String)
  /// Look up a time zone for what was typed after `:set`. Answered with `zoneFound`.
  case findZone(String, for: String)
  /// Find the names of time zones that complete one, the end of a line. Answered with `completions` of the
  /// whole line.
  case completeZone(line: String, name: String)
  /// Show an address in the browser.
  case openURL(String)
  /// Open a timeline file in the editor, at a line. Answered with `returned`.
  case edit(path: String, line: Int)
  /// Show the saved text of a source in the pager. Answered with `returned`.
  case page(Source.ID)
  /// Put text on the clipboard.
  case copy(String)
  /// Report the mouse, or leave it to the terminal.
  case setMouse(Bool)
  /// Draw everything again.
  case redraw
  /// Give the terminal back until the shell continues the program.
  case suspend
  /// End the program.
  case quit
  /// Ask something of everything that is shown. Answered with `surveyed`, after `surveyedSoFar`.
  case survey(SurveyQuestion, request: Int)
  /// Stop the question that is being asked; a new one stops it, too.
  case cancelSurvey
  /// Count the events that are shown, over the whole span. Answered with `viewedSoFar`, several times, and
  /// `densityMeasured`.
  case measureDensity(request: Int)
  /// Put the events that are shown into lanes. Answered with `viewedSoFar`, several times, and
  /// `lanesArranged`.
  case arrangeLanes(LaneKind, request: Int)
  /// Stop looking at everything that is shown; a new question stops it, too.
  case cancelWholeView
  /// Write something new into a file. Answered with `added`, or with a `notice` that says why not.
  case add(Addition)
  /// Write the kept proposals of a review, with all its dates and quotes. Answered with `draftWritten` or
  /// `draftRefused`.
  case saveDraft(ArticleFindings, to: DraftTarget)
  /// Keep what is decided in a review for the next time, before long.
  case keepReview
  /// Take back what was written last. Answered with `returned` and a `notice`.
  case undo
}
