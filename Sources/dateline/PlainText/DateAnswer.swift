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
    json.write("open", bounds?.ends(that: .open))
    json.write("unknown", bounds?.ends(that: .unknown))
    json.write("words", date?.words())
    json.write("error", error?.description)
    json.close()
  }
}

extension DateBounds {
  /// Which ends are of a kind: `start`, `end`, `both`, or none.
  fileprivate func ends(that kind: Bound) -> String? {
    switch (earliest == kind, latest == kind) {
    case (true, true): "both"
    case (true, false): "start"
    case (false, true): "end"
    case (false, false): nil
    }
  }
}
