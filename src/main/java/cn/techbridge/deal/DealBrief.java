package cn.techbridge.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A deal in a list. */
record DealBrief(
        UUID id,
        UUID caseId,
        String state,
        String projectName,
        String contractType,
        String amount,
        LocalDate signedOn,
        String registrationNumber,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
