import CellGrid

/// The one table from which keys are handled and the help is made: the bindings that the program
/// comes with, and what the settings change of them.
public struct KeyMap: Sendable {
  /// One change: a key that means something else, or nothing.
  struct Change: Hashable, Sendable {
    let context: KeyContext
    let key: Key
    /// What it means; nothing where it was taken from the table.
    let action: Action?
  }

  /// Every binding, in the order in which the help shows them.
  public private(set) var table: [Binding]
  private(set) var changes: [Change] = []
  private var actions: [KeyContext: [Key: Action]]

  /// The keys without any settings.
  public static let standard = KeyMap()

  private init() {
    table = Bindings.table
    actions = Self.actions(of: table)
  }

  private static func actions(of table: [Binding]) -> [KeyContext: [Key: Action]] {
    Dictionary(grouping: table, by: \.context).mapValues { bindings in
      Dictionary(
        bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  // MARK: Asking

  /// What a key means on a screen that listens in these contexts, the first of which wins.
  func action(for key: Key, in contexts: [KeyContext]) -> Action? {
    for context in contexts {
      if let action = actions[context]?[key] { return action }
    }
    return nil
  }

  /// The first key of an action on a screen that listens in these contexts, for hints.
  func keyName(for action: Action, in contexts: [KeyContext]) -> String? {
    key(for: action, in: contexts)?.name
  }

  /// A key that does it: of one that a nearer context has given another meaning there is none.
  private func key(for action: Action, in contexts: [KeyContext]) -> Key? {
    for binding in table where binding.action == action && contexts.contains(binding.context) {
      if let key = binding.keys.first(where: { self.action(for: $0, in: contexts) == action }) {
        return key
      }
    }
    return nil
  }

  // MARK: Binding

  /// Why a key cannot be bound so; `isOfKey` tells a key that is taken from an action that is wrong.
  struct Refusal: Error, Hashable {
    let message: String
    let isOfKey: Bool
  }

  /// Gives a key a meaning, or takes its meaning away.
  mutating func bind(
    _ key: Key, to action: Action?, in context: KeyContext
  ) throws(Refusal) {
    if let action { try check(action, in: context) }
    if let other = changes.first(where: { change in
      change.key == key && change.context != context && change.action != nil && action != nil
        && KeyContext.stacks.contains { $0.contains(context) && $0.contains(change.context) }
    }) {
      throw Refusal(
        message: "`\(key.name)` was given a meaning in \(other.context.name) already: "
          + "\(other.action?.name ?? "none"); one key has one meaning on a screen", isOfKey: true)
    }
    var changed = self
    changed.put(key, action, in: context)
    for stack in KeyContext.stacks
    where [.back, .leave, .commandLine].allSatisfy({ changed.key(for: $0, in: stack) == nil }) {
      throw Refusal(
        message: "no key would be left to leave by: first bind back, leave or command-line to "
          + "another one", isOfKey: true)
    }
    self = changed
  }

  private func check(_ action: Action, in context: KeyContext) throws(Refusal) {
    let wide: [KeyContext] = [.everywhere, .scrolling]
    let places = Bindings.table.filter { $0.action == action }.map(\.context)
    guard !wide.contains(context), !places.contains(where: { $0 == context || wide.contains($0) })
    else { return }
    throw Refusal(
      message: "`\(action.name)` does nothing on the screen “\(context.rawValue)”; it does on: "
        + places.map(\.name).joined(separator: ", "), isOfKey: false)
  }

  private mutating func put(_ key: Key, _ action: Action?, in context: KeyContext) {
    changes.removeAll { $0.key == key && $0.context == context }
    changes.append(Change(context: context, key: key, action: action))
    for index in table.indices where table[index].context == context {
      table[index].keys.removeAll { $0 == key }
    }
    if let action {
      if let index = table.firstIndex(where: { $0.context == context && $0.action == action }) {
        // First, so that the hints show what the person chose.
        table[index].keys.insert(key, at: 0)
      } else {
        let help = Bindings.table.first { $0.action == action }?.help ?? action.name
        table.append(Binding(keys: [key], action: action, context: context, help: help))
      }
    }
    table.removeAll { $0.keys.isEmpty }
    actions = Self.actions(of: table)
  }

  // MARK: Conflicts

  /// What a change does that somebody may not have meant: an action that has no key any more, and a
  /// screen on which the key means something else.
  func conflicts(of change: Change) -> [String] {
    var lost: [String] = []
    var kept: [String] = []
    for stack in KeyContext.stacks where stack.contains(change.context) {
      let screen = stack.first == .scrolling ? "the help" : "the screen “\(stack[0].rawValue)”"
      let before = KeyMap.standard.action(for: change.key, in: stack)
      let now = action(for: change.key, in: stack)
      // Who took a key's meaning away by name knows what is lost.
      if let before, change.action != nil, now != before, key(for: before, in: stack) == nil {
        let words = "`\(change.key.name)` was the only key of `\(before.name)`"
        if !lost.contains(words) { lost.append(words) }
      }
      if let wanted = change.action, let now, now != wanted {
        kept.append("on \(screen) `\(change.key.name)` stays `\(now.name)`")
      }
    }
    return lost.map { $0 + ", which has none now" } + kept
  }
}
