/** Compares a demand's text with an achievement's by named criteria and turns them into fit, level and score. */
package cn.techbridge.matching.engine;
