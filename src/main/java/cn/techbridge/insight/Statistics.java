package cn.techbridge.insight;

import cn.techbridge.platform.Bilingual;
import java.util.List;
import java.util.Optional;

/** The catalogue of figures. Their definitions are public: a figure nobody can define is no figure. */
final class Statistics {
    private static final Bilingual RECORDS = Bilingual.of("项", "records");
    private static final Bilingual PEOPLE = Bilingual.of("人", "people");
    private static final Bilingual BODIES = Bilingual.of("家", "bodies");

    static final List<Statistic> ALL = List.of(
            listings(
                    "achievement",
                    "achievements",
                    "科技成果数",
                    "Achievements",
                    "未删除的科技成果，含各状态",
                    "Achievements in any state that are not deleted"),
            listings(
                    "demand",
                    "demands",
                    "技术需求数",
                    "Demands",
                    "未删除的技术需求，含各状态",
                    "Demands in any state that are not deleted"),
            new Statistic(
                    "brokers",
                    Bilingual.of("技术经纪人数", "Brokers"),
                    Bilingual.of(
                            "登记在册的技术经纪人，按服务地区和专长分别计数",
                            "Registered brokers, counted under each region and field they serve"),
                    PEOPLE,
                    "broker t",
                    List.of(
                            Dimension.each("region", "regions", "t.content -> 'regionCodes'"),
                            Dimension.each("field", "high-tech-fields", "t.content -> 'specialities'"),
                            Dimension.year("t.created_at"),
                            Dimension.column("grade", "broker-grades", "t.content ->> 'grade'"))),
            new Statistic(
                    "agencies",
                    Bilingual.of("技术转移机构数", "Agencies"),
                    Bilingual.of("登记在册的技术转移机构", "Registered technology transfer agencies"),
                    BODIES,
                    "agency t",
                    List.of(
                            Dimension.column("region", "regions", "t.content ->> 'regionCode'"),
                            province("t.content ->> 'regionCode'"),
                            Dimension.each("field", "high-tech-fields", "t.content -> 'fieldCodes'"),
                            Dimension.year("t.created_at"),
                            Dimension.column("type", "agency-types", "t.content ->> 'type'"),
                            Dimension.column("level", "agency-levels", "t.content ->> 'level'"))),
            ofDemands(
                    "matches",
                    "match t",
                    "供需匹配数",
                    "Matches",
                    "现存且未被否定的供需匹配，按需求的地区、领域、行业计",
                    "Matches that nobody refused, under the demand's region, field and industry",
                    "cast(t.level as text)",
                    "level",
                    "not t.suppressed"),
            ofDemands(
                    "cases",
                    "brokerage_case t",
                    "对接数",
                    "Cases",
                    "经纪人队列中的对接，含已结束，按需求的地区、领域、行业计",
                    "Cases of the brokers' queue, ended ones too, under the demand's region, field and industry",
                    "t.stage",
                    "status",
                    "true"));

    private Statistics() {}

    static Optional<Statistic> find(String id) {
        return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The same in Java: what is not a region of six digits stays what it is. */
    static String provinceOf(String region) {
        return region.matches("[0-9]{6}") ? region.substring(0, 2) + "0000" : region;
    }

    private static Dimension province(String region) {
        return Dimension.column("province", "regions", "left(%s, 2) || '0000'".formatted(region));
    }

    private static Statistic listings(
            String table, String id, String zh, String en, String zhDefinition, String enDefinition) {
        return new Statistic(
                id,
                Bilingual.of(zh, en),
                Bilingual.of(zhDefinition, enDefinition),
                RECORDS,
                "(select l.*, o.type as owner_type from " + table
                        + " l join organisation o on o.id = l.organisation_id where l.deleted_at is null) t",
                List.of(
                        Dimension.column("region", "regions", "t.content ->> 'regionCode'"),
                        province("t.content ->> 'regionCode'"),
                        Dimension.each("field", "high-tech-fields", "t.content -> 'fieldCodes'"),
                        Dimension.each("industry", "industries", "t.content -> 'industryCodes'"),
                        Dimension.year("t.created_at"),
                        Dimension.column("status", null, "t.state"),
                        Dimension.column("ownerType", "organisation-types", "t.owner_type")));
    }

    private static Statistic ofDemands(
            String id,
            String table,
            String zh,
            String en,
            String zhDefinition,
            String enDefinition,
            String value,
            String name,
            String which) {
        return new Statistic(
                id,
                Bilingual.of(zh, en),
                Bilingual.of(zhDefinition, enDefinition),
                RECORDS,
                "(select t.*, d.content as content, o.type as owner_type from %s join demand d on d.id = t.demand_id join organisation o on o.id = d.organisation_id where %s) t"
                        .formatted(table, which),
                List.of(
                        Dimension.column("region", "regions", "t.content ->> 'regionCode'"),
                        province("t.content ->> 'regionCode'"),
                        Dimension.each("field", "high-tech-fields", "t.content -> 'fieldCodes'"),
                        Dimension.each("industry", "industries", "t.content -> 'industryCodes'"),
                        Dimension.year("t.created_at"),
                        Dimension.column(name, null, value),
                        Dimension.column("ownerType", "organisation-types", "t.owner_type")));
    }
}
