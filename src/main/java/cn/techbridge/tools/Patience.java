package cn.techbridge.tools;

import java.util.concurrent.TimeUnit;

/** Looks again and again for what another process brings about by itself, and gives up when that takes too long. */
public final class Patience {
    private Patience() {}

    @FunctionalInterface
    public interface Question<E extends Exception> {
        boolean holds() throws E, InterruptedException;
    }

    @FunctionalInterface
    public interface Search<T, E extends Exception> {
        /** What is looked for, null while it is not there. */
        T look() throws E, InterruptedException;
    }

    /**
     * @param what is waited for, as it is named when it does not come
     * @param everyMillis between two looks
     * @return seconds until it held
     * @throws IllegalStateException when it does not hold after so many seconds
     */
    public static <E extends Exception> double until(String what, int seconds, int everyMillis, Question<E> question)
            throws E, InterruptedException {
        long start = System.nanoTime();
        find(what, seconds, everyMillis, () -> question.holds() ? Boolean.TRUE : null);
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * @return the first that is not null
     * @throws IllegalStateException when there is none after so many seconds
     */
    public static <T, E extends Exception> T find(String what, int seconds, int everyMillis, Search<T, E> search)
            throws E, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (T found = search.look(); ; found = search.look()) {
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s: not after %d s".formatted(what, seconds));
            }
            TimeUnit.MILLISECONDS.sleep(everyMillis);
        }
    }
}
