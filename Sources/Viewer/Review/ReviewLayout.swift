import CellGrid

/// Where the parts of the Review screen are, by the size of the window.
struct ReviewLayout {
  /// The proposals.
  let list: Rect
  /// What is known of the selected one, where there is room beside the article.
  let details: Rect?
  /// The article, or the details where they are shown whole.
  let article: Rect
  private let rules: [(area: Rect, isOfArticle: Bool)]

  /// The columns before the article's lines, for the bar beside the selected passages.
  static let margin = 2

  init(_ area: Rect, isWhole: Bool) {
    if area.width >= TimelineLayout.besideWidth {
      let (left, rest) = area.splitLeft(area.width / 2 - 1)
      let (rule, article) = rest.splitLeft(2)
      self.article = article
      guard !isWhole, left.height >= 14 else {
        (list, details, rules) = (left, nil, [(rule, true)])
        return
      }
      let (list, below) = left.splitTop(left.height - max(6, left.height * 2 / 5))
      let (line, details) = below.splitTop(1)
      (self.list, self.details) = (list, details)
      rules = [(rule, true), (line, false)]
      return
    }
    let isTall = area.height >= 18
    let (list, below) = area.splitTop(
      isTall ? max(6, area.height / 3) : max(2, area.height / 3 + 1))
    let (line, rest) = below.splitTop(1)
    self.list = list
    guard isTall, !isWhole else {
      (details, article, rules) = (nil, rest, [(line, true)])
      return
    }
    let (details, last) = rest.splitTop(max(5, area.height / 4))
    let (second, article) = last.splitTop(1)
    (self.details, self.article) = (details, article)
    rules = [(line, false), (second, true)]
  }

  /// Draws the lines between the parts; `name` is of what stands in the article's place.
  func drawRules(on grid: inout CellGrid, isActive: Bool, name: String, keys: String, theme: Theme)
  {
    for (rule, isOfArticle) in rules {
      let isHeavy = isOfArticle && isActive
      let style = theme.style(isHeavy ? .title : .rule)
      guard rule.height == 1, rule.width > 2 else {
        for y in rule.y..<rule.bottom {
          grid.put(isHeavy ? "┃" : "│", x: rule.x, y: y, style: style)
        }
        continue
      }
      let line = isHeavy ? "━" : "─"
      let title = isOfArticle ? "\(line)\(line) \(name) (\(keys)) " : "── details "
      grid.put(
        title + String(repeating: line, count: max(0, rule.width - title.count)), x: rule.x,
        y: rule.y,
        limit: rule.width, style: style)
    }
  }
}
