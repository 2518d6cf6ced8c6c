import ArticleReading
public import Chronology

/// Where a person can go.
public enum Destination: Hashable, Sendable {
  /// The Event screen, with an entry of its evidence selected.
  case event(Event.ID, at: EvidenceID.Entry?)
  /// The Source screen, with the words of a piece of evidence lit and in view.
  case source(Source.ID, at: EvidenceID?)
  /// The Help screen.
  case help
  /// The list of what is wrong in the files.
  case problems
  /// The list of settings.
  case settings
  /// The answer to a question to everything that is shown, as a list.
  case survey(SurveyQuestion)
  /// One difference from the timeline of a path, in words, whole.
  case difference(from: String, TimelineDifference.Key)
  /// The Overview screen, at the day that is in view.
  case overview
  /// The Lanes screen, at the day that is in view; by what, or as they were.
  case lanes(by: LaneKind?)
}

/// What a screen wants to happen after an action.
enum Outcome {
  /// Go somewhere.
  case open(Destination)
  /// Go back one step.
  case back
  /// Remember where the person was before the action, for the jump list.
  case jumped
  /// Have something done outside of the viewer.
  case effect(Effect)
  /// Ask who compared a quote with its source.
  case askForChecker(EvidenceID)
  /// Say something on the last line.
  case say(String)
  /// Ask something of everything that is shown.
  case ask(SurveyQuestion)
  /// Show only what matches, on the Timeline screen.
  case filter(FilterExpression)
  /// Go to an event on the Timeline screen.
  case goToTimeline(Event.ID)
  /// Go to the first event of some days, which have a name.
  case goTo(ClosedRange<Int>, String)
  /// Do something in the review of an article's proposals.
  case review(DraftReview.Operation)
  /// Ask of which event selected words are a quote, or which one they date.
  case capture(SelectedText, isDating: Bool)

  /// Open the editor where something stands in its file.
  static func edit(_ origin: Origin, in context: ScreenContext) -> Outcome {
    edit(origin, in: context.snapshot)
  }

  /// Open the editor where something stands in its file.
  static func edit(_ origin: Origin, in snapshot: TimelineSnapshot) -> Outcome {
    .effect(.edit(path: snapshot.files[origin.file].path, line: origin.line))
  }
}
