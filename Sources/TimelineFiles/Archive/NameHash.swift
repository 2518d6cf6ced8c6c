import Chronology

/// A hash of an id in four bytes, the same on every run.
///
/// FNV-1a, in 64 bits folded to 32 (Fowler, Noll, Vo). Two ids may share one: whoever looks an id up
/// compares the ids themselves.
enum NameHash {
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  static func hash(_ name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// Whether the hash of a name stands among some that are in order.
  static func contains(_ name: String, in sorted: [UInt32]) -> Bool {
    let hash = hash(name)
    let index = sorted.partitioningIndex { $0 >= hash }
    return index < sorted.count && sorted[index] == hash
  }
}
