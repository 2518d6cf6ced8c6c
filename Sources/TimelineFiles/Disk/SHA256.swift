import CDigest

/// The SHA-256 of bytes (FIPS 180-4), by which a change of a saved text is noticed.
public enum SHA256 {
  /// The hash as 64 hexadecimal digits in lower case, as `sha256sum` prints it.
  ///
  /// O(n).
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var context = SHA256_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What a record of a check keeps of the quoted words: the first 16 digits of the hash of their UTF-8.
  ///
  /// Enough to notice a change; nobody has a reason to forge one. O(n).
  public static func ofWords(_ words: String) -> String {
    String(hexadecimal(Array(words.utf8)).prefix(wordsDigits))
  }

  /// Whether a record of a check is of these words: at least 16 digits of their hash, in either case.
  public static func isRecord(_ recorded: String, ofWords words: String) -> Bool {
    recorded.utf8.count >= wordsDigits
      && hexadecimal(Array(words.utf8)).hasPrefix(recorded.lowercased())
  }

  private static let wordsDigits = 16

  /// Whether a text has the form of such a hash, in either case.
  public static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
