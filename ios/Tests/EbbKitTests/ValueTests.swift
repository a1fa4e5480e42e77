import EbbCore
import Foundation
import Testing

@testable import EbbKit

@Suite struct DayTests {
  @Test func dayParses() throws {
    let day = try #require(Day("2026-03-29"))
    #expect(day.text == "2026-03-29")
    #expect("\(day)" == "2026-03-29")
    #expect(Day("2024-02-29") != nil)
  }

  @Test(arguments: [
    "", "2026-3-29", "2026-02-29", "2026-13-01", "29.03.2026", "2026-03-29T08:30", "٢٠٢٦-٠٣-٢٩", "+026-03-29",
  ])
  func invalidDayIsNil(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func daysSort() throws {
    let days = ["2026-10-01", "2025-12-31", "2026-02-01"].compactMap { Day($0) }
    #expect(days.sorted().map(\.text) == ["2025-12-31", "2026-02-01", "2026-10-01"])
  }
}

@Suite struct ClockTests {
  @Test func momentHasThePhonesOffset() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let summer = Moment(Date(timeIntervalSince1970: 1_782_000_000), in: zone)
    #expect(summer.zone == "Europe/Berlin")
    #expect(summer.offsetSeconds == 7200)
    #expect(Moment.now().at.timeIntervalSinceNow.magnitude < 60)
  }

  @Test func clockTimeUsesTheMomentsOffset() throws {
    let tokyo = try momentFromText(text: "2026-03-28T14:30:00+09:00[Asia/Tokyo]")
    #expect(tokyo.clockTime(locale: Locale(identifier: "de_DE")) == "14:30")
  }

  @Test func firstSupportedLanguageIsPreferred() {
    #expect(Language.preferred(among: ["fr-CH", "de-CH", "en-GB"]) == .german)
    #expect(Language.preferred(among: ["es-419"]) == .spanish)
    #expect(Language.preferred(among: ["en-US", "de-DE"]) == .english)
    #expect(Language.preferred(among: ["fr", "it"]) == .english)
    #expect(Language.preferred(among: []) == .english)
  }
}

@Suite struct EnergyBarTests {
  func budget(advised: Double, spent: Double?, byDefault: Bool = false) -> EnergyBudget {
    EnergyBudget(
      envelope: Envelope(low: 105, mid: 158, high: 230), byDefault: byDefault, advised: advised, spent: spent,
      left: nil, nextBreak: nil, sentence: "", reasons: [])
  }

  @Test func defaultBudgetHasNoBar() {
    #expect(EnergyBar(budget(advised: 60, spent: 120, byDefault: true)) == nil)
    #expect(EnergyBar(budget(advised: 0, spent: nil)) == nil)
  }

  @Test func spentIsAShareOfTheAdvisedAmount() throws {
    let bar = try #require(EnergyBar(budget(advised: 200, spent: 50)))
    #expect((bar.advised, bar.spent) == (1, 0.25))
  }

  @Test func unknownSpendingIsNotZero() throws {
    #expect(try #require(EnergyBar(budget(advised: 200, spent: nil))).spent == nil)
    #expect(try #require(EnergyBar(budget(advised: 200, spent: 0))).spent == 0)
  }

  @Test func overspendingStaysOnTheBar() throws {
    let bar = try #require(EnergyBar(budget(advised: 200, spent: 400)))
    #expect((bar.advised, bar.spent) == (0.5, 1))
  }
}

@Suite struct SeverityStepTests {
  @Test func elevenStepsStartAtNone() {
    #expect(SeverityStep.all.map(\.number) == Array(0...10))
    #expect(SeverityStep.all.first?.severity == rated(0))
    #expect(SeverityStep.all.last?.severity == rated(10))
  }

  func logged(_ words: [String], severity: Double? = nil) -> JustLogged {
    let steps = words.enumerated().map { SeverityAnchor(step: UInt8($0.offset), words: $0.element, own: false) }
    return JustLogged(label: "", entry: nil, canRate: true, severity: severity, steps: steps)
  }

  @Test func adjacentStepsWithEqualWordsShareARow() {
    let rows = logged(["none", "mild", "mild", "I lie down", "mild"]).rows
    #expect(rows.map(\.word) == ["none", "mild", "I lie down", "mild"])
    #expect(rows.map { $0.steps.map(\.number) } == [[0], [1, 2], [3], [4]])
    #expect(Set(rows.map(\.id)).count == rows.count)
    #expect(logged([]).rows.isEmpty)
  }

  @Test func onlyTheGivenStepIsMarked() {
    let given = { (severity: Double?) in
      SeverityStep.all.filter(logged([], severity: severity).isGiven).map(\.number)
    }
    #expect(given(6) == [6])
    #expect(given(0) == [0])
    #expect(given(6.5) == [])
    #expect(given(nil) == [])
  }
}

@Suite struct WordsTests {
  @Test(arguments: [EbbCore.Language.english, .german, .spanish])
  func coreHasEveryScreenWord(language: EbbCore.Language) throws {
    let journal = try TemporaryJournal()
    let words = try JournalCore(path: journal.path, language: language).words()
    #expect(Words.Key.allCases.filter { !words.has($0) } == [])
  }

  @Test func unknownKeyIsShownAsItself() {
    #expect(Words.none[.undo] == "app-undo")
    #expect(Words([Word(key: "app-undo", text: "Undo")])[.undo] == "Undo")
  }
}
