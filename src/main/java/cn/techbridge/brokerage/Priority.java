package cn.techbridge.brokerage;

/**
 * The order of the queue: score × urgency × value × age × service level, as one number kept with each waiting case.
 *
 * <ul>
 *   <li>score: the match's 0–100; a demand without a good match counts as {@value #DEMAND_ONLY_SCORE}
 *   <li>urgency: the demand's deadline, from 1 at 90 days ahead to 1.5 today; 0.5 when it has passed
 *   <li>value: the budget, 1 at 100,000 yuan, a tenth more for each power of ten, between 0.8 and 1.3; 1 when unknown
 *   <li>age: 2 % for each day in the queue, at most 40 %
 *   <li>service level: 1.1 when the claim is due within a day, 1.25 when it is overdue
 * </ul>
 *
 * <p>Scaled by 100 and rounded, so that refreshing rewrites only what has moved.
 */
final class Priority {
    static final int DEMAND_ONLY_SCORE = 40;

    /** Over the columns score, deadline, budget, created_at, due_at. */
    static final String SQL = """
            cast(round(100 * score
                * case when deadline is null or deadline > current_date + 90 then 1
                       when deadline < current_date then 0.5
                       else 1.5 - 0.5 * (deadline - current_date) / 90.0 end
                * case when budget is null or budget <= 0 then 1 else least(1.3, greatest(0.8, 0.5 + 0.1 * log(budget))) end
                * (1 + least(0.4, 0.02 * extract(epoch from now() - created_at) / 86400))
                * case when due_at is null or due_at > now() + interval '1 day' then 1 when due_at > now() then 1.1 else 1.25 end
            ) as int)""";

    private Priority() {}
}
