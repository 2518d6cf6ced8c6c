import CellGrid
import Testing

@testable import Viewer

@Suite("How things look")
struct ThemeTests {
  private static let needed: [Role] = [
    .selected, .selectedInactive, .litQuote, .match, .quote, .uncertainDate, .error, .bad, .status,
    .link, .heading, .title, .prompt, .stripCursor,
  ]

  @Test("What must be told from plain words is so without colour too", arguments: needed)
  func attributes(role: Role) {
    let attributes = Theme.standard.style(role).attributes
    #expect(!attributes.subtracting(.dim).isEmpty, "\(role)")
  }

  @Test("What was asked for is told from what only stands there, without colour too")
  func apart() {
    let pairs: [(Role, Role)] = [
      (.litQuote, .quote), (.match, .quote), (.litQuote, .match), (.selected, .selectedInactive),
      (.uncertainDate, .dateMark), (.bad, .good), (.selected, .title),
    ]
    for (one, other) in pairs {
      #expect(
        Theme.standard.style(one).attributes != Theme.standard.style(other).attributes,
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
