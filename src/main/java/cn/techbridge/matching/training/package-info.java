/** Fits the weights, trees and level curves of a profile to judged pairs. */
package cn.techbridge.matching.training;
