/** What achievements and demands share: the life cycle, indicators, restricted detail, bulk upsert. Knows neither of them. */
package cn.techbridge.listing;
