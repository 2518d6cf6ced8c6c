/// Finding which events of two files are one.
///
/// What is left of either file after one way of matching is matched by the next.
struct EventMatching {
  private let old: EventStore
  private let new: EventStore
  /// What no other was found for yet.
  private(set) var left: [EventPrint]
  /// What no other was found for yet.
  private(set) var right: [EventPrint]
  /// The events of which the two files say something differently.
  private(set) var pairs: [TimelineDifference.Pair] = []
  /// The number of events of which both say the same.
  private(set) var sameCount = 0

  /// Of very many events of one day only so many are compared with each other.
  private static let candidates = 64
  /// Events of one day that are decoded in one go.
  private static let block = 1_024

  init(
    _ old: EventStore, _ oldPrints: EventPrints, _ new: EventStore, _ newPrints: EventPrints
  ) {
    (self.old, self.new) = (old, new)
    (left, right) = (oldPrints.prints, newPrints.prints)
  }

  // MARK: By what they are called

  /// Takes for one what has one id; what stands twice is matched in its order.
  ///
  /// O(n log n).
  mutating func matchByID() { matchByName(\.id, .id, isOnlyUnique: false) }

  /// Takes for one what has one title, where only one on each side has it.
  ///
  /// O(n log n).
  mutating func matchByTitle() { matchByName(\.title, .title, isOnlyUnique: true) }

  private mutating func matchByName(
    _ name: (EventPrint) -> EventPrint.Name, _ match: EventDifference.Match, isOnlyUnique: Bool
  ) {
    forEachGroup(by: name) { matching, old, new in
      guard !isOnlyUnique || (old.count == 1 && new.count == 1) else {
        return (Array(old), Array(new))
      }
      for (event, other) in zip(old, new) { matching.pair(event, other, match) }
      return (Array(old.dropFirst(new.count)), Array(new.dropFirst(old.count)))
    }
  }

  // MARK: By their dates

  /// Takes for one what has one date and titles that share most of their words.
  ///
  /// O(n log n), and the number of events of a day, up to `candidates`, for each.
  mutating func matchByDate(tell: (Double) -> Void) {
    let count = max(1, left.count)
    var done = 0
    forEachGroup(by: \.date) { matching, old, new in
      defer {
        done += old.count
        tell(Double(done) / Double(count))
      }
      return old.isEmpty || new.isEmpty
        ? (Array(old), Array(new)) : matching.matchOfOneDay(old, new)
    }
  }

  /// An event with what is compared of it.
  private struct Dated {
    var print: EventPrint
    var date: StatedDate?
    var words: SharedWords
  }

  private mutating func matchOfOneDay(
    _ old: ArraySlice<EventPrint>, _ new: ArraySlice<EventPrint>
  ) -> (left: [EventPrint], right: [EventPrint]) {
    var rest: [EventPrint] = []
    var candidates: [Dated] = []
    var unread = new
    for start in stride(from: old.startIndex, to: old.endIndex, by: Self.block) {
      let block = old[start..<min(start + Self.block, old.endIndex)]
      for event in Self.dated(block, in: self.old) {
        if candidates.count < Self.candidates, !unread.isEmpty {
          candidates += Self.dated(unread.prefix(Self.block), in: self.new)
          unread = unread.dropFirst(Self.block)
        }
        let found = candidates.prefix(Self.candidates).firstIndex { other in
          event.print.content == other.print.content
            || (event.date != nil && event.date == other.date
              && event.words.share(with: other.words) >= 0.5)
        }
        if let found {
          pair(event.print, candidates.remove(at: found).print, .date)
        } else {
          rest.append(event.print)
        }
      }
    }
    return (rest, candidates.map(\.print) + unread)
  }

  private static func dated(_ prints: ArraySlice<EventPrint>, in store: EventStore) -> [Dated] {
    let events = store.events(at: prints.map { Int($0.row) }, parts: [.date, .title])
    return zip(prints, events).map {
      Dated(print: $0, date: $1.date, words: SharedWords($1.title))
    }
  }

  // MARK: Groups

  private mutating func pair(
    _ event: EventPrint, _ other: EventPrint, _ match: EventDifference.Match
  ) {
    guard event.content != other.content else {
      sameCount += 1
      return
    }
    pairs.append(.init(old: Int(event.row), new: Int(other.row), match: match))
  }

  /// Hands over what agrees in a key, of both sides, in the order of the rows; what is given back is left.
  private mutating func forEachGroup<Key: Comparable>(
    by key: (EventPrint) -> Key,
    _ body: (inout Self, _ old: ArraySlice<EventPrint>, _ new: ArraySlice<EventPrint>) -> (
      left: [EventPrint], right: [EventPrint]
    )
  ) {
    guard !left.isEmpty, !right.isEmpty else { return }
    let (old, new) = (Self.sorted(left, by: key), Self.sorted(right, by: key))
    (left, right) = ([], [])
    var (first, second) = (0, 0)
    while first < old.count || second < new.count {
      let keys = [
        first < old.count ? key(old[first]) : nil, second < new.count ? key(new[second]) : nil,
      ]
      guard let least = keys.compactMap({ $0 }).min() else { break }
      let endOfOld = Self.end(of: least, from: first, in: old, by: key)
      let endOfNew = Self.end(of: least, from: second, in: new, by: key)
      let rest = body(&self, old[first..<endOfOld], new[second..<endOfNew])
      left += rest.left
      right += rest.right
      (first, second) = (endOfOld, endOfNew)
    }
  }

  private static func sorted<Key: Comparable>(
    _ prints: [EventPrint], by key: (EventPrint) -> Key
  ) -> [EventPrint] {
    prints.sorted { left, right in
      let keys = (key(left), key(right))
      return keys.0 != keys.1 ? keys.0 < keys.1 : left.row < right.row
    }
  }

  private static func end<Key: Comparable>(
    of least: Key, from start: Int, in prints: [EventPrint], by key: (EventPrint) -> Key
  ) -> Int {
    var end = start
    while end < prints.count, key(prints[end]) == least { end += 1 }
    return end
  }
}
