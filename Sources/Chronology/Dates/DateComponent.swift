/// A month, part of a year or day: two digits, each of which may be unspecified, with qualifiers.
struct DateComponent: Hashable, Sendable {
  /// Stands for `X` in `tens` and `ones`.
  static let unspecified: UInt8 = 10

  /// The first digit, 0 to 9, or `unspecified`.
  var tens: UInt8
  /// The second digit, 0 to 9, or `unspecified`.
  var ones: UInt8
  /// The qualifier written before, which is for this component alone.
  var before: Qualification?
  /// The qualifier written after, which is for this component and those to its left.
  var after: Qualification?

  init(
    tens: UInt8, ones: UInt8, before: Qualification? = nil, after: Qualification? = nil
  ) {
    self.tens = tens
    self.ones = ones
    self.before = before
    self.after = after
  }

  /// A component that is fully known; `number` is 0 to 99.
  init(_ number: Int) {
    self.init(tens: UInt8(number / 10 % 10), ones: UInt8(number % 10))
  }

  /// `XX`.
  static let wholly = DateComponent(tens: unspecified, ones: unspecified)

  /// The number, where both digits are known.
  var number: Int? {
    tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Whether neither digit is known.
  var isWhollyUnspecified: Bool { tens == Self.unspecified && ones == Self.unspecified }

  /// Whether the digits that are known are those of the number.
  func matches(_ number: Int) -> Bool {
    (tens == Self.unspecified || Int(tens) == number / 10)
      && (ones == Self.unspecified || Int(ones) == number % 10)
  }

  /// The lowest number within the limits that the digits allow.
  func first(in limits: ClosedRange<Int>) -> Int? {
    if let number { return limits.contains(number) ? number : nil }
    var candidate = limits.lowerBound
    while candidate <= limits.upperBound {
      if matches(candidate) { return candidate }
      candidate += 1
    }
    return nil
  }

  /// The highest number within the limits that the digits allow.
  func last(in limits: ClosedRange<Int>) -> Int? {
    if let number { return limits.contains(number) ? number : nil }
    var candidate = limits.upperBound
    while candidate >= limits.lowerBound {
      if matches(candidate) { return candidate }
      candidate -= 1
    }
    return nil
  }

  /// Every number within the limits that the digits allow.
  func all(in limits: ClosedRange<Int>) -> [Int] { limits.filter(matches) }
}
