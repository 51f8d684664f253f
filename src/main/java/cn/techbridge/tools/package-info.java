/** Command-line clients of the public API: pushing files, loading the demo catalogue, measuring. They know nothing but HTTP. */
package cn.techbridge.tools;
