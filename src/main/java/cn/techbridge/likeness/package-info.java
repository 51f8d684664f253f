/** How alike two texts are, and which of many might be: fingerprints whose parts can be looked up, and a verdict that gives its reasons. */
package cn.techbridge.likeness;
