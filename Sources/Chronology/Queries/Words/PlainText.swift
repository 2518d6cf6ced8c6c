/// Text of which the bytes say what the characters are, so that words can be looked for in them.
///
/// Plain text has only one way to write its characters: it is in Normalization Form C, and has no
/// character that composes with one before it (Unicode Standard Annex #15, section 9: Quick_Check
/// is Yes, and Canonical_Combining_Class 0, for each of its scalars). Accented letters, Hangul
/// syllables and Han are plain as they are usually written; what is not is a combining mark, a
/// conjoining jamo, a compatibility ideograph, KELVIN SIGN and its like. Some scripts are not
/// looked at closely, so that no text in them is plain: those of India and Thailand, whose vowel
/// signs and viramas combine, and rare ones.
public enum PlainText {
  /// Whether the line's texts, once decoded, are the line's bytes but for simple escapes.
  ///
  /// Simple are those of the quote, the two slashes, line feed, carriage return and tab; an escape
  /// `\u` may be any character. A line without backslashes and of ASCII is plain. Bytes that are
  /// not JSON (RFC 8259) or not UTF-8 may be taken for plain.
  ///
  /// O(*n*).
  public static func isPlain(jsonLine line: UnsafeRawBufferPointer) -> Bool {
    isPlain(line, hasEscapes: true)
  }

  /// Whether text in UTF-8 is plain; O(*n*).
  static func isPlain(text: UnsafeRawBufferPointer) -> Bool {
    isPlain(text, hasEscapes: false)
  }

  /// Whether a scalar is plain.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || Array(String(scalar).utf8).withUnsafeBytes(isPlain(text:))
  }

  @inline(__always)
  private static func isPlain(_ text: UnsafeRawBufferPointer, hasEscapes: Bool) -> Bool {
    // A character's later bytes are looked at too, so that none that is wrong hides a backslash.
    guard let base = text.baseAddress else { return true }
    let end = text.count
    var place = 0
    while place < end {
      if end - place >= 32 {
        let marks = marks(base + place, hasEscapes) | marks(base + place + 16, hasEscapes)
        if (marks.x | marks.y) & 0x8080_8080_8080_8080 == 0 {
          place += 32
          continue
        }
      } else if end >= 32 {
        // The last bytes, and again some before them.
        let tail = base + end - 32
        let marks = marks(tail, hasEscapes) | marks(tail + 16, hasEscapes)
        if (marks.x | marks.y) & 0x8080_8080_8080_8080 == 0 { return true }
      }
      let stop = min(place + 32, end)
      while place < stop {
        let byte = text[place]
        if byte < 0x80 {
          if hasEscapes, byte == backslash {
            guard place + 1 < end, isSimpleEscape(text[place + 1]) else { return false }
            place += 1
          }
          place += 1
        } else if byte < 0xE0 {
          guard isPlainPair(byte, place + 1 < end ? text[place + 1] : 0) else { return false }
          place += 1
        } else {
          guard place + 2 < end, isPlainLong(byte, text[place + 1], text[place + 2]) else {
            return false
          }
          place += 1
        }
      }
    }
    return true
  }

  /// The high bit of each of 16 bytes that is not ASCII, or is a backslash that counts.
  @inline(__always)
  private static func marks(_ text: UnsafeRawPointer, _ hasEscapes: Bool) -> SIMD2<UInt64> {
    let bytes = text.loadUnaligned(as: SIMD16<UInt8>.self)
    let marks = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    guard hasEscapes else { return marks }
    let sought = SIMD16<UInt8>(repeating: backslash)
    let backslashes: SIMDMask<SIMD16<Int8>> = bytes .== sought
    return marks | unsafeBitCast(backslashes, to: SIMD2<UInt64>.self)
  }

  private static var backslash: UInt8 { UInt8(ascii: "\\") }

  private static func isSimpleEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case backslash, UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      true
    default: false
    }
  }

  /// For the first two of the bytes of a character of two, U+0080 to U+07FF.
  @inline(__always)
  private static func isPlainPair(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    // Inside of a character, or Latin up to U+02FF, and modifier letters.
    case 0x80...0xCB: true
    // Combining marks.
    case 0xCC: false
    // Archaic Greek letters, but GREEK NUMERAL SIGN and GREEK QUESTION MARK.
    case 0xCD: next >= 0xB0 && next != 0xB4 && next != 0xBE
    // Greek and Coptic, but GREEK ANO TELEIA.
    case 0xCE: next != 0x87
    case 0xCF...0xD1, 0xD3...0xD5: true
    // Cyrillic, but its combining letters and marks.
    case 0xD2: !(0x83...0x87).contains(next)
    // Armenian, and Hebrew letters, but the points.
    case 0xD6: next <= 0x8F
    case 0xD7: next >= 0x90
    // Arabic letters, but the marks.
    case 0xD8: !(0x90...0x9A).contains(next)
    case 0xD9: !(0x8B...0x9F).contains(next) && next != 0xB0
    case 0xDA: true
    case 0xDB: !(0x96...0xAD).contains(next)
    default: false
    }
  }

  /// For the first three of the bytes of a character of three or four, from U+0800.
  @inline(__always)
  private static func isPlainLong(_ lead: UInt8, _ next: UInt8, _ third: UInt8) -> Bool {
    switch lead {
    case 0xE1: isPlainLetter(next, third)
    case 0xE2: isPlainSymbol(next, third)
    // Ideographic tone marks, the kana's sound marks.
    case 0xE3:
      next == 0x80
        ? !(0xAA...0xAF).contains(third) : next != 0x82 || !(0x99...0x9A).contains(third)
    // Han; the first Hangul syllables; syllables; the last ones, before the old jamo.
    case 0xE4...0xE9, 0xEB, 0xEC, 0xEE: true
    case 0xEA: next >= 0xB0
    case 0xED: next < 0x9E || (next == 0x9E && third <= 0xA3)
    case 0xEF: isPlainForm(next, third)
    // Emoji; Han beyond the basic plane, but compatibility ideographs.
    case 0xF0: next == 0x9F || 0xA0...0xAE ~= next
    default: false
    }
  }

  /// For U+1000 to U+1FFF.
  private static func isPlainLetter(_ next: UInt8, _ third: UInt8) -> Bool {
    switch next {
    // Georgian, after Burmese.
    case 0x82: third >= 0xA0
    case 0x83, 0xB2: true
    // Phonetic letters, and Latin with the letters of Vietnamese.
    case 0xB5, 0xB8...0xBB: true
    default: false
    }
  }

  /// For U+2000 to U+2FFF: punctuation, signs, letters of Georgian and Coptic.
  private static func isPlainSymbol(_ next: UInt8, _ third: UInt8) -> Bool {
    switch next {
    // EN QUAD and EM QUAD.
    case 0x80: third >= 0x82
    // OHM SIGN, KELVIN SIGN, ANGSTROM SIGN.
    case 0x84: third != 0xA6 && third != 0xAA && third != 0xAB
    // Angle brackets that are those of Chinese.
    case 0x8C: third != 0xA9 && third != 0xAA
    case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA, 0xAC...0xB2, 0xB4, 0xB8...0xBF: true
    default: false
    }
  }

  /// For U+F000 to U+FFFF: private use, variation selectors, fullwidth and halfwidth forms.
  private static func isPlainForm(_ next: UInt8, _ third: UInt8) -> Bool {
    switch next {
    case 0x80...0xA3, 0xB9, 0xBB...0xBE: true
    case 0xB8: !(0xA0...0xAF).contains(third)
    // REPLACEMENT CHARACTER may stand for bytes that are not UTF-8.
    case 0xBF: third != 0xBD
    default: false
    }
  }
}
