import Chronology
import Synchronization

/// The events that were looked at last, so that a screen which is drawn again decodes nothing.
///
/// Two generations: when the younger is full it becomes the older, and what is not looked at again goes.
final class EventCache: Sendable {
  private struct Generation {
    var events: [Int: Event] = [:]
    var rows: [String: Int] = [:]
    /// Of rows of which only the name was asked for.
    var names: [Int: String] = [:]
  }

  private let state = Mutex((young: Generation(), old: Generation()))
  /// Events of a generation: several screens of the largest window.
  private static let size = 512

  func event(at row: Int) -> Event? {
    state.withLock { state in
      if let event = state.young.events[row] { return event }
      guard let event = state.old.events[row] else { return nil }
      Self.add(event, row, &state)
      return event
    }
  }

  func row(named name: String) -> Int? {
    state.withLock { $0.young.rows[name] ?? $0.old.rows[name] }
  }

  func add(_ event: Event, at row: Int) {
    state.withLock { Self.add(event, row, &$0) }
  }

  /// The name of a row that was looked at.
  func name(at row: Int) -> String? {
    state.withLock { $0.young.names[row] ?? $0.old.names[row] }
  }

  /// Notes the row of a name, so that it need not be looked for.
  func note(_ name: String, _ row: Int) {
    state.withLock { state in
      if state.young.names.count >= 4 * Self.size {
        state.old = state.young
        state.young = Generation()
      }
      state.young.rows[name] = row
      state.young.names[row] = name
    }
  }

  private static func add(
    _ event: Event, _ row: Int, _ state: inout (young: Generation, old: Generation)
  ) {
    if state.young.events.count >= size {
      state.old = state.young
      state.young = Generation()
    }
    state.young.events[row] = event
    state.young.rows[event.id.name] = row
  }
}
