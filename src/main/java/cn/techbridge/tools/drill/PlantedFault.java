package cn.techbridge.tools.drill;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One kind of mistake and how it has to be reported.
 *
 * @param pointer of the field in the row
 * @param heading of the column; empty where no column is to blame
 */
public record PlantedFault(
        String name, String pointer, String code, String heading, Consumer<Map<String, String>> spoil) {

    static PlantedFault of(String heading, String text, String pointer, String code) {
        return new PlantedFault(heading + " " + code, pointer, code, heading, row -> row.put(heading, text));
    }
}
