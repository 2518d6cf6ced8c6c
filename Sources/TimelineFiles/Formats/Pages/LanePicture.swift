import Chronology

/// The lanes as SVG: one a side, time running across, what is not certain fading and dashed.
struct LanePicture {
  /// What there is to be said of an event that is drawn.
  private struct Item {
    let event: Event
    let days: EventDays
    let row: Int
    let bar: ClosedRange<Double>
    let labelStart: Double
    let label: String
  }

  /// A lane with its rows.
  private struct Band {
    let name: String
    let items: [Item]
    let rows: Int
  }

  private let title: String
  private let scale: BrokenTimeScale
  private let bands: [Band]
  /// How many events are not drawn, for there are too many.
  let left: Int
  /// How many have no date that could be drawn.
  let undated: Int
  private let count: Int
  /// What an event's bar leads to; nothing in a picture that stands alone.
  private let link: (Event.ID) -> String?

  private static let width = 1200.0
  private static let margin = 16.0
  private static let rowHeight = 20.0
  private static let bandGap = 30.0
  private static let top = 62.0
  /// The most events that anybody could look at.
  static let limit = 2_000

  /// Lays the events of a timeline out.
  ///
  /// - Parameters:
  ///   - events: The events, in order.
  ///   - export: The timeline that they are of.
  ///   - link: What an event's bar leads to.
  init(
    _ events: [Event], of export: TimelineExport,
    link: @escaping (Event.ID) -> String? = { _ in nil }
  ) {
    title = export.title
    self.link = link
    count = events.count
    var timeline = Timeline(path: "", title: export.title)
    timeline.actors = export.actors
    timeline.sources = export.sources
    timeline.events = Array(events.prefix(Self.limit))
    let projection = Projection(TimelineSnapshot([timeline]))
    let lanes = LaneScan(projection, by: .side).lanes()
    left = max(0, events.count - Self.limit) + lanes.outside
    undated = lanes.undated
    var points: [Int] = []
    var drawn: [(name: String, items: [(event: Event, days: EventDays)])] = []
    if let all = lanes.days {
      for lane in lanes.lanes {
        let items = lane.positions(touching: all, in: projection, limit: .max).compactMap {
          position -> (event: Event, days: EventDays)? in
          let event = projection.event(at: position)
          return EventDays(event).map { (event, $0) }
        }
        for (_, days) in items {
          points += [days.days.lowerBound, days.days.upperBound]
          // So that a break in what is certain is within it, and leaves both of its ends.
          if let sure = days.sure { points += [sure.lowerBound, sure.upperBound] }
        }
        if !items.isEmpty { drawn.append((Self.name(of: lane.name), items)) }
      }
    }
    let scale = BrokenTimeScale(
      points: points, left: Self.margin, width: Self.width - 2 * Self.margin)
    self.scale = scale
    bands = drawn.map { name, items in Self.band(name, items, scale) }
  }

  private static func name(of lane: LaneName) -> String {
    switch lane {
    case .named(let name): name
    case .source(let id): id.name
    case .none: "No side is named"
    case .others(let lanes): "\(lanes) more sides"
    }
  }

  private static func band(
    _ name: String, _ items: [(event: Event, days: EventDays)], _ scale: BrokenTimeScale
  ) -> Band {
    var ends: [Double] = []
    var placed: [Item] = []
    let right = width - margin
    for (event, days) in items {
      let start = scale.place(of: days.days.lowerBound)
      let end = max(start + 4, scale.place(of: days.days.upperBound, end: true))
      let label = shortened(event.title, to: 60)
      let length = Self.length(of: label)
      // Beside the bar; before it where it would run out of the picture.
      let isBefore = end + 6 + length > right && start - 6 - length > margin
      let labelStart = isBefore ? start - 6 - length : min(end + 6, max(margin, right - length))
      let first = min(start, labelStart)
      let last = max(end, labelStart + length)
      let row = ends.firstIndex { $0 + 8 < first } ?? ends.count
      if row == ends.count { ends.append(last) } else { ends[row] = last }
      placed.append(
        Item(
          event: event, days: days, row: row, bar: start...end, labelStart: labelStart, label: label
        ))
    }
    return Band(name: name, items: placed, rows: max(1, ends.count))
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > limit ? line.prefix(limit - 1).trimmed + "…" : line
  }

  /// About how long a text is in a common font of 12 points.
  private static func length(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let isWide =
        (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xFFDC).contains(scalar.value)
      return sum + (isWide ? 12.5 : scalar.value > 0x1F000 ? 14 : 7)
    }
  }

  // MARK: Drawing

  /// The height of the picture.
  private var height: Double {
    Self.top + bands.reduce(0) { $0 + Self.bandGap + Double($1.rows) * Self.rowHeight } + 46
  }

  /// The picture as an `svg` element.
  ///
  /// - Parameter isAlone: Whether it is a file of its own and no part of a page.
  /// - Returns: The element, with a line end.
  func svg(isAlone: Bool) -> String {
    let (width, height) = (Self.number(Self.width), Self.number(height))
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" role=\"group\" "
      + "aria-labelledby=\"lanes-title lanes-text\" class=\"lanes\""
    text += isAlone ? " width=\"\(width)\" height=\"\(height)\">\n" : ">\n"
    text += "<title id=\"lanes-title\">\(Markup.escaped(title))</title>\n"
    text +=
      "<desc id=\"lanes-text\">\(count) events by side, time running from left to right. A full bar is certain; "
      + "a pale bar with a dashed edge is only possible; a zigzag marks a stretch of time that is left out.</desc>\n"
    text += Self.style
    if isAlone {
      text += "<rect class=\"ground\" width=\"\(width)\" height=\"\(height)\"/>\n"
      text += Self.text(Markup.escaped(title), "name", Self.margin, 24)
    }
    text += axis
    var y = Self.top
    for band in bands {
      text += Self.text(Markup.escaped(band.name), "lane", Self.margin, y + 16)
      text += Self.line(Self.margin, Self.width - Self.margin, y + 22, "rule")
      y += Self.bandGap
      for item in band.items { text += draw(item, at: y + Double(item.row) * Self.rowHeight) }
      y += Double(band.rows) * Self.rowHeight
    }
    text += legend(at: y + 22)
    return text + "</svg>\n"
  }

  private func draw(_ item: Item, at y: Double) -> String {
    let words = item.event.date?.edtf.words() ?? ""
    let bounds = item.event.boundsSentence(because: nil).map { ", \($0)" } ?? ""
    var text = "<g><title>\(Markup.escaped("\(words)\(bounds): \(item.event.title)"))</title>"
    let (start, end) = (item.bar.lowerBound, item.bar.upperBound)
    func bar(_ from: Double, _ to: Double, _ name: String) -> String {
      "<rect class=\"\(name)\" x=\"\(Self.number(from))\" y=\"\(Self.number(y + 4))\" "
        + "width=\"\(Self.number(max(4, to - from)))\" height=\"11\" rx=\"2\"/>"
    }
    if let sure = item.days.sure {
      let (first, last) = (
        scale.place(of: sure.lowerBound), scale.place(of: sure.upperBound, end: true)
      )
      if first > start + 0.5 || last < end - 0.5 { text += bar(start, end, "maybe") }
      text += bar(first, last, "sure")
    } else {
      text += bar(start, end, "maybe")
    }
    if item.days.isOpenAtStart { text += Self.text("◂", "open", start - 9, y + 14) }
    if item.days.isOpenAtEnd { text += Self.text("▸", "open", end + 1, y + 14) }
    let label = Self.text(
      Markup.escaped(item.label), "label", item.labelStart + (item.days.isOpenAtEnd ? 6 : 0), y + 14
    )
    if let address = link(item.event.id) {
      text += "<a href=\"\(Markup.escaped(address))\">\(label)</a>"
    } else {
      text += label
    }
    return text + "</g>\n"
  }

  private func legend(at y: Double) -> String {
    let x = Self.margin
    return
      "<rect class=\"sure\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"22\" height=\"11\" rx=\"2\"/>"
      + Self.text("certain", "label", x + 28, y + 10)
      + "<rect class=\"maybe\" x=\"\(Self.number(x + 90))\" y=\"\(Self.number(y))\" width=\"22\" height=\"11\" rx=\"2\"/>"
      + Self.text("only possible", "label", x + 118, y + 10)
      + (scale.breaks.isEmpty
        ? ""
        : Self.zigzag(x + 222, y - 2, y + 13) + Self.text("time left out", "label", x + 234, y + 10))
  }

  private var axis: String {
    var text = ""
    let y = Self.top - 12
    var free = 0.0
    for segment in scale.segments {
      text += Self.line(segment.start, segment.end, y, "axis")
      for tick in AxisTicks(segment.days, width: segment.end - segment.start).ticks {
        let x = scale.place(of: tick.day)
        guard x >= free, x + Self.length(of: tick.label) < Self.width else { continue }
        free = x + Self.length(of: tick.label) + 6
        text +=
          "<path class=\"axis\" d=\"M\(Self.number(x)) \(Self.number(y - 4))V\(Self.number(height - 40))\"/>"
          + Self.text(tick.label, "tick", x + 2, y - 6)
      }
    }
    for (middle, days) in scale.breaks {
      text +=
        "<g><title>\(days) days without a beginning or an end are left out</title>"
        + Self.zigzag(middle, y - 8, height - 40) + "</g>\n"
    }
    return text
  }

  private static func zigzag(_ x: Double, _ top: Double, _ bottom: Double) -> String {
    var path = "M\(number(x)) \(number(top))"
    var y = top
    var isRight = true
    while y < bottom {
      y += 6
      path += "L\(number(x + (isRight ? 3 : -3))) \(number(min(y, bottom)))"
      isRight.toggle()
    }
    return "<path class=\"break\" d=\"\(path)\"/>"
  }

  private static func text(_ escaped: String, _ name: String, _ x: Double, _ y: Double) -> String {
    "<text class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\">\(escaped)</text>"
  }

  private static func line(_ from: Double, _ to: Double, _ y: Double, _ name: String) -> String {
    "<path class=\"\(name)\" d=\"M\(number(from)) \(number(y))H\(number(to))\"/>"
  }

  /// A number with at most one digit behind the point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10)"
      : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static let style = """
    <style>
    .lanes{--ink:#1c1f24;--soft:#5b6470;--line:#c9ced6;--bar:#1f5fa8;--pale:#cfe0f4;--ground:#fff;font:12px system-ui,sans-serif}
    @media(prefers-color-scheme:dark){.lanes{--ink:#e8eaee;--soft:#a3adba;--line:#3a424d;--bar:#7db4f5;--pale:#22374f;--ground:#14171b}}
    @media print{.lanes{--ink:#000;--soft:#333;--line:#bbb;--bar:#1f5fa8;--pale:#e3edf8;--ground:#fff}}
    .lanes .ground{fill:var(--ground)}.lanes text{fill:var(--ink)}.lanes .name{font-size:18px;font-weight:600}
    .lanes .lane{font-size:14px;font-weight:600}.lanes .tick{fill:var(--soft);font-size:11px}
    .lanes .rule,.lanes .axis{stroke:var(--line);fill:none}.lanes .break{stroke:var(--soft);fill:none}
    .lanes .sure{fill:var(--bar)}.lanes .maybe{fill:var(--pale);stroke:var(--bar);stroke-dasharray:3 2}
    .lanes .open{fill:var(--bar)}.lanes a:focus text,.lanes a:hover text{text-decoration:underline}
    </style>

    """
}
