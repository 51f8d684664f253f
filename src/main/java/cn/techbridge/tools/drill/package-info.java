/** Files for trying imports out: good rows, forty kinds of planted faults, and hostile files. Deterministic by seed. */
package cn.techbridge.tools.drill;
