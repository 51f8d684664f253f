package cn.techbridge.matching;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing a criterion saw.
 *
 * @param kind terms, code, indicator, trl, mode, price, region, date, notWanted
 * @param demand what the demand says, achievement what the achievement says; null where it says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(String kind, String demand, String achievement) {}
