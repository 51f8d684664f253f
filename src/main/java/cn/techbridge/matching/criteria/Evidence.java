package cn.techbridge.matching.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing a criterion saw.
 *
 * @param kind terms, code, indicator.MET, indicator.UNMET, indicator.UNKNOWN, trl, mode, price, ip, region, date, evaluation, record, notWanted, judged
 * @param demand what the demand says, achievement what the achievement says; null where it says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String kind, String demand, String achievement) {}
