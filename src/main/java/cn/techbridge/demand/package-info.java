/** 技术需求: what enterprises look for. */
package cn.techbridge.demand;
