package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.fuzz.Contract.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of AuthorisationTest by itself. */
class AuthorisationTableTest {
    /** The table by itself: it says nothing else than the contract's roles, and every operation lets somebody through. */
    @Test
    void theTableAgreesWithTheRolesOfTheContract() throws IOException {
        Map<String, List<String>> table = AuthorisationTest.read();
        List<String> columns = List.copyOf(AuthorisationTest.COLUMNS.keySet());
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Contract.operations()) {
            List<String> row = table.getOrDefault(operation.toString(), List.of());
            for (int i = 0; i < row.size(); i++) {
                String column = columns.get(i);
                String refusal = column.equals("visitor") ? "401" : "403";
                boolean admitted = column.equals("visitor")
                        ? operation.isPublic()
                        : operation.admits(AuthorisationTest.role(column));
                if (!admitted && !row.get(i).equals(refusal)
                        || admitted && row.get(i).equals("401")) {
                    wrong.add(operation + " by " + column + ": " + row.get(i));
                }
            }
            if (row.stream().allMatch(Set.of("401", "403", "404")::contains)) {
                wrong.add(operation + " lets nobody through");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(table.size() * columns.size() > 3000, "cells are there at all");
    }
}
