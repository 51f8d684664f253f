/** Migrations of a full database while it is written to. */
package cn.techbridge.tools.migration;
