internal import CNcurses
public import CellGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ColumnWidths {
  /// The widths by libc's `wcwidth`, which is what terminals agree with best.
  ///
  /// Only after `CharacterSet.useUTF8()`: before that libc knows ASCII alone.
  public static let system = ColumnWidths { Int(dateline_columns($0.value)) }
}

/// The character set that libc and ncurses work in.
public enum CharacterSet {
  /// Makes libc use UTF-8: that of the environment's locale, or `C.UTF-8` where it has another.
  ///
  /// Widths are those of Unicode also where the terminal shows another character set.
  ///
  /// - Returns: Whether libc has a UTF-8 locale.
  @discardableResult
  public static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    if dateline_locale_is_utf8() { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return dateline_locale_is_utf8()
  }

  /// Whether a terminal is one of UTF-8, by the name of the locale that the environment asks for.
  ///
  /// Where it asks for none, nobody has said anything, and terminals are of UTF-8 now. What libc uses stays.
  public static func isUTF8(locale: String?) -> Bool {
    guard let locale else { return true }
    let name = locale.lowercased()
    if name.contains("utf-8") || name.contains("utf8") { return true }
    // Some locales are of UTF-8 without saying so.
    let used = setlocale(LC_CTYPE, nil).map { String(cString: $0) }
    defer { if let used { setlocale(LC_CTYPE, used) } }
    return setlocale(LC_CTYPE, "") != nil && dateline_locale_is_utf8()
  }
}
