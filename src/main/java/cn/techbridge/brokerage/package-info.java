/** The broker's queue: cases made of good matches, claimed under a lease, worked until they end. */
package cn.techbridge.brokerage;
