import Chronology

/// The ids of events whose line gives none that is theirs alone.
///
/// Of several events whose id would be the same, the first has it; each of the others has one made of its
/// title and date, with a number. An id that the file gives is never made for another event.
struct RowNames: Sendable {
  /// What an event is called.
  enum Name: Sendable {
    /// So.
    case given(String)
    /// As its title and date make it, with a number.
    case numbered(Int)
  }

  private var names: [Int: Name] = [:]
  private var rows: [String: Int] = [:]
  /// The number from which a free one is looked for, by what stands before it.
  private var nextNumbers: [String: Int] = [:]
  /// The rows whose id belongs to another event, with that, in the order of the file.
  private(set) var duplicates: [(row: Int, first: Owner)] = []
  /// Ids for events of the header whose made one a line gives.
  private(set) var headerNames: [Int: String] = [:]

  /// To whom an id belongs.
  enum Owner: Sendable, Equatable {
    /// The event of the header at this place.
    case header(Int)
    case row(Int)
  }

  /// No event needs another id than its own.
  init() {}

  /// Whether every event has its own id.
  var isEmpty: Bool { names.isEmpty }

  func name(of row: Int) -> Name? { names.isEmpty ? nil : names[row] }

  func row(named name: String) -> Int? { rows.isEmpty ? nil : rows[name] }

  /// Finds the events that share an id; `event` gives the event of a row under the id that its line
  /// makes, and whether the line gives that id.
  ///
  /// O(n); only events that share a hash are decoded. Those of the header come before the lines.
  init(_ table: NameTable, header: [Event] = [], event: (Int) -> Event?) {
    guard table.hashes.count > 0, table.hashes.count + header.count > 1 else { return }
    let early = Dictionary(grouping: header.indices) { NameHash.hash(header[$0].id.name) }
    for group in table.groups(with: Set(early.keys)) {
      let rows = group.compactMap { row in event(row).map { (owner: Owner.row(row), event: $0) } }
      guard let hash = rows.first.map({ NameHash.hash($0.event.id.name) }) else { continue }
      let own = (early[hash] ?? []).map { (owner: Owner.header($0), event: header[$0]) }
      resolve(own + rows, table.hashes)
    }
    duplicates.sort { $0.row < $1.row }
  }

  private mutating func resolve(_ events: [(owner: Owner, event: Event)], _ hashes: [UInt32]) {
    var first: [String: Owner] = [:]
    // What the file gives comes before what is made.
    for (owner, event) in events where event.isNamedByFile && first[event.id.name] == nil {
      first[event.id.name] = owner
    }
    for (owner, event) in events {
      let name = event.id.name
      guard let taken = first[name] else {
        first[name] = owner
        continue
      }
      if taken == owner { continue }
      switch owner {
      case .header(let place):
        if !event.isNamedByFile { headerNames[place] = free(name, from: 2, hashes).name }
      case .row(let row) where event.isNamedByFile:
        duplicates.append((row, taken))
        let base = EventNames.base(title: event.title, date: event.date?.edtf.description ?? "")
        let made = free(base, from: 1, hashes)
        names[row] = .given(made.name)
        rows[made.name] = row
      case .row(let row):
        let made = free(name, from: 2, hashes)
        names[row] = .numbered(made.number)
        rows[made.name] = row
      }
    }
  }

  /// A name that no event has, of what it begins with and a number.
  private mutating func free(
    _ base: String, from first: Int, _ hashes: [UInt32]
  ) -> (name: String, number: Int) {
    var number = max(first, nextNumbers[base] ?? first)
    var name = number == 1 ? base : "\(base)-\(number)"
    while rows[name] != nil || NameHash.contains(name, in: hashes) {
      number += 1
      name = "\(base)-\(number)"
    }
    nextNumbers[base] = number + 1
    return (name, number)
  }
}
