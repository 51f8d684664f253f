/** Pictures and documents of any record: told by their content, kept in the place a setting names, removed without a trace. */
package cn.techbridge.files;
