package cn.techbridge.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lets tests of other packages seal what was written and check the whole chain. */
@ApplicationScoped
public class ChainByHand {
    private final SealRelay sealer;
    private final AgroalDataSource database;
    private final AuditSettings settings;

    ChainByHand(SealRelay sealer, AgroalDataSource database, AuditSettings settings) {
        this.sealer = sealer;
        this.database = database;
        this.settings = settings;
    }

    /** What is wrong with it; empty when nothing is. */
    public List<String> faults() throws SQLException {
        while (sealer.sealOnce() > 0) {
            // one link a round
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Seal> seals = new ArrayList<>();
            try (SealReader reader = new SealReader(connection)) {
                reader.forEachRemaining(seals::add);
            }
            return ChainCheck.of(
                            new EntryCopy(connection, "true"),
                            seals.iterator(),
                            new AuditKeys(settings.secret()),
                            List.of())
                    .findings()
                    .stream()
                    .map(ChainCheck.Finding::toString)
                    .toList();
        }
    }
}
