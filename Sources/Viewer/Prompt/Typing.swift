import CellGrid
import Chronology

/// What is typed on the last line, and what becomes of it.
extension ViewerModel {
  mutating func type(_ key: Key) -> [Effect] {
    let before = prompt?.text
    let effects = edit(key)
    guard let prompt, prompt.kind == .search, prompt.text != before else { return effects }
    return effects + searchWhileTyping(prompt.text)
  }

  private mutating func edit(_ key: Key) -> [Effect] {
    notice = nil
    guard let action = PromptKeys.action(for: key) else {
      if case .character(let character) = key { prompt?.insert(String(character)) }
      return []
    }
    guard let current = prompt else { return [] }
    switch action {
    case .cancel:
      prompt = nil
      if current.kind == .search {
        search = nil
        return [.cancelSearch]
      }
    case .submit: return submit(current)
    case .deleteBackward where current.characters.isEmpty: prompt = nil
    case .older: prompt?.recall(1, in: histories[current.history] ?? [])
    case .newer: prompt?.recall(-1, in: histories[current.history] ?? [])
    case .complete: return complete(current)
    default: prompt?.edit(action)
    }
    return []
  }

  private mutating func complete(_ current: Prompt) -> [Effect] {
    if current.kind == .filter {
      complete(with: Completion.filterKeys(for: current.text))
      return []
    }
    if case .adding(let draft) = current.kind {
      if prompt?.completeNext() == true { return [] }
      complete(with: Completion.names(for: current.text, draft.question, in: projection))
      return []
    }
    guard current.kind == .command else { return [] }
    if prompt?.completeNext() == true { return [] }
    if let path = Completion.path(in: current.text) {
      return [.completePath(line: current.text, path: path)]
    }
    let names = Completion.names(for: current.text, in: projection)
    complete(with: names)
    return []
  }

  /// Takes the names that complete what stands in the prompt, or says that there are none.
  mutating func complete(with names: [String]) {
    if names.isEmpty { notice = "nothing begins so" }
    prompt?.complete(with: names)
  }

  private mutating func submit(_ current: Prompt) -> [Effect] {
    prompt = nil
    notice = nil
    if case .adding(let draft) = current.kind { return take(current, for: draft) }
    guard !current.characters.isEmpty else {
      switch current.kind {
      case .filter: return unfilter()
      case .asOf: return showToday()
      default: return []
      }
    }
    histories[current.history, default: []].removeAll { $0 == current.text }
    histories[current.history, default: []].append(current.text)
    switch current.kind {
    case .search:
      guard let query = TextQuery(current.text) else { return [] }
      return startSearch(query, forward: true)
    case .command: return run(current.text)
    case .filter: return filter(current.text)
    case .asOf: return asOf(words: current.text)
    case .checker(let evidence): return markChecked(evidence, by: current.text)
    case .adding(let draft): return take(current, for: draft)
    }
  }

  private mutating func run(_ line: String) -> [Effect] {
    let command: Command
    do {
      command = try Command.parse(line)
    } catch {
      notice = error.message
      return []
    }
    switch command {
    case .go(let words): go(toWords: words)
    case .event(let name): go(toEvent: name)
    case .open(let paths): return open(paths)
    case .help: return carryOut([.open(.help)], before: screens)
    case .filter(let words): return words.isEmpty ? unfilter() : filter(words)
    case .problems: return carryOut([.open(.problems)], before: screens)
    case .reload: return reload()
    case .quit: return [.quit]
    case .asOf(let words): return words.isEmpty ? showToday() : asOf(words: words)
    }
    return []
  }

  private mutating func go(toWords words: String) {
    do throws(EDTFError) {
      go(to: try EDTF(casual: words, relativeTo: today))
    } catch {
      notice = "“\(words)” is no command and no date: \(error.message)"
    }
  }
}
