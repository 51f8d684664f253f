/** Figures of quality for judged pairs, with their intervals. */
package cn.techbridge.matching.metrics;
