import Testing

@testable import TimelineFiles

@Suite("A page can cost no more than its size")
struct HTMLNestingTests {
  @Test(
    "Elements 100,000 deep are read at once, with all their words",
    arguments: [
      "<div>", "<b>", "<b id=1>", "<table><td>", "<div></x>",
      "<ul><li>", "<p><i a=1>",
    ])
  func deep(tag: String) throws {
    let html = "<html><body>" + String(repeating: tag, count: 100_000) + "words in it"
    let page = try SavedPage(Array(html.utf8))
    #expect(String(decoding: page.text, as: UTF8.self).hasSuffix("words in it\n"))
  }

  @Test("Many attributes, formatting that is never closed, and marks that never end")
  func hostile() throws {
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    _ = try SavedPage(Array("<html><body><div \(attributes)>words</div>".utf8))
    let formatting = (0..<3000).map { "<p><b id=\($0)>w</p>" }.joined()
    #expect(try SavedPage(Array("<html>\(formatting)".utf8)).text.count > 3000)
    let articles =
      String(repeating: "<article>", count: 300) + String(repeating: "words ", count: 20_000)
    _ = try SavedPage(Array("<html>\(articles)".utf8))
    for tag in ["<svg>", "<button><div>", "<template>", "<math>"] {
      _ = try? SavedPage(Array("<html>\(String(repeating: tag, count: 100_000))x".utf8))
    }
    for mark in ["<", "<!--", "</", "<a b='", "<script>", "<script></", "<!", "&", "<p", "<?"] {
      _ = try? SavedPage(Array("<html>x\(String(repeating: mark, count: 30_000))".utf8))
    }
    let fragment = String(repeating: "<div>", count: 100_000) + "words"
    #expect(HTMLFragment.plainText(fragment) == "words")
  }

  @Test("An ordinary page is not touched")
  func ordinary() {
    let list = String(repeating: "<li>one<p>two<td>three<img src='<div>'><br/>", count: 5000)
    let script = "<script>if (a<div.length) { x('<b>') }</script>"
    let html = Array(
      "<html><body><ul>\(list)</ul>\(String(repeating: script, count: 600))<!-- <div> -->".utf8)
    #expect(HTMLNesting.bounded(html) == html)
    let pairs = Array(String(repeating: "<div><b>x</b></div>", count: 5000).utf8)
    #expect(HTMLNesting.bounded(pairs) == pairs)
  }
}
