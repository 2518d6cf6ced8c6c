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
  /// A terminal in another character set is not served otherwise: all are UTF-8 now.
  ///
  /// - Returns: Whether libc has a UTF-8 locale.
  @discardableResult
  public static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    if dateline_locale_is_utf8() { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return dateline_locale_is_utf8()
  }
}
