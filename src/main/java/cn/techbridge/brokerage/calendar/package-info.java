/** Working days of the People's Republic: public holidays and 调休 as data, one file a year. */
package cn.techbridge.brokerage.calendar;
