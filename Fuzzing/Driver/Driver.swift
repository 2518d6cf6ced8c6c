import Entries
import Glibc

/// What is fuzzed: the value of `FUZZ_TARGET`.
private let target = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What libFuzzer calls once, before the first input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  guard target == nil else { return 0 }
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
  if getenv("FUZZ_TARGET") != nil {
    complain("FUZZ_TARGET must be one of: \(names)\n")
    exit(2)
  }
  print(names)
  exit(0)
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(Broken) {
    try target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    complain("BROKEN: \(error)\n")
    abort()
  }
  return 0
}

private func complain(_ words: String) {
  _ = words.utf8CString.withUnsafeBufferPointer { write(2, $0.baseAddress, $0.count - 1) }
}
