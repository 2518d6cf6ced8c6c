import Chronology

enum FuzzedDates {
  static func edtf(_ bytes: [UInt8]) throws(Broken) {
    let text = String(decoding: bytes, as: UTF8.self)
    let date: EDTF
    do throws(EDTFError) {
      date = try EDTF(parsing: text)
    } catch {
      try hold(
        (0...text.unicodeScalars.count).contains(error.offset),
        "the mistake is at \(error.offset) of \(text.debugDescription)")
      return
    }
    try look(at: date)
    let again = try? EDTF(parsing: bytes.span)
    try hold(again == date, "the bytes of \(date) read otherwise than their text")
  }

  static func english(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let number = input.choice(65_536) + input.choice(2) * 1_000_000
    let today = input.choice(4) == 0 ? nil : CalendarDay(number: number)
    let text = input.text()
    let date: EDTF
    do throws(EDTFError) {
      date = try EDTF(casual: text, relativeTo: today)
    } catch {
      try hold(
        (0...text.unicodeScalars.count).contains(error.offset),
        "the mistake is at \(error.offset) of \(text.debugDescription)")
      return
    }
    try look(at: date)
  }

  /// What holds for every date, wherever it comes from.
  static func look(at date: EDTF) throws(Broken) {
    let written = date.description
    let again = try? EDTF(parsing: written)
    try hold(again == date, "\(written) reads back as another date")
    try hold(again?.description == written, "\(written) is written otherwise a second time")
    if let bounds = date.bounds, let earliest = bounds.earliest.day, let latest = bounds.latest.day
    {
      try hold(earliest <= latest, "\(written) is from \(earliest) to \(latest)")
    }
    _ = StatedDate(date).words(in: .asWritten)
    let zone = TimeZoneRules(name: "Test/Zone", first: 34_200)
    let reading = ZoneReading(shown: zone, assumed: TimeZoneRules(name: "Test/Far", first: -45_000))
    try hold(!date.words().isEmpty, "\(written) has no words")
    _ = date.words(in: reading)
    _ = date.shorterWords(in: reading, hasHeading: true)
    _ = date.boundsNote
    _ = (date.level, date.shape, date.qualification, date.startInstant, date.parts)
    try hold(
      (try? EDTF(parsing: date.withoutTime.description)) == date.withoutTime,
      "\(written) without its time does not read back")
    _ = ChronologicalKey(date, ordinal: 0, assuming: zone)
  }
}
