package cn.techbridge.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as lists show it.
 *
 * @param size in bytes
 * @param restricted for the owner only
 * @param published everybody may read it once the record is public
 */
public record FileView(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean picture,
        boolean restricted,
        boolean published,
        Instant createdAt) {}
