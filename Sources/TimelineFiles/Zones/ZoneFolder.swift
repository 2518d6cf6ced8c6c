public import Chronology
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a time zone cannot be used: what is wrong, and what to do, in plain words.
public struct ZoneProblem: Error, Hashable, Sendable {
  /// The sentence, without the value that it is about.
  public let message: String
}

/// The folder with the time zones of the IANA database, as the system has them.
public struct ZoneFolder: Sendable {
  /// Its path.
  public let path: String

  /// Takes a folder of TZif files.
  public init(path: String) { self.path = path }

  /// The system's: TZDIR where it is set, else `/usr/share/zoneinfo`.
  public static var system: ZoneFolder {
    let named = getenv("TZDIR").map { String(cString: $0) } ?? ""
    return ZoneFolder(path: named.isEmpty ? "/usr/share/zoneinfo" : named)
  }

  private static let known = Mutex<[String: Result<TimeZoneRules, ZoneProblem>]>([:])

  /// The rules of a zone, read once.
  ///
  /// - Throws: `ZoneProblem` where the name is none, where the folder has no such zone, or no file that
  ///   can be read.
  public func rules(named name: String) throws(ZoneProblem) -> TimeZoneRules {
    let key = path + "\n" + name
    if let known = Self.known.withLock({ $0[key] }) { return try known.get() }
    let read: Result<TimeZoneRules, ZoneProblem>
    do throws(ZoneProblem) {
      read = .success(try self.read(name))
    } catch {
      read = .failure(error)
    }
    Self.known.withLock { known in
      // Many names come only from somebody who tries them.
      if known.count > 256 { known = [:] }
      known[key] = read
    }
    return try read.get()
  }

  private func read(_ name: String) throws(ZoneProblem) -> TimeZoneRules {
    guard let root = Self.resolved(path) else {
      throw ZoneProblem(
        message:
          "this machine has no time zones: there is no folder \(path) (in Debian it comes with "
          + "the package tzdata; TZDIR names another one); times are shown as written")
    }
    guard Self.isName(name), !Self.isOutside(name) else { throw unknown(name) }
    // A link may lead out of the folder, as that of the machine's own zone does.
    guard let file = Self.resolved("\(root)/\(name)"), file.hasPrefix(root + "/") else {
      throw unknown(name)
    }
    guard let bytes = try? FileBytes.read(path: file, limit: 1 << 20),
      bytes.starts(with: "TZif".utf8)
    else { throw unknown(name) }
    do throws(TZifError) {
      return try TZifFile.rules(named: name, bytes)
    } catch {
      throw ZoneProblem(message: "\(file) cannot be used: \(error.message)")
    }
  }

  private func unknown(_ name: String) -> ZoneProblem {
    let near = NearestZone.find(name, among: names())
    return ZoneProblem(
      message: near.map { "there is no such time zone; did you mean `\($0)`?" }
        ?? "there is no such time zone; names are those of the IANA database, such as Asia/Seoul")
  }

  /// The names of all zones, in the order of the alphabet; empty where the folder is not there.
  ///
  /// Looks into the folder, some twenty folders deep in all, and opens no file.
  public func names() -> [String] {
    guard let root = Self.resolved(path) else { return [] }
    var names: [String] = []
    var folders = [(name: "", depth: 0)]
    while let (folder, depth) = folders.popLast() {
      guard let stream = opendir("\(root)/\(folder)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        let whole = folder.isEmpty ? name : "\(folder)/\(name)"
        guard Self.isName(whole), !Self.isOutside(whole) else { continue }
        var status = stat()
        guard stat("\(root)/\(whole)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where depth < 3: folders.append((whole, depth + 1))
        case S_IFREG where !whole.contains(".") && whole.first?.isUppercase == true:
          names.append(whole)
        default: continue
        }
      }
    }
    return names.sorted()
  }

  /// Whether a text can be a name: parts of letters, digits, `+`, `-`, `_` and `.`, with single slashes
  /// between them, and no part that leads up.
  static func isName(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 128 else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.first != "." && part.first != "-"
        && part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            || "+-_.".utf8.contains(byte)
        }
    }
  }

  /// The same zones once more, with leap seconds or without; and the machine's own, which has no name.
  private static func isOutside(_ name: String) -> Bool {
    let first = name.split(separator: "/").first ?? ""
    return ["right", "posix", "localtime", "posixrules", "Factory"].contains(first)
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// What somebody most likely meant by the name of a zone.
enum NearestZone {
  /// The zone of that name in other letters, the one whose place it is or begins so, or one that is spelt
  /// much alike.
  static func find(_ name: String, among names: [String]) -> String? {
    func plain(_ text: some StringProtocol) -> String {
      String(text.lowercased().map { $0 == " " ? "_" : $0 })
    }
    func place(_ name: String) -> String { plain(name.split(separator: "/").last ?? "") }
    let wanted = plain(name)
    if let same = names.first(where: { plain($0) == wanted }) { return same }
    if let here = names.first(where: { place($0) == place(wanted) }) { return here }
    if place(wanted).count > 2,
      let begun = names.first(where: { place($0).hasPrefix(place(wanted)) })
    {
      return begun
    }
    if let near = NearestWord.find(wanted, among: names) { return near }
    guard let near = NearestWord.find(place(wanted), among: names.map(place)) else { return nil }
    return names.first { place($0) == near }
  }
}
