import Foundation
import Testing

/// The arrows of docs/architecture.md, read from the sources themselves.
@Suite("Import rules")
struct ImportRulesTests {
  /// The pure targets, and which of the project's own modules each may import.
  private static let pure: [String: Set<String>] = [
    "Chronology": [],
    "Evidence": ["Chronology"],
    "ArticleReading": ["Chronology", "Evidence"],
    "CellGrid": [],
    "Viewer": ["ArticleReading", "CellGrid", "Chronology", "Evidence"],
  ]

  /// What a pure target may import beside those.
  private static let harmless: Set<String> = ["FoundationEssentials", "Synchronization"]

  /// Names by which a pure target would reach a file, the environment, a clock, chance, a thread or
  /// the outputs.
  private static let impure = [
    #"\bFileManager\b"#, #"\bFileHandle\b"#, #"\bProcessInfo\b"#, #"\bgetenv\b"#,
    #"\bCommandLine\b"#, #"\bDate\(\)"#, #"\bDate\.now\b"#, #"\bContinuousClock\b"#,
    #"\bSuspendingClock\b"#, #"\bTask\.sleep\b"#, #"\bSystemRandomNumberGenerator\b"#,
    #"\.random\(in: [^,()]*\)"#, #"\b(String|Data)\(contentsOf"#, #"(?<![.\w])print\("#,
    #"\breadLine\("#, #"\bTask\.detached\b"#,
  ]

  /// The C modules that only TimelineFiles may import.
  private static let fileLibraries: Set<String> = ["CYAML", "CDigest", "CGumbo", "CExpat"]

  @Test("Only Terminal imports CNcurses, and only TimelineFiles the libraries that read files")
  func systemLibraries() throws {
    for file in try SourceFile.all(under: "Sources") {
      if file.target != "Terminal" {
        #expect(!file.imports.contains("CNcurses"), "\(file.path)")
      }
      if file.target != "TimelineFiles" {
        #expect(file.imports.isDisjoint(with: Self.fileLibraries), "\(file.path)")
      }
    }
  }

  @Test("Nothing imports all of Foundation, which brings tens of megabytes along")
  func foundation() throws {
    for file in try SourceFile.all(under: "Sources") {
      #expect(!file.imports.contains("Foundation"), "\(file.path)")
    }
  }

  @Test("A pure target imports what its place allows", arguments: pure.keys.sorted())
  func pureImports(target: String) throws {
    let allowed = (Self.pure[target] ?? []).union(Self.harmless)
    let files = try SourceFile.all(under: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.imports.subtracting(allowed).isEmpty, "\(file.path)")
    }
  }

  @Test(
    "A pure target names no file, clock, environment, chance or output",
    arguments: pure.keys.sorted())
  func pureNames(target: String) throws {
    for file in try SourceFile.all(under: "Sources/\(target)") {
      for pattern in Self.impure {
        let found = file.code.range(of: pattern, options: .regularExpression)
        #expect(found == nil, "\(file.path) names \(found.map { file.code[$0] } ?? "")")
      }
    }
  }

  @Test("The edges do not know each other, and nothing but the command knows them")
  func edges() throws {
    for file in try SourceFile.all(under: "Sources") where file.target != "dateline" {
      let edges = file.imports.intersection(["Terminal", "TimelineFiles", "dateline"])
      #expect(edges.isEmpty, "\(file.path) imports \(edges)")
    }
  }

  /// Files named `TimelineScreen.swift`, `TimelineScreen+Drawing.swift` and the like make up one
  /// screen; what other files of the folder declare is shared.
  @Test("Screens do not name each other's types")
  func screens() throws {
    var screens: [String: [SourceFile]] = [:]
    for file in try SourceFile.all(under: "Sources/Viewer/Screens") {
      let name = file.name.prefix { $0 != "+" && $0 != "." }
      guard name.hasSuffix("Screen"), name != "Screen" else { continue }
      screens[String(name), default: []].append(file)
    }
    for (screen, files) in screens {
      for type in Set(files.flatMap(\.declaredTypes)) {
        for (other, otherFiles) in screens where other != screen {
          for file in otherFiles {
            let found = file.code.range(of: #"\b\#(type)\b"#, options: .regularExpression)
            #expect(found == nil, "\(file.path) names \(type) of \(screen)")
          }
        }
      }
    }
  }
}

/// A Swift file of the package, without its comments and the contents of its strings.
private struct SourceFile {
  /// The path from the package's folder.
  let path: String
  let code: String

  var name: String { String(path.split(separator: "/").last ?? "") }
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// The modules that the file imports.
  var imports: Set<String> {
    let pattern = /(?:^|\s)import\s+(?:(?:struct|class|enum|protocol|func|var|typealias)\s+)?(\w+)/
    return Set(
      code.split(separator: "\n").compactMap { $0.firstMatch(of: pattern).map { String($0.1) } })
  }

  /// The types that the file declares at its top level; a protocol is there to be shared.
  var declaredTypes: [String] {
    let pattern =
      /^(?:(?:public|package|internal|final|indirect) )*(?:struct|class|enum|typealias|actor) (\w+)/
    return code.split(separator: "\n").compactMap {
      $0.firstMatch(of: pattern).map { String($0.1) }
    }
  }

  /// The Swift files in a folder of the package and below it.
  static func all(under folder: String) throws -> [SourceFile] {
    let root = "\(BuiltProgram.repository)/\(folder)"
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      let text = try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8)
      return SourceFile(path: "\(folder)/\($0)", code: withoutComments(text))
    }
  }

  /// Blanks comments and the contents of plain strings, as far as a rule about names needs it.
  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
    }.joined(separator: "\n")
  }
}
