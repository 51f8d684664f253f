/** 技术经纪人/技术经理人: the register of brokers, each of an agency, with grade, specialities and capacity. */
package cn.techbridge.broker;
