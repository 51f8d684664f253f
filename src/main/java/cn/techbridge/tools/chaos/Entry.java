package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of the ledger.
 *
 * @param phase SENT before a call, DONE once its answer is there
 * @param kind achievement, demand or case
 * @param owner the organisation of a listing, the broker of a case
 * @param key the owner's external id of a listing, the id of a case
 * @param id the record's id, once known
 * @param version the row's version, or the lease's token
 * @param sum of the content, see {@link Texts#sum}
 * @param state as the answer says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        long at,
        String by,
        Phase phase,
        String verb,
        String kind,
        String owner,
        String key,
        String id,
        Long version,
        String sum,
        String state) {

    enum Phase {
        SENT,
        DONE
    }

    /** Names a record among all. */
    record Name(String kind, String owner, String key) {}

    Name name() {
        return new Name(kind, owner, key);
    }
}
