/** Figures about the marketplace, each with its definition; small cells are not shown to the public. */
package cn.techbridge.insight;
