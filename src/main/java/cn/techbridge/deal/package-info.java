/**
 * 成交与技术合同: from the draft through 公示, signing and registration to the last payment, with the registration form. Knows the case a
 * deal belongs to only by its id and asks {@link cn.techbridge.deal.CaseAccess} about it.
 */
package cn.techbridge.deal;
