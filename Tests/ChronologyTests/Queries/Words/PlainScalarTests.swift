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
    for scalar in Self.plain {
      #expect(scalar.properties.canonicalCombiningClass == .notReordered, "\(scalar.value)")
      #expect(!scalar.properties.isFullCompositionExclusion, "\(scalar.value)")
    }
  }

  @Test("No plain scalar composes with one before it")
  func neverComposes() {
    for scalar in Self.scalars where !(0xAC00...0xD7A3).contains(scalar.value) {
      for part in decomposition(of: scalar).dropFirst() {
        #expect(!PlainText.isPlain(part), "\(part.value) in \(scalar.value)")
      }
    }
    for jamo in 0x1100...0x11FF as ClosedRange<UInt32> {
      #expect(Unicode.Scalar(jamo).map(PlainText.isPlain) == false)
    }
  }

  private func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(String(scalar)._nfd)
  }

  @Test("A plain scalar is one plain scalar in small letters, which stays as it is; but for İ")
  func smallLetters() {
    for scalar in Self.plain where scalar != "İ" {
      let small = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      #expect(small.count == 1 && small.allSatisfy(PlainText.isPlain), "\(scalar.value)")
      guard let one = small.first else { continue }
      #expect(NeedleRun.cases(of: one).contains(scalar), "\(scalar.value)")
      #expect(one.properties.lowercaseMapping == String(one), "\(scalar.value)")
    }
    #expect(!"İ".lowercased().unicodeScalars.allSatisfy(PlainText.isPlain))
  }

  @Test("Only a few scalars that are not ASCII are an ASCII character, or become one")
  func standForASCII() {
    let simple = Set(
      Self.scalars.filter { $0.isASCII && TextScan.standsForItselfOnly($0) }.map { String($0) })
    #expect(simple.count == 124)
    for scalar in Self.scalars where !scalar.isASCII {
      #expect(!simple.contains(String(scalar)), "\(scalar.value)")
      #expect(!simple.contains(scalar.properties.lowercaseMapping), "\(scalar.value)")
    }
  }
}
