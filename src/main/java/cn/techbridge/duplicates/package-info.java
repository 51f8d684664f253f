/** Achievements that may be the same: found by number, by title and owner, by wording; joined and taken apart by moderators. */
package cn.techbridge.duplicates;
