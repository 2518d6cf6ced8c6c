/// What a terminal shows at one moment.
struct Screenshot: Equatable {
  /// How a cell is drawn: the attributes of ECMA-48's SGR that can be told apart.
  struct Style: Hashable {
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
    var foreground: String?
    var background: String?

    /// Whether the cell stands out by more than its colour.
    var isLit: Bool { isBold || isUnderlined || isReversed }
    /// Whether the cell has a colour of its own.
    var hasColour: Bool { foreground != nil || background != nil }

    /// Applies the numbers of one SGR sequence.
    mutating func apply(_ numbers: [Int]) {
      var rest = numbers[...]
      while let number = rest.popFirst() {
        switch number {
        case 0: self = Style()
        case 1: isBold = true
        case 2: isDim = true
        case 4: isUnderlined = true
        case 7: isReversed = true
        case 22: (isBold, isDim) = (false, false)
        case 24: isUnderlined = false
        case 27: isReversed = false
        case 38: foreground = Style.colour(&rest)
        case 39: foreground = nil
        case 48: background = Style.colour(&rest)
        case 49: background = nil
        case 30...37, 90...97: foreground = String(number)
        case 40...47, 100...107: background = String(number)
        default: break
        }
      }
    }

    /// Takes the rest of an indexed or direct colour.
    private static func colour(_ rest: inout ArraySlice<Int>) -> String {
      let kind = rest.popFirst() ?? 5
      let parts = rest.prefix(kind == 2 ? 3 : 1)
      rest = rest.dropFirst(parts.count)
      return parts.map(String.init).joined(separator: ";")
    }
  }

  /// The rows, without the blanks at their ends.
  private(set) var rows: [String] = []
  /// The style of each character of each row.
  private(set) var styles: [[Style]] = []
  /// The cursor's row, from 0.
  let cursorRow: Int

  /// Reads what `tmux capture-pane -e -p` prints.
  init(captured text: String, cursorRow: Int) {
    self.cursorRow = cursorRow
    var style = Style()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var characters = ""
      var rowStyles: [Style] = []
      var rest = Substring(line)
      while let character = rest.popFirst() {
        if character == "\u{1B}", rest.first == "[", let end = rest.firstIndex(of: "m") {
          let parameters = rest[rest.index(after: rest.startIndex)..<end]
          let numbers = parameters.split(whereSeparator: { $0 == ";" || $0 == ":" })
          style.apply(numbers.isEmpty ? [0] : numbers.compactMap { Int($0) })
          rest = rest[rest.index(after: end)...]
        } else if character != "\u{0E}", character != "\u{0F}" {
          characters.append(character)
          rowStyles.append(style)
        }
      }
      while characters.last == " " { characters.removeLast() }
      rows.append(characters)
      styles.append(rowStyles)
    }
    while rows.count > 1, rows.last?.isEmpty == true {
      rows.removeLast()
      styles.removeLast()
    }
  }

  /// The whole screen as lines of text.
  var text: String { rows.joined(separator: "\n") }

  /// The row that the cursor is on.
  var currentRow: String { rows.indices.contains(cursorRow) ? rows[cursorRow] : "" }

  /// The last row that is not blank.
  var lastRow: String { rows.last { !$0.isEmpty } ?? "" }

  /// Whether a text is on the screen, also where it is wrapped.
  func shows(_ wanted: String) -> Bool {
    text.contains(wanted) || Self.flowing(text).contains(Self.flowing(wanted))
  }

  /// The styles of a text's characters, where it stands on one row.
  func style(of wanted: String) -> Set<Style>? {
    for (row, styles) in zip(rows, styles) {
      guard let range = row.firstRange(of: wanted) else { continue }
      let start = row.distance(from: row.startIndex, to: range.lowerBound)
      return Set(styles[start..<(start + wanted.count)])
    }
    return nil
  }

  /// Whether all of a text, where it stands on one row, stands out by more than its colour.
  func isLit(_ wanted: String) -> Bool {
    style(of: wanted)?.allSatisfy(\.isLit) == true
  }

  private static func flowing(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
