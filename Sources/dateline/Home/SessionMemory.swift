import Chronology
import Glibc
import TimelineFiles
import Viewer

/// What the viewer remembers from one time to the next, and where that is kept.
struct SessionMemory {
  /// Nothing where nothing is to be kept.
  private let path: String?
  private let remembered: Remembered
  private var places: [String: Remembered.Place] = [:]
  /// Why what was kept cannot be read.
  let complaint: String?

  /// Reads what was kept; `isWanted` is false where nothing is to be read or written.
  init(isWanted: Bool) {
    guard isWanted, let folder = HomeFolder.state else {
      (path, remembered, complaint) = (nil, Remembered(), nil)
      return
    }
    let path = folder + "/state"
    switch SmallFile.read(path) {
    case .absent: (remembered, complaint) = (Remembered(), nil)
    case .text(let text): (remembered, complaint) = (Remembered(reading: text), nil)
    case .unreadable(let reason):
      remembered = Remembered()
      complaint = "\(path) cannot be read: \(reason); what was kept is left alone"
    }
    // What cannot be read is not written over.
    self.path = complaint == nil ? path : nil
  }

  /// What was typed before, by the name of the prompt.
  var histories: [String: [String]] { remembered.histories }

  /// Where the person was in these files: in the one of them that was looked at last.
  func place(in paths: [String]) -> ViewerModel.StartPlace? {
    let known = paths.enumerated().compactMap { index, path in
      HomeFolder.realPath(path).flatMap { places[$0] ?? remembered.places[$0] }.map { (index, $0) }
    }
    return known.max { $0.1.seconds < $1.1.seconds }.map { index, place in
      .last(Event.ID(file: index, name: place.event), place.screen)
    }
  }

  /// Notes where the person is.
  mutating func note(_ model: ViewerModel) {
    guard let (event, screen) = model.lastPlace,
      model.latest.files.indices.contains(event.file),
      case let path = model.latest.files[event.file].path,
      path != TimelineReader.standardInputPath, let file = HomeFolder.realPath(path)
    else { return }
    places[file] = Remembered.Place(
      event: event.name, screen: screen, seconds: Int(time(nil)))
  }

  /// Writes it all, beside what other programs have kept meanwhile.
  ///
  /// Gives a sentence where that fails.
  mutating func keep(_ model: ViewerModel) -> String? {
    guard let path, model.settings.keepsState, let folder = HomeFolder.state else { return nil }
    note(model)
    guard !places.isEmpty || !model.typed.isEmpty else { return nil }
    if let reason = HomeFolder.make(folder) { return Self.notKept(path, reason) }
    let lock = Lock(path + ".lock")
    defer { lock.release() }
    var all: Remembered
    switch SmallFile.read(path) {
    case .absent: all = Remembered()
    case .text(let text): all = Remembered(reading: text)
    case .unreadable(let reason): return Self.notKept(path, reason)
    }
    all.merge(places: places, typed: model.typed)
    // What was typed is nobody else's business.
    let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if made >= 0 { close(made) }
    do throws(WriteError) {
      try AtomicFile.replace(path, with: Array(all.text.utf8))
      return nil
    } catch {
      return "dateline: where you were is not kept: \(error)"
    }
  }

  private static func notKept(_ path: String, _ reason: String) -> String {
    "dateline: where you were is not kept: \(path): \(reason)"
  }
}

/// A lock that two programs do not hold at once; waited for a moment only, since nothing here is worth
/// hanging for.
private struct Lock {
  private let descriptor: Int32

  init(_ path: String) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    for _ in 0..<50 {
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
      usleep(10_000)
    }
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
