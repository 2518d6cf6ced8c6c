import Glibc

/// What the program runs on.
enum System {
  /// The kernel and the machine, as `uname` has them: `Linux 6.1.0 x86_64`.
  static var name: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "unknown" }
    return [text(names.sysname), text(names.release), text(names.machine)].joined(separator: " ")
  }

  private static func text<Value>(_ value: Value) -> String {
    withUnsafeBytes(of: value) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
