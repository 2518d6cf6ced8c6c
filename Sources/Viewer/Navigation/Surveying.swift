import Chronology

/// A question that screens ask of everything that is shown, and what is known of its answer.
struct SurveyState: Sendable {
  /// The request by which its answer is known; nothing once it is there.
  var request: Int?
  /// The number of the projection that was asked.
  var number: Int
  /// How much has been looked at.
  var share = 0.0
  /// The answer, and what was asked; an older one until a new one is there.
  var answer: (SurveyAnswer, of: Projection)?
}

/// Asking things of everything that is shown.
extension ViewerModel {
  /// Whether an answer is awaited.
  var isSurveying: Bool { surveys.values.contains { $0.request != nil } }

  /// Asks a question; another one that is being asked is given up.
  mutating func ask(_ question: SurveyQuestion) -> [Effect] {
    let request = nextRequest()
    let onScreens = Set(screens.compactMap { ($0 as? ListingScreen)?.question })
    let older = surveys[question]?.answer
    // An answer for which no screen is open, and one that is not awaited any more, are let go of.
    surveys = surveys.filter { onScreens.contains($0.key) && $0.value.request == nil }
    surveys[question] = SurveyState(
      request: request, number: context.number(of: question), answer: older)
    return [.survey(question, request: request)]
  }

  /// Takes an answer, unless it is one to an older question.
  mutating func finishSurvey(_ answer: SurveyAnswer, of asked: Projection, _ request: Int) {
    guard let (question, state) = surveys.first(where: { $0.value.request == request }) else {
      return
    }
    surveys[question] = SurveyState(number: state.number, answer: (answer, asked))
  }

  mutating func tellSurvey(_ share: Double, _ request: Int) {
    guard let question = surveys.first(where: { $0.value.request == request })?.key else { return }
    surveys[question]?.share = share
  }

  /// Says why there is no answer; what an older one told stays.
  mutating func failSurvey(_ words: String, _ request: Int) {
    guard surveys.values.contains(where: { $0.request == request }) else { return }
    stopSurvey()
    notice = words
  }

  /// Stops the question that is being asked; a list that has nothing to show yet is left.
  mutating func stopSurvey() {
    for (question, state) in surveys where state.request != nil {
      surveys[question]?.request = nil
      guard state.answer == nil else { continue }
      surveys[question] = nil
      if screens.count > 1, (screen as? ListingScreen)?.question == question {
        screens.removeLast()
      }
    }
    notice = "stopped"
  }
}
