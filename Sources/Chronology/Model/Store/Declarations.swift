/// The sources or actors of one file, in the order of the file, decoded when they are looked at.
public protocol DeclarationRecords<Entity>: Sendable {
  /// What is declared.
  associatedtype Entity: Sendable
  /// How many there are.
  var count: Int { get }
  /// The one at a place, 0 ..< `count`.
  func entity(at place: Int) -> Entity
  /// The one of a name.
  func entity(named name: String) -> Entity?
}

/// Sources or actors that were read as a whole.
public struct DecodedDeclarations<Entity: Identifiable & Sendable>: DeclarationRecords
where Entity.ID == Identifier<Entity> {
  private let entities: [Entity]
  private let places: [String: Int]

  /// Holds them in their order in the file; of several of one name the first counts.
  public init(_ entities: [Entity]) {
    self.entities = entities
    places = Dictionary(
      entities.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many there are.
  public var count: Int { entities.count }
  /// The one at a place.
  public func entity(at place: Int) -> Entity { entities[place] }
  /// The one of a name.
  public func entity(named name: String) -> Entity? { places[name].map { entities[$0] } }
}

/// The sources or actors of all open files, in the order of the files.
public struct Declarations<Entity: Sendable>: RandomAccessCollection, Sendable {
  private let files: [any DeclarationRecords<Entity>]
  private let starts: [Int]

  init(_ files: [any DeclarationRecords<Entity>]) {
    self.files = files
    starts = files.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The place of the first one.
  public var startIndex: Int { 0 }
  /// The place after the last one.
  public var endIndex: Int { starts.last ?? 0 }

  /// The one at a place.
  public subscript(place: Int) -> Entity {
    let file = (starts.firstIndex { $0 > place } ?? starts.count) - 1
    return files[file].entity(at: place - starts[file])
  }

  /// The one of an identity.
  func entity(_ id: Identifier<Entity>) -> Entity? {
    files.indices.contains(id.file) ? files[id.file].entity(named: id.name) : nil
  }
}
