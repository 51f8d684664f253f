package cn.techbridge.matching.evaluation;

import cn.techbridge.achievement.AchievementSheet;
import cn.techbridge.achievement.UnstoredAchievement;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.demand.DemandSheet;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchKind;
import cn.techbridge.search.Workbench;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Judged texts as the application has them: achievements of a title in the index, demands of title and problem. */
final class TitleIndex {
    private static final OrganisationBrief OWNER =
            new OrganisationBrief(new UUID(0, 1), "evaluation", "UNIVERSITY", "120000", true);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TitleIndex() {}

    /** Indexes all titles and tells the ids they have there. */
    static Map<String, UUID> of(JudgedFiles files, Workbench bench) {
        CodeLists lists = new CodeLists();
        Map<String, UUID> ids = new LinkedHashMap<>();
        List<IndexEntry> entries = new ArrayList<>();
        files.titles().forEach((achievement, title) -> {
            ObjectNode sheet = JSON.createObjectNode().put("title", title).put("summary", "");
            IndexEntry entry =
                    UnstoredAchievement.entry(JSON.convertValue(sheet, AchievementSheet.class), OWNER, lists);
            ids.put(achievement, entry.id());
            entries.add(entry);
        });
        bench.index(SearchKind.ACHIEVEMENT, entries);
        return ids;
    }

    static DemandFacts facts(JudgedFiles.Demand demand) {
        ObjectNode sheet = JSON.createObjectNode().put("title", demand.title()).put("problem", demand.content());
        return DemandFacts.of(JSON.convertValue(sheet, DemandSheet.class));
    }
}
