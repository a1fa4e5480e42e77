import Foundation
import Testing

/// A scenario file; tests/scenarios/README.md documents the format.
struct Scenario: Decodable, CustomTestStringConvertible {
  let name: String
  let language: String
  let given, when: [Step]
  let then: [Expectation]

  struct Step: Decodable {
    let at: String
    let `do`: String
    let item, when, phase, checkIn, day, how, words, what, refused: String?
    let days: Int?
    let step: UInt8?
    let rate: Double?
    let severity: Value?
    let answers: [String: Value]?
    let times: [String]?
  }

  struct Expectation: Decodable {
    let at: String
    let see: [String: Value]
  }

  var testDescription: String { name }

  /// The scenarios about the border between core and the shells. Rust alone runs the others.
  static func border() throws -> [Scenario] {
    let folder = project.appending(path: "tests/scenarios/border")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .map { try decoder.decode(Scenario.self, from: Data(contentsOf: $0)) }
  }
}

/// A JSON value, as scenarios write it and as a screen is compared with it.
enum Value: Equatable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case fields([String: Value])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Value].self) {
      self = .list(list)
    } else {
      self = .fields(try value.decode([String: Value].self))
    }
  }
}

/// A mistake in a scenario, or in a test that looks at a value of the wrong kind.
struct Mistake: Error, CustomStringConvertible {
  let description: String
}

/// Requires a value that a step must have.
func given<Wrapped>(_ value: Wrapped?) throws -> Wrapped {
  guard let value else { throw Mistake(description: "a step lacks a value") }
  return value
}
