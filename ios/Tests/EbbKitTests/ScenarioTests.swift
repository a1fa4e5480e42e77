import EbbCore
import Foundation
import Testing

/// Runs the scenarios about the border through the generated code, on a real file.
@Suite struct ScenarioTests {
  @Test func scenariosAreFound() throws {
    #expect(try Scenario.border().count > 10)
  }

  @Test(arguments: try Scenario.border()) func scenarioHolds(scenario: Scenario) throws {
    let languages: [Language] = [.english, .german, .spanish]
    let player = try ScenarioPlayer(named(scenario.language, languages))
    for step in scenario.given + scenario.when { try player.play(step) }
    for expectation in scenario.then {
      let screen = try player.screen(now: momentFromText(text: expectation.at))
      for (path, expected) in expectation.see.sorted(by: { $0.key < $1.key }) {
        #expect(try screen.value(at: path) == expected, "\(path) at \(expectation.at)")
      }
    }
  }

  @Test func unknownStepsAndPathsFail() throws {
    let text = #"{"at": "2026-03-28T08:30:00+01:00[Europe/Berlin]", "do": "juggle"}"#
    let step = try JSONDecoder().decode(Scenario.Step.self, from: Data(text.utf8))
    let player = try ScenarioPlayer(.english)
    #expect(throws: Mistake.self) { try player.play(step) }
    let screen = try player.screen(now: testMorning())
    for path in ["flare.colour", "quick.99.item", "day.name"] {
      #expect(throws: Mistake.self) { try screen.value(at: path) }
    }
  }
}

/// Performs the steps of a scenario.
private final class ScenarioPlayer {
  private let file: TemporaryJournal
  private let language: Language
  private var journal: Journal

  init(_ language: Language) throws {
    self.language = language
    file = try TemporaryJournal()
    journal = try file.open(language)
  }

  func screen(now: Moment) throws -> Screen { Screen(journal: journal, now: now) }

  func play(_ step: Scenario.Step) throws {
    let now = try momentFromText(text: step.at)
    guard let refused = step.refused else { return try perform(step, now) }
    let before = try journal.views().today(now: now)
    do {
      try perform(step, now)
      Issue.record("\(step) was not refused")
    } catch let error as EbbError {
      #expect(errorCode(error: error) == refused)
      #expect(!journal.explain(error: error).isEmpty)
    }
    #expect(try journal.views().today(now: now) == before, "\(step) changed something")
  }

  private func perform(_ step: Scenario.Step, _ now: Moment) throws {
    let logging = journal.logging()
    switch step.do {
    case "tap": _ = try logging.tap(item: given(step.item), now: now)
    case "log":
      let body = Body.symptom(item: try given(step.item), severity: try severity(step), regions: [], qualities: [])
      let when = try step.when.map { When.at(moment: try momentFromText(text: $0)) }
      _ = try logging.log(draft: Draft(when: when, mark: .measured, note: nil, body: body), now: now)
    case "rate":
      let entry = try given(journal.views().today(now: now).justLogged?.entry)
      _ = try logging.rate(id: entry, severity: severity(step), mark: .measured, now: now)
    case "usual": _ = try logging.logAsUsual(now: now)
    case "flare": _ = try journal.flares().log(phase: named(step.phase, [.started, .eased, .ended]), now: now)
    case "flare-day":
      for offset in 0..<(step.days ?? 1) {
        _ = try journal.flares().setDay(day: day(given(step.day), plus: offset), flare: step.how == "yes", now: now)
      }
    case "check-in": _ = try journal.checkIns().answer(id: given(step.checkIn), answers: answers(step), now: now)
    case "words":
      let words = StepWords(step: try given(step.step), words: try given(step.words))
      _ = try journal.items().setSeverityWords(item: step.item, words: [words], now: now)
    case "undo": _ = try journal.undo(now: now)
    case "redo": _ = try journal.redo(now: now)
    case "reopen":
      try journal.suspend()
      journal = try file.open(language)
    default: try performPacing(step, now)
    }
  }

  private func performPacing(_ step: Scenario.Step, _ now: Moment) throws {
    let timer = journal.activity()
    switch step.do {
    case "start":
      let effort = Effort(physical: nil, cognitive: nil, emotional: nil)
      _ = try timer.start(item: given(step.item), effort: effort, now: now)
    case "snooze": _ = try timer.snooze(now: now)
    case "skip": _ = try timer.skip(now: now)
    case "rest": _ = try timer.rest(now: now)
    case "done": _ = try timer.done(now: now)
    case "heart":
      let settings = HeartRateSettings(on: true, resting: step.rate, adjust: 0, sound: false)
      _ = try journal.heartRate().save(settings: settings, now: now)
    case "forecast":
      var settings = try journal.forecast().settings()
      settings.hidden = step.how == "hide"
      _ = try journal.forecast().saveSettings(settings: settings, now: now)
    default: try performReminders(step, now)
    }
  }

  private func performReminders(_ step: Scenario.Step, _ now: Moment) throws {
    let delivery = journal.reminderDelivery()
    switch step.do {
    case "medicine":
      let medicine = Medicine(name: try given(step.item))
      _ = try journal.medicines().save(id: nil, medicine: medicine, now: now)
    case "remind":
      let about: ReminderAbout =
        switch try given(step.what) {
        case "check-in": .checkIn(id: try given(step.item))
        case "dose": .dose(medicine: try given(step.item))
        default: throw Mistake(description: "\(step): unknown reminder")
        }
      let inFlare = journal.reminders().defaultFlarePolicy(about: about)
      let rule = ReminderRule(about: about, when: .at(times: try given(step.times).map(clockTime)), inFlare: inFlare)
      _ = try journal.reminders().save(id: nil, rule: rule, now: now)
    case "wake":
      // A phone where the app itself posts what is due and reports it.
      let due = try delivery.reconcile(pending: [], delivery: .app, days: 2, limit: 64, now: now)
      let posted = due.show.map { ShownNotification(id: $0.id, at: now.at, merged: false) }
      let missed = (due.missed?.ids ?? []).map { ShownNotification(id: $0, at: now.at, merged: true) }
      try delivery.shown(notifications: posted + missed, now: now)
    case "respond":
      let newest = try given(delivery.log(now: now).first)
      _ = try delivery.answer(id: newest.id, action: given(step.how), now: now)
    default: throw Mistake(description: "unknown step \(step.do)")
    }
  }

  private func severity(_ step: Scenario.Step) throws -> Severity {
    guard case .number(let raw) = step.severity else { throw Mistake(description: "\(step): no severity") }
    return rated(raw)
  }

  private func answers(_ step: Scenario.Step) throws -> [CheckInAnswer] {
    try given(step.answers).sorted { $0.key < $1.key }.map { key, answer in
      if case .number(let value) = answer { return CheckInAnswer(key: key, said: .value(value: value)) }
      guard key == "sleep", case .fields(let fields) = answer, case .number(let minutes) = fields["minutes"] else {
        throw Mistake(description: "\(step): unknown answer")
      }
      return CheckInAnswer(key: key, said: .sleep(minutes: UInt32(minutes), quality: nil, restored: nil))
    }
  }

  private func clockTime(_ text: String) throws -> ClockTime {
    let parts = text.split(separator: ":").compactMap { UInt8($0) }
    guard parts.count == 2 else { throw Mistake(description: "\(text) is not a time") }
    return ClockTime(hour: parts[0], minute: parts[1])
  }

  private func day(_ day: String, plus days: Int) throws -> String {
    let noon = try momentFromText(text: "\(day)T12:00:00Z[UTC]").at
    return String(noon.addingTimeInterval(Double(days) * 86_400).ISO8601Format().prefix(10))
  }
}

/// What can be seen at a moment. Paths lead through the generated records by their field names in snake case.
private struct Screen {
  let journal: Journal
  let now: Moment

  /// The value at a path such as `quick.0.said`. Below a missing value everything is null; an unknown name or index is a
  /// mistake of the scenario.
  func value(at path: String) throws -> Value {
    var names = path.split(separator: ".").map(String.init)
    var here: Any? = try root(&names)
    for name in names {
      guard let value = unwrap(here) else { return .null }
      here = try child(name, of: value, path)
    }
    return plain(unwrap(here))
  }

  /// The record that the first names of a path lead to, and removes these names. The rest belongs to Today.
  private func root(_ names: inout [String]) throws -> Any? {
    let first = names.removeFirst()
    switch first {
    case "activity": return try journal.activity().get(now: now)
    case "tick": return try journal.activity().tick(now: now)
    case "candidates":
      var dayLater = now
      dayLater.at += 86_400
      return try journal.reminders().possiblePrompts(now: now, until: dayLater)
    case "heart": return try journal.heartRate().get(now: now)
    case "check_in": return try journal.checkIns().get(id: names.removeFirst(), now: now)
    case "reminders": return try journal.reminders().upcoming(now: now, days: 2, limit: 64)
    case "reminder_log": return try journal.reminderDelivery().log(now: now)
    case "doses": return try journal.doses().list(now: now)
    default: return try child(first, of: journal.views().today(now: now), first)
    }
  }

  private func child(_ name: String, of value: Any, _ path: String) throws -> Any? {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .collection {
      if name == "count" { return Double(mirror.children.count) }
      let children = mirror.children.map(\.value)
      guard let index = Int(name), children.indices.contains(index) else {
        throw Mistake(description: "\(path): no \(name) among \(children.count)")
      }
      return children[index]
    }
    guard let field = mirror.children.first(where: { $0.label.map(snakeCase) == name }) else {
      throw Mistake(description: "\(path): no \(name)")
    }
    return field.value
  }

  private func plain(_ value: Any?) -> Value {
    switch value {
    case nil: return .null
    case let flag as Bool: return .flag(flag)
    case let text as String: return .text(text)
    case let number as Double: return .number(number)
    case let number as any BinaryInteger: return .number(Double(number))
    case let moment as Moment: return .text(rfc9557(moment))
    case let value?:
      // Scenarios compare records and lists only with null.
      let isEnum = Mirror(reflecting: value).displayStyle == .enum
      return isEnum ? .text(kebabCase(value)) : .text("something")
    }
  }

  /// Removes every level of `Optional`.
  private func unwrap(_ value: Any?) -> Any? {
    guard let value else { return nil }
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first.flatMap { unwrap($0.value) } : value
  }
}

/// A moment as scenarios write it: `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
private func rfc9557(_ moment: Moment) -> String {
  let zone = TimeZone(secondsFromGMT: Int(moment.offsetSeconds)) ?? .gmt
  let local = moment.at.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
  // Foundation writes `Z` where scenarios write `+00:00`.
  let offset = local.hasSuffix("Z") ? local.dropLast() + "+00:00" : local[...]
  return "\(offset)[\(moment.zone)]"
}

/// The name of an enum's case: `breakDue` as `break-due`, `OutOfRange(…)` as `out-of-range`.
private func kebabCase(_ value: some Any) -> String { separated("\(value)".prefix { $0.isLetter }, by: "-") }

/// The name of a field: `fullTitle` as `full_title`.
private func snakeCase(_ name: String) -> String { separated(name[...], by: "_") }

private func separated(_ name: Substring, by separator: String) -> String {
  name.enumerated().map { index, letter in
    (letter.isUppercase && index > 0 ? separator : "") + letter.lowercased()
  }.joined()
}

/// The case that a scenario names.
private func named<Case>(_ name: String?, _ cases: [Case]) throws -> Case {
  guard let found = cases.first(where: { kebabCase($0) == name }) else {
    throw Mistake(description: "no \(Case.self) is \(name ?? "named")")
  }
  return found
}
