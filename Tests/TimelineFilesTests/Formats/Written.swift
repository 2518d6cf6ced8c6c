import Chronology

@testable import TimelineFiles

/// What is written in a format, and what the format cannot hold.
func written(
  _ export: TimelineExport, as format: FileFormat
) throws(WriteError) -> (text: String, losses: [String]) {
  final class Bytes { var all: [UInt8] = [] }
  let bytes = Bytes()
  let losses = try TimelineWriting.write(export, as: format) { bytes.all += $0 }
  return (
    String(decoding: bytes.all, as: UTF8.self),
    (losses ?? []).map { $0.loss.sentence($0.count, in: format) }
  )
}

/// The same of a timeline as it was read.
func written(
  _ timeline: Timeline, as format: FileFormat
) throws(WriteError) -> (text: String, losses: [String]) {
  try written(TimelineExport(timeline), as: format)
}
