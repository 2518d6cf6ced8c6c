import CellGrid

/// Turns what ncurses' `wgetch` gives (bytes, and codes of keys) into input.
///
/// Bytes are decoded here and not by `wget_wch`, which loses a character that a slow line brings
/// in two parts. Sequences that terminfo does not know are swallowed whole, because their rest
/// would be run as keys. Pure: it knows the terminal only by `Codes`.
struct InputDecoder {
  /// The longest paste that is kept, in bytes of UTF-8.
  static let pasteLimit = 1 << 20
  /// The longest unknown sequence that is swallowed.
  private static let sequenceLimit = 4096

  private enum State {
    case keys
    /// After Escape, with the bytes since.
    case escape([UInt8])
    /// In a paste.
    case paste
  }

  private var state = State.keys
  private var utf8 = UTF8Assembler()
  private var paste = String.UnicodeScalarView()
  private var pasteBytes = 0

  /// Whether a paste has begun and not ended.
  var isInPaste: Bool {
    if case .paste = state { true } else { false }
  }

  /// Takes the next code and adds the input that it completes.
  ///
  /// - Parameters:
  ///   - code: What `wgetch` gave: a byte, or the code of a key.
  ///   - inputs: Where input is added.
  mutating func feed(_ code: Int32, to inputs: inout [Input]) {
    guard let byte = UInt8(exactly: code) else {
      feedKeyCode(code, to: &inputs)
      return
    }
    switch state {
    case .keys:
      if byte == 0x1B {
        flushUTF8(to: &inputs)
        state = .escape([])
      } else {
        feedKey(byte, to: &inputs)
      }
    case .escape(let bytes):
      feedEscape(bytes, byte, to: &inputs)
    case .paste:
      for scalar in utf8.feed(byte) { appendToPaste(scalar) }
    }
  }

  /// Says that there is nothing more for now: an Escape that waits was the key.
  ///
  /// A character of which only a part has come goes on waiting.
  mutating func endOfBatch(to inputs: inout [Input]) {
    guard case .escape(let bytes) = state else { return }
    state = .keys
    endEscape(bytes, to: &inputs)
  }

  /// Ends a paste whose end never came.
  mutating func endPaste(to inputs: inout [Input]) {
    guard isInPaste else { return }
    for scalar in utf8.flush() { appendToPaste(scalar) }
    state = .keys
    inputs.append(.paste(lineEndsAsNewlines(paste)))
    paste = String.UnicodeScalarView()
    pasteBytes = 0
  }

  private mutating func feedKeyCode(_ code: Int32, to inputs: inout [Input]) {
    switch (code, state) {
    case (Codes.pasteEnd, .paste):
      endPaste(to: &inputs)
    case (_, .paste):
      // Inside a paste only deletion has a byte of its own; other keys cannot be pasted.
      if code == Codes.backspace { appendToPaste("\u{7F}") }
    default:
      endOfBatch(to: &inputs)
      flushUTF8(to: &inputs)
      if code == Codes.pasteStart {
        state = .paste
      } else if code != Codes.pasteEnd {
        inputs.append(.key(Codes.key(for: code)))
      }
    }
  }

  private mutating func feedKey(_ byte: UInt8, to inputs: inout [Input]) {
    for scalar in utf8.feed(byte) {
      inputs.append(.key(KeyTranslation.key(for: scalar)))
    }
  }

  private mutating func flushUTF8(to inputs: inout [Input]) {
    for scalar in utf8.flush() {
      inputs.append(.key(KeyTranslation.key(for: scalar)))
    }
  }

  private mutating func feedEscape(
    _ bytes: [UInt8], _ byte: UInt8, to inputs: inout [Input]
  ) {
    let sequence = bytes + [byte]
    switch EscapeSequence.state(of: sequence) {
    case .isNone:
      // Escape was typed, and what came after it as well.
      state = .keys
      inputs.append(.key(.escape))
      for byte in sequence { feed(Int32(byte), to: &inputs) }
    case .goesOn where sequence.count < Self.sequenceLimit:
      state = .escape(sequence)
    case .goesOn, .isComplete:
      state = .keys
      endEscape(sequence, to: &inputs)
    }
  }

  private func endEscape(_ bytes: [UInt8], to inputs: inout [Input]) {
    if bytes.isEmpty {
      inputs.append(.key(.escape))
    } else if bytes.count == 1 {
      // Escape and then `[`, `O`, `]` or `P` with nothing after them are keys.
      inputs.append(.key(.escape))
      inputs.append(.key(.character(Character(Unicode.Scalar(bytes[0])))))
    } else if let input = EscapeSequence.meaning(of: bytes) {
      inputs.append(input)
    } else {
      inputs.append(.key(.unknown))
    }
  }

  private mutating func appendToPaste(_ scalar: Unicode.Scalar) {
    pasteBytes += UTF8.width(scalar)
    if pasteBytes <= Self.pasteLimit { paste.append(scalar) }
  }

  /// Terminals send a carriage return for each line end of a paste.
  private func lineEndsAsNewlines(_ text: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text {
      if scalar == "\r" {
        result.append("\n")
      } else if !(scalar == "\n" && isAfterReturn) {
        result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
