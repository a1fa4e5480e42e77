package app.ebb.app

import android.app.Application
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ApplicationInfo
import android.content.pm.ComponentInfo
import android.content.pm.PackageManager
import android.content.pm.ServiceInfo
import android.net.Uri
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** What the manifest asks for and opens: as it is written, and as the tests run with it after the merge. */
@RunWith(RobolectricTestRunner::class)
class ManifestTest {
    private val app: Application get() = RuntimeEnvironment.getApplication()

    @Test
    fun `the app has ten permissions, four to read health data, one of its own, and no network access`() {
        val asked = packaged(PackageManager.GET_PERMISSIONS).requestedPermissions.orEmpty().toSet()
        val ours =
            setOf(
                "health.READ_HEART_RATE_VARIABILITY",
                "health.READ_RESTING_HEART_RATE",
                "health.READ_SLEEP",
                "health.READ_STEPS",
                "POST_NOTIFICATIONS",
                "POST_PROMOTED_NOTIFICATIONS",
                "RECEIVE_BOOT_COMPLETED",
                "SCHEDULE_EXACT_ALARM",
                "USE_BIOMETRIC",
                "VIBRATE",
            ).map { "$PERMISSION$it" }
        // What Health Connect's dialogue asks for is what the manifest names: it shows no others.
        assertEquals(HealthConnectReader.PERMISSIONS, asked.filter { it.startsWith("${PERMISSION}health.") }.toSet())
        // androidx.core declares it, so that before API 33 only this app reaches receivers registered at run time.
        assertEquals(ours.toSet() + "${app.packageName}.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION", asked)
    }

    @Test
    fun `other apps reach the activity alone, and the system the tiles`() {
        val all =
            packaged(
                PackageManager.GET_ACTIVITIES or PackageManager.GET_RECEIVERS or PackageManager.GET_SERVICES or
                    PackageManager.GET_PROVIDERS or BEFORE_UNLOCK,
            )
        val parts =
            listOf<Array<out ComponentInfo>?>(all.activities, all.receivers, all.services, all.providers)
                .flatMap { it.orEmpty().asList() }
        val guarded = parts.filterIsInstance<ServiceInfo>().filter { it.permission == BIND_TILE }
        // Health Connect's page about Ebb, which the system alone opens.
        val alias = parts.filterIsInstance<ActivityInfo>().filter { it.permission == HEALTH_USAGE }
        assertEquals(listOf("${app.packageName}.HealthPermissionUsage"), alias.map { it.name })
        // The icons on the home screen, of which one is shown.
        val icons = parts.filterIsInstance<ActivityInfo>().filter { it.name.substringAfterLast('.') in ICONS }
        assertEquals(setOf(MainActivity::class.java.name), icons.map { it.targetActivity }.toSet())
        val open = parts.filter { it.exported } - guarded.toSet() - alias.toSet() - icons.toSet()
        assertEquals(listOf(MainActivity::class.java.name), open.map { it.name })
        // It hands out the one file that the person shares.
        assertEquals(listOf("${app.packageName}.shared"), all.providers.orEmpty().map { it.authority })
        assertTrue(all.providers.orEmpty().all { it.grantUriPermissions })
    }

    @Test
    fun `Health Connect finds the reason for what is read, before and since Android 14`() {
        assertEquals(
            listOf(MainActivity::class.java.name),
            app.packageManager
                .queryIntentActivities(Intent("androidx.health.ACTION_SHOW_PERMISSIONS_RATIONALE"), 0)
                .map { it.activityInfo.name },
        )
        val since =
            Intent("android.intent.action.VIEW_PERMISSION_USAGE")
                .addCategory("android.intent.category.HEALTH_PERMISSIONS")
        val found = app.packageManager.queryIntentActivities(since, 0).map { it.activityInfo }
        assertEquals(listOf(MainActivity::class.java.name), found.map { it.targetActivity })
    }

    @Test
    fun `the launcher opens the activity`() {
        val launch = checkNotNull(app.packageManager.getLaunchIntentForPackage(app.packageName))
        assertEquals("${app.packageName}.${PhoneIcon.EBB}", launch.component?.className)
    }

    @Test
    fun `the back gesture is predictive, right-to-left is supported, and the target is the newest`() {
        val application = written("AndroidManifest.xml").getElementsByTagName("application").item(0) as Element
        assertEquals("true", application.getAttributeNS(ANDROID, "enableOnBackInvokedCallback"))
        assertTrue(app.applicationInfo.flags and ApplicationInfo.FLAG_SUPPORTS_RTL != 0)
        assertEquals(36, app.applicationInfo.targetSdkVersion)
    }

    @Test
    fun `both icons have the shortcuts`() {
        val aliases = written("AndroidManifest.xml").getElementsByTagName("activity-alias")
        val all = (0 until aliases.length).map { aliases.item(it) as Element }
        val icons = all.filter { it.getAttributeNS(ANDROID, "name").removePrefix(".") in ICONS }
        assertEquals(ICONS, icons.map { it.getAttributeNS(ANDROID, "name").removePrefix(".") }.toSet())
        for (icon in icons) {
            val data = icon.getElementsByTagName("meta-data").item(0) as Element
            assertEquals("@xml/shortcuts", data.getAttributeNS(ANDROID, "resource"))
        }
    }

    @Test
    fun `other apps can hand over tables and lines of text, by their documents alone`() {
        val document = Uri.parse("content://some.app/export")
        val send = { type: String -> Intent(Intent.ACTION_SEND).setType(type) }
        val view = { uri: String, type: String -> Intent(Intent.ACTION_VIEW).setDataAndType(Uri.parse(uri), type) }
        val types = listOf("text/csv", "text/comma-separated-values", "application/json", "application/x-ndjson")
        for (type in types) {
            assertTrue(type, reaches(send(type)))
            assertTrue(type, reaches(view("$document", type)))
        }
        // What phones call an export and a backup of Ebb's own. Opened, anything unknown would lead here.
        assertTrue(reaches(send("application/octet-stream")))
        val others =
            listOf("application/octet-stream", "image/png", "text/plain").map { view("$document", it) } +
                listOf("file:///sdcard/a.csv", "https://example.org/a.csv").map { view(it, "text/csv") } +
                listOf(send("image/png"), send("text/plain"), Intent(Intent.ACTION_SEND_MULTIPLE).setType("text/csv"))
        for (other in others) assertFalse("$other", reaches(other))
    }

    private fun reaches(intent: Intent) =
        app.packageManager.queryIntentActivities(intent, PackageManager.MATCH_DEFAULT_ONLY).isNotEmpty()

    @Test
    fun `permissions that libraries add are removed on merging`() {
        val written = permissions().filter { it.getAttributeNS(TOOLS, "node") == "remove" }
        val removed = written.map { it.getAttributeNS(ANDROID, "name") }.toSet()
        assertEquals(setOf("${PERMISSION}INTERNET", "${PERMISSION}ACCESS_NETWORK_STATE"), removed)
    }

    @Test
    fun `the phone's settings offer the languages that the app is built with`() {
        // Robolectric does not read it as the phone does.
        val application = written("AndroidManifest.xml").getElementsByTagName("application").item(0) as Element
        assertEquals("@xml/languages", application.getAttributeNS(ANDROID, "localeConfig"))
        val locales = written("res/xml/languages.xml").getElementsByTagName("locale")
        val offered = (0 until locales.length).map { (locales.item(it) as Element).getAttributeNS(ANDROID, "name") }
        val expected = File(checkNotNull(System.getProperty("ebb.app")), "src/build/apk-expected.txt").readLines()
        val built = expected.filter { it.startsWith("language ") }.map { it.removePrefix("language ") }
        assertEquals(built.toSet(), offered.toSet())
    }

    @Test
    fun `the system takes nothing along, neither into a cloud nor to another phone`() {
        val application = written("AndroidManifest.xml").getElementsByTagName("application").item(0) as Element
        assertEquals("false", application.getAttributeNS(ANDROID, "allowBackup"))
        assertEquals("@xml/data_extraction", application.getAttributeNS(ANDROID, "dataExtractionRules"))
        assertEquals("@xml/backup", application.getAttributeNS(ANDROID, "fullBackupContent"))
        val since = written("res/xml/data_extraction.xml")
        val (cloud, transfer) = listOf("cloud-backup", "device-transfer").map(since::getElementsByTagName)
        for (rules in listOf(cloud.item(0), transfer.item(0), written("res/xml/backup.xml"))) {
            val all = (rules as Element).getElementsByTagName("*")
            val excluded =
                (0 until all.length).map { all.item(it) as Element }.onEach {
                    assertEquals("exclude", it.tagName)
                    assertEquals(".", it.getAttribute("path"))
                }
            assertEquals(DOMAINS, excluded.map { it.getAttribute("domain") }.toSet())
        }
    }

    @Test
    fun `all receivers are unexported and direct-boot aware`() {
        val receivers = packaged(PackageManager.GET_RECEIVERS or BEFORE_UNLOCK).receivers.orEmpty()
        val expected =
            setOf("WakeReceiver", "AnswerReceiver", "PressReceiver", "WidgetProvider", "SmallWidgetProvider")
        assertEquals(expected, receivers.map { it.name.substringAfterLast('.') }.toSet())
        assertTrue(receivers.none { it.exported })
        assertTrue(receivers.all { it.directBootAware })
    }

    @Test
    fun `the only services are tiles, which the system alone may bind`() {
        val services = packaged(PackageManager.GET_SERVICES or BEFORE_UNLOCK).services.orEmpty()
        val logging = setOf("SymptomTile", "FlareTile", "RestTile")
        val (before, after) = services.partition { it.directBootAware }
        assertEquals(logging, before.map { it.name.substringAfterLast('.') }.toSet())
        // It opens the app, which needs the unlock.
        assertEquals(listOf("WithoutLookingTile"), after.map { it.name.substringAfterLast('.') })
        assertTrue(services.all { it.permission == BIND_TILE && it.exported })
    }

    private fun packaged(flags: Int) = app.packageManager.getPackageInfo(app.packageName, flags)

    private fun permissions(): List<Element> {
        val found = written("AndroidManifest.xml").getElementsByTagName("uses-permission")
        return (0 until found.length).map { found.item(it) as Element }
    }

    /** A file as it is before the merge. */
    private fun written(name: String): Element {
        val factory = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        val file = File(checkNotNull(System.getProperty("ebb.app")), "src/main/$name")
        return factory.newDocumentBuilder().parse(file).documentElement
    }

    private companion object {
        /** A permission that no other app can have. */
        const val BIND_TILE = "android.permission.BIND_QUICK_SETTINGS_TILE"
        val ICONS = setOf(PhoneIcon.EBB, PhoneIcon.NOTES)
        const val HEALTH_USAGE = "android.permission.START_VIEW_PERMISSION_USAGE"
        const val PERMISSION = "android.permission."
        const val ANDROID = "http://schemas.android.com/apk/res/android"
        const val TOOLS = "http://schemas.android.com/tools"

        /** All places where an app keeps files. */
        val DOMAINS =
            setOf("root", "file", "database", "sharedpref").flatMap { listOf(it, "device_$it") }.toSet() + "external"
        const val BEFORE_UNLOCK = PackageManager.MATCH_DIRECT_BOOT_AWARE or PackageManager.MATCH_DIRECT_BOOT_UNAWARE
    }
}
