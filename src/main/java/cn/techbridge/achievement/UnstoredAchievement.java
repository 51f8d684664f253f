package cn.techbridge.achievement;

import cn.techbridge.listing.Draft;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.search.DocumentParts;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.taxonomy.CodeLists;
import java.time.Instant;
import java.util.List;

/** A published achievement as the index would hold it, without a database; for measurements. */
public final class UnstoredAchievement {
    private UnstoredAchievement() {}

    /** @param sheet valid; its region defaults to the owner's */
    public static IndexEntry entry(AchievementSheet sheet, OrganisationBrief owner, CodeLists lists) {
        Instant now = Instant.now();
        Achievement achievement = new Achievement(owner.id(), sheet.externalId(), now);
        List<String> fields = sheet.fieldCodes() == null ? List.of() : sheet.fieldCodes();
        String region = sheet.regionCode() == null ? owner.regionCode() : sheet.regionCode();
        achievement.revise(new Draft<>(sheet.completed(fields, region), null, "unstored", false), now);
        achievement.publish(now);
        AchievementSearchSource source = new AchievementSearchSource(null, null, DocumentParts.of(lists), lists);
        return new IndexEntry(achievement.id(), 1, source.document(achievement, owner));
    }
}
