public import Chronology

/// Words that a person selected in a source's saved text.
public struct SelectedText: Hashable, Sendable {
  /// The source.
  public let source: Source.ID
  /// Where the words stand, in UTF-8 bytes of the text that was shown.
  public let range: Range<Int>
}

/// What a person adds to a file.
public enum Addition: Hashable, Sendable {
  /// An event, in the file of that place.
  case event(title: String, date: EDTF?, file: Int)
  /// A quote of an event.
  case quote(SelectedText, of: Event.ID, speaker: String?, said: EDTF?)
  /// The words that date an event.
  case dating(SelectedText, of: Event.ID)
}

/// What is being added, as far as it has been told, and what is asked next.
struct AdditionDraft: Hashable, Sendable {
  /// What is asked on the last line.
  enum Question: String, Hashable, Sendable {
    case date, title, event, speaker, said
  }

  var question: Question
  /// The selected words; nothing where an event is added.
  var words: SelectedText?
  /// Whether the words date the event.
  var isDating = false
  /// The file to which an event is added.
  var file = 0
  var date: EDTF?
  var event: Event.ID?
  var speaker: String?

  /// The question, before the line.
  var sign: String {
    switch question {
    case .date: "new event, date (Enter: none): "
    case .title: "title: "
    case .event: isDating ? "these words date: " : "quote of: "
    case .speaker: "speaker (Enter: none): "
    case .said: "said on (Enter: none): "
    }
  }
}
