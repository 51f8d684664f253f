package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.NamedSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches with six facets through the API beside a typical portal's: LIKE over title, text and keywords in the database, a page by date,
 * the total and a GROUP BY for each facet; first without an index, then with one of trigrams (pg_trgm).
 */
public final class PortalBench {
    private static final List<String> FACETS = List.of("field", "industry", "region", "trl", "mode", "ip");
    private static final String FOUND = "from bench_portal where title like ? or body like ? or keywords like ?";
    private static final String FILL = """
            create table bench_portal as
            select id, published_content ->> 'title' as title, published_content ->> 'summary' as body,
                   coalesce(published_content ->> 'keywords', '') as keywords, published_content #>> '{fieldCodes,0}' as field,
                   published_content #>> '{industryCodes,0}' as industry, published_content ->> 'regionCode' as region,
                   published_content ->> 'trl' as trl, published_content #>> '{cooperationModes,0}' as mode,
                   published_content #>> '{ipRights,0,type}' as ip, published_at
            from achievement where state = 'PUBLISHED'""";

    private PortalBench() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        List<String> queries =
                Queries.of(arguments.rest().stream().map(Path::of).toList(), arguments.number("queries", 200));
        Table table = new Table(arguments);
        try (Connection db = connect();
                Statement ddl = db.createStatement()) {
            ddl.execute("drop table if exists bench_portal");
            ddl.execute(FILL);
            ddl.execute("create index on bench_portal (published_at desc)");
            ddl.execute("analyze bench_portal");
            try {
                faster(arguments, table, queries, "LIKE and GROUP BY", "≥ 20 ×");
                ddl.execute("create extension if not exists pg_trgm");
                ddl.execute(
                        "create index on bench_portal using gin (title gin_trgm_ops, body gin_trgm_ops, keywords gin_trgm_ops)");
                faster(arguments, table, queries, "LIKE with pg_trgm index", "≥ 10 ×");
            } finally {
                ddl.execute("drop table bench_portal");
            }
        }
    }

    private static void faster(Arguments arguments, Table table, List<String> queries, String name, String bar)
            throws Exception {
        Target ours = Target.http(
                "search, 6 facets and highlights",
                Addresses.APP,
                turn -> SearchBench.ours(queries.get(turn % queries.size()), SearchBench.FACETED));
        Duel.Result result = new Duel(arguments).of(ours, Target.of(name, () -> new Portal(connect(), queries)));
        table.faster(result, bar);
    }

    private static Connection connect() throws SQLException {
        return NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
    }

    /** One page as a portal makes it: eight statements. */
    private static final class Portal implements Target.Asker {
        private final Connection db;
        private final List<String> queries;
        private final List<PreparedStatement> page = new ArrayList<>();

        Portal(Connection db, List<String> queries) throws SQLException {
            this.db = db;
            this.queries = queries;
            page.add(db.prepareStatement("select id, title, body " + FOUND + " order by published_at desc limit 20"));
            page.add(db.prepareStatement("select count(*) " + FOUND));
            for (String facet : FACETS) {
                page.add(db.prepareStatement(
                        "select %s, count(*) %s group by 1 order by 2 desc".formatted(facet, FOUND)));
            }
        }

        @Override
        public void ask(int turn) throws SQLException {
            String pattern = "%" + queries.get(turn % queries.size()).replace(' ', '%') + "%";
            for (PreparedStatement statement : page) {
                for (int i = 1; i <= 3; i++) {
                    statement.setString(i, pattern);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            db.close();
        }
    }
}
