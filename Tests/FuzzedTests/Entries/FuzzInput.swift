/// Bytes as choices: the first ones decide, the rest is text.
struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isEmpty: Bool { bytes.isEmpty }

  /// A number below a limit; 0 once nothing is left.
  mutating func choice(_ limit: Int) -> Int {
    guard let first = bytes.popFirst() else { return 0 }
    guard limit > 256 else { return Int(first) % limit }
    return (Int(first) << 8 | Int(bytes.popFirst() ?? 0)) % limit
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { bytes = [] }
    return Array(bytes)
  }

  /// The text up to a byte that is in no UTF-8, or to the end.
  mutating func text() -> String { String(decoding: piece(), as: UTF8.self) }

  /// The bytes up to one that is in no UTF-8, or to the end.
  mutating func piece() -> [UInt8] {
    let end = bytes.firstIndex(of: 0xFF) ?? bytes.endIndex
    let piece = Array(bytes[..<end])
    bytes = bytes[end...].dropFirst()
    return piece
  }
}
