import Chronology

/// What `dateline date` has to say of one expression.
struct DateAnswer {
  /// The expression as it was given.
  let input: String
  /// The date, where the expression is EDTF.
  let edtf: EDTF?
  /// The date that is explained: the same, or what was read from English.
  let date: EDTF?
  /// Why nothing could be read.
  let error: EDTFError?

  /// Reads EDTF alone.
  init(edtf input: String) {
    self.input = input
    do throws(EDTFError) {
      let read = try EDTF(parsing: input)
      edtf = read
      date = read
      error = nil
    } catch {
      edtf = nil
      date = nil
      self.error = error
    }
  }

  /// Reads EDTF, or casual English as told from a day.
  init(casual input: String, relativeTo day: CalendarDay?) {
    let strict = DateAnswer(edtf: input)
    guard strict.edtf == nil else {
      self = strict
      return
    }
    self.input = input
    edtf = nil
    do throws(EDTFError) {
      date = try EDTF(casual: input, relativeTo: day)
      error = nil
    } catch {
      date = nil
      self.error = error
    }
  }

  /// Writes the answer as a line of JSON; `hasReading` adds `edtf`, what was read from English.
  func write(to json: inout JSONBytes, hasReading: Bool) {
    let bounds = date?.bounds
    json.open()
    json.write("input", input)
    json.write("valid", edtf != nil)
    json.write("level", edtf?.level)
    json.write("canonical", edtf?.description)
    if hasReading { json.write("edtf", date?.description) }
    json.write("earliest", bounds?.earliest.day?.description)
    json.write("latest", bounds?.latest.day?.description)
    json.write("open", date?.ends(that: .open, .openStart, .openEnd))
    json.write("unknown", date?.ends(that: .unknown, .unknownStart, .unknownEnd))
    json.write("words", date?.words())
    json.write("error", error?.description)
    json.close()
  }
}

extension EDTF {
  /// Which ends are of a kind: `start`, `end`, `both`, or none.
  ///
  /// An interval without any day (`../XXXX`) has no bounds, and its shape tells.
  fileprivate func ends(
    that kind: DateBounds.Bound, _ start: DateShape, _ end: DateShape
  ) -> String? {
    let isStart = bounds.map { $0.earliest == kind } ?? (shape == start)
    let isEnd = bounds.map { $0.latest == kind } ?? (shape == end)
    return switch (isStart, isEnd) {
    case (true, true): "both"
    case (true, false): "start"
    case (false, true): "end"
    case (false, false): nil
    }
  }
}
