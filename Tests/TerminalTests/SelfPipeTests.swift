import Testing

@testable import Terminal

@Suite("Waking the loop")
struct SelfPipeTests {
  @Test("What is written comes out once, in order")
  func order() throws {
    let pipe = try #require(SelfPipe())
    #expect(pipe.drain() == [])
    pipe.write(15)
    Waker(pipe: pipe).wake()
    #expect(pipe.drain() == [15, 0])
    #expect(pipe.drain() == [])
  }

  @Test("A full pipe makes nobody wait")
  func full() throws {
    let pipe = try #require(SelfPipe())
    for _ in 0..<200_000 { pipe.write(1) }
    let waiting = pipe.drain().count
    #expect(waiting > 0)
    #expect(waiting < 200_000)
  }

  @Test("Wakers may be used from many threads")
  func threads() async throws {
    let pipe = try #require(SelfPipe())
    let waker = Waker(pipe: pipe)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { waker.wake() } }
    }
    #expect(pipe.drain() == Array(repeating: 0, count: 50))
  }
}
