/// Takes what a writer makes, in pieces, and counts what the format cannot hold.
public struct ExportOutput {
  private var buffer: [UInt8] = []
  private let sink: ([UInt8]) throws(WriteError) -> Void
  private var failure: WriteError?
  /// What the format cannot hold, in the order in which it was met first.
  public private(set) var losses: [(loss: Loss, count: Int)] = []

  /// Creates an output that hands bytes over in large pieces.
  public init(to sink: @escaping ([UInt8]) throws(WriteError) -> Void) { self.sink = sink }

  /// Whether nothing more needs to be made, since writing failed.
  var hasFailed: Bool { failure != nil }

  /// Adds text; a control that no text file may have becomes U+FFFD, or the file could not be read again.
  mutating func write(_ text: String) {
    guard text.utf8.contains(where: Self.isUnfit) else { return write(utf8: text.utf8) }
    for byte in text.utf8 {
      if Self.isUnfit(byte) { write(utf8: [0xEF, 0xBF, 0xBD]) } else { write(utf8: [byte]) }
    }
  }

  private static func isUnfit(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
  }

  /// Adds UTF-8.
  mutating func write(utf8 bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Counts something that the format cannot hold.
  mutating func lose(_ loss: Loss, _ count: Int = 1) {
    guard count > 0 else { return }
    if let index = losses.firstIndex(where: { $0.loss == loss }) {
      losses[index].count += count
    } else {
      losses.append((loss, count))
    }
  }

  private mutating func flush() {
    do throws(WriteError) {
      try sink(buffer)
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over the rest; throws what went wrong on the way.
  mutating func finish() throws(WriteError) {
    if failure == nil { flush() }
    if let failure { throw failure }
  }
}

/// Something that a format cannot hold, for one warning with a count.
public struct Loss: Hashable, Sendable {
  private let one: String
  private let many: String

  /// Creates a kind of loss from the words for one and for several, in which `#` stands for the number.
  init(_ one: String, _ many: String) {
    self.one = one
    self.many = many
  }

  /// A sentence such as "the uncertainty of 3 dates is not expressible in iCalendar".
  public func sentence(_ count: Int, in format: FileFormat) -> String {
    let words = (count == 1 ? one : many).split(separator: "#", omittingEmptySubsequences: false)
    return words.joined(separator: "\(count)") + " not expressible in \(format.name)"
  }

  /// `?`, `~` or `%`.
  static let uncertainty = Loss(
    "the uncertainty of # date is", "the uncertainty of # dates is")
  /// Days given beside a date.
  static let bounds = Loss("the bounds beside # date are", "the bounds beside # dates are")
  /// A set, unspecified digits, or an end that is open or unknown.
  static let dateForm = Loss("the form of # date is", "the form of # dates is")
  /// A time of day.
  static let time = Loss("the time of # date is", "the times of # dates are")
  /// An event without a date that the format could take.
  static let undatedEvents = Loss("# event without a date is", "# events without a date are")
  /// A status.
  static let status = Loss("the status of # event is", "the statuses of # events are")
  /// A place.
  static let places = Loss("the place of # event is", "the places of # events are")
  /// Who took part.
  static let actors = Loss("# actor is", "# actors are")
  /// Tags.
  static let tags = Loss("the tags of # event are", "the tags of # events are")
  /// A group.
  static let groups = Loss("the group of # event is", "the groups of # events are")
  /// A summary.
  static let summaries = Loss("the summary of # event is", "the summaries of # events are")
  /// A source.
  static let sources = Loss("# source is", "# sources are")
  /// A citation without words.
  static let citations = Loss("# citation is", "# citations are")
  /// Exact words.
  static let quotes = Loss("# quote is", "# quotes are")
  /// What a source says of date or status.
  static let statements = Loss(
    "what # citation says of date or status is", "what # citations say of date or status is")
  /// The words that give a date.
  static let dating = Loss(
    "the words that date # event are", "the words that date # events are")
  /// Which event took the place of another.
  static let replacements = Loss(
    "the event that # event replaces is", "the events that # events replace are")
  /// A note.
  static let notes = Loss("# note is", "# notes are")
  /// A record that somebody compared the words.
  static let checks = Loss("# record of a check is", "# records of checks are")
  /// What is known of a source beside what the format says of one.
  static let sourceDetails = Loss(
    "what else is known of # source is", "what else is known of # sources is")
  /// What is known of an actor beside the name.
  static let actorDetails = Loss(
    "what else is known of # actor is", "what else is known of # actors is")
  /// What is known of a quote beside its words and its speaker.
  static let quoteDetails = Loss(
    "what else is known of # quote is", "what else is known of # quotes is")
  /// A named stretch of time.
  static let eras = Loss("# era is", "# eras are")
  /// An id.
  static let ids = Loss("the id of # event is", "the ids of # events are")
}
