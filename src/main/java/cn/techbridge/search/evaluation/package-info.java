/** Measures the product's search on known items: is what somebody looks for among the first ten, and where? */
package cn.techbridge.search.evaluation;
