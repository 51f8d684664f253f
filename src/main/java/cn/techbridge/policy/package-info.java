/** 科技政策: what authorities issued, in which region and how long it holds, and what replaced it. */
package cn.techbridge.policy;
