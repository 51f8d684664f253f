package cn.techbridge.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations after the first release run on full databases under load ({@code scripts/migration-drill} measures it). */
class MigrationRulesTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    /** Versions up to here belong to the first release: no site has data of an older one. */
    private static final String FIRST_RELEASE = "V202611302359";

    @Test
    void newMigrationsKeepToTheRules() throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : migrations()) {
            if (file.getFileName().toString().compareTo(FIRST_RELEASE) > 0) {
                List<String> found = new ArrayList<>(MigrationRules.faults(Files.readString(file)));
                boolean concurrent = Files.readString(file).contains("index concurrently");
                if (concurrent && !Files.exists(Path.of(file + ".conf"))) {
                    found.add("needs " + file.getFileName() + ".conf with executeInTransaction=false");
                }
                if (!found.isEmpty()) {
                    faults.put(file.getFileName().toString(), found);
                }
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void versionsAreTimesAndUnique() throws IOException {
        List<String> versions = migrations().stream()
                .map(file -> file.getFileName().toString())
                .peek(name -> assertTrue(name.matches("V\\d{12}__[a-z0-9_]+\\.sql"), name))
                .map(name -> name.substring(0, 13))
                .toList();
        assertEquals(versions.stream().distinct().toList(), versions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index a_b on achievement (b)",
                "alter table achievement add column b text",
                "set local lock_timeout = '1s'; alter table achievement add column b text not null",
                "set local lock_timeout = '1s'; alter table achievement add column b uuid default gen_random_uuid()",
                "set local lock_timeout = '1s'; alter table achievement alter column title set not null",
                "set local lock_timeout = '1s'; alter table achievement alter column title type varchar(10)",
                "set local lock_timeout = '1s'; alter table achievement rename column title to name",
                "set local lock_timeout = '1s'; alter table achievement drop column title",
                "set local lock_timeout = '1s'; alter table achievement add constraint c check (length(title) > 1)",
                "set local lock_timeout = '1s'; alter table achievement add foreign key (organisation_id) references organisation",
                "set local lock_timeout = '1s'; alter table achievement add constraint u unique (title)",
                "update achievement set title = 'x'",
                "delete from achievement where title = 'x'",
                "drop table achievement",
                "create trigger t after insert on achievement for each row execute function f()",
                "create index concurrently a_b on achievement (b); create table c (d int)"
            })
    void whatStopsWritersIsRefused(String sql) {
        assertEquals(
                1,
                MigrationRules.faults(sql).size(),
                () -> MigrationRules.faults(sql).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b int not null, unique (b)); create index a_b on a (b); alter table a add column c int not null; update a set c = 1",
                "create index concurrently if not exists a_b on achievement (b)",
                "-- update achievement\nset local lock_timeout = '1s'; alter table achievement add column b text not null default 'x', add column c text",
                "set local lock_timeout = '1s'; alter table achievement add constraint c check (length(title) > 1) not valid",
                "set local lock_timeout = '1s'; alter table achievement validate constraint c",
                "set local lock_timeout = '1s'; alter table achievement add constraint u unique using index a_b",
                "set local lock_timeout = '1s'; create trigger t after insert on achievement for each row execute function f()",
                "create or replace function f() returns trigger language plpgsql as $$ begin update achievement set x = 1; end $$"
            })
    void whatLetsThemGoOnIsTaken(String sql) {
        assertEquals(List.of(), MigrationRules.faults(sql));
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("V.*\\.sql"))
                    .sorted()
                    .toList();
        }
    }
}
