package cn.techbridge.tools.chaos;

import java.util.concurrent.TimeUnit;

/** Lets workers do one piece after the other while it is open; closed, it knows when all have finished theirs. */
final class Gate {
    private boolean open;
    private int inside;

    synchronized void enter() throws InterruptedException {
        while (!open) {
            wait();
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized void open() {
        open = true;
        notifyAll();
    }

    /** Closes and waits until nobody is inside; false when somebody still is after that many seconds. */
    synchronized boolean close(int seconds) throws InterruptedException {
        open = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (inside > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
