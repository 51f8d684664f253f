package cn.techbridge.brokerage;

/** The statements that share the queue out, with named parameters; the claim storm runs the very same. */
public final class ClaimSql {
    /**
     * A case without codes suits every broker, a broker without specialities suits every case; grade, conflicts of interest and cases
     * given up for one are looked at too. Parameters: fields, regions (text[]), ceiling (numeric), broker (uuid), blocked (uuid[]).
     */
    static final String SUITS = """
            (cardinality(cast(:fields as text[])) = 0 or cardinality(field_path) = 0 or field_path && cast(:fields as text[]))
            and (cardinality(cast(:regions as text[])) = 0 or cardinality(region_path) = 0 or region_path && cast(:regions as text[]))
            and (budget is null or budget <= :ceiling)
            and not (cast(:broker as uuid) = any (excluded_brokers))
            and not (coalesce(demand_organisation_id = any (cast(:blocked as uuid[])), false)
                     or coalesce(achievement_organisation_id = any (cast(:blocked as uuid[])), false))""";

    /** Makes one broker's claims follow each other, so that together they respect the capacity. Parameter: broker (text). */
    public static final String LOCK_BROKER =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:broker as text), 0))) held";

    /** How many cases a broker has at work. Parameter: broker. */
    public static final String HELD =
            "select count(*) from brokerage_case where broker_id = cast(:broker as uuid) and stage not in ('LOST', 'CLOSED')";

    /** The same, and to whom the broker is bound (统一社会信用代码, by commas); apart from the lock, after which it must see the world. */
    public static final String DESK = "select (" + HELD + """
            ), (select string_agg(distinct uscc, ',') from broker_relation
                where broker_id = cast(:broker as uuid) and ended_at is null)""";

    /** Takes the best waiting cases and gives their rows; more parameters: count, agency, seconds (of the lease), due. */
    public static final String CLAIM = """
            with picked as (
                select id from brokerage_case where stage in ('OFFERED', 'RETURNED') and %s
                order by priority desc, id limit :count for update skip locked)
            update brokerage_case c
            set stage = 'CLAIMED', broker_id = cast(:broker as uuid), agency_id = cast(:agency as uuid),
                lease_token = nextval('lease_token'), lease_until = now() + make_interval(secs => :seconds),
                ownership_until = null, due_at = cast(:due as timestamptz), escalated_at = null,
                updated_at = now(), version = version + 1
            from picked where c.id = picked.id returning c.*""".formatted(SUITS);

    /** Notes what happened to cases. Parameters: ids (uuid[]), kind, actor, agency. */
    public static final String RECORD = """
            insert into case_event (case_id, kind, actor, agency_id, visibility, at)
            select id, :kind, :actor, cast(:agency as uuid), 'AGENCY', now() from unnest(cast(:ids as uuid[])) id""";

    /**
     * Returns to the queue what nobody has a hold on any more: the lease has run out, and the ownership too, or the wait was too long;
     * from the publicity on there is a contract, and only people take it away. The old token is worthless from then on. Parameters: due,
     * wait (seconds of the longest wait).
     */
    public static final String EXPIRE = """
            update brokerage_case
            set stage = case stage when 'CLAIMED' then 'OFFERED' else 'RETURNED' end, broker_id = null, agency_id = null,
                acts_for = nullif(acts_for, 'BOTH'), lease_token = null, lease_until = null, resume_stage = null, waits_for = null, waiting_since = null,
                ownership_until = null, due_at = cast(:due as timestamptz), escalated_at = null,
                updated_at = now(), version = version + 1
            where lease_until < now()
              and (stage in ('CLAIMED', 'VERIFYING', 'SHORTLISTED', 'EOI', 'NDA', 'NEGOTIATING')
                       and (ownership_until is null or ownership_until < now())
                   or stage = 'WAITING' and waiting_since < now() - make_interval(secs => :wait))
            returning id""";

    /** What {@link #EXPIRE} will take soon; the end is kept, so that a new one is told anew. Parameters: lease, ownership (seconds). */
    static final String WARN = """
            update brokerage_case set hold_warned_for = greatest(lease_until, ownership_until)
            where stage in ('CLAIMED', 'VERIFYING', 'SHORTLISTED', 'EOI', 'NDA', 'NEGOTIATING')
              and greatest(lease_until, ownership_until)
                  < now() + make_interval(secs => case when ownership_until is null then cast(:lease as float8) else cast(:ownership as float8) end)
              and hold_warned_for is distinct from greatest(lease_until, ownership_until)
            returning id""";

    private ClaimSql() {}
}
