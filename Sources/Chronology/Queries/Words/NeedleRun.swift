/// Consecutive characters of a needle, and the bytes that stand for them in plain text.
struct NeedleRun {
  /// Which characters of the needle.
  var characters: Range<Int>
  /// Their bytes in either case, in Normalization Form C (UAX #15).
  var bytes: [MaskedByte]

  /// More characters of a needle than these are not looked at for a run.
  static let limit = 128

  /// The run of the most bytes, of scalars that may be in it.
  static func longest(
    in needle: [Character], isCaseSensitive: Bool, accepts: (Unicode.Scalar) -> Bool
  ) -> NeedleRun? {
    var best = NeedleRun(characters: 0..<0, bytes: [])
    var run = best
    for (position, character) in needle.prefix(limit).enumerated() {
      if let bytes = bytes(of: character, isCaseSensitive, accepts) {
        run.characters = run.characters.lowerBound..<position + 1
        run.bytes += bytes
      } else {
        run = NeedleRun(characters: position + 1..<position + 1, bytes: [])
      }
      if run.bytes.count > best.bytes.count { best = run }
    }
    return best.bytes.isEmpty ? nil : best
  }

  /// The bytes of a character, or nothing where its cases are not of one length, or it cannot
  /// stand in plain text as one would look for it.
  private static func bytes(
    of character: Character, _ isCaseSensitive: Bool, _ accepts: (Unicode.Scalar) -> Bool
  ) -> [MaskedByte]? {
    guard let scalars = plainScalars(of: character), scalars.allSatisfy(accepts) else { return nil }
    var bytes: [MaskedByte] = []
    for scalar in scalars {
      let forms = (isCaseSensitive ? [scalar] : cases(of: scalar)).map { Array(String($0).utf8) }
      guard let first = forms.first, forms.allSatisfy({ $0.count == first.count }) else {
        return nil
      }
      bytes += first.indices.map { place in MaskedByte(anyOf: forms.map { $0[place] }) }
    }
    return bytes
  }

  static let sigma: Unicode.Scalar = "\u{3C3}"
  static let finalSigma: Unicode.Scalar = "\u{3C2}"

  /// The scalar and what becomes it in small letters, of which the two sigmas are one.
  static func cases(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var others = [scalar.properties.uppercaseMapping, scalar.properties.titlecaseMapping]
      .flatMap(\.unicodeScalars)
    switch scalar {
    // Capitals that are not what these become in capitals.
    case "\u{DF}": others.append("\u{1E9E}")
    case "\u{3B8}": others.append("\u{3F4}")
    default: break
    }
    let first = scalar == sigma ? [sigma, finalSigma] : [scalar]
    return others.reduce(into: first) { cases, other in
      if !cases.contains(other), PlainText.isPlain(other),
        other.properties.lowercaseMapping.unicodeScalars.elementsEqual(
          CollectionOfOne(scalar))
      {
        cases.append(other)
      }
    }
  }

  /// The scalars of a character in Form C, if all are plain.
  private static func plainScalars(of character: Character) -> [Unicode.Scalar]? {
    let scalars = Array(character.unicodeScalars)
    if scalars.allSatisfy(PlainText.isPlain) { return scalars }
    return (syllable(of: scalars) ?? composed(character)).map { [$0] }
  }

  /// The Hangul syllable of jamo (The Unicode Standard, section 3.12).
  private static func syllable(of scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard let first = scalars.first?.value else { return nil }
    var rest = scalars.dropFirst().map(\.value)
    var syllable = first
    if 0x1100...0x1112 ~= first, let vowel = rest.first, 0x1161...0x1175 ~= vowel {
      syllable = 0xAC00 + ((first - 0x1100) * 21 + (vowel - 0x1161)) * 28
      rest.removeFirst()
    }
    guard 0xAC00...0xD7A3 ~= syllable else { return nil }
    if let final = rest.first, 0x11A8...0x11C2 ~= final, (syllable - 0xAC00) % 28 == 0 {
      syllable += final - 0x11A7
      rest.removeFirst()
    }
    return rest.isEmpty ? Unicode.Scalar(syllable) : nil
  }

  /// The plain scalar that is equivalent to a letter with marks.
  ///
  /// The standard library composes nothing, but it compares: all of the blocks that have such
  /// letters of the script, which takes less than a tenth of a millisecond.
  private static func composed(_ character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, 2...4 ~= scalars.count else { return nil }
    for block in blocks(of: first) {
      for value in block {
        guard let scalar = Unicode.Scalar(value), Character(scalar) == character else { continue }
        return PlainText.isPlain(scalar) ? scalar : nil
      }
    }
    return nil
  }

  /// Where the letters with marks are whose letter is the given one.
  private static func blocks(of letter: Unicode.Scalar) -> [ClosedRange<UInt32>] {
    switch letter.value {
    case 0x41...0x24F: [0xC0...0x24F, 0x1E00...0x1EFF]
    case 0x370...0x52F: [0x380...0x4FF]
    case 0x620...0x6D5: [0x620...0x6D3]
    case 0x3040...0x30FF: [0x3040...0x30FF]
    default: []
    }
  }
}
