package app.ebb.ui.diary

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.CalendarDay
import app.ebb.core.CalendarMonth
import app.ebb.core.DayPlace
import app.ebb.core.WeekdayName
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.fitting
import app.ebb.ui.theme.Palette
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import java.time.LocalDate

/**
 * A month. Its height is known before its days are, so that reading them moves nothing. In a flare its days are rows,
 * as seven targets of that theme are wider than a phone.
 *
 * @param days null until they are read.
 */
@Composable
internal fun Month(
    month: CalendarMonth,
    days: List<CalendarDay>?,
    weekdays: List<WeekdayName>,
    onOpen: (LocalDate) -> Unit,
) {
    Column(Modifier.fillMaxWidth()) {
        Say(
            month.label,
            Modifier.padding(start = Space.two, end = Space.two, bottom = Space.one).semantics { heading() },
            Type.strong,
        )
        if (theme == Theme.FLARE) {
            DayRows(month, days, onOpen)
        } else {
            Column(Modifier.padding(horizontal = Space.one)) {
                WeekdayNames(weekdays)
                for (week in weeks(month)) Week(week, days, onOpen)
            }
        }
    }
}

/** The places of the days in rows of a week, from 0; null where there is none. */
private fun weeks(month: CalendarMonth): List<List<Int?>> {
    val places = List(month.blanks.toInt()) { null } + List(month.days.toInt()) { it }
    return places.chunked(WEEK).map { week -> week + List(WEEK - week.size) { null } }
}

/** Hidden from screen readers, as every day begins with its weekday. */
@Composable
private fun WeekdayNames(weekdays: List<WeekdayName>) {
    Row(Modifier.fillMaxWidth().semantics { hideFromAccessibility() }) {
        for (weekday in weekdays) {
            Say(
                weekday.short,
                Modifier.weight(1f).clearAndSetSemantics {},
                Type.tiny.fitting(weekday.short, NAME_ROOM),
                palette.quiet,
                TextAlign.Center,
            )
        }
    }
}

@Composable
private fun Week(
    places: List<Int?>,
    days: List<CalendarDay>?,
    onOpen: (LocalDate) -> Unit,
) {
    Row(Modifier.fillMaxWidth().height(DAY)) {
        val week = places.map { place -> place?.let { days?.getOrNull(it) } }
        week.forEachIndexed { index, day ->
            if (day == null) {
                Spacer(Modifier.weight(1f))
            } else {
                val follows = week.getOrNull(index - 1)?.flare == true
                val goesOn = week.getOrNull(index + 1)?.flare == true
                Day(day, follows, goesOn, onOpen, Modifier.weight(1f))
            }
        }
    }
}

@Composable
private fun Day(
    day: CalendarDay,
    follows: Boolean,
    goesOn: Boolean,
    onOpen: (LocalDate) -> Unit,
    modifier: Modifier,
) {
    if (day.place == DayPlace.AHEAD) {
        Box(modifier.height(DAY), contentAlignment = Alignment.Center) {
            Say(day.number, Modifier.clearAndSetSemantics {}, Type.small.fitting(day.number, NAME_ROOM), palette.edge)
        }
        return
    }
    val look = DayLook(day.burden, day.logged, day.recalled, day.place == DayPlace.TODAY, day.flare, follows, goesOn)
    val colors = palette
    val isKnown = day.logged || day.recalled
    val base = if (day.place == DayPlace.TODAY) Type.small.copy(fontWeight = FontWeight.Bold) else Type.small
    Box(
        modifier
            .height(DAY)
            .semantics(mergeDescendants = true) { contentDescription = day.sentence }
            .clickable(role = Role.Button) { onOpen(day.day) }
            .drawBehind { draw(look, colors) },
        contentAlignment = Alignment.Center,
    ) {
        Say(
            day.number,
            Modifier.clearAndSetSemantics {},
            base.fitting(day.number, NAME_ROOM),
            if (isKnown) palette.ink else palette.quiet,
            TextAlign.Center,
        )
    }
}

/** What a day looks like: each sign is a shape of its own, and the burden one hue. */
internal data class DayLook(
    val burden: Double? = null,
    val logged: Boolean = false,
    val recalled: Boolean = false,
    val today: Boolean = false,
    val flare: Boolean = false,
    /** Whether the day beside it in the row is a flare day, too: the band goes through. */
    val follows: Boolean = false,
    val goesOn: Boolean = false,
)

private fun DrawScope.draw(
    look: DayLook,
    colors: Palette,
) {
    val gap = GAP.toPx()
    val corner = CornerRadius(DAY_CORNER.toPx())
    val place = Offset(gap, gap)
    val room = Size(size.width - gap * 2, size.height - gap * 2)
    val burden = look.burden
    if (burden != null) {
        drawRoundRect(colors.severity(burden), place, room, corner)
    } else if (look.logged) {
        drawRoundRect(colors.raised, place, room, corner)
    }
    if (look.logged && burden == null) drawRoundRect(colors.edge, place, room, corner, Stroke(1.dp.toPx()))
    if (look.recalled) {
        val dash = DASH.toPx()
        val line = Stroke(LINE.toPx(), pathEffect = PathEffect.dashPathEffect(floatArrayOf(dash, dash)))
        drawRoundRect(colors.edge, place, room, corner, line)
    }
    if (look.today) {
        val inset = LINE.toPx() / 2
        val line = Size(room.width - inset * 2, room.height - inset * 2)
        drawRoundRect(colors.ink, place + Offset(inset, inset), line, corner, Stroke(LINE.toPx()))
    }
    if (look.flare) {
        val start = if (look.follows) 0f else gap * 2
        val end = size.width - if (look.goesOn) 0f else gap * 2
        val top = size.height - gap * 2 - BAND.toPx()
        drawRect(colors.ink, Offset(start, top), Size(end - start, BAND.toPx()))
    }
}

/** A sign by itself, for what it means. */
@Composable
internal fun Sample(look: DayLook) {
    val colors = palette
    Box(Modifier.size(SAMPLE).drawBehind { draw(look, colors) })
}

@Composable
private fun DayRows(
    month: CalendarMonth,
    days: List<CalendarDay>?,
    onOpen: (LocalDate) -> Unit,
) {
    if (days == null) {
        Spacer(Modifier.height(theme.target * month.days.toInt()))
        return
    }
    Column(Modifier.padding(horizontal = Space.two), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        for (day in days.filter { it.place != DayPlace.AHEAD }.asReversed()) {
            Box(
                Modifier
                    .fillMaxWidth()
                    .heightIn(min = theme.target)
                    .clip(RoundedCornerShape(DAY_CORNER))
                    .background(palette.raised)
                    .clickable(role = Role.Button) { onOpen(day.day) }
                    .padding(horizontal = Space.two, vertical = Space.one),
                contentAlignment = Alignment.CenterStart,
            ) {
                Say(day.sentence, color = if (day.logged || day.recalled) palette.ink else palette.quiet)
            }
        }
    }
}

private const val WEEK = 7

/** The least height of a target; its width is a seventh of the screen. */
private val DAY = 48.dp

/** The room for a number or a weekday within a day. */
private val NAME_ROOM = 40.dp
private val SAMPLE = 32.dp
private val DAY_CORNER = 8.dp
private val GAP = 2.dp
private val LINE = 2.dp
private val DASH = 4.dp
private val BAND = 5.dp
