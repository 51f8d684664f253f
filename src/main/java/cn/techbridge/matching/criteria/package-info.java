/** What structure adds to the fit of two texts: one file a criterion, {@link cn.techbridge.matching.criteria.Criteria} lists them. */
package cn.techbridge.matching.criteria;
