package cn.techbridge.duplicates;

import cn.techbridge.likeness.Likeness;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why two records may be the same.
 *
 * @param shared numbers or the title that both have; empty when only the wording is alike
 * @param likeness of the wording; null when it was not compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(List<String> shared, Likeness likeness) {}
