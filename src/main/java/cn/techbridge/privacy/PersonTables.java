package cn.techbridge.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that the slices named. */
@ApplicationScoped
class PersonTables {
    private final Map<PersonalTable, PersonalData> tables = new LinkedHashMap<>();
    private final List<PersonalData> slices;

    PersonTables(@All List<PersonalData> slices) {
        this.slices = slices;
        slices.forEach(slice -> slice.tables().forEach(table -> tables.put(table, slice)));
    }

    List<PersonalTable> all() {
        return List.copyOf(tables.keySet());
    }

    Optional<PersonalTable> withContact(String kind) {
        return tables.keySet().stream()
                .filter(table -> table.kind().equals(kind) && table.contact() != null)
                .findFirst();
    }

    void changed(PersonalTable table, List<UUID> ids) {
        if (!ids.isEmpty()) {
            tables.get(table).changed(table, ids);
        }
    }

    List<PersonalData.Retention> retentions() {
        return slices.stream().flatMap(slice -> slice.retentions().stream()).toList();
    }
}
