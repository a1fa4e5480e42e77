package app.ebb.preview.bench

import androidx.compose.foundation.text.BasicText
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.ebb.Opening
import app.ebb.openJournal
import app.ebb.preview.Arguments
import app.ebb.preview.Stage
import app.ebb.ui.ScreensGateway
import app.ebb.ui.parts.Destination
import app.ebb.ui.today.TodayState

/**
 * What `ebb-bench screens` runs: `text` draws a static text, `today FILE` Today of a journal, and each prints a line once that
 * is drawn; `scroll FILE` prints the nanoseconds of each frame while the diary is scrolled; `taps FILE` the bytes in use after
 * 200 taps and after a thousand more.
 */
fun main(given: Array<String>) {
    if (given.first() == "text") return drawText()
    val (what, file) = given
    val arguments = Arguments.of("--db $file --lang en --now $NOW --phone 360x640".split(' '))
    openJournal(Opening(file, arguments.language)).use { journal ->
        ScreensGateway(journal, arguments.language).use { core ->
            when (what) {
                "today" -> Stage(core, arguments).use(::drawToday)
                "scroll" -> Stage(core, arguments, Destination.DIARY).use(::scroll)
                "taps" -> Stage(core, arguments).use(::tap)
                else -> error("there is no $what")
            }
        }
    }
}

/** Of the day on which the invented diary ends. */
private const val NOW = "2026-03-02T09:00:00+00:00[UTC]"

private fun drawText() =
    ImageComposeScene(720, 1280, Density(2f)) { BasicText("Ebb") }.use {
        it.render().close()
        println("drawn")
    }

private fun drawToday(stage: Stage) {
    while (stage.models.today.state.value !is TodayState.Content) stage.frame()
    stage.frame()
    println("drawn")
}

private fun scroll(stage: Stage) {
    stage.settle()
    val middle = Offset(360f, 640f)
    val times =
        (0 until WARM_UP + FRAMES).map { frame ->
            val isDown = frame / TURN % 2 == 0
            val begun = System.nanoTime()
            stage.scene.sendPointerEvent(PointerEventType.Scroll, middle, Offset(0f, if (isDown) 1f else -1f))
            stage.frame()
            System.nanoTime() - begun
        }
    println(times.drop(WARM_UP).joinToString(" "))
}

private fun tap(stage: Stage) {
    stage.settle()
    val item =
        (stage.models.today.state.value as TodayState.Content)
            .today.quick
            .first()
            .item
    val uses =
        listOf(FEW_TAPS, MANY_TAPS).map { taps ->
            repeat(taps) {
                stage.models.today.tap(item)
                stage.frame()
            }
            System.gc()
            Runtime.getRuntime().run { totalMemory() - freeMemory() }
        }
    println(uses.joinToString(" "))
}

private const val FEW_TAPS = 200
private const val MANY_TAPS = 1_000
private const val WARM_UP = 300
private const val FRAMES = 1_000

/** Frames in one direction. */
private const val TURN = 50
