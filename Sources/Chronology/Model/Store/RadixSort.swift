/// Sorting rows by a column of numbers without comparing two of them.
package enum RadixSort {
  private static let digitBits: UInt32 = 11

  /// Sorts rows by a column of numbers, keeping the order of equal ones.
  ///
  /// Not generic, so that other modules call it as fast as this one.
  package static func sort(_ rows: inout [UInt32], by column: [UInt32]) {
    var scratch = rows
    sort(&rows, &scratch, by: { $0 }, of: column)
  }

  /// Sorts rows by what `number` makes of their values, keeping the order of equal ones.
  ///
  /// O(n) for each eleven bits in which the numbers differ; `scratch` has room for all rows.
  static func sort<Value>(
    _ rows: inout [UInt32], _ scratch: inout [UInt32], by number: (Value) -> UInt32,
    of column: [Value]
  ) {
    var low = UInt32.max
    var high = UInt32.min
    for row in rows {
      let value = number(column[Int(row)])
      low = min(low, value)
      high = max(high, value)
    }
    guard low < high else { return }
    let span = high - low
    var shift: UInt32 = 0
    while shift < 32, span >> shift > 0 {
      var starts = [Int](repeating: 0, count: 1 << Int(digitBits) + 1)
      let mask = 1 << digitBits - 1 as UInt32
      for row in rows {
        starts[Int((number(column[Int(row)]) - low) >> shift & mask) + 1] += 1
      }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for row in rows {
        let digit = Int((number(column[Int(row)]) - low) >> shift & mask)
        scratch[starts[digit]] = row
        starts[digit] += 1
      }
      swap(&rows, &scratch)
      shift += digitBits
    }
  }
}
