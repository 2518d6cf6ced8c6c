import CellGrid
import Testing

@Suite("Rectangles")
struct RectTests {
  private let screen = Rect(x: 2, y: 1, width: 10, height: 6)

  @Test("Splitting leaves nothing out and never takes more than there is")
  func splitting() {
    let (top, belowTop) = screen.splitTop(2)
    #expect(top == Rect(x: 2, y: 1, width: 10, height: 2))
    #expect(belowTop == Rect(x: 2, y: 3, width: 10, height: 4))
    let (bottom, aboveBottom) = screen.splitBottom(1)
    #expect(bottom == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(aboveBottom == Rect(x: 2, y: 1, width: 10, height: 5))
    let (left, besideLeft) = screen.splitLeft(3)
    #expect(left == Rect(x: 2, y: 1, width: 3, height: 6))
    #expect(besideLeft == Rect(x: 5, y: 1, width: 7, height: 6))
    let (right, besideRight) = screen.splitRight(99)
    #expect(right == screen)
    #expect(besideRight.isEmpty)
    #expect(screen.splitTop(-1).top.isEmpty)
  }

  @Test("Rows are clipped to the rectangle")
  func rows() {
    #expect(screen.rows(1..<3) == Rect(x: 2, y: 2, width: 10, height: 2))
    #expect(screen.rows(4..<99) == Rect(x: 2, y: 5, width: 10, height: 2))
    #expect(screen.rows(-3..<0).isEmpty)
    #expect(screen.row(6).isEmpty)
    #expect(screen.row(0) == Rect(x: 2, y: 1, width: 10, height: 1))
  }

  @Test("An inset larger than the rectangle leaves nothing")
  func inset() {
    #expect(screen.inset(columns: 1, rows: 2) == Rect(x: 3, y: 3, width: 8, height: 2))
    #expect(screen.inset(columns: 50).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -1, height: 2).isEmpty)
  }

  @Test("Only what lies in both is in the intersection")
  func intersection() {
    let other = Rect(x: 0, y: 5, width: 4, height: 9)
    #expect(screen.intersection(other) == Rect(x: 2, y: 5, width: 2, height: 2))
    #expect(screen.intersection(Rect(x: 50, y: 0, width: 4, height: 4)).isEmpty)
    #expect(screen.contains(Position(x: 11, y: 6)))
    #expect(!screen.contains(Position(x: 12, y: 6)))
  }
}
