package cn.techbridge.intake.jobs;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.columns.ImportFile;
import cn.techbridge.intake.columns.ImportFiles;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Reads a file to its end before anything of it is taken: what is broken, hostile or too large is refused while the sender waits. */
@ApplicationScoped
class FileCheck {
    private final ImportFiles files;
    private final ImportSettings settings;

    FileCheck(ImportFiles files, ImportSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** @throws Problem 400 or 413 saying what is wrong with the file as a whole */
    CheckedFile check(Path path, RecordKind<?> kind, Map<String, String> mapping) {
        try {
            long bytes = Files.size(path);
            if (bytes > settings.fileSize().asLongValue()) {
                throw Problem.of(
                        ProblemType.TOO_LARGE,
                        "文件超过 %d MB".formatted(settings.fileSize().asLongValue() >> 20),
                        "The file is larger than %d MB"
                                .formatted(settings.fileSize().asLongValue() >> 20));
            }
            try (ImportFile file = files.open(path, kind, mapping, settings.limits())) {
                int rows = 0;
                while (file.next() != null) {
                    rows++;
                }
                if (rows == 0) {
                    throw Problem.invalid(Fault.of("/file", "empty-file", "文件里没有数据行", "the file has no rows"));
                }
                return new CheckedFile(
                        path, hash(path), bytes, file.look().format().name(), rows, file.columns());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
