package app.ebb.app

import androidx.health.connect.client.HealthConnectClient
import androidx.health.connect.client.PermissionController
import androidx.health.connect.client.records.HeartRateVariabilityRmssdRecord
import androidx.health.connect.client.records.Record
import androidx.health.connect.client.records.SleepSessionRecord
import androidx.health.connect.client.records.metadata.Metadata
import androidx.health.connect.client.request.ReadRecordsRequest
import androidx.health.connect.client.response.ReadRecordsResponse
import app.ebb.core.HealthAccess
import app.ebb.core.HealthInstant
import app.ebb.core.HealthRequest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.lang.reflect.Method
import java.lang.reflect.Proxy
import java.time.Instant
import java.time.ZoneOffset

/** What is asked of Health Connect, and what its records become. Health Connect itself is imitated. */
@RunWith(RobolectricTestRunner::class)
class HealthConnectReaderTest {
    private var granted: Set<String> = HealthConnectReader.PERMISSIONS
    private var status = HealthConnectClient.SDK_AVAILABLE
    private val records = mutableListOf<Record>()
    private val asked = mutableListOf<ReadRecordsRequest<*>>()

    private val reader = HealthConnectReader({ status }) { client() }
    private val request = HealthRequest(true, at(0), at(500_000), steps = emptyList())

    @Test
    fun `how it stands on this phone`() {
        assertEquals(HealthAccess.ALLOWED, reader.access())
        granted = HealthConnectReader.PERMISSIONS.take(2).toSet() + "android.permission.health.READ_WEIGHT"
        assertEquals(HealthAccess.PARTLY, reader.access())
        granted = emptySet()
        assertEquals(HealthAccess.NOT_ALLOWED, reader.access())
        status = HealthConnectClient.SDK_UNAVAILABLE_PROVIDER_UPDATE_REQUIRED
        assertEquals(HealthAccess.NEEDS_UPDATE, reader.access())
        status = HealthConnectClient.SDK_UNAVAILABLE
        assertEquals(HealthAccess.ABSENT, reader.access())
    }

    @Test
    fun `records are read page by page`() {
        for (minute in 0L until 10_000L) records += HeartRateVariabilityRmssdRecord(at(minute), null, 40.0, metadata())
        assertEquals(10_000, reader.read(request).values.size)
        assertEquals(10, asked.count { it.recordType == HeartRateVariabilityRmssdRecord::class })
    }

    @Test
    fun `what may not be read is not asked for`() {
        granted = HealthConnectReader.PERMISSIONS.filter { "SLEEP" in it }.toSet()
        records += HeartRateVariabilityRmssdRecord(at(1), null, 40.0, metadata())
        assertTrue(reader.read(request).values.isEmpty())
        assertEquals(listOf(SleepSessionRecord::class), asked.map { it.recordType })
    }

    @Test
    fun `a night keeps its stages and its offset`() {
        val stages =
            listOf(
                SleepSessionRecord.Stage(at(0), at(60), SleepSessionRecord.STAGE_TYPE_DEEP),
                SleepSessionRecord.Stage(at(60), at(90), SleepSessionRecord.STAGE_TYPE_AWAKE_IN_BED),
                SleepSessionRecord.Stage(at(90), at(120), SleepSessionRecord.STAGE_TYPE_UNKNOWN),
            )
        val tokyo = ZoneOffset.ofHours(9)
        records += SleepSessionRecord(at(0), tokyo, at(480), null, metadata(), stages = stages)
        val night = reader.read(request).sleep.single()
        assertEquals(HealthInstant(at(0), 9 * 3600), night.from)
        assertEquals(HealthInstant(at(480), null), night.to)
        assertEquals(listOf(true, false), night.stages.map { it.isAsleep })
    }

    @Test
    fun `what was revoked meanwhile is thrown`() {
        assertThrows(SecurityException::class.java) {
            HealthConnectReader({ status }) { throw SecurityException() }.read(request)
        }
    }

    private fun at(minute: Long): Instant = Instant.parse("2026-03-09T22:00:00Z").plusSeconds(minute * 60)

    private fun metadata() = Metadata.manualEntry()

    /** A client that answers what the reader calls. A suspending call that need not wait returns its value. */
    private fun client(): HealthConnectClient =
        imitate { method, arguments ->
            when (method.name) {
                "getPermissionController" -> {
                    imitate<PermissionController> { _, _ -> granted }
                }

                "readRecords" -> {
                    val read = arguments[0] as ReadRecordsRequest<*>
                    asked += read
                    val all = records.filter { read.recordType.isInstance(it) }
                    val from = read.pageToken?.toInt() ?: 0
                    val next = from + read.pageSize
                    ReadRecordsResponse(all.drop(from).take(read.pageSize), "$next".takeIf { next < all.size })
                }

                else -> {
                    error("not imitated: ${method.name}")
                }
            }
        }

    private inline fun <reified T : Any> imitate(crossinline answer: (Method, List<Any?>) -> Any?): T =
        Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { _, method, arguments ->
            answer(method, arguments.orEmpty().toList())
        } as T
}
