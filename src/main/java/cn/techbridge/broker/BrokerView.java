package cn.techbridge.broker;

import cn.techbridge.registry.Contact;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

record BrokerView(
        UUID id,
        String externalId,
        UUID agencyId,
        String subject,
        @JsonUnwrapped BrokerSheet content,
        Contact restricted,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant retiredAt) {}
