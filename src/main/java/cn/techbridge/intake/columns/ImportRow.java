package cn.techbridge.intake.columns;

import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A row of an import file as the API would get it.
 *
 * @param number the row as spreadsheets show it, the line of an NDJSON file
 * @param json null when nothing could be read
 * @param faults what could not be read of it
 */
public record ImportRow(int number, JsonNode json, List<Fault> faults) {}
