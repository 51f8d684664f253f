/** Who hears of what: turns the events of the slices into notices to the people concerned. Nothing below knows of it. */
package cn.techbridge.news;
