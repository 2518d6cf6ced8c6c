import Chronology

/// Reads the dates of a table, each column as its own cells show how it is written.
struct TableDates {
  private let columns: TableColumns
  private var readers: [TableColumn: WrittenDate] = [:]

  /// The columns that have dates.
  private static let dated: [TableColumn] = [
    .date, .start, .end, .earliest, .latest, .published, .said,
  ]

  /// Looks through a table for dates that can only be day first or month first.
  ///
  /// A column of which some can only be read in one order, and none only in the other, is read in that order
  /// altogether, and a warning says so. What a person says comes before that.
  init(
    _ columns: TableColumns, _ rows: DelimitedText, _ header: DelimitedText.Row,
    _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) {
    self.columns = columns
    var signs: [TableColumn: Signs] = [:]
    let present = Self.dated.filter { columns[$0] != nil }
    for row in rows where options.dayOrder == nil {
      for column in present {
        guard let index = columns[column], let text = row.text(index), Self.mayBeNumbers(text)
        else { continue }
        for sign in WrittenDate.orderSigns(in: text) {
          signs[column, default: Signs()].add(sign, text)
        }
      }
    }
    for column in present {
      var reader = WrittenDate(dayOrder: options.dayOrder)
      if let found = signs[column] {
        reader.dayOrder = found.order
        reader.pointsAreDayFirst = found.monthFirst == nil
        if let order = found.order, let either = found.either, let index = columns[column] {
          Self.report(order, either, found, header[index], columns.headers[index], &assembly)
        }
      }
      readers[column] = reader
    }
  }

  /// What the cells of a column tell of its order, with an example of each.
  private struct Signs {
    var dayFirst: String?
    var monthFirst: String?
    var either: String?

    var order: ReadingOptions.DayOrder? {
      switch (dayFirst, monthFirst) {
      case (.some, nil): .dayFirst
      case (nil, .some): .monthFirst
      default: nil
      }
    }

    mutating func add(_ sign: WrittenDate.OrderSign, _ text: String) {
      switch sign {
      case .only(.dayFirst): dayFirst = dayFirst ?? text
      case .only(.monthFirst): monthFirst = monthFirst ?? text
      case .either: either = either ?? text
      }
    }
  }

  /// Whether a text may be three numbers that do not begin with a year; only to save time.
  private static func mayBeNumbers(_ text: String) -> Bool {
    text.utf8.count < 80 && text.utf8.contains { [0x2F, 0x2E, 0x2D].contains($0) }
      && !text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func report(
    _ order: ReadingOptions.DayOrder, _ either: String, _ signs: Signs,
    _ field: DelimitedText.Field?, _ header: String, _ assembly: inout TimelineAssembly
  ) {
    let isDay = order == .dayFirst
    let proof = (isDay ? signs.dayFirst : signs.monthFirst) ?? ""
    assembly.report(
      .warning, at: field?.place ?? TextPlace(), kind: "order",
      "dates such as \(either) in the column “\(header)” are read with the "
        + "\(isDay ? "day" : "month") first, for \(proof) there can only be so; "
        + "--\(isDay ? "month" : "day")-first says otherwise")
  }

  // MARK: Cells

  /// What cells say of a date.
  struct Given {
    /// What stands there.
    let text: String
    /// Where it stands.
    let column: TableColumn
    /// The date, or why it is none.
    let result: Result<EDTF, DateProblem>
  }

  /// The date in a cell, or why it is none; nothing where nothing stands there.
  private func cell(_ column: TableColumn, of row: DelimitedText.Row) -> Given? {
    guard let index = columns[column], let cell = row.text(index) else { return nil }
    let text = TableCell.plain(cell)
    if text.allSatisfy({ $0 == "-" || $0 == "–" || $0 == "—" }) { return nil }
    do throws(DateProblem) {
      let date = try (readers[column] ?? WrittenDate()).read(text)
      return Given(text: text, column: column, result: .success(date))
    } catch {
      return Given(text: text, column: column, result: .failure(error))
    }
  }

  /// The date in a cell that says something beside the event's own date; one that is none is reported.
  func beside(
    _ column: TableColumn, of row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> EDTF? {
    guard let given = cell(column, of: row) else { return nil }
    switch given.result {
    case .success(let date): return date
    case .failure(let problem):
      report(given, problem, of: row, &assembly)
      return nil
    }
  }

  private func report(
    _ given: Given, _ problem: DateProblem, of row: DelimitedText.Row,
    _ assembly: inout TimelineAssembly
  ) {
    assembly.report(
      .error, at: place(given.column, of: row), kind: "date",
      "“\(given.text.prefix(60))” is no date: \(problem.message)")
  }

  /// Where the cell of a column stands; the row where it has none.
  private func place(_ column: TableColumn, of row: DelimitedText.Row) -> TextPlace {
    columns[column].flatMap { row[$0]?.place } ?? row.place
  }

  // MARK: Events

  /// When the event of a row was.
  func event(
    _ row: DelimitedText.Row, into assembly: inout TimelineAssembly
  ) -> TimelineAssembly.FoundDate {
    let date = cell(.date, of: row)
    let end =
      date != nil && columns[.start] != nil
      ? nil : cell(.end, of: row) ?? numbers(.endYear, .endMonth, .endDay, of: row)
    var start = date ?? cell(.start, of: row)
    // Beside a column for the start that is empty, the year of an event is not when it began.
    if start == nil, end == nil || columns[.start] == nil {
      start = numbers(.year, .month, .day, of: row)
    }
    var found: EDTF
    switch (start, end) {
    case (nil, nil): return .notGiven
    case (let start?, _):
      switch start.result {
      case .success(let date): found = date
      case .failure(let problem):
        report(start, problem, of: row, &assembly)
        return .unreadable(text: start.text, message: problem.message)
      }
      found = withTime(found, row, &assembly)
      guard let end else { break }
      guard let span = span(from: found, to: end, row, &assembly) else {
        let message = "it ends before it begins, or one of the two is no single date"
        assembly.report(
          .error, at: place(end.column, of: row), kind: "span",
          "“\(start.text)” to “\(end.text)”: \(message)")
        return .unreadable(text: "\(start.text) – \(end.text)", message: message)
      }
      found = span
    case (nil, let end?):
      // There was a start, and the table does not say when.
      switch end.result {
      case .success(let date):
        guard let open = try? EDTF(parsing: "/\(date.withoutTime)") else { return .notGiven }
        found = open
      case .failure(let problem):
        report(end, problem, of: row, &assembly)
        return .unreadable(text: end.text, message: problem.message)
      }
    }
    return .stated(withBounds(found, row, &assembly))
  }

  private func span(
    from start: EDTF, to end: Given, _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> EDTF? {
    if WrittenDate.isOngoing(end.text) { return EDTF(from: start, to: nil) }
    switch end.result {
    case .success(let end):
      return start.withoutTime == end.withoutTime ? start : EDTF(from: start, to: end)
    case .failure(let problem):
      // There is an end, and nobody can say which.
      report(end, problem, of: row, &assembly)
      return try? EDTF(parsing: "\(start.withoutTime)/")
    }
  }

  /// The date with its bounds where the table gives others than its own.
  private func withBounds(
    _ date: EDTF, _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> StatedDate {
    let earliest =
      day(.earliest, of: row) ?? beside(.earliest, of: row, &assembly)?.bounds?.earliest.day
    let latest = day(.latest, of: row) ?? beside(.latest, of: row, &assembly)?.bounds?.latest.day
    let own = date.bounds
    return StatedDate(
      date, earliest: earliest == own?.earliest.day ? nil : earliest,
      latest: latest == own?.latest.day ? nil : latest)
  }

  /// A day as days are written, also one of a year of more than four digits, which is no EDTF.
  private func day(_ column: TableColumn, of row: DelimitedText.Row) -> CalendarDay? {
    guard let index = columns[column], let text = row.text(index) else { return nil }
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let found = CalendarDay(year: text.first == "-" ? -year : year, month: month, day: day),
      found.description == text
    else { return nil }
    return found
  }

  private func withTime(
    _ date: EDTF, _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> EDTF {
    guard let index = columns[.time], let text = row.text(index) else { return date }
    guard case .date(let parts)? = date.parts, let day = parts.day, parts.time == nil,
      date.qualification == nil
    else { return date }
    guard let split = ClockPieces.split(DatePiece.pieces(of: "1 \(text)")), split.date.count == 1
    else {
      assembly.report(
        .warning, at: row[index]?.place ?? row.place, kind: "time",
        "“\(text.prefix(40))” is no time of day, and is left out; write one as 14:30")
      return date
    }
    return EDTF(year: parts.year, month: parts.month, day: day, time: split.time) ?? date
  }

  // MARK: Numbers in columns

  /// The date that has year, month and day in columns of their own; nothing where nothing stands there.
  private func numbers(
    _ year: TableColumn, _ month: TableColumn, _ day: TableColumn, of row: DelimitedText.Row
  ) -> Given? {
    let texts = [year, month, day].map { column in
      columns[column].flatMap { row.text($0) }.flatMap { $0 == "-" ? nil : $0 }
    }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    let text = texts.compactMap { $0 }.joined(separator: " ")
    let column = [year, month, day].first { columns[$0] != nil } ?? year
    do throws(DateProblem) {
      let date = try Self.date(texts[0], texts[1], texts[2])
      return Given(text: text, column: column, result: .success(date))
    } catch {
      return Given(text: text, column: column, result: .failure(error))
    }
  }

  private static func date(
    _ yearText: String?, _ monthText: String?, _ dayText: String?
  ) throws(DateProblem) -> EDTF {
    guard let yearText else { throw DateProblem(message: "the year is missing") }
    let year = try WrittenDate().read(yearText)
    // Programs write a zero for what they do not know.
    let dayText = dayText.flatMap { $0.allSatisfy { $0 == "0" } ? nil : $0 }
    guard let monthText, !monthText.allSatisfy({ $0 == "0" }) else {
      guard dayText == nil else { throw DateProblem(message: "the month is missing") }
      return year
    }
    guard let month = month(monthText) else {
      throw DateProblem(message: "“\(monthText)” is no month")
    }
    let day = dayText.map { Int($0.prefix { $0.isNumber }) ?? 0 }
    guard case .date(let parts)? = year.parts, parts.month == nil,
      let date = EDTF(year: parts.year, month: month, day: day)
    else { throw DateProblem(message: "the calendar has no such day") }
    return date
  }

  /// A month by its number, as in `7` or `7월`, or by its name.
  private static func month(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    return digits.isEmpty
      ? CalendarWords.month(PlainLetters.of(text.filter { $0.isLetter })) : Int(digits)
  }
}
