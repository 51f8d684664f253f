package cn.techbridge.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration must keep to, so that it runs on a full database while the older version of the application writes: no lock that
 * others wait for, nothing the older version cannot live with. Tables made in the same file are free.
 */
final class MigrationRules {
    private static final Pattern MADE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern INDEX =
            Pattern.compile("create (?:unique )?index (concurrently )?(?:if not exists )?\\w+ on (?:only )?(\\w+)");
    private static final Pattern ALTER = Pattern.compile("^alter table (?:if exists )?(?:only )?(\\w+) (.*)$");
    private static final Pattern REWRITE = Pattern.compile("^(?:update|delete from) (\\w+)\\b");
    private static final Pattern TRIGGER =
            Pattern.compile("^create (?:or replace )?(?:constraint )?trigger \\w+ .* on (\\w+)\\b");

    private MigrationRules() {}

    /** What is wrong with it, nothing when all is well. */
    static List<String> faults(String sql) {
        List<String> statements = statements(sql);
        Set<String> made = new HashSet<>();
        statements.forEach(statement -> {
            Matcher table = MADE.matcher(statement);
            if (table.lookingAt()) {
                made.add(table.group(1));
            }
        });
        List<String> faults = new ArrayList<>();
        boolean bounded = false;
        boolean concurrent = false;
        for (String statement : statements) {
            bounded |= statement.matches("set (local |session )?lock_timeout = '?\\d+(ms|s)?'?");
            Matcher index = INDEX.matcher(statement);
            if (index.lookingAt() && !made.contains(index.group(2))) {
                concurrent |= index.group(1) != null;
                add(faults, index.group(1) == null, "builds an index on " + index.group(2) + " without concurrently");
            }
            Matcher alter = ALTER.matcher(statement);
            if (alter.matches() && !made.contains(alter.group(1))) {
                add(faults, !bounded, "alters " + alter.group(1) + " without set local lock_timeout before it");
                alter(alter.group(1), alter.group(2), faults);
            }
            Matcher rewrite = REWRITE.matcher(statement);
            add(
                    faults,
                    rewrite.lookingAt() && !made.contains(rewrite.group(1)),
                    () -> "rewrites rows of " + rewrite.group(1)
                            + " in one transaction: let the application do it in batches");
            Matcher trigger = TRIGGER.matcher(statement);
            add(
                    faults,
                    trigger.lookingAt() && !made.contains(trigger.group(1)) && !trusting(statement, statements),
                    () -> "makes a trigger on " + trigger.group(1) + " without set local lock_timeout before it");
            add(
                    faults,
                    statement.startsWith("drop table"),
                    "drops a table that the older version uses: a release later");
        }
        add(
                faults,
                concurrent && statements.size() > concurrentOnly(statements),
                "mixes concurrently with other statements: a file of its own");
        return faults;
    }

    private static void alter(String table, String change, List<String> faults) {
        add(
                faults,
                change.matches(".*\\b(alter|add) column \\w+ .*\\bset not null.*|.*alter column \\w+ set not null.*"),
                "set not null reads all of " + table + ": a check constraint, not valid, and its validation first");
        add(faults, change.matches(".*alter column \\w+ (set data )?type .*"), "another type rewrites " + table);
        add(faults, change.matches(".*\\brename\\b.*"), "the older version still uses the old name in " + table);
        add(
                faults,
                change.matches(".*\\bdrop column\\b.*"),
                "the older version still uses the column of " + table + ": a release later");
        add(
                faults,
                change.matches(".*add (constraint \\w+ )?(check|foreign key)\\b.*") && !change.contains("not valid"),
                "a constraint on " + table
                        + " is checked against all rows: not valid, then validate in a migration of its own");
        add(
                faults,
                change.matches(".*add (constraint \\w+ )?(unique|primary key)\\b(?! using index).*")
                        && !change.contains("using index"),
                "a unique constraint on " + table
                        + " builds an index under lock: concurrently first, then using index");
        for (String column : change.split("\\badd column ")) {
            boolean first = change.startsWith(column);
            add(
                    faults,
                    !first && column.contains(" not null") && !column.contains(" default "),
                    "a column of " + table + " without default is not null");
            add(
                    faults,
                    !first && column.matches(".* default .*(random|clock_timestamp|gen_random_uuid|nextval).*"),
                    "a default that differs by row rewrites " + table);
        }
    }

    private static boolean trusting(String statement, List<String> statements) {
        return statements.subList(0, statements.indexOf(statement)).stream().anyMatch(s -> s.contains("lock_timeout"));
    }

    private static int concurrentOnly(List<String> statements) {
        return (int) statements.stream()
                .filter(s -> s.contains("index concurrently") || s.startsWith("set "))
                .count();
    }

    private static void add(List<String> faults, boolean wrong, String what) {
        add(faults, wrong, () -> what);
    }

    private static void add(List<String> faults, boolean wrong, java.util.function.Supplier<String> what) {
        if (wrong) {
            faults.add(what.get());
        }
    }

    /** In lower case, one space between words, without comments; bodies of functions and do blocks left out. */
    static List<String> statements(String sql) {
        String bare = sql.replaceAll("(?m)--.*$", "").replaceAll("(?s)(\\$\\w*\\$).*?\\1", "''");
        List<String> statements = new ArrayList<>();
        for (String statement : bare.split(";")) {
            String plain = statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                statements.add(plain);
            }
        }
        return statements;
    }
}
