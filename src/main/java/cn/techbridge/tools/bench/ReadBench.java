package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.NamedSql;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A record read through the API beside a minimal endpoint that sends the same row over JDBC and knows neither callers nor entities. */
public final class ReadBench {
    private static final int RECORDS = 5000;

    private ReadBench() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        List<String> ids = ids();
        try (BareReads.Running bare = BareReads.start()) {
            Duel.Result result = new Duel(arguments)
                    .of(reads("record read", Addresses.APP, ids), reads("minimal JDBC endpoint", bare.address(), ids));
            new Table(arguments).kept(result, 0.85);
        }
    }

    private static Target reads(String name, URI server, List<String> ids) {
        return Target.http(name, server, turn -> Line.get("/api/v1/achievements/" + ids.get(turn % ids.size())));
    }

    private static List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from achievement where state = 'PUBLISHED' order by content_hash limit "
                                + RECORDS)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
