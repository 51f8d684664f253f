/** What the site's own texts teach: co-occurrence vectors, term statistics, the default text encoder. */
package cn.techbridge.matching.vectors;
