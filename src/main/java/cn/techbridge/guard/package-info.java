/** What protects the platform as a whole: how much one caller may ask, and the headers that every answer carries. Imports platform only. */
package cn.techbridge.guard;
