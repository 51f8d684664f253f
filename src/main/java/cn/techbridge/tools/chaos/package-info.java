/**
 * Faults under load: writers, an importer and claimers keep a ledger of what was acknowledged while processes are killed and frozen; after
 * each fault the database is held against the ledger and the index against the database. Plan and contents follow from a seed.
 */
package cn.techbridge.tools.chaos;
