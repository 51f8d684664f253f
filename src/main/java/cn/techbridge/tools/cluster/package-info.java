/** What a drill on several nodes needs: a balancer, a copy of a running database, and the load that is watched meanwhile. */
package cn.techbridge.tools.cluster;
