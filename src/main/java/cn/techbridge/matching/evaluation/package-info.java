/** Judged pairs, figures of quality with their intervals, and the ladder of systems. */
package cn.techbridge.matching.evaluation;
