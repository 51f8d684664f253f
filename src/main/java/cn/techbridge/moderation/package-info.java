/** Review of any record: one queue of cases, decisions with reasons. Knows no listing type; slices hear of decisions by event. */
package cn.techbridge.moderation;
