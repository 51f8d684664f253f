/** 通知: what concerns a person, once per event, in the inbox and by mail as the person prefers. Knows no other slice; they tell it. */
package cn.techbridge.notice;
