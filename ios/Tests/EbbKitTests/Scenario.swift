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
    let checkIn: String?
    let answers: [String: Answer]?
    let day: String?
    let days: Int?
    let how: String?
    let number: Int?
    let step: UInt8?
    let words: String?
    let until: String?
    let rule: Rule?
    let rate: Double?
    let on: Bool?
    let length: String?
    let what: String?
    let times: [String]?
    let refused: String?

    enum CodingKeys: String, CodingKey {
      case at, `do`, item, severity, when, minutes, phase, answers, day, days, how, number, step, words
      case until, rule, rate, on, length, what, times, refused
      case checkIn = "check_in"
    }
  }

  /// A rule for breaks without a timer.
  struct Rule: Decodable {
    let kind: String
    let every: UInt32
    let from, to: String
    let weekdays: [UInt8]?
    let inFlare: String?
    let zone: String?

    enum CodingKeys: String, CodingKey {
      case kind, every, from, to, weekdays, zone
      case inFlare = "in_flare"
    }
  }

  /// An answer of a check-in: a plain value, or a length. Of the screen for malaise: how often and how bad.
  enum Answer: Decodable {
    case plain(Seen)
    case minutes(UInt32)
    case pair([UInt8?])

    private struct Length: Decodable { let minutes: UInt32 }

    init(from decoder: any Decoder) throws {
      if let length = try? Length(from: decoder) {
        self = .minutes(length.minutes)
      } else if let numbers = try? [UInt8?](from: decoder) {
        self = .pair(numbers)
      } else {
        self = .plain(try Seen(from: decoder))
      }
    }
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
  static func maybe<Value>(_ value: Value?, _ tree: (Value) -> Tree) -> Tree { value.map(tree) ?? .leaf(.unknown) }

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

extension Ebb {
  /// Everything a look may speak of: the Today screen, and what can be opened beside it.
  func tree(now: Moment) throws -> Tree {
    var all = try today(now: now).fields()
    all["welcome_back"] = .maybe(try welcomeBack(now: now)) { $0.tree() }
    all["repairs"] = .list(try flareRepairs(now: now).map { $0.tree() })
    let checkIns = try checkIns().map { ($0.id, try checkIn(id: $0.id, now: now).tree()) }
    all.merge(try pacing(now: now)) { _, new in new }
    all.merge(try reminding(now: now)) { _, new in new }
    all["check_in"] = .fields(Dictionary(uniqueKeysWithValues: checkIns))
    return .fields(all)
  }
}

extension Today {
  /// The screen as scenarios see it.
  fileprivate func fields() -> [String: Tree] {
    [
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
        quick.map {
          .fields([
            "item": .text($0.item), "label": .text($0.label), "said": .text($0.said), "value": .number($0.value),
          ])
        }),
      "as_usual": .maybe(asUsual) { $0.tree() },
      "none_today": .maybe(noneToday) { $0.tree() },
      "questions": .list(questions.map { $0.tree() }),
      "just_logged": .maybe(justLogged) { $0.tree() },
      "starts": .list(starts.map { .fields(["item": .text($0.item), "label": .text($0.label)]) }),
      "symptoms": .list(
        symptoms.map { .fields(["item": .text($0.item), "worst": .number($0.worst), "words": .text($0.words)]) }),
      "burden": .fields([
        "today": .number(burden.today),
        "usual": .number(burden.usual),
        "known_days": .number(Double(burden.knownDays)),
      ]),
      "pacing": .fields([
        "envelope": .fields([
          "low": .number(pacing.envelope.low), "mid": .number(pacing.envelope.mid),
          "high": .number(pacing.envelope.high),
        ]),
        "by_default": .flag(pacing.byDefault),
        "spent": .number(pacing.spent),
        "left": .number(pacing.left),
        "sentence": .text(pacing.sentence),
        "next_break": .text(pacing.nextBreak.map(rfc9557)),
      ]),
      "forecast": .fields([
        "state": .text("\(forecast.state)"),
        "p24": .number(forecast.p24),
        "sentence": .text(forecast.sentence),
        "hidden": .flag(forecast.hidden),
        "about": .list(forecast.about.map { .text($0) }),
        "towards": .list(forecast.towards.map { .text($0) }),
        "away": .list(forecast.away.map { .text($0) }),
        "comparison": .text(forecast.comparison),
        "record": .text(forecast.record),
        "advice": .text(forecast.advice),
      ]),
    ]
  }
}

extension AsUsual {
  fileprivate func tree() -> Tree {
    .fields([
      "label": .text(label),
      "items": .list(
        items.map { .fields(["item": .text($0.item), "label": .text($0.label), "value": .number($0.value)]) }),
    ])
  }
}

extension Question {
  fileprivate func tree() -> Tree {
    .fields([
      "text": .text(text),
      "answers": .list(answers.map { .fields(["id": .text($0.id), "label": .text($0.label)]) }),
    ])
  }
}

extension JustLogged {
  fileprivate func tree() -> Tree {
    .fields([
      "label": .text(label), "can_rate": .flag(canRate), "severity": .number(severity),
      "steps": .list(steps.map { .fields(["words": .text($0.words), "own": .flag($0.own)]) }),
    ])
  }
}

extension WelcomeBack {
  fileprivate func tree() -> Tree {
    .fields([
      "sentence": .text(sentence),
      "days": .list(
        days.map { .fields(["day": .text($0.day), "label": .text($0.label), "said": .text($0.said.map { "\($0)" })]) }),
    ])
  }
}

extension FlareRepair {
  fileprivate func tree() -> Tree {
    .fields([
      "text": .text(text),
      "offers": .list(
        offers.map { .fields(["mend": .text("\($0.mend)"), "label": .text($0.label), "day": .text($0.day)]) }),
    ])
  }
}

extension CheckInView {
  fileprivate func tree() -> Tree {
    .fields([
      "label": .text(label),
      "questions": .list(
        questions.map {
          .fields([
            "text": .text($0.text),
            // Scenarios ask only whether something was said.
            "said": .text($0.said.map { _ in "something" }),
            "prefill": .maybe($0.prefill) { .fields(["from": .text($0.from)]) },
          ])
        }),
    ])
  }
}

/// A moment in the form of scenarios: `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
func rfc9557(_ moment: Moment) -> String {
  let zone = TimeZone(secondsFromGMT: Int(moment.offsetSeconds)) ?? .gmt
  let local = moment.at.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
  // Foundation has `Z` where scenarios have `+00:00`.
  let offset = local.hasSuffix("Z") ? local.dropLast() + "+00:00" : local[...]
  return "\(offset)[\(moment.zone)]"
}
