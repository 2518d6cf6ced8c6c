import CellGrid

/// A screen as a picture, in SVG: what the README shows.
struct ScreenPicture {
  private static let (cellWidth, cellHeight, margin) = (8.4, 18.0, 12.0)
  private static let (ground, ink) = ("#1c1c1c", "#e4e4e4")

  let grid: CellGrid

  /// The picture's text; the same for the same grid.
  var svg: String {
    let width = Double(grid.width) * Self.cellWidth + 2 * Self.margin
    let height = Double(grid.height) * Self.cellHeight + 2 * Self.margin
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Self.number(width)) \#(Self.number(height))" "#
        + #"width="\#(Self.number(width))" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">"#,
      #"<rect width="100%" height="100%" rx="8" fill="\#(Self.ground)"/>"#,
    ]
    for y in 0..<grid.height { lines += row(y) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The runs of one style of a row.
  private func row(_ y: Int) -> [String] {
    let cells = grid.row(y)
    var lines: [String] = []
    var start = 0
    while start < cells.count {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.count
      let text = cells[start..<end].map(\.text).joined()
      lines += run(text, at: start, y, columns: end - start, style)
      start = end
    }
    return lines
  }

  private func run(
    _ text: String, at x: Int, _ y: Int, columns: Int, _ style: Style
  ) -> [String] {
    var (ink, ground) = (
      style.foreground.map(Self.hexadecimal) ?? Self.ink,
      style.background.map(Self.hexadecimal) ?? Self.ground
    )
    if style.attributes.contains(.reverse) { swap(&ink, &ground) }
    let left = Self.margin + Double(x) * Self.cellWidth
    let top = Self.margin + Double(y) * Self.cellHeight
    let width = Double(columns) * Self.cellWidth
    var lines: [String] = []
    if ground != Self.ground {
      lines.append(
        #"<rect x="\#(Self.number(left))" y="\#(Self.number(top))" width="\#(Self.number(width))" height="\#(Self.number(Self.cellHeight))" fill="\#(ground)"/>"#
      )
    }
    guard text.contains(where: { $0 != " " }) else { return lines }
    var attributes = #"fill="\#(ink)""#
    if style.attributes.contains(.bold) { attributes += #" font-weight="bold""# }
    if style.attributes.contains(.italic) { attributes += #" font-style="italic""# }
    if style.attributes.contains(.underline) { attributes += #" text-decoration="underline""# }
    if style.attributes.contains(.dim) { attributes += #" opacity="0.7""# }
    lines.append(
      #"<text x="\#(Self.number(left))" y="\#(Self.number(top + 13.5))" textLength="\#(Self.number(width))" xml:space="preserve" \#(attributes)>\#(Self.escaped(text))</text>"#
    )
    return lines
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, letter in
      switch letter {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.append(letter)
      }
    }
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// xterm's palette of 256.
  private static func hexadecimal(_ colour: Colour) -> String {
    let number = Int(colour.palette256)
    let steps = [0, 95, 135, 175, 215, 255]
    let values: [Int] =
      switch number {
      case ..<16: number == 15 ? [255, 255, 255] : [0, 0, 0]
      case ..<232:
        [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { steps[$0] }
      default: Array(repeating: 8 + (number - 232) * 10, count: 3)
      }
    return "#" + values.map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }
}
