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
    for group in groups { resolve(group, index, event) }
  }

  private mutating func resolve(_ group: [Int], _ index: LineIndex, _ event: (Int) -> Event?) {
    var first: [String: Int] = [:]
    var numbers: [String: Int] = [:]
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
        var number = 1
        let base = EventNames.base(title: event.title, date: event.date?.edtf.description ?? "")
        var made = base
        while rows[made] != nil || !index.rows(withNameHash: NameHash.hash(made)).isEmpty {
          number += 1
          made = "\(base)-\(number)"
        }
        names[row] = .given(made)
        rows[made] = row
      } else {
        var number = numbers[name] ?? 1
        repeat { number += 1 } while rows["\(name)-\(number)"] != nil
        numbers[name] = number
        names[row] = .numbered(number)
        rows["\(name)-\(number)"] = row
      }
    }
  }
}
