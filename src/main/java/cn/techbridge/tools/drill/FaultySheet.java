package cn.techbridge.tools.drill;

import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A sheet of good rows with mistakes planted at even distances, and what each row has to be told. */
public final class FaultySheet {
    private final String prefix;
    private final int rows;
    private final int faults;
    private final Map<Integer, PlantedFault> planted = new HashMap<>();

    /** @param faults at most half of the rows; each kind comes equally often */
    public FaultySheet(String prefix, int rows, int faults) {
        this.prefix = prefix;
        this.rows = rows;
        this.faults = faults;
        List<PlantedFault> kinds = PlantedFaults.all(prefix + "-1");
        for (int i = 0; i < faults; i++) {
            // row 2 of the sheet is the first and stays good: its id is the one that is repeated
            int number = 2 + (int) ((long) i * (rows - 1) / faults);
            planted.put(number + 1, kinds.get(i % kinds.size()));
        }
    }

    /** By row of the sheet. */
    public Map<Integer, PlantedFault> planted() {
        return planted;
    }

    public int rows() {
        return rows;
    }

    public int good() {
        return rows - faults;
    }

    /** The same bytes each time. */
    public void write(TableFormat format, OutputStream out) throws IOException {
        Random random = new Random(20261123);
        try (TableWriter writer = TableWriter.open(format, out, "成果")) {
            writer.row(GoodRows.HEADINGS);
            for (int number = 1; number <= rows; number++) {
                Map<String, String> row = GoodRows.row(prefix, number, random);
                PlantedFault fault = planted.get(number + 1);
                if (fault != null) {
                    fault.spoil().accept(row);
                }
                List<String> cells = new ArrayList<>(GoodRows.HEADINGS.size() + 1);
                GoodRows.HEADINGS.forEach(heading -> cells.add(row.get(heading)));
                cells.add(row.getOrDefault(PlantedFaults.BEYOND, ""));
                writer.row(cells);
            }
        }
    }
}
