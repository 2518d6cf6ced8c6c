import Chronology

/// Writes iCalendar (RFC 5545).
enum ICalendarWriter: TimelineWriter {
  static let format = FileFormat.iCalendar

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
