package cn.techbridge.platform;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry an entity tag. */
public final class Answers {
    private static final String BASE = "/api/v1";

    private Answers() {}

    /** 200 with the version as ETag. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .build();
    }

    /** 301: the record is another one now. */
    public static <T> RestResponse<T> moved(String path) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, BASE + path)
                .build();
    }

    /** 201 with Location and ETag. */
    public static <T> RestResponse<T> created(String path, T body, long version) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .header(HttpHeaders.LOCATION, BASE + path)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .build();
    }
}
