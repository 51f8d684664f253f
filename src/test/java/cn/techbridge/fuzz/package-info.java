/**
 * Asks every operation of the contract everything a stranger might: the contract as a list of operations, a seeded market, requests made
 * from schemas and then spoilt, and a check of each answer. Used by a short run in the tests and by {@code scripts/fuzz}.
 */
package cn.techbridge.fuzz;
