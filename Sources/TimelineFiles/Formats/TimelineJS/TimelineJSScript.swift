/// JSON in a script, as pages of other servers have it: `storyjs_jsonp_data = {…}`, `callback({…});`.
enum TimelineJSScript {
  /// The JSON, every byte where it stood, with spaces for what is around it; nothing where a text begins
  /// otherwise.
  static func json(in bytes: [UInt8]) -> [UInt8]? {
    guard let start = start(bytes.prefix(ForeignFile.headSize)) else { return nil }
    var json = bytes
    for index in 0..<start where json[index] != 0x0A && json[index] != 0x0D { json[index] = 0x20 }
    var end = json.count
    while end > start,
      isSpace(json[end - 1]) || json[end - 1] == UInt8(ascii: ";")
        || json[end - 1] == UInt8(ascii: ")")
    {
      end -= 1
      if !isSpace(json[end]) { json[end] = 0x20 }
    }
    return json
  }

  /// Where the object begins behind a name and `=` or `(`.
  private static func start(_ head: ArraySlice<UInt8>) -> Int? {
    var rest = skip(head)
    for word in ["var ", "let ", "const ", "window."] where rest.starts(with: word.utf8) {
      rest = skip(rest.dropFirst(word.utf8.count))
    }
    let name = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    rest = skip(rest.dropFirst(name.count))
    guard !name.isEmpty, let mark = rest.first,
      mark == UInt8(ascii: "=") || mark == UInt8(ascii: "(")
    else { return nil }
    rest = skip(rest.dropFirst())
    return rest.first == UInt8(ascii: "{") ? rest.startIndex : nil
  }

  private static func skip(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop(while: isSpace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
