@_spi(_Unicode) import Swift
import Testing

@testable import Chronology

/// The rules by which text is plain, over all of Unicode as the standard library knows it.
@Suite("Plain scalars")
struct PlainScalarTests {
  /// All but those of planes without characters, and of private ones, which are never plain.
  private static let scalars = [0...0x3FFFF, 0xE0000...0xE0FFF]
    .flatMap { (plane: ClosedRange<UInt32>) in plane.compactMap { Unicode.Scalar($0) } }
  private static let plain = scalars.filter(PlainText.isPlain)

  @Test("No plain scalar combines, or is another one in Form C")
  func isComposed() {
    let wrong = Self.plain.filter {
      $0.properties.canonicalCombiningClass != .notReordered
        || $0.properties.isFullCompositionExclusion
    }
    #expect(wrong.isEmpty)
    #expect(Self.plain.count > 100_000)
  }

  @Test("No plain scalar composes with one before it")
  func neverComposes() {
    let later = Set(Self.scalars.flatMap { String($0)._nfd.dropFirst() })
    #expect(later.count > 60)
    #expect(later.filter(PlainText.isPlain).isEmpty)
  }

  @Test("A plain scalar is one plain scalar in small letters, which stays as it is; but for İ")
  func smallLetters() {
    let plain = Set(Self.plain)
    let wrong = Self.plain.filter { scalar in
      let small = scalar.properties.lowercaseMapping
      guard let one = small.unicodeScalars.first, one != scalar else {
        return small.unicodeScalars.count != 1
      }
      return small.unicodeScalars.count != 1 || !plain.contains(one)
        || one.properties.lowercaseMapping != small || !NeedleRun.cases(of: one).contains(scalar)
    }
    #expect(wrong == ["İ"])
    #expect(!"İ".lowercased().unicodeScalars.allSatisfy(PlainText.isPlain))
  }

  @Test("Only a few scalars that are not ASCII are an ASCII character, or become one")
  func standForASCII() {
    let simple = Set(
      Self.scalars.filter { $0.isASCII && TextScan.standsForItselfOnly($0) }.map { String($0) })
    #expect(simple.count == 124)
    let wrong = Self.scalars.filter { scalar in
      !scalar.isASCII
        && (simple.contains(String(scalar)) || simple.contains(scalar.properties.lowercaseMapping))
    }
    #expect(wrong.isEmpty)
  }
}
