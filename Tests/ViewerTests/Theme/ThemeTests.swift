import CellGrid
import Testing

@testable import Viewer

@Suite("How things look")
struct ThemeTests {
  private static let needed: [Role] = [
    .selected, .selectedInactive, .litQuote, .match, .quote, .uncertainDate, .error, .bad, .status,
    .dateWords, .litDate, .link, .heading, .title, .prompt, .stripCursor,
  ]

  @Test(
    "What must be told from plain words is so without colour too", arguments: needed,
    ThemeName.allCases)
  func attributes(role: Role, name: ThemeName) {
    let attributes = name.theme.style(role).attributes
    #expect(!attributes.subtracting(.dim).isEmpty, "\(role)")
  }

  @Test(
    "What was asked for is told from what only stands there, without colour too",
    arguments: ThemeName.allCases)
  func apart(name: ThemeName) {
    let pairs: [(Role, Role)] = [
      (.litQuote, .quote), (.match, .quote), (.litQuote, .match), (.selected, .selectedInactive),
      (.dateWords, .quote), (.litDate, .dateWords), (.litDate, .litQuote), (.litDate, .selected),
      (.uncertainDate, .dateMark), (.bad, .good), (.selected, .title),
    ]
    for (one, other) in pairs {
      #expect(
        name.theme.style(one).attributes != name.theme.style(other).attributes,
        "\(one), \(other)")
    }
  }

  @Test("The terminal's own ground is never painted over, and plain words are plain")
  func ground() {
    for role in Role.allCases { #expect(Theme.standard.style(role).background == nil) }
    #expect(Theme.standard.style(.normal) == .plain)
    #expect(Theme([:]).style(.error) == .plain)
  }
}
