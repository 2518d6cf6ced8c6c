import CellGrid
import Chronology

/// What is typed on the last line, and what becomes of it.
extension ViewerModel {
  mutating func type(_ key: Key) -> [Effect] {
    let before = prompt?.text
    let effects = edit(key)
    guard let prompt, prompt.text != before else { return effects }
    switch prompt.kind {
    case .search: return effects + searchWhileTyping(prompt.text)
    case .filter: return effects + previewFilter(prompt.text)
    default: return effects
    }
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
      return endPreview()
    case .submit: return submit(current)
    case .deleteBackward where current.characters.isEmpty:
      prompt = nil
      return endPreview()
    case .older: prompt?.recall(1, in: histories[current.history] ?? [])
    case .newer: prompt?.recall(-1, in: histories[current.history] ?? [])
    case .complete: return complete(current)
    default: prompt?.edit(action)
    }
    return []
  }

  private mutating func complete(_ current: Prompt) -> [Effect] {
    if case .adding(let draft) = current.kind {
      if prompt?.completeNext() == true { return [] }
      _ = complete(with: Completion.names(for: current.text, draft.question, in: projection))
      return []
    }
    if case .review(let question) = current.kind {
      if prompt?.completeNext() == true { return [] }
      return complete(with: names(for: current.text, question))
    }
    guard [.filter, .command].contains(current.kind) else { return [] }
    if prompt?.completeNext() == true { return [] }
    let filter =
      current.kind == .filter ? current.text : Completion.argument(of: "filter", in: current.text)
    if let filter {
      let lines = FilterCompletion.known(for: filter, in: whole, saved: settings.filters)
      guard let lines else { return [.completeFilter(line: current.text, filter: filter)] }
      let head = current.text.dropLast(filter.count)
      _ = complete(with: lines.map { head + $0 })
      return []
    }
    if let path = Completion.path(in: current.text) {
      return [.completePath(line: current.text, path: path)]
    }
    if let zone = Completion.argument(of: "set zone", in: current.text), !zone.isEmpty {
      return [.completeZone(line: current.text, name: zone)]
    }
    return complete(with: Completion.names(for: current.text, in: projection))
  }

  /// Takes the names that complete what stands in the prompt, or says that there are none.
  mutating func complete(with names: [String]) -> [Effect] {
    if names.isEmpty { notice = "nothing begins so" }
    prompt?.complete(with: names)
    guard let prompt, prompt.kind == .filter else { return [] }
    return previewFilter(prompt.text)
  }

  private mutating func submit(_ current: Prompt) -> [Effect] {
    prompt = nil
    notice = nil
    if case .adding(let draft) = current.kind { return take(current, for: draft) }
    if case .review(let question) = current.kind { return take(current, for: question) }
    guard !current.characters.isEmpty else {
      switch current.kind {
      case .filter: return unfilter()
      case .asOf: return showToday()
      default: return []
      }
    }
    histories[current.history, default: []].removeAll { $0 == current.text }
    histories[current.history, default: []].append(current.text)
    if Remembered.prompts.contains(current.history) {
      typed[current.history, default: []].append(current.text)
    }
    switch current.kind {
    case .search:
      guard let query = TextQuery(current.text) else { return [] }
      return startSearch(query, forward: true)
    case .command: return run(current.text)
    case .filter: return filter(current.text)
    case .asOf: return asOf(words: current.text)
    case .checker(let evidence): return markChecked(evidence, by: current.text)
    case .adding(let draft): return take(current, for: draft)
    case .review(let question): return take(current, for: question)
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
    if review != nil { return runInReview(command) }
    switch command {
    case .write: notice = "there is no draft to write: dateline draft --review ARTICLE makes one"
    case .go(let words): go(toWords: words)
    case .event(let name): go(toEvent: name)
    case .open(let paths): return open(paths)
    case .help: return carryOut([.open(.help)], before: screens)
    case .filter(let words): return words.isEmpty ? unfilter() : filter(words)
    case .problems: return carryOut([.open(.problems)], before: screens)
    case .lanes(let kind): return carryOut([.open(.lanes(by: kind))], before: screens)
    case .reload: return reload()
    case .quit: return [.quit]
    case .asOf(let words): return words.isEmpty ? showToday() : asOf(words: words)
    case .set(let words): return set(words)
    case .survey(let question): return carryOut([.open(.survey(question))], before: screens)
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
