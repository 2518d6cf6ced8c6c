import Chronology

/// Reads iCalendar (RFC 5545, with RFC 7986), and of vCalendar 1.0 what is the same there.
///
/// What repeats is written out: within the days that are asked for, else to its own end, or for ten years where it
/// has none; never more than `CalendarInstances.most` times.
enum ICalendarReader: ForeignReader {
  static let format = FileFormat.iCalendar

  static func recognises(_ file: ForeignFile) -> Bool {
    ICalendarFolding.beginsCalendar(file.bytes)
  }

  static func isNamed(_ ending: String) -> Bool {
    ["ics", "ical", "icalendar", "ifb", "vcs"].contains(ending)
  }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    let components = CalendarComponents(file.bytes, &assembly)
    guard !components.isEmpty else {
      throw ForeignFileProblem(
        "this is no calendar: there is no line `BEGIN:VCALENDAR`; check that the file is whole")
    }
    var builder = CalendarBuilder(components, options, assembly)
    builder.build()
    assembly = builder.assembly
  }
}
