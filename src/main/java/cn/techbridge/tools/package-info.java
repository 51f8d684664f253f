/** Command-line clients of the public API: pushing files, loading the demo catalogue, measuring. They speak HTTP and nothing imports them. */
package cn.techbridge.tools;
