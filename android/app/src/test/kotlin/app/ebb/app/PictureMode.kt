package app.ebb.app

import java.io.File

/** What is drawn, by the property that Maven sets: some in every test, all in make pictures, write for those in git. */
internal object PictureMode {
    private val mode = System.getProperty("ebb.pictures") ?: "some"
    val isWriting = mode == "write"
    val isAll = mode != "some"
}

/** Where pictures and the diaries in them are. */
internal object PictureFiles {
    private val app = File(checkNotNull(System.getProperty("ebb.app")))
    val drawn = File(app, "target/pictures")
    val goldens = File(app, "src/test/golden")
    val contactSheet = File(app, "../../docs/screenshots/all.png")
    val diaries = File(checkNotNull(System.getProperty("ebb.diaries")))
}
