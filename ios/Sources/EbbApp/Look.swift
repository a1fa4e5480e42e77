#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// How everything on a screen looks at one moment: the theme's colours, the sizes, the words.
  struct Look {
    let theme: Theme
    let metrics: Metrics
    let words: Words

    init(dark: Bool, flare: Bool, largeText: Bool, words: Words) {
      theme = .of(dark: dark, flare: flare)
      metrics = Metrics(flare: flare, largeText: largeText)
      self.words = words
    }

    var ground: Color { Color(theme.ground) }
    var raised: Color { Color(theme.raised) }
    var ink: Color { Color(theme.ink) }
    var quiet: Color { Color(theme.quiet) }
    var edge: Color { Color(theme.edge) }
    var accent: Color { Color(theme.accent) }
    var action: Color { Color(theme.action) }
    var onAction: Color { Color(theme.onAction) }

    func tint(_ value: Double?) -> Color { Color(theme.tint(value)) }
    func severity(_ step: SeverityStep) -> Color { Color(theme.severity(step.depth)) }
  }

  extension Color {
    init(_ colour: Colour) {
      self.init(.sRGB, red: colour.red, green: colour.green, blue: colour.blue, opacity: 1)
    }
  }

  /// A button large enough for a shaking hand, with an outline that can be seen.
  struct TouchStyle: ButtonStyle {
    let look: Look
    var ground: Color?
    var height: Double?
    /// Whether it is what was chosen: then its outline is heavy.
    var chosen = false

    func makeBody(configuration: Configuration) -> some View {
      configuration.label
        .padding(Metrics.unit)
        .frame(maxWidth: .infinity, minHeight: height ?? look.metrics.target)
        .background(ground ?? look.raised, in: shape)
        .overlay { shape.stroke(chosen ? look.ink : look.edge, lineWidth: chosen ? 3 : 1) }
        .contentShape(shape)
        // Pressed is shown at once: nothing moves, nothing fades.
        .opacity(configuration.isPressed ? 0.7 : 1)
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Metrics.unit * 2) }
  }

  /// A button that is its word alone, as large to the finger as any.
  struct QuietStyle: ButtonStyle {
    let look: Look

    func makeBody(configuration: Configuration) -> some View {
      configuration.label
        .frame(minWidth: look.metrics.target, minHeight: look.metrics.target)
        .contentShape(RoundedRectangle(cornerRadius: Metrics.unit * 2))
        .opacity(configuration.isPressed ? 0.7 : 1)
    }
  }

  /// The caption of a part of the screen.
  struct Caption: View {
    let text: String
    let look: Look

    var body: some View {
      Text(text).font(.subheadline).foregroundStyle(look.quiet)
    }
  }

  /// "Why", and the reasons when it is asked.
  struct Why: View {
    let look: Look
    let reasons: [String]
    @State private var asked = false

    var body: some View {
      if !reasons.isEmpty {
        Button(look.words[.why]) { asked.toggle() }
          .foregroundStyle(look.accent)
          .buttonStyle(TouchStyle(look: look))
        if asked {
          ForEach(reasons, id: \.self) { reason in
            Text(reason).font(.subheadline).foregroundStyle(look.quiet)
          }
        }
      }
    }
  }
#endif
