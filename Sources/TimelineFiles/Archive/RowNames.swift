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
  /// The rows whose id belongs to an earlier event, with the row of that.
  private(set) var duplicates: [(row: Int, first: Int)] = []

  /// No event needs another id than its own.
  init() {}

  /// Whether every event has its own id.
  var isEmpty: Bool { names.isEmpty }

  func name(of row: Int) -> Name? { names.isEmpty ? nil : names[row] }

  func row(named name: String) -> Int? { rows.isEmpty ? nil : rows[name] }

  /// Finds the events that share an id; `event` gives the event of a row under the id that its line
  /// makes, and whether the line gives that id.
  ///
  /// O(n); only events that share a hash are decoded.
  init(_ index: LineIndex, event: (Int) -> Event?) {
    var order = (0..<UInt32(truncatingIfNeeded: index.count)).map { $0 }
    guard order.count > 1 else { return }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(order.count)
    for chunk in index.chunks { hashes.append(contentsOf: chunk.names) }
    RadixSort.sort(&order, by: hashes)
    var start = 0
    var groups: [[Int]] = []
    while start < order.count {
      var end = start + 1
      while end < order.count, hashes[Int(order[end])] == hashes[Int(order[start])] { end += 1 }
      if end - start > 1 { groups.append(order[start..<end].map { Int($0) }) }
      start = end
    }
    guard !groups.isEmpty else { return }
    let sorted = order.map { hashes[Int($0)] }
    hashes = []
    order = []
    for group in groups { resolve(group, sorted, event) }
  }

  private mutating func resolve(_ group: [Int], _ hashes: [UInt32], _ event: (Int) -> Event?) {
    var first: [String: Int] = [:]
    let events = group.compactMap { row in event(row).map { (row: row, event: $0) } }
    // What the file gives comes before what is made.
    for (row, event) in events where event.isNamedByFile && first[event.id.name] == nil {
      first[event.id.name] = row
    }
    for (row, event) in events {
      let name = event.id.name
      guard let owner = first[name] else {
        first[name] = row
        continue
      }
      if owner == row { continue }
      if event.isNamedByFile {
        duplicates.append((row, owner))
        let base = EventNames.base(title: event.title, date: event.date?.edtf.description ?? "")
        let made = free(base, from: 1, hashes)
        names[row] = .given(made.name)
        rows[made.name] = row
      } else {
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
