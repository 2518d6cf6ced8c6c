/// A date as a file states it: the EDTF value, and the bounds that may be given beside it.
///
/// The bounds given beside a date are evidence of their own ("it could move by one day or two");
/// they are shown with their reason and never change how the date itself is ordered.
public struct StatedDate: Hashable, Sendable {
  /// The date itself.
  public var edtf: EDTF
  /// The earliest day that the file gives beside the date.
  public var earliest: CalendarDay?
  /// The latest day that the file gives beside the date.
  public var latest: CalendarDay?
  /// Why the bounds are what they are, in the file's words.
  public var note: String?

  /// Creates a stated date.
  public init(
    _ edtf: EDTF, earliest: CalendarDay? = nil, latest: CalendarDay? = nil, note: String? = nil
  ) {
    self.edtf = edtf
    self.earliest = earliest
    self.latest = latest
    self.note = note
  }

  /// The bounds: those given beside the date where there are any, else those of the date itself.
  public var bounds: DateBounds? {
    guard earliest != nil || latest != nil else { return edtf.bounds }
    let own = edtf.bounds
    return DateBounds(
      earliest: earliest.map(DateBounds.Bound.day) ?? own?.earliest ?? .unknown,
      latest: latest.map(DateBounds.Bound.day) ?? own?.latest ?? .unknown)
  }
}

/// Why an event stands in the section of undated events.
public enum UndatedReason: Hashable, Sendable {
  /// The file gives no date.
  case notGiven
  /// The file gives something that is not EDTF; `message` says what is wrong with `text`.
  case unreadable(text: String, message: String)
  /// The date is valid and has no bounds, such as `XXXX-12-XX`.
  case withoutBounds
}
