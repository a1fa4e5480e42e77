#if canImport(SwiftUI)
  import EbbKit
  import SwiftUI

  /// The colours, sizes and words of a screen.
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

  /// A button large enough for a shaking hand, with a visible outline.
  struct TouchStyle: ButtonStyle {
    let look: Look
    var ground: Color?
    var height: Double?
    /// Whether it is selected, shown by a heavy outline.
    var chosen = false

    func makeBody(configuration: Configuration) -> some View {
      configuration.label
        .padding(Metrics.unit)
        .frame(maxWidth: .infinity, minHeight: height ?? look.metrics.target)
        .background(ground ?? look.raised, in: shape)
        .overlay { shape.stroke(chosen ? look.ink : look.edge, lineWidth: chosen ? 3 : 1) }
        .contentShape(shape)
        // Immediate feedback without animation.
        .opacity(configuration.isPressed ? 0.7 : 1)
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Metrics.unit * 2) }
  }

  /// A button without background, with a touch target of full size.
  struct QuietStyle: ButtonStyle {
    let look: Look

    func makeBody(configuration: Configuration) -> some View {
      configuration.label
        .frame(minWidth: look.metrics.target, minHeight: look.metrics.target)
        .contentShape(RoundedRectangle(cornerRadius: Metrics.unit * 2))
        .opacity(configuration.isPressed ? 0.7 : 1)
    }
  }

  /// The caption of a section.
  struct Caption: View {
    let text: String
    let look: Look

    var body: some View {
      Text(text).font(.subheadline).foregroundStyle(look.quiet)
    }
  }

  /// A "Why" button that expands the reasons.
  struct Why: View {
    let look: Look
    let reasons: [String]
    @State private var isExpanded = false

    var body: some View {
      if !reasons.isEmpty {
        Button(look.words[.why]) { isExpanded.toggle() }
          .foregroundStyle(look.accent)
          .buttonStyle(TouchStyle(look: look))
        if isExpanded {
          ForEach(reasons, id: \.self) { reason in
            Text(reason).font(.subheadline).foregroundStyle(look.quiet)
          }
        }
      }
    }
  }
#endif
