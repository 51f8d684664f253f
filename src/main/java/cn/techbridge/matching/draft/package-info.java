/** A problem in plain words becomes a demand that can be posted: rules and what the site's own listings say, no model, no network. */
package cn.techbridge.matching.draft;
