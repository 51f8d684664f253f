/** Comparisons with the bare engines, each interleaved with its comparator in one run; {@code scripts/bench}. */
package cn.techbridge.tools.bench;
