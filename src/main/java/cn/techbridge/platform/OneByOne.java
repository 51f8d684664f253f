package cn.techbridge.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Works a batch off in one transaction; where that fails, item by item, each in a transaction of its own, so that an item that always
 * fails neither takes the others with it nor holds them up.
 */
public final class OneByOne {
    private OneByOne() {}

    /**
     * The steps of a kind of work.
     *
     * @param together takes and does a batch; returns how many
     * @param due the items of such a batch, taken inside a transaction that undoes nothing
     * @param alone does one item and removes it from the work
     * @param failed counts the try, puts the item off or aside; in a transaction of its own
     * @param outage true for a failure that says nothing about the item, such as an engine that does not answer
     */
    public record Steps<T>(
            Supplier<Integer> together,
            Supplier<List<T>> due,
            Consumer<T> alone,
            BiConsumer<T, RuntimeException> failed,
            Predicate<RuntimeException> outage) {}

    /**
     * Returns how many items were taken.
     *
     * @throws RuntimeException an outage: everything waits as it was
     */
    public static <T> int run(Steps<T> steps) {
        try {
            return QuarkusTransaction.requiringNew().call(steps.together::get);
        } catch (RuntimeException together) {
            if (steps.outage().test(together)) {
                throw together;
            }
        }
        return each(QuarkusTransaction.requiringNew().call(steps.due::get), steps);
    }

    /** As {@link #run} where a batch has failed, from the start: for work whose locks others wait for. */
    public static <T> int each(List<T> items, Steps<T> steps) {
        for (T item : items) {
            try {
                QuarkusTransaction.requiringNew().run(() -> steps.alone().accept(item));
            } catch (RuntimeException alone) {
                if (steps.outage().test(alone)) {
                    throw alone;
                }
                QuarkusTransaction.requiringNew().run(() -> steps.failed().accept(item, alone));
            }
        }
        return items.size();
    }
}
