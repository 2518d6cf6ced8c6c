/// The numbers of bytes by which a JSON Lines file is read.
///
/// Tests take small ones, so that a short text crosses every seam.
struct ArchiveSizes: Sendable {
  /// Files that are not larger are read at once: that takes no longer than a first look.
  var small = 1 << 20
  /// Bytes that are looked at of the beginning.
  var head = 256 << 10
  /// Bytes that are looked at of the end.
  var tail = 128 << 10
  /// Bytes of a stretch, which one thread indexes.
  var stretch = 4 << 20
  /// Bytes that are read in one go to be indexed.
  var block = 1 << 20
  /// Bytes that are read in one go on the way through many rows.
  var scan = 512 << 10
  /// Bytes that are compared in one go with what was indexed, once the file has grown.
  var compared = 32 << 20
  /// A longer line is not read.
  var longestLine = 256 << 20
}
