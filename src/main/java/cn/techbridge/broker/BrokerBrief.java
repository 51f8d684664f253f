package cn.techbridge.broker;

import java.util.List;
import java.util.UUID;

/** A broker as the queue needs to know one; empty specialities or regions mean all. */
public record BrokerBrief(
        UUID id, UUID agencyId, String name, List<String> specialities, List<String> regionCodes, int capacity) {}
