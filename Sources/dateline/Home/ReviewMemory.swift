import ArticleReading
import Chronology
import FoundationEssentials
import Glibc
import TimelineFiles
import Viewer

/// What was decided in the review of an article, kept by the text's SHA-256 and the day of publication.
struct ReviewMemory {
  /// Nothing where nothing is to be kept.
  private let path: String?
  private let isRestarted: Bool
  /// What was kept, as it was read.
  let kept: KeptReview?
  /// Why what was kept is not gone on with.
  private(set) var complaint: String?

  /// More is not a file of ours.
  private static let limit = 256 << 20

  /// Reads what was kept; `isWanted` is false where nothing is to be read or written, `isRestarted` where the
  /// review begins anew.
  init(of text: [UInt8], published: EDTF?, isWanted: Bool, isRestarted: Bool) {
    self.isRestarted = isRestarted
    guard isWanted, let folder = HomeFolder.state else {
      (path, kept) = (nil, nil)
      return
    }
    let day = (published?.description ?? "no-day").map { character in
      character.isASCII && (character.isLetter || character.isNumber || character == "-")
        ? character : "_"
    }
    let path = "\(folder)/reviews/\(SHA256.hexadecimal(text))-\(String(day)).json"
    switch SmallFile.read(path, limit: Self.limit) {
    case .absent: (self.path, kept) = (path, nil)
    case .text(let text):
      let read = isRestarted ? nil : Self.decoded(text)
      kept = read
      self.path = path
      if read == nil, !isRestarted { complaint = Self.setAside(path) }
    case .unreadable(let reason):
      // What cannot be read is not written over.
      (self.path, kept) = (nil, nil)
      complaint = "\(path) cannot be read: \(reason); it is left alone, and nothing is kept"
    }
  }

  /// Whether what is decided will be kept.
  var isKept: Bool { path != nil }

  private static func decoded(_ text: String) -> KeptReview? {
    let read = try? JSONDecoder().decode(KeptReview.self, from: Data(text.utf8))
    return read.flatMap { $0.version == KeptReview.version ? $0 : nil }
  }

  /// Gives a file that is not understood another name, so that nothing in it is lost.
  private static func setAside(_ path: String) -> String {
    var place = path + ".broken"
    var number = 1
    while access(place, F_OK) == 0 {
      number += 1
      place = "\(path).broken-\(number)"
    }
    guard rename(path, place) == 0 else {
      return "\(path) is not what this version keeps of a review, and cannot be set aside: "
        + "\(String(cString: strerror(errno))); the review begins anew"
    }
    return
      "\(path) is not what this version keeps of a review: it is set aside as \(place), and the "
      + "review begins anew"
  }

  /// Writes what was decided, beside and then in the place of what was kept.
  ///
  /// Gives a sentence where that fails.
  func keep(_ article: ArticleReview) -> String? {
    guard let path else { return nil }
    let now = article.kept
    // Who began anew and did nothing, or looks for the first time and does nothing, leaves all as it was.
    guard article.isTouched || kept != nil && now != kept else { return nil }
    if let reason = HomeFolder.make(AtomicFile.folder(of: path)) {
      return "dateline: what you decided is not kept: \(path): \(reason)"
    }
    // What was read and decided is nobody else's business.
    let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if made >= 0 { close(made) }
    do {
      try AtomicFile.replace(path, with: Array(try JSONLine().write(now).utf8) + [0x0A])
      return nil
    } catch {
      return "dateline: what you decided is not kept: \(error)"
    }
  }
}
