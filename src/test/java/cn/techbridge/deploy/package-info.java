/** What deploy/ holds, rendered and checked: manifests, compose file, dashboards, alert rules. */
package cn.techbridge.deploy;
