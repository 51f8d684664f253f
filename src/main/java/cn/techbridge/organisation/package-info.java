/** Organisations (单位), their members and whether their listings are trusted. */
package cn.techbridge.organisation;
