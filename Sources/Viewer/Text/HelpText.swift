public import CellGrid

/// The keys, the commands and the marks in words; made from the tables that the program works by.
public enum HelpText {
  /// The lines of the Help screen.
  public static func lines(
    width: Int, widths: ColumnWidths, keys: KeyMap = .standard
  ) -> [StyledLine] {
    var lines = wrapped(
      [Span("Dateline: from an event to the words in its source", .title)], width: width,
      widths: widths)
    lines.append(StyledLine([]))
    for context in KeyContext.allCases {
      lines.append(StyledLine("Keys: \(context.rawValue)", .heading))
      for binding in keys.table where binding.context == context {
        lines += row(
          binding.keys.map(\.name).joined(separator: " "), binding.help, width, widths)
      }
      lines.append(StyledLine([]))
    }
    lines.append(StyledLine("On the command line", .heading))
    for key in PromptKeys.table {
      lines += row(key.keys.map(\.name).joined(separator: " "), key.help, width, widths)
    }
    lines.append(StyledLine([]))
    lines.append(StyledLine("Commands", .heading))
    for command in Command.table { lines += row(":" + command.usage, command.help, width, widths) }
    lines.append(StyledLine([]))
    lines.append(StyledLine("Before a date: its kind", .heading))
    for mark in DateMark.legend { lines += row(mark.mark, mark.meaning, width, widths) }
    for mark in DateMark.qualifiers { lines += row(mark.mark, mark.meaning, width, widths) }
    lines += row(DateMark.possibleMatch.mark, DateMark.possibleMatch.meaning, width, widths)
    lines.append(StyledLine([]))
    lines.append(StyledLine("Before a proposal", .heading))
    for sign in ProposalLine.legend where sign.mark != " " {
      lines += row(sign.mark, sign.meaning, width, widths)
    }
    lines.append(StyledLine([]))
    lines.append(StyledLine("In lanes", .heading))
    for sign in LaneBar.legend { lines += row(sign.sign, sign.meaning, width, widths) }
    lines.append(StyledLine([]))
    lines.append(StyledLine("After a title", .heading))
    lines += row("(held)", "what is known today of whether it took place", width, widths)
    lines += row("“3", "the number of quotes", width, widths)
    return lines
  }

  private static func row(
    _ name: String, _ help: String, _ width: Int, _ widths: ColumnWidths
  ) -> [StyledLine] {
    let column = width >= 60 ? 18 : 14
    let free = column - widths.columns(of: name)
    guard free >= 1 else {
      return [StyledLine("  " + name, .title)]
        + wrapped([Span(help)], width: width, indent: column + 2, widths: widths)
    }
    let lines = wrapped([Span(help)], width: width, indent: column + 2, widths: widths)
    guard let first = lines.first else { return [] }
    let label = [Span("  "), Span(name, .title), Span(String(repeating: " ", count: free))]
    return [StyledLine(label + first.spans.dropFirst())] + lines.dropFirst()
  }
}
