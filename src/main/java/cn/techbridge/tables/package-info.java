/**
 * Tables in files: CSV and XLSX in and out, row by row in constant memory. Readers trust nothing: sizes, depths, names and encodings are
 * checked while reading. XLSX has its own small reader because libraries keep all strings in memory and believe cell addresses.
 */
package cn.techbridge.tables;
