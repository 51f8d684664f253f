/**
 * The broker's queue: cases made of good matches, or of demands without one, claimed under a lease, worked step by step with both sides
 * until they end. {@link cn.techbridge.brokerage.Stage} is the life of a case, {@link cn.techbridge.brokerage.Priority} the order of the
 * queue, {@link cn.techbridge.brokerage.ReasonEffect} what a refusal does.
 */
package cn.techbridge.brokerage;
