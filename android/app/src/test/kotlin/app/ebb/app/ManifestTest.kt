package app.ebb.app

import android.app.Application
import android.content.pm.PackageManager
import org.junit.Assert.assertEquals
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
    fun `the app has three permissions and no network access`() {
        val asked = packaged(PackageManager.GET_PERMISSIONS).requestedPermissions.orEmpty().toSet()
        val ours =
            setOf("POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED", "SCHEDULE_EXACT_ALARM").map { "$PERMISSION$it" }
        assertEquals(ours.toSet(), asked)
    }

    @Test
    fun `permissions that libraries add are removed on merging`() {
        val written = permissions().filter { it.getAttributeNS(TOOLS, "node") == "remove" }
        val removed = written.map { it.getAttributeNS(ANDROID, "name") }.toSet()
        assertEquals(setOf("${PERMISSION}INTERNET", "${PERMISSION}ACCESS_NETWORK_STATE"), removed)
    }

    @Test
    fun `both receivers are unexported and direct-boot aware`() {
        val receivers = packaged(PackageManager.GET_RECEIVERS or BEFORE_UNLOCK).receivers.orEmpty()
        assertEquals(setOf("WakeReceiver", "AnswerReceiver"), receivers.map { it.name.substringAfterLast('.') }.toSet())
        assertTrue(receivers.none { it.exported })
        assertTrue(receivers.all { it.directBootAware })
    }

    @Test
    fun `the app has no service`() {
        assertEquals(0, packaged(PackageManager.GET_SERVICES or BEFORE_UNLOCK).services.orEmpty().size)
    }

    private fun packaged(flags: Int) = app.packageManager.getPackageInfo(app.packageName, flags)

    private fun permissions(): List<Element> {
        val factory = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        val file = File(checkNotNull(System.getProperty("ebb.app")), "src/main/AndroidManifest.xml")
        val found = factory.newDocumentBuilder().parse(file).getElementsByTagName("uses-permission")
        return (0 until found.length).map { found.item(it) as Element }
    }

    private companion object {
        const val PERMISSION = "android.permission."
        const val ANDROID = "http://schemas.android.com/apk/res/android"
        const val TOOLS = "http://schemas.android.com/tools"
        const val BEFORE_UNLOCK = PackageManager.MATCH_DIRECT_BOOT_AWARE or PackageManager.MATCH_DIRECT_BOOT_UNAWARE
    }
}
