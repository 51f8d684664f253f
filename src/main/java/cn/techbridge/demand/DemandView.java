package cn.techbridge.demand;

import cn.techbridge.identity.Caller;
import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingStatus;
import cn.techbridge.listing.Restricted;
import cn.techbridge.organisation.OrganisationBrief;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import java.util.UUID;

/** A demand as its reader may see it. */
record DemandView(
        UUID id,
        String externalId,
        UUID organisationId,
        String organisationName,
        @JsonUnwrapped DemandSheet content,
        Restricted restricted,
        Completeness.View completeness,
        @JsonUnwrapped ListingStatus status) {

    /** The owner sees all of the latest content, staff the content without what is restricted, everyone else the published one. */
    static DemandView of(Demand demand, OrganisationBrief owner, Caller reader, Locale locale) {
        boolean own = reader.belongsTo(demand.organisationId());
        boolean draft = ListingDesk.maySeeDraft(reader, demand);
        DemandSheet content = draft ? demand.content() : demand.publishedContent();
        Demander demander = draft ? new Demander(owner.id(), owner.name()) : Demander.shown(demand, content, owner);
        return new DemandView(
                demand.id(),
                draft ? demand.externalId() : null,
                demander.organisationId(),
                demander.organisationName(),
                content,
                own ? demand.restricted() : null,
                draft ? content.completeness().in(locale) : null,
                demand.status(draft));
    }
}
