package cn.techbridge.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where files are kept and how many. */
@ConfigMapping(prefix = "techbridge.files")
interface FileSettings {
    /** Where contents lie. */
    enum Kind {
        DIRECTORY,
        S3
    }

    @WithDefault("directory")
    Kind place();

    /** Used when place=directory; every instance needs the same, so one server or a shared file system. */
    @WithDefault("${techbridge.data}/files")
    String directory();

    S3 s3();

    /** Largest file in bytes; the limit of request bodies is 24 MB. */
    @WithDefault("20971520")
    long maxSize();

    /** Files one record may have. */
    @WithDefault("20")
    int maxFiles();

    /** An S3-compatible store. */
    interface S3 {
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        @WithDefault("techbridge")
        String bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
