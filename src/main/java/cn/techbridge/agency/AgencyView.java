package cn.techbridge.agency;

import cn.techbridge.registry.Contact;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

record AgencyView(
        UUID id,
        String externalId,
        @JsonUnwrapped AgencySheet content,
        Contact restricted,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant retiredAt) {}
