import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The key table")
struct BindingTests {
  static let screens: [[KeyContext]] = [
    TimelineScreen().contexts, HelpScreen().contexts, ProblemsScreen().contexts,
    SettingsScreen().contexts,
    EventScreen(.init(file: 0, name: "")).contexts,
    SourceScreen(.init(file: 0, name: ""), at: nil).contexts,
    OverviewScreen(at: nil).contexts, LanesScreen(at: nil).contexts,
    [.selecting, .everywhere], ReviewScreen().contexts,
    [.reviewedArticle, .scrolling, .everywhere],
    ListingScreen(.sources).contexts, ListingScreen(.conflicts).contexts,
    ListingScreen(.citations(.init(file: 0, name: ""))).contexts,
    ListingScreen(.utterances(.named(""))).contexts,
    ListingScreen(.difference(from: "")).contexts,
  ]

  @Test("No key has two meanings on one screen", arguments: screens)
  func unambiguous(contexts: [KeyContext]) {
    let keys = Bindings.table.filter { contexts.contains($0.context) }.flatMap(\.keys)
    let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.map(\.name)
    #expect(repeated.isEmpty)
  }

  @Test("No key has two meanings on the command line")
  func prompt() {
    let keys = PromptKeys.table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Every action has a key on some screen")
  func complete() {
    let bound = Set(Bindings.table.map(\.action))
    #expect(Action.allCases.filter { !bound.contains($0) }.isEmpty)
  }

  @Test("Every context is a screen's, and every key has its line in the help")
  func help() {
    #expect(Set(Self.screens.flatMap { $0 }) == Set(KeyContext.allCases))
    let text = HelpText.lines(width: 80, widths: .unicode).map(\.text)
    for binding in Bindings.table {
      let keys = binding.keys.map(\.name).joined(separator: " ")
      #expect(text.contains { $0.hasPrefix("  " + keys) }, "\(keys)")
    }
  }

  @Test("The help is readable in the narrowest window", arguments: [40, 80, 120])
  func width(columns: Int) {
    for line in HelpText.lines(width: columns, widths: .unicode) {
      #expect(ColumnWidths.unicode.columns(of: line.text) <= columns, "\(line.text)")
    }
  }
}
