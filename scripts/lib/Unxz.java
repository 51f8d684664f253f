import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** Decompresses an .xz file where no xz tool is installed: {@code java -cp xz.jar Unxz.java IN OUT}. */
class Unxz {
    public static void main(String[] args) throws Exception {
        try (var in = new XZInputStream(Files.newInputStream(Path.of(args[0])))) {
            Files.copy(in, Path.of(args[1]));
        }
    }
}
