/// What can be asked of everything that is shown.
public enum SurveyQuestion: Hashable, Sendable {
  /// Who appears.
  case actors
  /// Which sources are cited.
  case sources
  /// Where sources say otherwise.
  case conflicts
  /// Which stretches are unusually long without an event.
  case gaps
  /// Which events lack a quote, a saved text, or all evidence.
  case unsupported
  /// Which events cite a source.
  case citations(Source.ID)
  /// What somebody said and took part in.
  case utterances(ActorReference)
  /// What an older file, or version, of a path says differently; of all events, whatever a filter shows.
  case difference(from: String)

  /// Whether it is about all that the files say today, not about what is shown of them.
  public var isOfWholeFiles: Bool {
    if case .difference = self { true } else { false }
  }
}

/// The answer to a question.
public enum SurveyAnswer: Hashable, Sendable {
  /// Who appears.
  case actors(Appearances<ActorReference>)
  /// Which sources are cited.
  case sources(Appearances<Source.ID>)
  /// Where sources say otherwise.
  case conflicts(Conflicts)
  /// The gaps.
  case gaps(Gaps)
  /// What lacks proof.
  case unsupported(Unsupported)
  /// The events that cite a source.
  case citations(Citations)
  /// What somebody said and took part in.
  case utterances(Utterances)
  /// What two timelines say differently.
  case difference(TimelineDifference)
}

extension SurveyQuestion {
  /// Asks what a projection shows; nothing where somebody stopped it before the end.
  ///
  /// `older` is what it is compared with, where that is asked.
  public func answer(
    over projection: Projection, comparedWith older: TimelineSnapshot? = nil,
    with runner: some SurveyRunner
  ) -> SurveyAnswer? {
    let snapshot = projection.snapshot
    func run<Survey: EventSurvey>(
      _ survey: Survey, _ make: (Survey.Answer) -> SurveyAnswer
    ) -> SurveyAnswer? { runner.run(survey, over: projection).map(make) }
    return switch self {
    case .actors: run(ActorSurvey(snapshot), SurveyAnswer.actors)
    case .sources: run(SourceSurvey(snapshot), SurveyAnswer.sources)
    case .conflicts: run(ConflictSurvey(snapshot), SurveyAnswer.conflicts)
    case .gaps: run(GapSurvey(snapshot), SurveyAnswer.gaps)
    case .unsupported: run(SupportSurvey(snapshot), SurveyAnswer.unsupported)
    case .citations(let id): run(CitationSurvey(id, in: snapshot), SurveyAnswer.citations)
    case .utterances(let actor): run(UtteranceSurvey(actor, in: snapshot), SurveyAnswer.utterances)
    case .difference:
      older.flatMap { TimelineDifference(from: $0, by: runner, to: snapshot, by: runner) }
        .map(SurveyAnswer.difference)
    }
  }
}
