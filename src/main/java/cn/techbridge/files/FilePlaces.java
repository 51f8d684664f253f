package cn.techbridge.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;

/** The place the settings name. */
@ApplicationScoped
class FilePlaces {

    @Produces
    @ApplicationScoped
    FilePlace place(FileSettings settings) {
        if (settings.place() == FileSettings.Kind.DIRECTORY) {
            return new DirectoryPlace(Path.of(settings.directory()));
        }
        FileSettings.S3 s3 = settings.s3();
        return new S3Place(
                needed("endpoint", s3.endpoint()),
                s3.region(),
                s3.bucket(),
                needed("access-key", s3.accessKey()),
                needed("secret-key", s3.secretKey()));
    }

    private static <T> T needed(String name, Optional<T> value) {
        return value.orElseThrow(
                () -> new IllegalStateException("techbridge.files.place=s3 needs techbridge.files.s3." + name));
    }
}
