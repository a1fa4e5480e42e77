package app.ebb.app

import android.content.Context
import androidx.health.connect.client.HealthConnectClient
import androidx.health.connect.client.permission.HealthPermission
import androidx.health.connect.client.records.HeartRateVariabilityRmssdRecord
import androidx.health.connect.client.records.Record
import androidx.health.connect.client.records.RestingHeartRateRecord
import androidx.health.connect.client.records.SleepSessionRecord
import androidx.health.connect.client.records.StepsRecord
import androidx.health.connect.client.request.AggregateRequest
import androidx.health.connect.client.request.ReadRecordsRequest
import androidx.health.connect.client.time.TimeRangeFilter
import app.ebb.core.HealthAccess
import app.ebb.core.HealthDay
import app.ebb.core.HealthInstant
import app.ebb.core.HealthMeasure
import app.ebb.core.HealthReading
import app.ebb.core.HealthRequest
import app.ebb.core.HealthSleep
import app.ebb.core.HealthSleepStage
import app.ebb.core.HealthSteps
import app.ebb.core.HealthValue
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.time.Instant
import java.time.ZoneOffset
import kotlin.reflect.KClass
import kotlin.time.Duration.Companion.seconds

/** Reads the phone's health store. Calls block: off the main thread. */
interface HealthReader {
    fun access(): HealthAccess

    /** What is asked for, as far as it may be read. Throws whatever the store throws. */
    fun read(request: HealthRequest): HealthReading
}

/**
 * Health Connect, which is part of the phone since Android 14 and an app before.
 *
 * @param status of Health Connect on this phone.
 * @param client is made for each use: the app may have been installed or updated since.
 */
class HealthConnectReader(
    private val status: () -> Int,
    private val client: () -> HealthConnectClient,
) : HealthReader {
    constructor(context: Context) : this(
        { HealthConnectClient.getSdkStatus(context) },
        { HealthConnectClient.getOrCreate(context) },
    )

    override fun access(): HealthAccess =
        when (status()) {
            HealthConnectClient.SDK_AVAILABLE -> ofGranted(blocking { granted(client()) })
            HealthConnectClient.SDK_UNAVAILABLE_PROVIDER_UPDATE_REQUIRED -> HealthAccess.NEEDS_UPDATE
            else -> HealthAccess.ABSENT
        }

    private fun ofGranted(granted: Set<String>): HealthAccess =
        when (granted.size) {
            0 -> HealthAccess.NOT_ALLOWED
            PERMISSIONS.size -> HealthAccess.ALLOWED
            else -> HealthAccess.PARTLY
        }

    override fun read(request: HealthRequest): HealthReading =
        blocking {
            val client = client()
            val granted = granted(client)
            val span = TimeRangeFilter.between(request.from, request.to)
            val sleep = client.all(SleepSessionRecord::class, granted, span).map(::sleep)
            val resting = client.all(RestingHeartRateRecord::class, granted, span).map(::value)
            val variability = client.all(HeartRateVariabilityRmssdRecord::class, granted, span).map(::value)
            val mayCount = permission(StepsRecord::class) in granted
            val steps = if (mayCount) request.steps.mapNotNull { client.steps(it) } else emptyList()
            HealthReading(sleep, steps, resting + variability)
        }

    private suspend fun granted(client: HealthConnectClient): Set<String> =
        client.permissionController.getGrantedPermissions().intersect(PERMISSIONS)

    /** All records of a type, page by page; none if they may not be read. */
    private suspend fun <T : Record> HealthConnectClient.all(
        type: KClass<T>,
        granted: Set<String>,
        span: TimeRangeFilter,
    ): List<T> {
        if (permission(type) !in granted) return emptyList()
        val all = mutableListOf<T>()
        var page: String? = null
        do {
            val read = readRecords(ReadRecordsRequest(type, span, pageSize = PAGE, pageToken = page))
            all += read.records
            page = read.pageToken?.ifEmpty { null }
        } while (page != null && all.size < MOST)
        return all
    }

    /** Health Connect adds up what several apps counted, each step once. */
    private suspend fun HealthConnectClient.steps(day: HealthDay): HealthSteps? {
        val span = TimeRangeFilter.between(day.from, day.to)
        val found = aggregate(AggregateRequest(setOf(StepsRecord.COUNT_TOTAL), span))
        return found[StepsRecord.COUNT_TOTAL]?.let { HealthSteps(day.day, it) }
    }

    private fun <T> blocking(work: suspend () -> T): T = runBlocking { withTimeout(PATIENCE) { work() } }

    companion object {
        /** What is read, and nothing more is asked for. */
        val PERMISSIONS: Set<String> =
            setOf(
                SleepSessionRecord::class,
                StepsRecord::class,
                RestingHeartRateRecord::class,
                HeartRateVariabilityRmssdRecord::class,
            ).map(::permission).toSet()

        private const val PAGE = 1000

        /** A store that has more of one thing in a month is broken. */
        private const val MOST = 50_000

        private val PATIENCE = 30.seconds

        private fun permission(type: KClass<out Record>) = HealthPermission.getReadPermission(type)
    }
}

private fun instant(
    at: Instant,
    offset: ZoneOffset?,
) = HealthInstant(at, offset?.totalSeconds)

private fun sleep(record: SleepSessionRecord) =
    HealthSleep(
        source = record.metadata.dataOrigin.packageName,
        from = instant(record.startTime, record.startZoneOffset),
        to = instant(record.endTime, record.endZoneOffset),
        stages =
            record.stages
                // An unknown stage counts as neither asleep nor awake.
                .filter { it.stage != SleepSessionRecord.STAGE_TYPE_UNKNOWN }
                .map { HealthSleepStage(it.startTime, it.endTime, it.stage in ASLEEP) },
    )

private val ASLEEP =
    setOf(
        SleepSessionRecord.STAGE_TYPE_SLEEPING,
        SleepSessionRecord.STAGE_TYPE_LIGHT,
        SleepSessionRecord.STAGE_TYPE_DEEP,
        SleepSessionRecord.STAGE_TYPE_REM,
    )

private fun value(record: RestingHeartRateRecord) =
    HealthValue(
        record.metadata.dataOrigin.packageName,
        HealthMeasure.RESTING_HEART_RATE,
        instant(record.time, record.zoneOffset),
        record.beatsPerMinute.toDouble(),
    )

private fun value(record: HeartRateVariabilityRmssdRecord) =
    HealthValue(
        record.metadata.dataOrigin.packageName,
        HealthMeasure.HRV_RMSSD,
        instant(record.time, record.zoneOffset),
        record.heartRateVariabilityMillis,
    )
