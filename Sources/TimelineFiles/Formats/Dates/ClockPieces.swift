import Chronology

/// Finds the time of day among the pieces of a date.
enum ClockPieces {
  /// Takes the time of day out of a date: what stands around a `12:30`.
  ///
  /// Midnight in numbers is no statement of a time: programs write it where they know a day. Parts of a
  /// second are left out, for EDTF has none.
  ///
  /// - Returns: The other pieces, and the time; nothing where what stands there is no time.
  static func split(_ pieces: [DatePiece]) -> (date: [DatePiece], time: TimeOfDay?)? {
    let colon = pieces.indices.dropFirst().dropLast().first { index in
      pieces[index].isSign(":") && pieces[index - 1].kind == .number
        && pieces[index + 1].kind == .number
    }
    guard let colon else { return (pieces, nil) }
    var start = colon - 1
    var end = colon + 2
    guard var hour = pieces[start].number, let minute = pieces[colon + 1].number, minute < 60 else {
      return nil
    }
    var second = 0
    if let value = number(after: ":", in: pieces, at: end) {
      second = value
      end += 2
      if number(after: ".", in: pieces, at: end) != nil { end += 2 }
    }
    if let half = half(pieces, &end) {
      guard 1...12 ~= hour else { return nil }
      hour = hour % 12 + half
    }
    let ahead = zone(pieces, &end)
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), second <= 60 else { return nil }
    if start > 0, ["t", "at", "um", ","].contains(pieces[start - 1].text) { start -= 1 }
    let time = TimeOfDay(hour: hour, minute: minute, second: second, minutesAhead: ahead)
    let isMidnight = hour == 0 && minute == 0 && second == 0
    return (Array(pieces[..<start] + pieces[end...]), isMidnight ? nil : time)
  }

  private static func number(after sign: String, in pieces: [DatePiece], at index: Int) -> Int? {
    guard index + 1 < pieces.count, pieces[index].isSign(sign) else { return nil }
    return pieces[index + 1].number
  }

  /// The hours that `am`, `p.m.` and the like add.
  private static func half(_ pieces: [DatePiece], _ end: inout Int) -> Int? {
    guard end < pieces.count else { return nil }
    switch pieces[end].text {
    case "am", "pm":
      defer { end += 1 }
      return pieces[end].text == "am" ? 0 : 12
    case "a", "p":
      let half = pieces[end].text == "a" ? 0 : 12
      var index = end + 1
      if index < pieces.count, pieces[index].isSign(".") { index += 1 }
      guard index < pieces.count, pieces[index].text == "m" else { return nil }
      index += 1
      if index < pieces.count, pieces[index].isSign(".") { index += 1 }
      end = index
      return half
    default: return nil
    }
  }

  /// The minutes ahead of UTC: `Z`, `GMT-0600`, `+09:00`, `EST`, `GMT+0900 (KST)`.
  private static func zone(_ pieces: [DatePiece], _ end: inout Int) -> Int? {
    var ahead: Int?
    if end < pieces.count, let named = CalendarWords.zones[pieces[end].text] {
      ahead = named
      end += 1
    }
    if end + 1 < pieces.count, pieces[end].isSign("+") || pieces[end].isSign("-"),
      let number = pieces[end + 1].number, 1...4 ~= pieces[end + 1].digits, ahead ?? 0 == 0,
      !pieces[end + 1].isApart
    {
      let isBehind = pieces[end].isSign("-")
      let isShort = pieces[end + 1].digits <= 2
      var minutes = isShort ? number * 60 : number / 100 * 60 + number % 100
      end += 2
      if isShort, let more = self.number(after: ":", in: pieces, at: end) {
        minutes += more
        end += 2
      }
      ahead = isBehind ? -minutes : minutes
    }
    // What stands in parentheses only names the zone again.
    if end < pieces.count, pieces[end].isSign("("),
      let close = pieces[end...].firstIndex(where: { $0.isSign(")") })
    {
      end = close + 1
    }
    return ahead
  }
}
