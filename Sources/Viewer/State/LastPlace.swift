public import Chronology

/// Where a person is, for the next time.
extension ViewerModel {
  /// The selected event and the screen; of a source, the event that it was opened from.
  ///
  /// Nothing where there are no events. Where the person was last time and is still on the way there,
  /// that.
  public var lastPlace: (event: Event.ID, screen: Remembered.Place.Screen)? {
    if case .last(let id, let screen)? = start { return (id, screen) }
    if let event = screens.last(where: { $0 is EventScreen }) as? EventScreen {
      return (event.event, .event)
    }
    return (screens.first as? TimelineScreen)?.selected.map { ($0, .timeline) }
  }

  /// Stays where the person has gone meanwhile.
  mutating func forgetLastPlace() {
    if case .last? = start { start = nil }
  }

  /// Goes where a person was last time; says so where that is not there any more.
  mutating func goBack(to id: Event.ID, _ screen: Remembered.Place.Screen) {
    guard projection.position(of: id) != nil else {
      if notice == nil { notice = "the event where you were last is not there any more" }
      return
    }
    goToTimeline { _ = $0.select(id, in: $1) }
    if screen == .event { screens.append(EventScreen(id)) }
  }
}
