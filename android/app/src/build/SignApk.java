import com.android.apksig.ApkSigner;
import java.io.File;
import java.io.FileInputStream;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Signs an APK, and aligns its libraries to pages of 16 KiB on the way: Debian's apksigner knows pages of 4 KiB alone, and
 * moves what zipalign had aligned.
 *
 * Usage: java -cp apksig.jar SignApk.java KEYSTORE PASSWORD ALIAS UNSIGNED SIGNED
 */
class SignApk {
    private static final int PAGE = 16_384;
    private static final int MIN_SDK = 26;

    public static void main(String[] args) throws Exception {
        char[] password = args[1].toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (FileInputStream file = new FileInputStream(args[0])) {
            keys.load(file, password);
        }
        PrivateKey key = (PrivateKey) keys.getKey(args[2], password);
        X509Certificate certificate = (X509Certificate) keys.getCertificate(args[2]);
        ApkSigner.SignerConfig signer =
                new ApkSigner.SignerConfig.Builder(args[2], key, List.of(certificate)).build();
        new ApkSigner.Builder(List.of(signer))
                .setInputApk(new File(args[3]))
                .setOutputApk(new File(args[4]))
                .setMinSdkVersion(MIN_SDK)
                .setLibraryPageAlignmentBytes(PAGE)
                .build()
                .sign();
    }
}
