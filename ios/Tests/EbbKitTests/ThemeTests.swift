import Testing

@testable import EbbKit

/// The contrast of the three themes: WCAG AA, and AAA in a flare.
@Suite struct ThemeTests {
  static let themes: [(name: String, theme: Theme, words: Double)] = [
    ("light", .light, 4.5), ("dark", .dark, 4.5), ("flare", .flare, 7),
  ]

  @Test(arguments: themes) func textMeetsContrast(name: String, theme: Theme, words: Double) {
    for behind in [theme.ground, theme.raised, theme.pale] { #expect(theme.ink.contrast(with: behind) >= words) }
    for text in [theme.quiet, theme.accent] { #expect(text.contrast(with: theme.ground) >= words) }
    #expect(theme.accent.contrast(with: theme.raised) >= words)
    #expect(theme.onAction.contrast(with: theme.action) >= words)
  }

  @Test(arguments: themes) func edgesMeetContrast(name: String, theme: Theme, words: Double) {
    for behind in [theme.ground, theme.raised] { #expect(theme.edge.contrast(with: behind) >= 3) }
  }

  /// The numbers are large text, for which 4.5 is AAA.
  @Test(arguments: themes) func severityStepsMeetContrast(name: String, theme: Theme, words: Double) {
    for step in SeverityStep.all {
      #expect(theme.ink.contrast(with: theme.severity(step.depth)) >= 4.5, "step \(step.number)")
    }
  }

  @Test(arguments: themes) func smallTextMeetsContrastOnEveryTint(name: String, theme: Theme, words: Double) {
    for value in SeverityStep.all.map({ Double($0.number) }) + [nil] {
      #expect(theme.ink.contrast(with: theme.tint(value)) >= words)
    }
    #expect(theme.tint(nil) == theme.pale)
    #expect((theme.tint(10) == theme.pale) == (theme == .flare))
  }

  @Test(arguments: themes) func severityContrastIncreases(name: String, theme: Theme, words: Double) {
    let contrasts = SeverityStep.all.map { theme.severity($0.depth).contrast(with: theme.ground) }
    #expect(contrasts == contrasts.sorted())
  }

  @Test func flareThemeIsDimWithLittleBlue() {
    let flare = Theme.flare
    let all = [
      flare.ground, flare.raised, flare.ink, flare.quiet, flare.edge, flare.accent, flare.action, flare.onAction,
      flare.pale, flare.deep,
    ]
    for colour in all {
      #expect(colour.blue <= colour.green && colour.green <= colour.red)
      #expect(colour.luminance < Theme.dark.ink.luminance / 2)
    }
    #expect(flare.ground.luminance < Theme.dark.ground.luminance)
  }

  @Test func flareOverridesDarkMode() {
    #expect(Theme.of(dark: false, flare: false) == .light)
    #expect(Theme.of(dark: true, flare: false) == .dark)
    #expect(Theme.of(dark: false, flare: true) == .flare)
    #expect(Theme.of(dark: true, flare: true) == .flare)
  }

  @Test func contrastFollowsWCAG() {
    #expect(abs(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) - 21) < 1e-9)
    // The lightest grey that passes AA on white.
    #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.01)
  }
}

extension Theme: CustomTestStringConvertible {
  /// Short, as the name is an argument too.
  public var testDescription: String { "…" }
}

@Suite struct MetricsTests {
  @Test func targetsGrowInAFlare() {
    #expect(Metrics(flare: false, largeText: false).target == 48)
    #expect(Metrics(flare: true, largeText: false).target == 72)
    #expect(Metrics(flare: true, largeText: false).tall > Metrics(flare: false, largeText: false).tall)
  }

  @Test func largeTextUsesOneColumn() {
    #expect(Metrics(flare: false, largeText: true).columns == 1)
  }
}
