/** 业绩: what brokers and agencies have done, from cases and contracts alone, and the gold badge by a published rule. */
package cn.techbridge.standing;
