package cn.techbridge.tools;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the application's role in the database of TECHBRIDGE_PG_* may do while the application works: everything else but to change the
 * audit, or a table's form, or a trigger. Fails where the server lets it.
 */
public final class RoleCheck {
    private static final String NOT_ALLOWED = "42501";
    private static final String RIGHTS = """
            select count(*) from unnest(array['audit_entry', 'audit_seal']) t, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
            where has_table_privilege(current_user, t, p)""";

    private static final List<String> REFUSED = List.of(
            "update audit_entry set why = 'x'",
            "update audit_entry set why = why where false",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_seal set number = number",
            "delete from audit_seal",
            "truncate audit_seal",
            "alter table audit_entry disable trigger all",
            "drop trigger audit_insert on achievement",
            "alter table achievement disable trigger audit_insert",
            "set session_replication_role = replica",
            "drop table audit_entry",
            "alter table audit_entry owner to techbridge_app",
            "create or replace function audit_row() returns trigger language plpgsql as 'begin return null; end'",
            "create table of_mine (id int)",
            "set role techbridge",
            "set role postgres",
            "alter role techbridge_app superuser",
            "copy audit_entry to program 'true'",
            "select pg_read_file('postgresql.conf')");

    private RoleCheck() {}

    public static void main(String[] args) throws SQLException {
        boolean sound = true;
        try (Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
                Statement statement = db.createStatement()) {
            Set<String> users = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery(
                    "select usename from pg_stat_activity where application_name = 'techbridge' and datname = current_database()")) {
                while (rows.next()) {
                    users.add(rows.getString(1));
                }
            }
            sound &= expect(users.equals(Set.of("techbridge_app")), "the application is connected as " + users);
            sound &= expect(
                    number(
                                    statement,
                                    "select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_get_userbyid(relowner) <> 'techbridge'")
                            == 0,
                    "every table belongs to techbridge");
            long entries = number(statement, "select count(*) from audit_entry");
            sound &= expect(entries > 0, "it has written %d entries of the audit".formatted(entries));
            for (String sql : REFUSED) {
                String state = state(statement, sql);
                sound &= expect(NOT_ALLOWED.equals(state), sql + " → " + (state == null ? "done" : state));
            }
            // giving oneself a right is no error in PostgreSQL, it only has no effect
            state(statement, "grant update, delete, truncate on audit_entry, audit_seal to techbridge_app");
            sound &= expect(
                    number(statement, RIGHTS) == 0, "it has no right to change the audit, and cannot give itself one");
            sound &= expect(
                    number(statement, "select count(*) from audit_entry") >= entries, "no entry of the audit is gone");
        }
        if (!sound) {
            System.exit(1);
        }
    }

    /** The server's error, null when there was none. */
    private static String state(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return null;
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean expect(boolean holds, String what) {
        System.out.println((holds ? "  ok      " : "  FAILED  ") + what);
        return holds;
    }
}
