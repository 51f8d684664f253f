package cn.techbridge.expert;

import cn.techbridge.registry.Contact;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

record ExpertView(
        UUID id,
        String externalId,
        @JsonUnwrapped ExpertSheet content,
        Contact restricted,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant retiredAt) {}
