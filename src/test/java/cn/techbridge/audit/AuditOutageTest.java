package cn.techbridge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A write that finds no connection fails alone. */
@QuarkusTest
class AuditOutageTest extends MarketTest {
    private static final int AFTERWARDS = 50;

    @Inject
    AgroalDataSource database;

    @Test
    void afterAWriteWithoutAConnectionEveryThreadWorksAsBefore() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            int most = database.getConfiguration().connectionPoolConfiguration().maxSize();
            while (held.size() < most) {
                held.add(database.getConnection());
            }
            assertEquals(503, write());
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        for (int i = 0; i < AFTERWARDS; i++) {
            assertEquals(404, write(), "request " + i);
        }
    }

    private int write() {
        return market.as("operator")
                .delete("/policies/00000000-0000-7000-8000-000000000000")
                .statusCode();
    }
}
