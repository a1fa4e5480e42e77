import EbbCore
import Foundation
import Testing

/// A scenario file; the format is in tests/scenarios/README.md.
struct Scenario: Decodable, CustomTestStringConvertible {
  let name: String
  let language: String
  let given, when: [Step]
  let then: [Look]

  struct Step: Decodable {
    let at: String
    let `do`: String
    let item: String?
    let severity: Seen?
    let when: String?
    let minutes: UInt32?
    let phase: String?
    let refused: String?
  }

  struct Look: Decodable {
    let at: String
    let see: [String: Seen]
  }

  var testDescription: String { name }

  /// Every scenario of the project.
  static func all() throws -> [Scenario] {
    let folder = project.appending(path: "tests/scenarios")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "json" }
      .sorted { $0.path < $1.path }
      .map { try JSONDecoder().decode(Scenario.self, from: Data(contentsOf: $0)) }
  }
}

/// A plain value of a scenario. `unknown` is JSON's null.
enum Seen: Equatable, Decodable {
  case unknown
  case flag(Bool)
  case number(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .unknown
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }
}

/// What is wrong with a scenario itself.
struct Mistake: Error, CustomStringConvertible {
  let description: String
}

/// A screen as a tree that dotted paths lead into.
indirect enum Tree {
  case leaf(Seen)
  case fields([String: Tree])
  case list([Tree])

  static func text(_ text: String?) -> Tree { .leaf(text.map(Seen.text) ?? .unknown) }
  static func number(_ number: Double?) -> Tree { .leaf(number.map(Seen.number) ?? .unknown) }
  static func flag(_ flag: Bool) -> Tree { .leaf(.flag(flag)) }

  /// What a path such as `quick.0.said` leads to. Beyond an unknown all is unknown; a name or place that is not
  /// there at all is a mistake of the scenario.
  func follow(_ path: String) throws -> Seen {
    var here = self
    for step in path.split(separator: ".").map(String.init) {
      switch here {
      case .leaf(.unknown):
        return .unknown
      case .fields(let fields):
        guard let next = fields[step] else { throw Mistake(description: "\(path): no \(step)") }
        here = next
      case .list(let list) where step == "count":
        here = .number(Double(list.count))
      case .list(let list):
        guard let place = Int(step), list.indices.contains(place) else {
          throw Mistake(description: "\(path): no place \(step) among \(list.count)")
        }
        here = list[place]
      case .leaf:
        throw Mistake(description: "\(path): nothing is within a plain value")
      }
    }
    switch here {
    case .leaf(let seen): return seen
    // "just_logged": null asks whether there is something; what there is has no plain value.
    case .fields, .list: return .text("something")
    }
  }
}

extension Today {
  /// The screen as scenarios see it.
  func tree() -> Tree {
    .fields([
      "day": .text(day),
      "zone": .text(zone),
      "headline": .text(headline),
      "flare": .fields([
        "active": .flag(flare.active),
        "since": .text(flare.since.map(rfc9557)),
        "since_day": .text(flare.sinceDay),
        "label": .text(flare.label),
      ]),
      "quick": .list(
        quick.map { .fields(["item": .text($0.item), "label": .text($0.label), "said": .text($0.said)]) }),
      "just_logged": justLogged.map { .fields(["label": .text($0.label), "can_rate": .flag($0.canRate)]) }
        ?? .leaf(.unknown),
      "symptoms": .list(
        symptoms.map { .fields(["item": .text($0.item), "worst": .number($0.worst), "words": .text($0.words)]) }),
      "burden": .fields([
        "today": .number(burden.today),
        "usual": .number(burden.usual),
        "known_days": .number(Double(burden.knownDays)),
      ]),
      "pacing": .fields([
        "envelope": pacing.envelope.map {
          .fields(["low": .number($0.low), "mid": .number($0.mid), "high": .number($0.high)])
        } ?? .leaf(.unknown),
        "spent": .number(pacing.spent),
        "left": .number(pacing.left),
        "sentence": .text(pacing.sentence),
      ]),
      "forecast": .fields([
        "state": .text("\(forecast.state)"),
        "p24": .number(forecast.p24),
        "sentence": .text(forecast.sentence),
      ]),
    ])
  }
}

/// A moment in the form of scenarios: `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
private func rfc9557(_ moment: Moment) -> String {
  let zone = TimeZone(secondsFromGMT: Int(moment.offsetSeconds)) ?? .gmt
  let local = moment.at.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
  return "\(local)[\(moment.zone)]"
}
