package cn.techbridge.broker;

import java.util.List;
import java.util.UUID;

/** A broker as the queue needs to know one; empty specialities or regions mean all; the grade is of code list broker-grades. */
public record BrokerBrief(
        UUID id,
        UUID agencyId,
        String name,
        String grade,
        List<String> specialities,
        List<String> regionCodes,
        int capacity) {}
