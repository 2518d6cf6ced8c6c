import CellGrid
import Testing

@testable import Viewer

/// The Review screen as text, reviewed by eye.
@Suite("Screens of a review")
struct ReviewSnapshotTests {
  static let sizes = [(40, 10), (80, 24), (120, 40), (200, 50)]

  @Test("At the start, half-way, a change being typed, and in the article", arguments: sizes)
  func review(width: Int, height: Int) throws {
    var person = Person(reviewing: try MadeUpArticle.review(), width: width, height: height)
    try expectSnapshot(person.screen, "review-\(width)x\(height)")
    person.press(.enter)
    person.type("xctM")
    person.press(.enter)
    person.type("jjJ")
    try expectSnapshot(person.screen, "review-half-way-\(width)x\(height)")
    person.type("cd")
    try expectSnapshot(person.screen, "review-changing-\(width)x\(height)")
    person.press(.escape, .tab, .tab)
    try expectSnapshot(person.screen, "review-article-\(width)x\(height)")
    person.type("D")
    try expectSnapshot(person.screen, "review-details-\(width)x\(height)")
  }
}
