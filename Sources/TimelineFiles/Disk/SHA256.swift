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

  /// Whether a text has the form of such a hash, in either case.
  public static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
