extension EventNews {
  /// The news in a plain sentence without a full stop: "not held: Meeting on the remains of US soldiers".
  ///
  /// `title` gives the title of another event. What is only possible, and what rests on today's knowledge, says
  /// so in brackets.
  public func words(title: (Event.ID) -> String) -> String {
    let isTodaySaid = isAsKnownToday && !isTitleOnly
    let remarks =
      (certainty == .possibly ? " [possibly]" : "") + (isTodaySaid ? " [as known today]" : "")
    return sentence(title) + remarks
  }

  /// Whether the sentence says neither a status nor a date.
  private var isTitleOnly: Bool {
    guard case .appeared(let date, let status, _) = kind else { return false }
    return Self.heading(status, date) == nil
  }

  /// Whether a new event is said with its date: where the date is what is known of it.
  static func isDateSaid(with status: Event.Status?) -> Bool {
    status == .announced
  }

  private func sentence(_ title: (Event.ID) -> String) -> String {
    let name = self.title
    switch kind {
    case .appeared(let date, let status, let replaced):
      let place = replaced.map { ", in place of \(title($0))" } ?? ""
      return Self.heading(status, date).map { "\($0): \(name)\(place)" } ?? name + place
    case .status(_, .held?):
      return "held: \(name)"
    case .status(_, let status?):
      return "\(Self.word(status)): \(name)"
    case .status(let old, nil):
      return "no longer known to be \(old.map(Self.word) ?? "settled"): \(name)"
    case .date(nil, let date?):
      return "dated \(date.edtf.words()): \(name)"
    case .date(let old?, let date?) where old.edtf == date.edtf:
      return "dated \(date.edtf.words()), with other bounds: \(name)"
    case .date(let old?, let date?):
      return "now dated \(date.edtf.words()) (was: \(old.edtf.words())): \(name)"
    case .date(_, nil):
      return "no longer dated: \(name)"
    case .further(let quotes, let sources):
      return "\(Self.further(quotes, sources)): \(name)"
    case .certain:
      return "known for certain: \(name)"
    }
  }

  /// What stands before the title of an event that is new; nothing where the title says enough.
  private static func heading(_ status: Event.Status?, _ date: StatedDate?) -> String? {
    switch status {
    case nil, .held?: return nil
    case .announced?: return "announced" + (date.map { " for \($0.edtf.words())" } ?? "")
    case let status?: return word(status)
    }
  }

  private static func word(_ status: Event.Status) -> String {
    status == .notHeld ? "not held" : status.rawValue
  }

  private static func further(_ quotes: Int, _ sources: Int) -> String {
    func count(_ number: Int, _ one: String) -> String {
      number == 1 ? "a further \(one)" : "\(number) further \(one)s"
    }
    return [(sources, "source"), (quotes, "quote")].filter { $0.0 > 0 }
      .map { count($0.0, $0.1) }.joined(separator: " and ")
  }
}
