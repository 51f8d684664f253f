/** PostgreSQL, Elasticsearch and Keycloak for the tests: as processes of this machine or as containers, the same versions both ways. */
package cn.techbridge.stack;
