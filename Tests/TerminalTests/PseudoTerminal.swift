#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal that the test itself is the other side of.
final class PseudoTerminal {
  private(set) var master: Int32
  let terminal: Int32

  init?(width: UInt16, height: UInt16) {
    guard let (master, terminal) = Self.openPair() else { return nil }
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    self.master = master
    self.terminal = terminal
    resize(width: width, height: height)
  }

  /// Gives the window another size; no signal comes, as this is nobody's own terminal.
  func resize(width: UInt16, height: UInt16) {
    // The fields of `struct winsize`: rows, columns, and the same in pixels.
    var size: [UInt16] = [height, width, 0, 0]
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    hangUp()
    close(terminal)
  }

  /// Takes the other side away, as a closed window or a lost connection does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// What a person would type.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What was written to the terminal since the last time.
  func output() -> String {
    var all: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(master, &block, block.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += block[..<count]
    }
  }

  /// The modes of the terminal, as the bytes of `struct termios`.
  func modes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    bytes.withUnsafeMutableBytes { buffer in
      if let modes = buffer.baseAddress {
        _ = tcgetattr(terminal, modes.assumingMemoryBound(to: termios.self))
      }
    }
    return bytes
  }

  private typealias OpenMaster = @convention(c) (Int32) -> Int32
  private typealias Name = @convention(c) (Int32) -> UnsafeMutablePointer<CChar>?

  /// Opens both ends.
  ///
  /// The functions for it are in libc, but not in what Swift imports of it.
  private static func openPair() -> (master: Int32, terminal: Int32)? {
    guard let open = dlsym(nil, "posix_openpt"), let grant = dlsym(nil, "grantpt"),
      let unlock = dlsym(nil, "unlockpt"), let ptsname = dlsym(nil, "ptsname")
    else { return nil }
    let master = unsafeBitCast(open, to: OpenMaster.self)(O_RDWR | O_NOCTTY)
    guard master >= 0, unsafeBitCast(grant, to: OpenMaster.self)(master) == 0,
      unsafeBitCast(unlock, to: OpenMaster.self)(master) == 0,
      let name = unsafeBitCast(ptsname, to: Name.self)(master)
    else { return nil }
    let terminal = Self.open(name)
    return terminal >= 0 ? (master, terminal) : nil
  }

  private static func open(_ name: UnsafePointer<CChar>) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(name, O_RDWR | O_NOCTTY)
    #else
      Darwin.open(name, O_RDWR | O_NOCTTY)
    #endif
  }
}
