/// The policy for text from files on its way to a terminal.
///
/// A timeline or a saved source is written by others, and a terminal obeys what it is sent. So no
/// text reaches one, in the viewer's grid or as plain output, except through this policy. What
/// could command the terminal or hide something from the reader is written out in ASCII:
///
/// - C0 controls and DEL in caret notation: `^[` for Escape, `^?` for DEL. A tab is one space.
///   Newlines are kept where the caller asks for it (CR LF becomes a newline), else `^J`.
/// - C1 controls: `<U+009B>`.
/// - Whatever reorders text (U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069), line and
///   paragraph separators, and whatever is invisible and could hide a difference (soft hyphen,
///   zero-width space, word joiner, byte order mark, invisible operators, Hangul fillers, tag
///   characters, the rest of Unicode's default ignorables): `<U+202E>`.
/// - Code points that are not assigned, and noncharacters: `<U+FFFF>`.
///
/// Little is left out, and only what changes no words: variation selectors, and in an emoji
/// sequence its joiners and skin tones, so that 👩🏽‍🚀 becomes 👩🚀, which every terminal draws
/// alike. A flag becomes the two letters it stands for.
///
/// U+200C and U+200D are spelling in the scripts of South Asia, Arabic, Mongolian and their kin:
/// they stay after a letter or mark of those, one at a time, and are written out anywhere else.
///
/// Each scalar that takes space carries at most four marks; more are left out. A mark with nothing
/// to stand on gets a dotted circle; a jamo vowel or final without its initial is written out. Bytes that were no UTF-8 come as U+FFFD from their reader and
/// are shown as that.
///
/// Where libc knows a scalar less than Swift does, the grid writes it out too; in all else both
/// show the same. Making text visible a second time changes nothing.
public enum VisibleText {
  /// Whether nothing has to be made visible for the most usual reason; eight bytes at a time, since all
  /// that is printed passes here.
  private static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var position = 0
      while position + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // No byte is 0x7F or more, or below 0x20.
        let high = word | (word &+ 0x0101_0101_0101_0101)
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        if (high | low) & 0x8080_8080_8080_8080 != 0 { return false }
        position += 8
      }
      return raw[position...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    } ?? false
  }

  /// The text as it may be sent to a terminal or another program's input.
  ///
  /// Linear time; plain ASCII is returned as it is.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepingNewlines: Whether line ends stay line ends, for text of several lines.
  /// - Returns: The text with everything made visible.
  public static func visible(_ text: String, keepingNewlines: Bool = false) -> String {
    if isPrintableASCII(text) { return text }
    if keepingNewlines,
      text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A })
    {
      return text
    }
    if PlainScalar.isAll(of: text) { return text }
    var result = String.UnicodeScalarView()
    scanGlyphs(of: text[...], widths: .unicode) { glyph in
      switch glyph.shape {
      case .cell(let base, let marks):
        result.append(base)
        marks.forEach { result.append($0) }
      case .madeVisible("\n") where keepingNewlines:
        // The second half of CR LF takes the ^M of the first away again.
        if !glyph.startsGrapheme { result.removeLast(2) }
        result.append("\n")
      case .madeVisible(let scalar):
        result.append(contentsOf: notation(for: scalar).unicodeScalars)
      case .nothing:
        break
      }
      return true
    }
    return String(result)
  }

  /// A scalar written out in ASCII: `^[` for a C0 control or DEL, else `<U+202E>`.
  static func notation(for scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x20 || value == 0x7F {
      return "^" + String(Unicode.Scalar(UInt8(truncatingIfNeeded: value ^ 0x40)))
    }
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  enum Treatment {
    /// As it is: on its own, or as a mark on the one before.
    case shown
    /// As another one, which takes one column.
    case replaced(Unicode.Scalar)
    /// Written out in ASCII.
    case madeVisible
    /// Not at all.
    case leftOut
  }

  /// What happens to a scalar, which may depend on its neighbours in the same grapheme.
  static func treatment(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Treatment {
    if PlainScalar.contains(scalar.value) { return .shown }
    switch scalar.value {
    case 0x09: return .replaced(" ")
    case 0..<0x20, 0x7F..<0xA0: return .madeVisible
    case 0x200C, 0x200D: return joiner(scalar, after: previous, before: next)
    case 0x1F1E6...0x1F1FF:
      return .replaced(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0x1F1E6 + 0x41)))
    case 0x1F3FB...0x1F3FF: return previous.map(isOfEmoji) == true ? .leftOut : .shown
    default: return treatmentByProperties(of: scalar)
    }
  }

  static func treatmentByProperties(of scalar: Unicode.Scalar) -> Treatment {
    let properties = scalar.properties
    if properties.isVariationSelector { return .leftOut }
    if properties.isDefaultIgnorableCodePoint { return .madeVisible }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return .madeVisible
    case .format:
      // Arabic, Syriac and Kaithi signs that stand before a number are format characters only
      // in name: they are seen.
      switch scalar.value {
      case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: return .shown
      default: return .madeVisible
      }
    default: return .shown
    }
  }

  private static func joiner(
    _ joiner: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Treatment {
    guard let previous else { return .madeVisible }
    switch previous.value {
    case 0x600...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0x10A00...0x11FFF, 0x1E900...0x1E95F:
      switch previous.properties.generalCategory {
      case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return .shown
      default: return .madeVisible
      }
    default: break
    }
    guard joiner.value == 0x200D, let next, next.value > 0x7F, next.properties.isEmoji else {
      return .madeVisible
    }
    let isInSequence = previous.value != 0x200D && isOfEmoji(previous)
    return isInSequence ? .leftOut : .madeVisible
  }

  /// Whether a scalar may stand in an emoji sequence, before its end.
  private static func isOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || (scalar.value > 0x7F && scalar.properties.isEmoji)
      || scalar.properties.isVariationSelector
  }
}
