package cn.techbridge.organisation;

import java.time.Instant;
import java.util.UUID;

record OrganisationView(
        UUID id,
        String uscc,
        String name,
        String type,
        String regionCode,
        boolean trusted,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
