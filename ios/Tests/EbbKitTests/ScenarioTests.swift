import EbbCore
import Foundation
import Testing

/// The scenarios that Rust, Kotlin and Swift share, over the generated code and a real file.
@Suite struct ScenarioTests {
  @Test func thereAreScenarios() throws {
    #expect(try !Scenario.all().isEmpty)
  }

  @Test(arguments: try Scenario.all()) func itEndsAsItSays(scenario: Scenario) throws {
    let player = try Player(language(scenario.language))
    for step in scenario.given + scenario.when { try player.play(step) }
    for look in scenario.then {
      let screen = try player.ebb.tree(now: momentFromText(text: look.at))
      for (path, expected) in look.see.sorted(by: { $0.key < $1.key }) {
        #expect(try screen.follow(path) == expected, "\(path) at \(look.at)")
      }
    }
  }

  @Test func aStepOrPathThatNobodyKnowsFails() throws {
    let text = #"{"at": "2026-03-28T08:30:00+01:00[Europe/Berlin]", "do": "juggle"}"#
    let step = try JSONDecoder().decode(Scenario.Step.self, from: Data(text.utf8))
    let player = try Player(.english)
    #expect(throws: Mistake.self) { try player.play(step) }
    let screen = try player.ebb.tree(now: aMorning())
    #expect(throws: Mistake.self) { try screen.follow("flare.colour") }
    #expect(throws: Mistake.self) { try screen.follow("quick.99.item") }
  }

  private func language(_ name: String) throws -> Language {
    switch name {
    case "english": .english
    case "german": .german
    case "spanish": .spanish
    default: throw Mistake(description: "no language \(name)")
    }
  }
}

/// Does a scenario's steps.
private final class Player {
  private let journal: TemporaryJournal
  private let language: Language
  private(set) var ebb: Ebb

  init(_ language: Language) throws {
    self.language = language
    journal = try TemporaryJournal()
    ebb = try journal.open(language)
  }

  func play(_ step: Scenario.Step) throws {
    guard let refused = step.refused else { return try act(step) }
    let now = try momentFromText(text: step.at)
    let before = try ebb.today(now: now)
    do {
      try act(step)
      Issue.record("\(step) was not refused")
    } catch let error as EbbError {
      #expect(kebab(error) == refused)
      #expect(!ebb.explain(error: error).isEmpty)
    }
    #expect(try ebb.today(now: now) == before, "\(step) changed something")
  }

  private func act(_ step: Scenario.Step) throws {
    let now = try momentFromText(text: step.at)
    switch step.do {
    case "tap":
      _ = try ebb.tap(item: given(step.item), now: now)
    case "log":
      let body = Body.symptom(item: try given(step.item), severity: try severity(step), regions: [], qualities: [])
      let when = try step.when.map { When.at(moment: try momentFromText(text: $0)) }
      _ = try ebb.log(draft: draft(body, when), now: now)
    case "rate":
      let entry = try given(ebb.today(now: now).justLogged?.entry)
      _ = try ebb.rate(entry: entry, severity: severity(step), mark: .measured, now: now)
    case "sleep":
      let body = Body.sleep(minutes: try given(step.minutes), quality: nil, restored: nil, nap: false)
      _ = try ebb.log(draft: draft(body), now: now)
    case "activity":
      let effort = Effort(physical: nil, cognitive: nil, emotional: nil)
      let body = Body.activity(item: try given(step.item), effort: effort, minutes: try given(step.minutes))
      _ = try ebb.log(draft: draft(body), now: now)
    case "flare":
      if let past = step.when {
        let when = When.at(moment: try momentFromText(text: past))
        _ = try ebb.log(draft: draft(.flare(phase: phase(step)), when), now: now)
      } else {
        _ = try ebb.flare(phase: phase(step), now: now)
      }
    case "usual":
      _ = try ebb.logAsUsual(now: now)
    case "none":
      _ = try ebb.logNoneToday(now: now)
    case "same":
      _ = try ebb.logSameAsYesterday(now: now)
    case "check-in":
      _ = try ebb.answerCheckIn(id: given(step.checkIn), answers: answers(step), now: now)
    case "words":
      let words = StepWords(step: try given(step.step), words: try given(step.words))
      _ = try ebb.setAnchors(item: step.item, words: [words], now: now)
    case "undo":
      _ = try ebb.undo(now: now)
    case "redo":
      _ = try ebb.redo(now: now)
    case "reopen":
      try ebb.suspend()
      ebb = try journal.open(language)
    default:
      try reply(step, now)
    }
  }

  /// The steps that answer what core asked.
  private func reply(_ step: Scenario.Step, _ now: Moment) throws {
    switch step.do {
    case "recall":
      let day = DayRecalled(day: try given(step.day), how: try recalled(step))
      _ = try ebb.recall(days: [day], now: now)
    case "shown":
      _ = try ebb.questionShown(id: question(step, now), now: now)
    case "dismiss":
      _ = try ebb.questionDismissed(id: question(step, now), now: now)
    case "answer":
      _ = try ebb.questionAnswered(id: question(step, now), answer: given(step.how), now: now)
    case "helped":
      let entry = try given(ebb.today(now: now).justLogged?.entry)
      _ = try ebb.helped(entry: entry, helped: helped(step), now: now)
    case "mend":
      let repairs = try ebb.flareRepairs(now: now)
      _ = try ebb.repairFlare(id: place(step, repairs).id, mend: mend(step), day: step.day, now: now)
    case "flare-day":
      let flare = step.how == "yes"
      for ahead in 0..<(step.days ?? 1) {
        _ = try ebb.sayFlareDay(day: later(given(step.day), by: ahead), flare: flare, now: now)
      }
    case "forecast":
      var choice = try ebb.forecastChoice()
      switch step.how {
      case "hide": choice.hidden = true
      case "show": choice.hidden = false
      case "words": choice.wordsOnly = true
      case "numbers": choice.wordsOnly = false
      default: throw Mistake(description: "\(step): no choice")
      }
      _ = try ebb.chooseForecast(choice: choice, now: now)
    case "forecast-shown":
      try ebb.forecastShown(id: given(ebb.today(now: now).forecast.id), now: now)
    default:
      if try !ReminderSteps(ebb: ebb, step: step, now: now).play() {
        try PacingSteps(ebb: ebb, step: step, now: now).play()
      }
    }
  }

  /// A day so many days after another.
  private func later(_ day: String, by days: Int) throws -> String {
    let noon = try momentFromText(text: "\(day)T12:00:00Z[UTC]")
    let moved = Date(timeIntervalSince1970: noon.at.timeIntervalSince1970 + Double(days) * 86_400)
    return String(moved.ISO8601Format().prefix(10))
  }

  /// The id of the question with a step's number, as it is asked now.
  private func question(_ step: Scenario.Step, _ now: Moment) throws -> String {
    try place(step, ebb.questions(now: now)).id
  }

  private func place<Value>(_ step: Scenario.Step, _ list: [Value]) throws -> Value {
    let number = step.number ?? 0
    guard list.indices.contains(number) else { throw Mistake(description: "\(step): no number \(number)") }
    return list[number]
  }

  /// A number is a value; `present`, `yes`, `no` are words; `{"minutes": 20}` is a length, of a night for `sleep`.
  private func answers(_ step: Scenario.Step) throws -> [CheckInAnswer] {
    try given(step.answers).sorted { $0.key < $1.key }.map { key, answer in
      let said: CheckInSaid =
        switch answer {
        case .minutes(let minutes) where key == "sleep": .sleep(minutes: minutes, quality: nil, restored: nil)
        case .minutes(let minutes): .minutes(minutes: minutes)
        case .plain(.number(let value)): .value(value: value)
        case .plain(.text("present")): .present
        case .plain(.text("yes")): .yes
        case .plain(.text("no")): .no
        case .plain, .pair: throw Mistake(description: "no answer in \(step)")
        }
      return CheckInAnswer(key: key, said: said)
    }
  }

  private func recalled(_ step: Scenario.Step) throws -> RecalledDay {
    switch step.how {
    case "bad": .bad
    case "middling": .middling
    case "fine": .fine
    case "unknown": .unknown
    default: throw Mistake(description: "no day in \(step)")
    }
  }

  private func helped(_ step: Scenario.Step) throws -> Helped {
    switch step.how {
    case "no": .no
    case "little": .little
    case "yes": .yes
    case "unknown": .unknown
    default: throw Mistake(description: "no help in \(step)")
    }
  }

  private func mend(_ step: Scenario.Step) throws -> FlareMend {
    switch step.how {
    case "over": .over
    case "eased": .eased
    case "still": .still
    case "same": .same
    case "began": .began
    case "lasted": .lasted
    case "remove": .remove
    default: throw Mistake(description: "no way to mend in \(step)")
    }
  }

  private func draft(_ body: Body, _ when: When? = nil) -> Draft {
    Draft(when: when, mark: .measured, note: nil, body: body)
  }

  private func severity(_ step: Scenario.Step) throws -> Severity {
    switch step.severity {
    case .number(let raw): rated(raw)
    case .text("present"): .present
    default: throw Mistake(description: "no severity in \(step)")
    }
  }

  private func phase(_ step: Scenario.Step) throws -> FlarePhase {
    switch step.phase {
    case "started": .started
    case "eased": .eased
    case "ended": .ended
    default: throw Mistake(description: "no phase in \(step)")
    }
  }
}
