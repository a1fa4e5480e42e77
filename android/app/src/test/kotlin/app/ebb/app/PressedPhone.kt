package app.ebb.app

import android.os.UserManager
import org.junit.rules.ExternalResource
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowUserManager

/** A phone on which widgets and tiles are pressed: its process has begun, and the journal is closed at the end. */
class PressedPhone : ExternalResource() {
    val app: WidgetApplication get() = RuntimeEnvironment.getApplication() as WidgetApplication
    val users: ShadowUserManager get() = shadowOf(app.getSystemService(UserManager::class.java))

    override fun before() {
        app.restart()
        app.reminders.wake()
        app.settle()
    }

    override fun after() {
        users.setUserUnlocked(true)
        app.diary.close()
    }
}
