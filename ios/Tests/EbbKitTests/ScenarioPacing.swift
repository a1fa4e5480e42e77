import EbbCore
import Foundation

extension Ebb {
  /// What scenarios see of the activity timer, prompts, the heart-rate guide, movement, the screen for PEM and guides.
  func pacing(now: Moment) throws -> [String: Tree] {
    var dayLater = now
    dayLater.at += 86_400
    return [
      "activity": .maybe(try activity(now: now)) { $0.tree() },
      "tick": try tick(now: now).tree(),
      "candidates": .list(try candidates(now: now, until: dayLater).map { $0.tree() }),
      "heart": try heartGuide(now: now).tree(),
      "movement": try movement(now: now).tree(),
      "pem": try pemForm().tree(),
      "guide": .maybe(try runningGuide(now: now)) { $0.tree() },
      "about": .fields(["pem_screen": .text(try about().pemScreen.map(kebab))]),
    ]
  }
}

extension ActivityView {
  fileprivate func tree() -> Tree {
    .fields([
      "item": .text(item),
      "since": .text(rfc9557(since)),
      "elapsed": .number(Double(elapsed)),
      "worked": .number(Double(worked)),
      "phase": .text(kebab(phase)),
      "interval": .number(Double(interval)),
      "rest": .number(Double(rest)),
      "next": .text(next.map(rfc9557)),
      "breaks": .list(breaks.map { .fields(["at": .text(rfc9557($0.at)), "why": .text($0.why)]) }),
      "reasons": .list(reasons.map { .text($0) }),
      "forgotten": .maybe(forgotten) { .fields(["until": .text(rfc9557($0.until))]) },
    ])
  }
}

extension Tick {
  fileprivate func tree() -> Tree {
    .fields([
      "phase": .text(phase.map(kebab)),
      "say": .maybe(say) { .fields(["title": .text($0.title), "quiet": .flag($0.quiet)]) },
      "next": .text(next.map(rfc9557)),
    ])
  }
}

extension PossiblePrompt {
  fileprivate func tree() -> Tree {
    .fields([
      "kind": .text(kebab(kind)), "at": .text(rfc9557(at)), "heads_up": .text(headsUp.map(rfc9557)),
      "title": .text(title),
    ])
  }
}

extension HeartGuide {
  fileprivate func tree() -> Tree {
    .fields([
      "line": .number(line), "off": .text(off.map(kebab)), "choice": .fields(["on": .flag(choice.on)]),
    ])
  }
}

extension MovementView {
  fileprivate func tree() -> Tree {
    .fields([
      "state": .text(kebab(state)),
      "suggestion": .number(suggestion.map(Double.init)),
      "level": .number(level.map(Double.init)),
      "item": .text(item),
      "sentence": .text(sentence),
      "may_rise": .flag(mayRise),
      "screen_missing": .flag(screenMissing),
    ])
  }
}

extension PemForm {
  fileprivate func tree() -> Tree {
    .fields([
      "questions": .list(questions.map { .fields(["item": .text(kebab($0.item))]) }),
      "kept": .list(kept.map { .fields(["day": .text($0.day), "result": .text(kebab($0.result))]) }),
    ])
  }
}

extension RunningGuide {
  fileprivate func tree() -> Tree {
    .fields([
      "guide": .fields(["label": .text(guide.label)]),
      "step": .number(Double(step)),
      "text": .text(text),
      "seconds_left": .number(Double(secondsLeft)),
      "next": .maybe(next) { .fields(["text": .text($0.text), "cue": .text(kebab($0.cue))]) },
      "finished": .flag(finished),
    ])
  }
}

/// A case of an enum as scenarios name it: `breakDue` as `break-due`, `OutOfRange(…)` as `out-of-range`.
func kebab(_ value: some Any) -> String {
  let name = "\(value)".prefix { $0.isLetter }
  return name.enumerated().map { place, letter in
    (letter.isUppercase && place > 0 ? "-" : "") + letter.lowercased()
  }.joined()
}
