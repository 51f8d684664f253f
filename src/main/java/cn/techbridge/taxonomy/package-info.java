/** Code lists: fields, industries, regions, readiness levels, modes; their names, hierarchy and versions; inference of a missing field. */
package cn.techbridge.taxonomy;
