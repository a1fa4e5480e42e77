import EbbCore
import Foundation

/// A scenario's steps about the activity timer, breaks, the heart-rate guide, movement, the screen for PEM and guides.
struct PacingSteps {
  let ebb: Ebb
  let step: Scenario.Step
  let now: Moment

  /// Does it. A step that no runner knows fails the scenario.
  func play() throws {
    switch step.do {
    case "start":
      let effort = Effort(physical: nil, cognitive: nil, emotional: nil)
      _ = try ebb.startActivity(item: given(step.item), effort: effort, now: now)
    case "stop": try stop()
    case "snooze": _ = try ebb.snoozeBreak(now: now)
    case "skip": _ = try ebb.skipBreak(now: now)
    case "rest": _ = try ebb.restNow(now: now)
    case "done": _ = try ebb.doneResting(now: now)
    case "rule": _ = try ebb.setBreakRule(id: nil, rule: rule(given(step.rule)), now: now)
    case "heart":
      let choice = HeartChoice(on: step.on ?? true, resting: step.rate, adjust: 0, sound: false)
      _ = try ebb.setHeartGuide(choice: choice, now: now)
    case "screen": _ = try ebb.keepPemScreen(id: nil, answers: pemAnswers(), now: now)
    case "movement": try movement()
    case "guide": try guide()
    default: throw Mistake(description: "unknown step \(step.do)")
    }
  }

  private func stop() throws {
    if let until = step.until {
      _ = try ebb.stopActivityAt(until: momentFromText(text: until), felt: felt(), now: now)
    } else if step.how == "unknown" {
      _ = try ebb.stopActivityUnknown(now: now)
    } else {
      _ = try ebb.stopActivity(felt: felt(), now: now)
    }
  }

  private func felt() throws -> Felt? {
    try step.how.map { try named($0, [.better, .same, .bitWorse, .worse]) }
  }

  private func movement() throws {
    switch step.how {
    case "start": _ = try ebb.startMovement(item: given(step.item), minutes: step.minutes, now: now)
    case "did": _ = try ebb.didMovement(minutes: step.minutes, now: now)
    case "raise": _ = try ebb.raiseMovement(minutes: given(step.minutes), now: now)
    case "less": _ = try ebb.lessMovement(minutes: step.minutes, now: now)
    case "not-today": _ = try ebb.notTodayMovement(now: now)
    case "pause": _ = try ebb.pauseMovement(now: now)
    case "resume": _ = try ebb.resumeMovement(now: now)
    case "end": _ = try ebb.endMovement(now: now)
    default: throw Mistake(description: "\(step): no movement")
    }
  }

  private func guide() throws {
    switch step.how {
    case "start":
      let guides: [GuideId] = [
        .breathing, .bodyScan, .muscleRelaxation, .yogaNidra, .stretching, .heat, .cold, .heatCold,
      ]
      let length: GuideLength = try named(given(step.length), [.short, .usual, .long])
      _ = try ebb.startGuide(guide: named(given(step.item), guides), length: length, now: now)
    case "stop": _ = try ebb.stopGuide(keep: true, now: now)
    case "discard": _ = try ebb.stopGuide(keep: false, now: now)
    default: throw Mistake(description: "\(step): no guide")
    }
  }

  private func rule(_ rule: Scenario.Rule) throws -> BreakRule {
    BreakRule(
      kind: try named(rule.kind, [.rest, .posture, .stretch, .water]),
      every: rule.every,
      from: try clockTime(rule.from),
      to: try clockTime(rule.to),
      weekdays: rule.weekdays.map { Data($0) } ?? Data(),
      inFlare: try rule.inFlare.map { try named($0, [.same, .fewer, .none]) } ?? .fewer,
      zone: rule.zone)
  }

  private func clockTime(_ text: String) throws -> ClockTime {
    let parts = text.split(separator: ":").compactMap { UInt8($0) }
    guard parts.count == 2 else { throw Mistake(description: "\(text) is no time") }
    return ClockTime(hour: parts[0], minute: parts[1])
  }

  /// `[2, 3]` is how often and how bad; `null` is not answered.
  private func pemAnswers() throws -> [PemAnswer] {
    let items: [PemItem] = [
      .heavyAfterStarting, .soreNextDay, .mentallyTired, .physicallyTired, .drainedAfterMild,
    ]
    return try given(step.answers).sorted { $0.key < $1.key }.map { key, said in
      guard case .pair(let numbers) = said, numbers.count == 2 else {
        throw Mistake(description: "no answer in \(step)")
      }
      return PemAnswer(item: try named(key, items), frequency: numbers[0], severity: numbers[1])
    }
  }

  /// The case that a scenario names in kebab-case.
  private func named<Value>(_ id: String, _ all: [Value]) throws -> Value {
    guard let found = all.first(where: { kebab($0) == id }) else {
      throw Mistake(description: "no \(Value.self) is \(id)")
    }
    return found
  }
}

/// What a step must have.
func given<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Mistake(description: "a step lacks something") }
  return value
}
