package app.ebb.app

import android.content.Context
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice

/** Reads a text aloud with the phone's own voice, as far as that needs no network: what is read stays on the phone. */
class Speech(
    private val context: Context,
) : AutoCloseable {
    private var engine: TextToSpeech? = null
    private var isReady = false

    /** What waits for the engine to be ready. */
    private var waiting: String? = null

    fun read(text: String) {
        if (isReady) {
            say(text)
            return
        }
        waiting = text
        if (engine == null) engine = TextToSpeech(context) { status -> ready(status == TextToSpeech.SUCCESS) }
    }

    private fun ready(works: Boolean) {
        isReady = works
        if (works) waiting?.let(::say)
        waiting = null
    }

    private fun say(text: String) {
        val engine = engine ?: return
        val locale = context.resources.configuration.locales[0]
        engine.language = locale
        val voice = engine.voice
        if (voice != null && voice.isNetworkConnectionRequired) engine.voice = offline(engine, voice) ?: return
        engine.speak(text, TextToSpeech.QUEUE_FLUSH, null, "ebb")
    }

    /** A voice of the same language that needs no network; null where there is none, and nothing is read then. */
    private fun offline(
        engine: TextToSpeech,
        voice: Voice,
    ): Voice? = engine.voices.orEmpty().firstOrNull { !it.isNetworkConnectionRequired && it.locale == voice.locale }

    override fun close() {
        engine?.shutdown()
        engine = null
        isReady = false
    }
}
