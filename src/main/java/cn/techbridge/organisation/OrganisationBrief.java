package cn.techbridge.organisation;

import java.util.UUID;

/** What other slices need to know of an organisation. */
public record OrganisationBrief(UUID id, String name, String type, String regionCode, boolean trusted) {}
