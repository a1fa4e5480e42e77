// The app for a phone, of the sources that Maven builds: the bindings, ../ui, and this folder.
plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.compose.compiler)
}

val repository: File = rootDir.parentFile
val bindings = layout.buildDirectory.dir("generated/uniffi")
val cores = layout.buildDirectory.dir("generated/jniLibs")

android {
    namespace = "app.ebb.app"
    compileSdk = 36

    defaultConfig {
        applicationId = "app.ebb.app"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0-dev"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }

    androidResources { localeFilters += listOf("en", "de", "es") }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            // Rules of their own: Android's defaults keep more than this app needs.
            proguardFiles("src/build/keep.pro", "src/build/android.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    sourceSets["main"].apply {
        kotlin.srcDirs("src/main/kotlin", "../ui/src/main/kotlin", bindings)
        jniLibs.srcDir(cores)
    }

    // Native libraries are mapped from the APK itself, at pages of 16 KiB.
    packaging { jniLibs { useLegacyPackaging = false } }
}

kotlin { jvmToolchain(17) }

/** The core for each ABI, by cargo-ndk, which finds the NDK by ANDROID_NDK_HOME. */
val core by tasks.registering(Exec::class) {
    workingDir = repository
    inputs.files(fileTree(repository) { include("core/**", "bindings/**", "Cargo.*") })
    outputs.dir(cores)
    val abis = android.defaultConfig.ndk.abiFilters.flatMap { listOf("-t", it) }
    commandLine(
        listOf("cargo", "ndk") + abis + listOf("--platform", "26", "-o", cores.get().asFile.path, "build") +
            listOf("--profile", "phone", "-p", "ebb-ffi", "--features", "encryption"),
    )
}

/** The library and the generator for this computer, of which the bindings are made. */
val host by tasks.registering(Exec::class) {
    workingDir = repository
    commandLine("cargo", "build", "-p", "ebb-ffi", "-p", "ebb-bindgen")
}

val uniffi by tasks.registering(Exec::class) {
    dependsOn(host)
    workingDir = repository.resolve("bindings")
    outputs.dir(bindings)
    val library = repository.resolve("target/debug").resolve(System.mapLibraryName("ebb_ffi"))
    val out = bindings.get().asFile.path
    commandLine(
        "../target/debug/uniffi-bindgen", "generate", "--language", "kotlin", "--no-format",
        "--out-dir", out, library.path,
    )
    doLast {
        val words = ProcessBuilder("../target/debug/word-keys", "kotlin", out).directory(workingDir).inheritIO()
        check(words.start().waitFor() == 0) { "word-keys failed" }
    }
}

tasks.named("preBuild") { dependsOn(core, uniffi) }

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.compose.foundation)
    implementation(libs.compose.ui)
    implementation(libs.core.ktx)
    implementation(libs.coroutines.android)
    implementation(libs.health.connect)
    implementation(libs.lifecycle.viewmodel)
    implementation(libs.jna) { artifact { type = "aar" } }
}
