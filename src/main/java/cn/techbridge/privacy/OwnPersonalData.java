package cn.techbridge.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this package itself holds about people: accounts in grants. Consents hold keyed hashes only. */
@ApplicationScoped
class OwnPersonalData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks("grant", "privacy_grant", "id", List.of(), List.of(), List.of())
                        .by("grantee", null),
                PersonalTable.remarks("grant", "privacy_grant", "id", List.of(), List.of(), List.of())
                        .by("granted_by", "'［已删除］'"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                new Retention("grants", "delete from privacy_grant where until < ?1"), new Retention("consents", """
                        delete from consent c where not granted and at < ?1 and not exists (
                            select 1 from consent d where d.purpose = c.purpose and d.people && c.people and d.at > c.at)"""));
    }
}
