/** 科技成果: what universities and institutes publish. */
package cn.techbridge.achievement;
