public import Chronology

extension ViewerModel {
  /// What the person looks at, to be looked for first in a text: an event, and the piece of its
  /// evidence that is opened.
  public var evidenceInView: (event: Event.ID, entry: EvidenceID.Entry?)? {
    for screen in screens.reversed() {
      if let source = screen as? SourceScreen, let evidence = source.evidence {
        return (evidence.event, evidence.entry)
      }
      if let event = screen as? EventScreen { return (event.event, nil) }
    }
    return nil
  }
}
